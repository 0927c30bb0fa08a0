/** The mentors report: load in places and hours, training, and who could take more mentees. */
import { addDays } from '../domain/time/dates.ts';
import { byName, type Participant } from '../domain/people/participant.ts';
import { isReady, statusOn } from '../domain/people/readiness.ts';
import { idOf } from '../domain/reference.ts';
import type { RelationshipFacts } from '../domain/relationship/relationship.ts';
import { inRole, placesTaken } from '../domain/relationship/members/members.ts';
import { count, mean, share, total } from './figure.ts';
import { counted, partOf, unlessNone } from './lead.ts';
import { type Chart, type Report, type ReportFacts, tableOf } from './report.ts';
import { sum } from './statistics/arithmetic.ts';
import { placesUsed } from './statistics/counts.ts';
import { heldBy, hoursLong, menteesByMentor, menteesOf } from './facts/phase-standing.ts';
import { inDateByPerson, standingInTraining } from './facts/training-standing.ts';

const LATELY_DAYS = 30;

export const mentors: Report = {
  name: 'mentors',
  title: 'Mentors',
  group: 'people',
  answers: 'load, hours, training, who could take more',
  list: 'Mentor by mentor',
  lead: (figure) => [
    partOf(figure('with_mentees'), ['has a mentee', 'have a mentee']),
    unlessNone(figure('could_take_more'), (many) => `${counted(many, 'could', 'could')} take more`),
    unlessNone(figure('over_capacity'), (many) => `${counted(many, 'has', 'have')} more than their places`),
  ],
  build(facts) {
    const lines = linesOf(facts);
    const ready = lines.filter((line) => line.isReady);
    const busy = lines.filter((line) => line.mentees > 0);
    const trained = lines.filter((line) => line.isTrained !== null);
    return {
      figures: [
        count('mentors', 'Mentors', lines.length, { definition: 'Active participants who are mentors.' }),
        share('with_mentees', 'With a mentee', lines, (line) => line.mentees > 0, {
          noun: ['mentor', 'mentors'],
          definition: 'Active mentors with at least one mentee in an open relationship, of active mentors.',
        }),
        placesUsed(
          facts,
          ready.map(({ person }) => person),
        ),
        share('could_take_more', 'Could take more', ready, (line) => line.free > 0, {
          noun: ['mentor', 'mentors'],
          definition: 'Ready mentors with a free place, of ready mentors.',
        }),
        share('over_capacity', 'Over their places', lines, (line) => line.taken > line.places, {
          noun: ['mentor', 'mentors'],
          definition: 'Active mentors in more open relationships than they have places, of active mentors.',
        }),
        mean('load', 'Mentees a mentor', busy, (line) => line.mentees, {
          definition: 'Mean of the mentees in open relationships, over active mentors who have any.',
          noun: ['mentor', 'mentors'],
        }),
        total('hours_lately', `Hours in ${LATELY_DAYS} days`, lines, (line) => line.hoursLately, {
          definition: `Hours of the meetings that active mentors held in the ${LATELY_DAYS} days up to the date of the report, each mentor’s own. Meetings without a length are not known.`,
          unknown: sum(lines.map((line) => line.untimed)),
        }),
        share('over_hours', 'Over their hours', busy, isOverHours, {
          noun: ['mentor', 'mentors'],
          definition: `Active mentors with a mentee whose meetings of the last ${LATELY_DAYS} days took more hours than they offer a month, of those who say how many they offer.`,
        }),
        share('trained', 'Trained', trained, (line) => line.isTrained, {
          noun: ['mentor', 'mentors'],
          definition:
            'Active mentors who have done every course they must have, in date, of active mentors who must have any.',
        }),
      ],
      headline: ['mentors', 'places_used', 'could_take_more', 'trained'],
      charts: [loadChart(lines)],
      needsAction: lines.some((line) => line.taken > line.places),
      table: tableOf(lines, 'There is no active mentor.', [
        { key: 'id', label: 'Id', isFixed: true, of: ({ person }) => idOf('P', person.id) },
        { key: 'name', label: 'Name', isPersonal: true, of: ({ person }) => person.name },
        { key: 'ready', label: 'Ready', isFixed: true, of: (line) => line.isReady },
        { key: 'places', label: 'Places', isNumber: true, of: (line) => line.places },
        { key: 'mentees', label: 'Mentees', isNumber: true, of: (line) => line.mentees },
        { key: 'free', label: 'Free', isNumber: true, of: (line) => line.free },
        { key: 'hours_lately', label: 'Hours', isNumber: true, of: (line) => tenths(line.hoursLately) },
        { key: 'hours_offered', label: 'Offered', isNumber: true, of: (line) => line.offeredHours },
        {
          key: 'mentees_ever',
          label: 'Mentees ever',
          isNumber: true,
          isExtra: true,
          of: (line) => line.menteesEver,
        },
        {
          key: 'hours_ever',
          label: 'Hours ever',
          isNumber: true,
          isExtra: true,
          of: (line) => tenths(line.hoursEver),
        },
        { key: 'trained', label: 'Trained', isFixed: true, of: (line) => line.isTrained },
      ]),
    };
  },
};

function isOverHours({ hoursLately, offeredHours }: Line): boolean | null {
  return offeredHours === null ? null : hoursLately > offeredHours;
}

interface Line {
  readonly person: Participant;
  readonly isReady: boolean;
  readonly places: number;
  readonly mentees: number;
  /** Places taken: see `placesTaken`. */
  readonly taken: number;
  readonly menteesEver: number;
  readonly free: number;
  readonly hoursLately: number;
  readonly hoursEver: number;
  /** Recent meetings whose length is not known. */
  readonly untimed: number;
  readonly offeredHours: number | null;
  /** `null` where no course is required. */
  readonly isTrained: boolean | null;
}

/** Returns the lines by free places, most first, then by name. */
function linesOf(facts: ReportFacts): Line[] {
  const { people, programme, relationships, asOf } = facts;
  const mentees = menteesByMentor(facts.open);
  const takenBy = placesTaken(facts.open);
  const since = addDays(asOf, -LATELY_DAYS);
  const byMentor = new Map<number, RelationshipFacts[]>();
  for (const one of relationships)
    for (const { participantId } of inRole(one, 'mentor'))
      byMentor.set(participantId, [...(byMentor.get(participantId) ?? []), one]);
  const isTrained = inDateByPerson(standingInTraining(facts));
  return people
    .filter((person) => person.isMentor && statusOn(person, asOf) === 'active')
    .map((person): Line => {
      const own = byMentor.get(person.id) ?? [];
      const held = own.flatMap((one) => heldBy(one, asOf));
      const lately = held.filter(({ metOn }) => metOn > since);
      const places = person.capacity ?? programme.defaultCapacity;
      const taken = takenBy.get(person.id) ?? 0;
      return {
        person,
        isReady: isReady(person, programme.requiredFields, asOf),
        places,
        mentees: mentees.get(person.id) ?? 0,
        taken,
        menteesEver: menteesOf(own).size,
        free: Math.max(0, places - taken),
        hoursLately: sum(lately.map((one) => hoursLong(one) ?? 0)),
        hoursEver: sum(held.map((one) => hoursLong(one) ?? 0)),
        untimed: lately.filter(({ minutes }) => minutes === null).length,
        offeredHours: person.hoursPerMonth,
        isTrained: isTrained.get(person.id) ?? null,
      };
    })
    .sort((a, b) => b.free - a.free || byName(a.person, b.person));
}

const tenths = (hours: number): number => Math.round(10 * hours) / 10;

function loadChart(lines: readonly Line[]): Chart {
  const most = lines.reduce((greatest, line) => Math.max(greatest, line.mentees), 0);
  const last = Math.min(most, 9);
  return {
    title: 'Load: how many mentors have how many mentees',
    kind: 'bars',
    isOrdered: true,
    of: 'Mentees',
    series: ['Mentors'],
    points: Array.from({ length: last + 1 }, (_, at) => ({
      label: at === 9 && most > 9 ? '9 or more' : String(at),
      values: [lines.filter((line) => (at === last ? line.mentees >= at : line.mentees === at)).length],
    })),
  };
}
