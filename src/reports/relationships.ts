/** The relationships report: every relationship by phase, with dates, what is overdue and the next step. */
import { nextStep, type PhaseSettings } from '../domain/relationship/phases.ts';
import {
  isOpen,
  OUTCOMES,
  PHASES,
  type RelationshipFacts,
  wasForced,
} from '../domain/relationship/relationship.ts';
import { phaseFunnel, phasesAndDelays, phaseTimes } from './statistics/counts.ts';
import { formatColumn, openByFormat } from './statistics/formats.ts';
import { count } from './figure.ts';
import { counted, unlessNone } from './lead.ts';
import { inPlainWords, type Report, tableOf } from './report.ts';
import { BETWEEN, phaseStanding, type PhaseStanding } from './facts/phase-standing.ts';

interface Line extends PhaseStanding {
  readonly facts: RelationshipFacts;
  /** The next step of an open relationship, in words. */
  readonly waitsFor: string | null;
}

export const relationships: Report = {
  name: 'relationships',
  title: 'Relationships',
  group: 'relationships',
  answers: 'all of them, by phase, with dates, what is overdue and the next step',
  list: 'Relationship by relationship',
  lead: (figure) => [
    `${counted(figure('open').value ?? 0, 'relationship is', 'relationships are')} open`,
    unlessNone(figure('overdue'), (many) => `${counted(many, 'has', 'have')} been in a phase for too long`),
    unlessNone(figure('never_met'), (many) => counted(many, 'has never met', 'have never met')),
  ],
  build({ relationships: all, phases, asOf }) {
    const lines = all
      .map((facts): Line => ({
        facts,
        ...phaseStanding(facts, phases, asOf),
        waitsFor: waitsFor(facts, phases, asOf),
      }))
      .sort((a, b) => placeOf(a.facts) - placeOf(b.facts) || a.facts.id - b.facts.id);
    const open = lines.filter(({ facts }) => isOpen(facts));
    return {
      figures: [
        count('relationships', 'Relationships', lines.length, {
          definition: 'Relationships ever begun, open and over.',
        }),
        count('open', 'Open', open.length, { definition: 'Relationships without an outcome.' }),
        ...openByFormat(all),
        ...phasesAndDelays(open),
        ...phaseTimes(all),
        ...OUTCOMES.map((outcome) =>
          count(
            outcome.replace('-', '_'),
            `Over: ${inPlainWords(outcome)}`,
            all.filter((one) => one.outcome === outcome).length,
            {
              definition: `Relationships whose outcome is ${outcome}.`,
              isOneOfSeveral: true,
            },
          ),
        ),
        count('forced', 'With a forced step', all.filter(wasForced).length, {
          definition: 'Relationships that left a phase by force, before its checklist was complete.',
          isOneOfSeveral: true,
        }),
      ],
      headline: ['open', 'overdue', 'never_met', 'completed'],
      charts: [phaseFunnel(all)],
      needsAction: open.some((line) => line.isOverdue),
      table: tableOf(lines, null, [
        ...BETWEEN,
        ...formatColumn(all),
        { key: 'phase', label: 'Phase', isFixed: true, of: ({ facts }) => facts.phase },
        { key: 'since', label: 'Since', isExtra: true, of: (line) => line.since },
        { key: 'due_on', label: 'Due', isFixed: true, of: (line) => line.dueOn },
        { key: 'overdue', label: 'Overdue', isExtra: true, of: (line) => line.isOverdue },
        { key: 'meetings', label: 'Met', isNumber: true, of: (line) => line.meetingsHeld },
        { key: 'last_met_on', label: 'Last met', isExtra: true, of: (line) => line.lastMetOn },
        { key: 'outcome', label: 'Outcome', isExtra: true, of: ({ facts }) => facts.outcome },
        { key: 'forced', label: 'Forced', isExtra: true, of: ({ facts }) => wasForced(facts) },
        {
          key: 'next_step',
          label: 'Waits for',
          isExtra: true,
          isPersonal: true,
          of: (line) => line.waitsFor,
        },
        {
          key: 'standing',
          label: 'Standing',
          isWords: true,
          isLevel: true,
          isPersonal: true,
          of: standingText,
        },
      ]),
    };
  },
};

/** Returns the state of a relationship, each part in a word or two. */
function standingText({ facts, isOverdue, waitsFor: step }: Line): string {
  const words = [isOverdue ? 'overdue' : null, wasForced(facts) ? 'forced' : null, facts.outcome, step];
  return words.filter((word) => word !== null).join('; ');
}

function waitsFor(facts: RelationshipFacts, phases: PhaseSettings, asOf: string): string | null {
  if (!isOpen(facts)) return null;
  const step = nextStep(facts, phases, asOf);
  return step.isAllowed ? `can move on to ${step.to ?? 'its end'}` : (step.missing[0]?.text ?? null);
}

/** Returns the place in the order: open ones first, by phase, then those that are over. */
function placeOf(facts: RelationshipFacts): number {
  return isOpen(facts) ? PHASES.indexOf(facts.phase) : PHASES.length;
}
