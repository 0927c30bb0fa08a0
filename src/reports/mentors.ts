/** The mentors report: load in places and hours, training, who could take more. */
import { addDays } from '../domain/time/dates.ts';
import type { Participant } from '../domain/people/participant.ts';
import { missingFor, statusOn } from '../domain/people/readiness.ts';
import { idOf } from '../domain/reference.ts';
import { side } from '../domain/relationship/relationship.ts';
import { type Chart, count, mean, type Report, type ReportFacts, share, total } from './report.ts';
import { heldBy, menteesByMentor } from './facts/phase-standing.ts';
import { standingInTraining } from './facts/training-standing.ts';

const LATELY_DAYS = 30;

export const mentors: Report = {
  name: 'mentors',
  title: 'Mentors',
  group: 'people',
  answers: 'load, hours, training, who could take more',
  build(facts) {
    const lines = linesOf(facts);
    const ready = lines.filter((line) => line.isReady);
    const busy = lines.filter((line) => line.mentees > 0);
    const offered = busy.filter((line) => line.offeredHours !== null);
    const trained = lines.filter((line) => line.isTrained !== null);
    return {
      figures: [
        count('mentors', 'Mentors', lines.length, 'Active participants who are mentors.'),
        share(
          'with_mentees',
          'With a mentee',
          busy.length,
          lines.length,
          'Active mentors with at least one mentee in an open relationship, of active mentors.',
        ),
        share(
          'places_used',
          'Places used',
          ready.reduce((sum, line) => sum + line.mentees, 0),
          ready.reduce((sum, line) => sum + line.places, 0),
          'Mentees in open relationships of any round with mentors who are ready, of the places of those mentors. Over 100% where a mentor has more mentees than places.',
        ),
        share(
          'could_take_more',
          'Could take more',
          ready.filter((line) => line.free > 0).length,
          ready.length,
          'Ready mentors with a free place, of ready mentors.',
        ),
        share(
          'over_capacity',
          'Over their places',
          lines.filter((line) => line.mentees > line.places).length,
          lines.length,
          'Active mentors with more mentees than places, of active mentors.',
        ),
        mean(
          'load',
          'Mentees a mentor',
          busy.map((line) => line.mentees),
          0,
          'Mean of the mentees in open relationships, over active mentors who have any.',
          ['mentor', 'mentors'],
        ),
        total(
          'hours_lately',
          `Hours in ${LATELY_DAYS} days`,
          lines.map((line) => line.hoursLately),
          lines.reduce((sum, line) => sum + line.untimed, 0),
          `Hours of the meetings that active mentors held in the ${LATELY_DAYS} days up to the date of the report, each mentor’s own. Meetings without a length are not known.`,
        ),
        share(
          'over_hours',
          'Over their hours',
          offered.filter((line) => line.hoursLately > (line.offeredHours ?? 0)).length,
          offered.length,
          `Active mentors with a mentee whose meetings of the last ${LATELY_DAYS} days took more hours than they offer a month, of those who say how many they offer.`,
          busy.length - offered.length,
        ),
        share(
          'trained',
          'Trained',
          trained.filter((line) => line.isTrained === true).length,
          trained.length,
          'Active mentors who have done every course they must have, in date, of active mentors who must have any.',
        ),
      ],
      headline: ['mentors', 'places_used', 'could_take_more', 'trained'],
      charts: [loadChart(lines)],
      needsAction: lines.some((line) => line.mentees > line.places),
      table: {
        columns: [
          { key: 'id', label: 'Id', isFixed: true },
          { key: 'name', label: 'Name', isPersonal: true },
          { key: 'ready', label: 'Ready', isFixed: true },
          { key: 'places', label: 'Places', isNumber: true, isFixed: true },
          { key: 'mentees', label: 'Mentees', isNumber: true, isFixed: true },
          { key: 'free', label: 'Free', isNumber: true, isFixed: true },
          { key: 'hours_lately', label: 'Hours', isNumber: true, isFixed: true },
          { key: 'hours_offered', label: 'Offered', isNumber: true, isFixed: true },
          { key: 'mentees_ever', label: 'Mentees ever', isNumber: true, isExtra: true },
          { key: 'hours_ever', label: 'Hours ever', isNumber: true, isExtra: true },
          { key: 'trained', label: 'Trained', isFixed: true },
        ],
        rows: lines.map((line) => [
          idOf('P', line.person.id),
          line.person.name,
          line.isReady,
          line.places,
          line.mentees,
          line.free,
          tenths(line.hoursLately),
          line.offeredHours,
          line.menteesEver,
          tenths(line.hoursEver),
          line.isTrained,
        ]),
        whenEmpty: 'There is no active mentor.',
      },
    };
  },
};

interface Line {
  readonly person: Participant;
  readonly isReady: boolean;
  readonly places: number;
  readonly mentees: number;
  readonly menteesEver: number;
  readonly free: number;
  readonly hoursLately: number;
  readonly hoursEver: number;
  /** Meetings lately whose length is not known. */
  readonly untimed: number;
  readonly offeredHours: number | null;
  /** `null` where no course is asked for. */
  readonly isTrained: boolean | null;
}

/** By free places, most first, then by name. */
function linesOf(facts: ReportFacts): Line[] {
  const { people, programme, relationships, asOf } = facts;
  const mentees = menteesByMentor(facts.open);
  const ever = new Map<number, Set<number>>();
  const hours = new Map<number, { ever: number; lately: number; untimed: number }>();
  const since = addDays(asOf, -LATELY_DAYS);
  for (const one of relationships) {
    const held = heldBy(one, asOf);
    for (const { participantId } of side(one, 'mentor')) {
      const had = ever.get(participantId) ?? new Set<number>();
      for (const mentee of side(one, 'mentee')) had.add(mentee.participantId);
      ever.set(participantId, had);
      const own = hours.get(participantId) ?? { ever: 0, lately: 0, untimed: 0 };
      for (const { metOn, minutes } of held) {
        own.ever += (minutes ?? 0) / 60;
        if (metOn > since && minutes === null) own.untimed++;
        if (metOn > since) own.lately += (minutes ?? 0) / 60;
      }
      hours.set(participantId, own);
    }
  }
  const isTrained = new Map<number, boolean>();
  for (const { participantId, isInDate } of standingInTraining(facts))
    isTrained.set(participantId, (isTrained.get(participantId) ?? true) && isInDate);
  return people
    .filter((person) => person.isMentor && statusOn(person, asOf) === 'active')
    .map((person): Line => {
      const places = person.capacity ?? programme.defaultCapacity;
      const taken = mentees.get(person.id) ?? 0;
      return {
        person,
        isReady: missingFor(person, programme.requiredFields, asOf).length === 0,
        places,
        mentees: taken,
        menteesEver: ever.get(person.id)?.size ?? 0,
        free: Math.max(0, places - taken),
        hoursLately: hours.get(person.id)?.lately ?? 0,
        hoursEver: hours.get(person.id)?.ever ?? 0,
        untimed: hours.get(person.id)?.untimed ?? 0,
        offeredHours: person.hoursPerMonth,
        isTrained: isTrained.get(person.id) ?? null,
      };
    })
    .sort((a, b) => b.free - a.free || byName(a.person, b.person));
}

function byName(a: Participant, b: Participant): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : a.id - b.id;
}

const tenths = (hours: number): number => Math.round(10 * hours) / 10;

function loadChart(lines: readonly Line[]): Chart {
  const most = lines.reduce((greatest, line) => Math.max(greatest, line.mentees), 0);
  const last = Math.min(most, 9);
  return {
    title: 'Load: how many mentors have how many mentees',
    kind: 'bars',
    of: 'Mentees',
    series: ['Mentors'],
    points: Array.from({ length: last + 1 }, (_, at) => ({
      label: at === 9 && most > 9 ? '9 or more' : String(at),
      values: [lines.filter((line) => (at === last ? line.mentees >= at : line.mentees === at)).length],
    })),
  };
}
