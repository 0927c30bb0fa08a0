/** Figures that several reports share, each defined once. */
import type { RollEntry } from '../../domain/people/participant.ts';
import { isOpen, PHASES, type RelationshipFacts } from '../../domain/relationship/relationship.ts';
import { placesTaken } from '../../domain/relationship/members/members.ts';
import { addDays, weekdayOf } from '../../domain/time/dates.ts';
import { count, type Figure, median, ratio, share } from '../figure.ts';
import type { Chart, ReportFacts } from '../report.ts';
import { daysIn, heldBy, isClosed, menteesOf, type PhaseStanding } from '../facts/phase-standing.ts';
import { sum } from './arithmetic.ts';
import { countByWeek, weeksUpTo } from './weeks.ts';

/** Returns the number of active participants on each side, and how many of all are ready. */
export function sidesAndReadiness(active: readonly RollEntry[], ready: readonly RollEntry[]): Figure[] {
  return [
    count('mentors', 'Mentors', active.filter((person) => person.isMentor).length, {
      definition: 'Active participants who are mentors, those who are both included.',
    }),
    count('mentees', 'Mentees', active.filter((person) => person.isMentee).length, {
      definition: 'Active participants who are mentees, those who are both included.',
    }),
    ratio('readiness_rate', 'Ready', ready.length, active.length, {
      noun: ['person', 'people'],
      definition: 'Active participants with consent and every required field, of active participants.',
    }),
  ];
}

/** Returns how many places of ready mentors are taken. */
export function placesUsed(
  { open, programme }: Pick<ReportFacts, 'open' | 'programme'>,
  ready: readonly Pick<RollEntry, 'id' | 'capacity'>[],
): Figure {
  const takenBy = placesTaken(open);
  const taken = sum(ready.map(({ id }) => takenBy.get(id) ?? 0));
  const places = sum(ready.map(({ capacity }) => capacity ?? programme.defaultCapacity));
  return ratio('places_used', 'Places used', taken, places, {
    noun: ['place', 'places'],
    canExceed: true,
    definition:
      'Open relationships of any round, one for each mentor in it who is ready, of the places of those mentors: a circle takes one place, however many mentees it has. Over 100% where a mentor has more than places.',
  });
}

/** Returns open relationships by phase, and how many are overdue or have never met. */
export function phasesAndDelays(
  open: readonly (Pick<PhaseStanding, 'isOverdue' | 'hasNeverMet'> & { readonly facts: RelationshipFacts })[],
): Figure[] {
  return [
    ...PHASES.map((phase) =>
      count(`in_${phase}`, `In ${phase}`, open.filter(({ facts }) => facts.phase === phase).length, {
        definition: `Open relationships in ${phase}.`,
        isOneOfSeveral: true,
      }),
    ),
    share('overdue', 'Overdue', open, (one) => one.isOverdue, {
      noun: ['relationship', 'relationships'],
      definition:
        'Open relationships that have been in their phase longer than its target length, of open ones.',
    }),
    share('never_met', 'Never met', open, (one) => one.hasNeverMet, {
      noun: ['relationship', 'relationships'],
      definition:
        'Open relationships, renewals apart, with no meeting logged as held, of open ones. Meetings that nobody logged are not known here.',
    }),
  ];
}

/** Returns the share of ready mentees who are matched now, and who ever were. */
export function matchRates(
  { relationships }: Pick<ReportFacts, 'relationships'>,
  ready: readonly RollEntry[],
): Figure[] {
  const [now, ever] = [menteesOf(relationships.filter(isOpen)), menteesOf(relationships)];
  const mentees = ready.filter((person) => person.isMentee);
  return [
    share('match_rate_now', 'Matched now', mentees, ({ id }) => now.has(id), {
      noun: ['mentee', 'mentees'],
      definition: 'Ready mentees in an open relationship, of ready mentees.',
    }),
    share('match_rate_ever', 'Matched ever', mentees, ({ id }) => ever.has(id), {
      noun: ['mentee', 'mentees'],
      definition: 'Ready mentees who have ever been in a relationship, of ready mentees.',
    }),
  ];
}

/** Returns the share of relationships that were completed, of those that are over. */
export function completionRate(over: readonly RelationshipFacts[]): Figure {
  return share('completion_rate', 'Completed or renewed', over, isClosed, {
    noun: ['relationship', 'relationships'],
    definition: 'Relationships completed or renewed, of those that are over.',
    hasInterval: true,
  });
}

/** Returns the share of relationships that ended early, of those that are over. */
export function earlyEndRate(over: readonly RelationshipFacts[]): Figure {
  return share('early_end_rate', 'Ended early', over, ({ outcome }) => outcome === 'ended-early', {
    noun: ['relationship', 'relationships'],
    definition: 'Relationships ended early, of those that are over.',
    hasInterval: true,
  });
}

/** Returns how many of those that should have a goal have one. */
export function withGoal(relationships: readonly RelationshipFacts[]): Figure {
  const grown = relationships.filter((one) => isOpen(one) && one.phase !== 'preparation');
  const hasGoal = ({ goals }: RelationshipFacts): boolean => goals.some(({ status }) => status !== 'dropped');
  return share('relationships_with_goal', 'With a goal', grown, hasGoal, {
    noun: ['relationship', 'relationships'],
    definition:
      'Open relationships past preparation with a goal that was not dropped, of open relationships past preparation.',
  });
}

/** Returns how long relationships spent in each phase they have left. */
export function phaseTimes(relationships: readonly RelationshipFacts[]): Figure[] {
  return PHASES.map((phase) => {
    const entered = relationships.filter((one) => one.phaseChanges.some(({ toPhase }) => toPhase === phase));
    return median(`days_in_${phase}`, `Days in ${phase}`, entered, (one) => daysIn(one, phase), {
      definition: `Days from entering ${phase} to leaving it: median over relationships that have left it. Of those still in it, it is not known.`,
      noun: ['relationship', 'relationships'],
    });
  });
}

/** Returns how many relationships have reached each phase, and how many open ones are in it. */
export function phaseFunnel(relationships: readonly RelationshipFacts[]): Chart {
  return {
    title: 'Phases: how many relationships came to each, and how many are in it now',
    kind: 'bars',
    isOrdered: true,
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

/** Returns how many meetings were held in each week up to a date; of weeks before there was anybody to meet, nothing. */
export function meetingsByWeek(
  relationships: readonly RelationshipFacts[],
  last: number,
  asOf: string,
): Chart {
  // A week that is not over would look as if fewer met.
  const weekday = weekdayOf(asOf);
  const weeks = weeksUpTo(weekday === 7 ? asOf : addDays(asOf, -weekday), last);
  const counts = countByWeek(
    relationships.flatMap((one) => heldBy(one, asOf)).map(({ metOn }) => metOn),
    weeks,
  );
  const begun = weeks.findIndex((week) =>
    relationships.some(({ startedOn }) => startedOn < addDays(week, 7)),
  );
  return {
    title: `Meetings held by week, the last ${weeks.length} that are over`,
    kind: 'line',
    of: 'Week of',
    series: ['Meetings'],
    points: weeks.map((label, at) => {
      const held = counts[at] ?? 0;
      return { label, values: [held === 0 && (begun < 0 || at < begun) ? null : held] };
    }),
  };
}
