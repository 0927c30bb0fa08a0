/** What is worth a word of thanks: achievements, milestones and anniversaries. Nothing said in confidence. */
import { addDays, daysBetween, longDate } from '../domain/dates.ts';
import { idOf } from '../domain/reference.ts';
import { statusOn } from '../domain/readiness.ts';
import { isOpen, type RelationshipFacts } from '../domain/relationship.ts';
import { count, type Report, type ReportFacts } from './report.ts';
import { heldBy, namesOf } from './standing.ts';

/** How far back is new, and how far ahead an anniversary is announced. */
const BACK_DAYS = 30;
const AHEAD_DAYS = 14;
/** Numbers of meetings that deserve a word. */
const MEETINGS = new Set([1, 5, 10, 25, 50, 100]);

interface Occasion {
  readonly on: string;
  readonly kind: 'goal' | 'completed' | 'renewed' | 'meetings' | 'anniversary' | 'thanks';
  /** What it is about: `R7`, `P3`. */
  readonly about: string;
  readonly who: string;
  readonly what: string;
  /** The words of a goal, which its pair may read. */
  readonly words: string | null;
}

const TITLES: Readonly<Record<Occasion['kind'], string>> = {
  goal: 'Goal achieved',
  completed: 'A relationship completed',
  renewed: 'Going on together',
  meetings: 'A milestone',
  anniversary: 'An anniversary',
  thanks: 'Years of mentoring',
};

export const celebrate: Report = {
  name: 'celebrate',
  title: 'Worth celebrating',
  group: 'standing',
  answers: 'achievements, milestones and anniversaries worth a word of thanks',
  isKeepsake: true,
  build(facts) {
    const { relationships, asOf } = facts;
    const occasions = [...relationships.flatMap((one) => occasionsOf(one, asOf)), ...thanksOf(facts)].sort(
      (a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.about < b.about ? -1 : a.about > b.about ? 1 : 0),
    );
    const ofKind = (...kinds: readonly Occasion['kind'][]): number =>
      occasions.filter(({ kind }) => kinds.includes(kind)).length;
    return {
      opening: openingOf(ofKind('goal'), ofKind('completed', 'renewed'), occasions.length),
      figures: [
        count(
          'goals_achieved',
          'Goals achieved',
          ofKind('goal'),
          `Goals achieved in the last ${BACK_DAYS} days.`,
        ),
        count(
          'relationships_closed',
          'Completed or renewed',
          ofKind('completed', 'renewed'),
          `Relationships completed or renewed in the last ${BACK_DAYS} days.`,
        ),
        count(
          'milestones',
          'Milestones',
          ofKind('meetings'),
          `Relationships whose first, fifth, tenth, 25th, 50th or 100th meeting was held in the last ${BACK_DAYS} days.`,
        ),
        count(
          'anniversaries',
          'Anniversaries',
          ofKind('anniversary', 'thanks'),
          `Whole years of an open relationship, or of an active mentor in the programme, completed in the last ${BACK_DAYS} days or within the next ${AHEAD_DAYS}.`,
        ),
      ],
      headline: ['goals_achieved', 'relationships_closed', 'milestones', 'anniversaries'],
      cards: occasions.map((one) => ({
        title: TITLES[one.kind],
        text: `${one.who}: ${one.words === null ? one.what : `“${one.words}”`}`,
        note: `${longDate(one.on)}, ${one.about}`,
      })),
      needsAction: false,
      table: {
        // The cards tell the same to people.
        columns: [
          { key: 'on', label: 'On', isExtra: true },
          { key: 'kind', label: 'What', isExtra: true },
          { key: 'about', label: 'Of', isExtra: true },
          { key: 'who', label: 'Who', isExtra: true, isPersonal: true },
          { key: 'what', label: 'Occasion', isExtra: true },
          { key: 'words', label: 'In words', isExtra: true, isPersonal: true },
        ],
        rows: occasions.map((one) => [one.on, one.kind, one.about, one.who, one.what, one.words]),
        whenEmpty: 'Nothing new in the last thirty days: a quiet month.',
      },
    };
  },
};

function openingOf(goals: number, closed: number, all: number): string {
  if (all === 0) return 'A quiet month. The next good news may be one word of encouragement away.';
  const parts = [
    goals === 0 ? '' : goals === 1 ? 'a goal was achieved' : `${goals} goals were achieved`,
    closed === 0
      ? ''
      : closed === 1
        ? 'a relationship came to a good end'
        : `${closed} relationships came to a good end`,
  ].filter((part) => part !== '');
  return `${parts.length === 0 ? 'There is something to mark' : `In the last ${BACK_DAYS} days ${parts.join(' and ')}`}: ${all} ${all === 1 ? 'occasion' : 'occasions'} for a word of thanks.`;
}

function occasionsOf(one: RelationshipFacts, asOf: string): Occasion[] {
  const isNew = (on: string | null | undefined): on is string =>
    on !== null && on !== undefined && on <= asOf && on > addDays(asOf, -BACK_DAYS);
  const about = idOf('R', one.id);
  const who = `${namesOf(one, 'mentor')} and ${namesOf(one, 'mentee')}`;
  const found: Occasion[] = [];
  for (const goal of one.goals)
    if (goal.status === 'achieved' && isNew(goal.closedOn))
      found.push({
        on: goal.closedOn,
        kind: 'goal',
        about,
        who: namesOf(one, 'mentee'),
        what: 'goal achieved',
        words: goal.statement,
      });
  if ((one.outcome === 'completed' || one.outcome === 'renewed') && isNew(one.endedOn))
    found.push({
      on: one.endedOn,
      kind: one.outcome,
      about,
      who,
      what: one.outcome === 'renewed' ? 'go on with new goals' : 'brought it to its end together',
      words: null,
    });
  for (const [at, { metOn }] of heldBy(one, asOf).entries())
    if (MEETINGS.has(at + 1) && isNew(metOn))
      found.push({
        on: metOn,
        kind: 'meetings',
        about,
        who,
        what: at === 0 ? 'first meeting' : `${at + 1} meetings`,
        words: null,
      });
  const turn = isOpen(one) ? anniversary(one.startedOn, asOf) : null;
  if (turn !== null)
    found.push({
      on: turn.on,
      kind: 'anniversary',
      about,
      who,
      what: `${yearsOf(turn.years)} together`,
      words: null,
    });
  return found;
}

function thanksOf({ participants, asOf }: ReportFacts): Occasion[] {
  return participants
    .filter((person) => person.isMentor && statusOn(person, asOf) === 'active')
    .flatMap((person) => {
      const turn = anniversary(person.enrolledOn, asOf);
      if (turn === null) return [];
      return {
        on: turn.on,
        kind: 'thanks' as const,
        about: idOf('P', person.id),
        who: person.name,
        what: `${yearsOf(turn.years)} as a mentor`,
        words: null,
      };
    });
}

const yearsOf = (years: number): string => (years === 1 ? 'one year' : `${years} years`);

/** The whole years since a date, where their last day is near; one of 29 February falls on the 28th. */
function anniversary(since: string, asOf: string): { on: string; years: number } | null {
  for (let years = Number(asOf.slice(0, 4)) - Number(since.slice(0, 4)) + 1; years > 0; years--) {
    const year = Number(since.slice(0, 4)) + years;
    const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    const day = since.slice(5) === '02-29' && !isLeap ? '02-28' : since.slice(5);
    const on = `${year}-${day}`;
    const away = daysBetween(asOf, on);
    if (away <= AHEAD_DAYS && away > -BACK_DAYS) return { on, years };
  }
  return null;
}
