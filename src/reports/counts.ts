/** Figures that more than one report has, each with its one definition. */
import type { RollEntry } from '../domain/participant.ts';
import { PHASES, type RelationshipFacts } from '../domain/relationship.ts';
import { count, type Figure, share } from './report.ts';
import type { Standing } from './standing.ts';

/** Returns how many active participants are on each side, and how many of all are ready. */
export function sidesAndReadiness(active: readonly RollEntry[], ready: readonly RollEntry[]): Figure[] {
  return [
    count(
      'mentors',
      'Mentors',
      active.filter((person) => person.isMentor).length,
      'Active participants who are mentors, those who are both included.',
    ),
    count(
      'mentees',
      'Mentees',
      active.filter((person) => person.isMentee).length,
      'Active participants who are mentees, those who are both included.',
    ),
    share(
      'readiness_rate',
      'Ready',
      ready.length,
      active.length,
      'Active participants with consent and every required field, of active participants.',
    ),
  ];
}

/** Returns how open relationships stand: by phase, overdue, never met. */
export function phasesAndDelays(
  open: readonly (Pick<Standing, 'isOverdue' | 'hasNeverMet'> & { readonly facts: RelationshipFacts })[],
): Figure[] {
  return [
    ...PHASES.map((phase) =>
      count(
        `in_${phase}`,
        `In ${phase}`,
        open.filter(({ facts }) => facts.phase === phase).length,
        `Open relationships in ${phase}.`,
      ),
    ),
    share(
      'overdue',
      'Overdue',
      open.filter((one) => one.isOverdue).length,
      open.length,
      'Open relationships that have been in their phase longer than its target length, of open ones.',
    ),
    share(
      'never_met',
      'Never met',
      open.filter((one) => one.hasNeverMet).length,
      open.length,
      'Open relationships, renewals apart, with no meeting logged as held, of open ones. Meetings that nobody logged are not known here.',
    ),
  ];
}
