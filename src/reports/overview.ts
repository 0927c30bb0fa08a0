/** The overview: one page on people, places, matching, phases, meetings, satisfaction and who needs a person. */
import { attend } from '../domain/attention/attention.ts';
import { addDays } from '../domain/time/dates.ts';
import type { RollEntry } from '../domain/people/participant.ts';
import { missingFor, statusOn } from '../domain/people/readiness.ts';
import { isOpen, side } from '../domain/relationship/relationship.ts';
import { stateShare } from './attention.ts';
import { matchRates, phaseFunnel, phasesAndDelays, sidesAndReadiness } from './statistics/counts.ts';
import { type Chart, count, type Figure, mean, type Report, share } from './report.ts';
import { heldBy, standing } from './facts/phase-standing.ts';
import { countByWeek, weeksUpTo } from './statistics/weeks.ts';

/** "Lately", for meetings. */
const LATELY_DAYS = 30;
const WEEKS = 13;

export const overview: Report = {
  name: 'overview',
  title: 'Overview',
  group: 'standing',
  answers: 'one page: people, places, match rate, phases, meetings, satisfaction, attention',
  tellsChanges: true,
  build(facts) {
    const { asOf, programme, participants, relationships, circumstances } = facts;
    const ready = participants.filter(
      (person) => missingFor(person, programme.requiredFields, asOf).length === 0,
    );
    const attended = attend(relationships, circumstances, asOf);
    return {
      figures: [
        ...people(facts, ready),
        ...matching(facts, ready),
        ...life(facts),
        stateShare('at-risk', attended),
        stateShare('unknown', attended),
      ],
      headline: ['readiness_rate', 'match_rate_now', 'relationships_open', 'meetings_lately'],
      charts: [phaseFunnel(relationships), meetingsByWeek(facts)],
      needsAction: attended.some(({ attention }) => attention.state === 'at-risk'),
    };
  },
};

type Facts = Parameters<Report['build']>[0];

function people({ participants, asOf }: Facts, ready: readonly RollEntry[]): Figure[] {
  const active = participants.filter((person) => statusOn(person, asOf) === 'active');
  return [
    count(
      'participants',
      'Participants',
      active.length,
      'Participants who are neither paused nor withdrawn on the date of the report.',
    ),
    ...sidesAndReadiness(active, ready),
  ];
}

function matching({ relationships, open, programme }: Facts, ready: readonly RollEntry[]): Figure[] {
  const mentors = ready.filter((person) => person.isMentor);
  const places = mentors.reduce((sum, person) => sum + (person.capacity ?? programme.defaultCapacity), 0);
  const offering = new Set(mentors.map((person) => person.id));
  const taken = open.reduce((sum, one) => {
    const counted = side(one, 'mentor').filter((person) => offering.has(person.participantId)).length;
    return sum + counted * side(one, 'mentee').length;
  }, 0);
  return [
    share(
      'places_used',
      'Places used',
      taken,
      places,
      'Mentees in open relationships of any round with mentors who are ready, of the places of those mentors. Over 100% where a mentor has more mentees than places.',
    ),
    ...matchRates({ relationships }, ready),
  ];
}

function life({ relationships, phases, asOf }: Facts): Figure[] {
  const open = relationships.filter(isOpen).map((facts) => ({ facts, ...standing(facts, phases, asOf) }));
  const since = addDays(asOf, -LATELY_DAYS);
  const meetings = relationships
    .flatMap((one) => one.meetings)
    .filter((meeting) => meeting.status === 'held' && meeting.metOn <= asOf);
  const over = relationships.filter((one) => one.outcome !== null);
  const closed = over.filter((one) => one.outcome === 'completed' || one.outcome === 'renewed');
  const ratings = closed.flatMap((one) =>
    one.people.map(
      (person) => one.reflections.find((said) => said.participantId === person.participantId)?.satisfaction,
    ),
  );
  const known = ratings.filter((rating) => rating !== null && rating !== undefined);
  return [
    count('relationships_open', 'Relationships open', open.length, 'Relationships without an outcome.'),
    ...phasesAndDelays(open),
    count(
      'meetings_held',
      'Meetings held',
      meetings.length,
      'Meetings logged as held, in all relationships.',
    ),
    count(
      'meetings_lately',
      `Meetings in ${LATELY_DAYS} days`,
      meetings.filter((meeting) => meeting.metOn > since).length,
      `Meetings logged as held in the ${LATELY_DAYS} days up to the date of the report.`,
    ),
    share(
      'completion_rate',
      'Completed',
      closed.length,
      over.length,
      'Relationships completed or renewed, of those that are over.',
    ),
    mean(
      'satisfaction',
      'Satisfaction at closure',
      known,
      ratings.length - known.length,
      'Mean of the satisfaction ratings (1 to 5) given in reflections, both sides, over relationships completed or renewed.',
    ),
  ];
}

function meetingsByWeek({ relationships, asOf }: Facts): Chart {
  const weeks = weeksUpTo(asOf, WEEKS);
  const held = relationships.flatMap((one) => heldBy(one, asOf)).map(({ metOn }) => metOn);
  const counts = countByWeek(held, weeks);
  return {
    title: `Meetings held by week, the last ${WEEKS} weeks`,
    kind: 'line',
    of: 'Week of',
    series: ['Meetings'],
    points: weeks.map((label, at) => ({ label, values: [counts[at] ?? 0] })),
  };
}
