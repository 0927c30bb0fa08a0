/** Figures that more than one report has, each with its one definition. */
import type { RollEntry } from '../../domain/people/participant.ts';
import { isOpen, PHASES, type RelationshipFacts, side } from '../../domain/relationship/relationship.ts';
import { type Chart, count, type Figure, median, type ReportFacts, share } from '../report.ts';
import { daysIn, type Standing } from '../facts/phase-standing.ts';

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

/** Returns which share of the ready mentees is matched, now and ever. */
export function matchRates(
  { relationships }: Pick<ReportFacts, 'relationships'>,
  ready: readonly RollEntry[],
): Figure[] {
  const mentored = (of: typeof relationships): Set<number> =>
    new Set(of.flatMap((one) => side(one, 'mentee').map((person) => person.participantId)));
  const [now, ever] = [mentored(relationships.filter(isOpen)), mentored(relationships)];
  const mentees = ready.filter((person) => person.isMentee);
  return [
    share(
      'match_rate_now',
      'Matched now',
      mentees.filter((person) => now.has(person.id)).length,
      mentees.length,
      'Ready mentees in an open relationship, of ready mentees.',
    ),
    share(
      'match_rate_ever',
      'Matched ever',
      mentees.filter((person) => ever.has(person.id)).length,
      mentees.length,
      'Ready mentees who have ever been in a relationship, of ready mentees.',
    ),
  ];
}

/** Returns how long relationships spent in each phase that they have left. */
export function phaseTimes(relationships: readonly RelationshipFacts[]): Figure[] {
  return PHASES.map((phase) => {
    const entered = relationships.filter((one) => one.phaseChanges.some(({ toPhase }) => toPhase === phase));
    const days = entered.flatMap((one) => daysIn(one, phase) ?? []);
    return median(
      `days_in_${phase}`,
      `Days in ${phase}`,
      days,
      entered.length - days.length,
      `Days from entering ${phase} to leaving it: median over relationships that have left it. Of those still in it, it is not known.`,
      ['relationship', 'relationships'],
    );
  });
}

/** Returns how many relationships have come to each phase, and how many of the open ones are in it. */
export function phaseFunnel(relationships: readonly RelationshipFacts[]): Chart {
  return {
    title: 'Phases: how many relationships came to each, and how many are in it now',
    kind: 'bars',
    of: 'Phase',
    series: ['Came to it', 'In it now'],
    points: PHASES.map((phase) => ({
      label: phase,
      values: [
        relationships.filter((one) => one.phaseChanges.some(({ toPhase }) => toPhase === phase)).length,
        relationships.filter((one) => isOpen(one) && one.phase === phase).length,
      ],
    })),
  };
}
