/** The checklists of the phases: what a phase needs before it can be left, and what is missing. */
import { type Phase, PHASES, type BriefFacts } from './relationship.ts';
import type { CheckedItem, ChecklistItem } from './checklist-item.ts';
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
 * Returns the checklist of the phase a relationship is in, in the programme's order.
 *
 * @param today `YYYY-MM-DD`; training may have expired by then.
 */
export function checklist(facts: BriefFacts, settings: PhaseSettings, today: string): ChecklistItem[] {
  return settings[facts.phase].requirements.flatMap((asked) =>
    linesFor(asked, facts, today).map((line) => ({ requirement: asked.requirement, ...line })),
  );
}

function linesFor(
  { requirement, parameters }: PhaseSetting['requirements'][number],
  facts: BriefFacts,
  today: string,
): CheckedItem[] {
  const found = REQUIREMENTS[requirement];
  if (found === undefined) throw new Error(`the programme asks for ${requirement}, which is not known`);
  return [found.check(facts, parameters, today)].flat();
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
  return (
    isAtPlannedEnd(facts, today) ||
    settings[facts.phase].requirements.every((asked) =>
      linesFor(asked, facts, today).every(({ isDone }) => isDone),
    )
  );
}

function isAtPlannedEnd({ phase, plannedEndOn }: BriefFacts, today: string): boolean {
  return phase === 'growth' && today >= plannedEndOn;
}
