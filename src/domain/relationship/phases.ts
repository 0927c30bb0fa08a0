/** The checklists of the phases: what a phase needs before it can be left, and what is missing. */
import { type Phase, PHASES, type BriefFacts, type RelationshipPerson } from './relationship.ts';
import type { ChecklistItem } from './checklist-item.ts';
import { REQUIREMENTS } from './requirements.ts';

/** What a phase asks for before it can be left, and how long it should take. */
export interface PhaseSetting {
  readonly targetDays: number;
  readonly requirements: readonly {
    readonly requirement: string;
    readonly parameters: Readonly<Record<string, number>>;
  }[];
}

export type PhaseSettings = Readonly<Record<Phase, PhaseSetting>>;

/**
 * Returns the checklist of the phase a relationship is in, in the programme's order. Before it stands what was asked of each
 * person in phases that were over when somebody joined: the readiness and the agreement are asked of whoever comes later too.
 *
 * @param today `YYYY-MM-DD`; training may have expired by then.
 */
export function checklist(facts: BriefFacts, settings: PhaseSettings, today: string): ChecklistItem[] {
  return [...linesOf(facts, settings, today)];
}

function* linesOf(facts: BriefFacts, settings: PhaseSettings, today: string): Generator<ChecklistItem> {
  for (const person of facts.people)
    for (const asked of missedBy(facts, settings, person))
      for (const line of linesFor(asked, facts, today))
        if (line.own?.participantId === person.participantId) yield line;
  for (const asked of settings[facts.phase].requirements) yield* linesFor(asked, facts, today);
}

/**
 * Returns what the phases asked for that were over when somebody joined. In closure they are asked for none of it: it prepares
 * for time that is over.
 */
export function missedBy(
  { phase, phaseChanges }: Pick<BriefFacts, 'phase' | 'phaseChanges'>,
  settings: PhaseSettings,
  { joinedOn }: Pick<RelationshipPerson, 'joinedOn'>,
): PhaseSetting['requirements'] {
  if (joinedOn === null || phase === 'closure') return [];
  const then = phaseChanges.findLast(({ toPhase, changedOn }) => toPhase !== null && changedOn <= joinedOn);
  const now = new Set(settings[phase].requirements.map(({ requirement }) => requirement));
  return PHASES.slice(0, PHASES.indexOf(then?.toPhase ?? PHASES[0]))
    .flatMap((one) => settings[one].requirements)
    .filter(({ requirement }) => !now.has(requirement));
}

function linesFor(
  { requirement, parameters }: PhaseSetting['requirements'][number],
  facts: BriefFacts,
  today: string,
): ChecklistItem[] {
  const found = REQUIREMENTS[requirement];
  if (found === undefined) throw new Error(`the programme asks for ${requirement}, which is not known`);
  return [found.check(facts, parameters, today)].flat().map((line) => ({ requirement, ...line }));
}

export interface Step {
  readonly from: Phase;
  /** `null` where the relationship is then over. */
  readonly to: Phase | null;
  readonly missing: readonly ChecklistItem[];
  /** Whether the step may be taken without force. */
  readonly isAllowed: boolean;
}

/**
 * Returns the next step of an open relationship and what stands in its way. Growth can also be left once the planned end
 * is reached, whatever is missing: a pair's time is limited, and closure settles the rest. The last step needs the
 * decision even when it is forced, because the decision says how the relationship ends.
 */
export function nextStep(facts: BriefFacts, settings: PhaseSettings, today: string): Step {
  const missing = checklist(facts, settings, today).filter((line) => !line.isDone);
  const to = PHASES[PHASES.indexOf(facts.phase) + 1] ?? null;
  return { from: facts.phase, to, missing, isAllowed: missing.length === 0 || isAtPlannedEnd(facts, today) };
}

/** Returns whether {@link nextStep} is allowed. It looks no further than the first item that is missing. */
export function isStepAllowed(facts: BriefFacts, settings: PhaseSettings, today: string): boolean {
  if (isAtPlannedEnd(facts, today)) return true;
  for (const { isDone } of linesOf(facts, settings, today)) if (!isDone) return false;
  return true;
}

function isAtPlannedEnd({ phase, plannedEndOn }: BriefFacts, today: string): boolean {
  return phase === 'growth' && today >= plannedEndOn;
}
