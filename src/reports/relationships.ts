/** The relationships report: all of them by phase, with dates, what is overdue and the next step. */
import { nextStep, type PhaseSettings } from '../domain/relationship/phases.ts';
import { idOf } from '../domain/reference.ts';
import {
  isOpen,
  OUTCOMES,
  PHASES,
  type RelationshipFacts,
  wasForced,
} from '../domain/relationship/relationship.ts';
import { phaseFunnel, phasesAndDelays, phaseTimes } from './statistics/counts.ts';
import { count, type Figure, type Report } from './report.ts';
import { namesOf, standing } from './facts/phase-standing.ts';

export const relationships: Report = {
  name: 'relationships',
  title: 'Relationships',
  group: 'relationships',
  answers: 'all of them, by phase, with dates, what is overdue and the next step',
  build({ relationships: all, phases, asOf }) {
    const lines = all
      .map((facts) => ({ facts, ...standing(facts, phases, asOf), waitsFor: waitsFor(facts, phases, asOf) }))
      .sort((a, b) => placeOf(a.facts) - placeOf(b.facts) || a.facts.id - b.facts.id);
    const open = lines.filter(({ facts }) => isOpen(facts));
    const figures: Figure[] = [
      count('relationships', 'Relationships', lines.length, 'Relationships ever begun, open and over.'),
      count('open', 'Open', open.length, 'Relationships without an outcome.'),
      ...phasesAndDelays(open),
      ...phaseTimes(all),
      ...OUTCOMES.map((outcome) =>
        count(
          outcome.replace('-', '_'),
          `Over: ${outcome}`,
          lines.filter(({ facts }) => facts.outcome === outcome).length,
          `Relationships whose outcome is ${outcome}.`,
        ),
      ),
      count(
        'forced',
        'With a forced step',
        lines.filter(({ facts }) => wasForced(facts)).length,
        'Relationships that left a phase by force, before its checklist was complete.',
      ),
    ];
    return {
      figures,
      headline: ['open', 'overdue', 'never_met', 'completed'],
      charts: [phaseFunnel(all)],
      needsAction: open.some((line) => line.isOverdue),
      table: {
        columns: [
          { key: 'id', label: 'Id', isFixed: true },
          { key: 'mentors', label: 'Mentor', isPersonal: true },
          { key: 'mentees', label: 'Mentee', isPersonal: true },
          { key: 'phase', label: 'Phase', isFixed: true },
          { key: 'since', label: 'Since', isExtra: true },
          { key: 'due_on', label: 'Due', isFixed: true },
          { key: 'overdue', label: 'Overdue', isExtra: true },
          { key: 'meetings', label: 'Met', isNumber: true, isFixed: true },
          { key: 'last_met_on', label: 'Last met', isExtra: true },
          { key: 'outcome', label: 'Outcome', isExtra: true },
          { key: 'forced', label: 'Forced', isExtra: true },
          { key: 'next_step', label: 'Waits for', isExtra: true, isPersonal: true },
          { key: 'standing', label: 'Standing', isPersonal: true },
        ],
        rows: lines.map((line) => [
          idOf('R', line.facts.id),
          namesOf(line.facts, 'mentor'),
          namesOf(line.facts, 'mentee'),
          line.facts.phase,
          line.since,
          line.dueOn,
          line.isOverdue,
          line.meetingsHeld,
          line.lastMetOn,
          line.facts.outcome,
          wasForced(line.facts),
          line.waitsFor,
          [
            line.isOverdue ? 'overdue' : null,
            wasForced(line.facts) ? 'forced' : null,
            line.facts.outcome,
            line.waitsFor,
          ]
            .filter((word) => word !== null)
            .join('; '),
        ]),
      },
    };
  },
};

/** Returns what an open relationship waits for, in words. */
function waitsFor(facts: RelationshipFacts, phases: PhaseSettings, asOf: string): string | null {
  if (!isOpen(facts)) return null;
  const step = nextStep(facts, phases, asOf);
  return step.isAllowed ? `can move on to ${step.to ?? 'its end'}` : (step.missing[0]?.text ?? null);
}

/** Open ones first, by phase; then those that are over. */
function placeOf(facts: RelationshipFacts): number {
  return isOpen(facts) ? PHASES.indexOf(facts.phase) : PHASES.length;
}
