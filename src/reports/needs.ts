/** The needs report: what mentees ask for compared with what mentors offer, place by place. */
import { parseAvailability } from '../domain/time/availability.ts';
import type { Participant } from '../domain/people/participant.ts';
import { englishName } from '../domain/people/countries-and-languages.ts';
import { isReady } from '../domain/people/readiness.ts';
import { isOpen } from '../domain/relationship/relationship.ts';
import { folded } from '../domain/words/text.ts';
import { equityOf, matchedIn } from './equity.ts';
import { count, share } from './figure.ts';
import { counted, unlessNone } from './lead.ts';
import { type Report, type ReportFacts, tableOf } from './report.ts';
import { placesTaken } from '../domain/relationship/members/members.ts';
import { menteesOf } from './facts/phase-standing.ts';
import { sum } from './statistics/arithmetic.ts';

/** What each side says; each item counts once for each person. */
interface Kind {
  readonly kind: string;
  readonly wanted: (mentee: Participant) => readonly string[];
  readonly offered: (mentor: Participant) => readonly string[];
}

/** More bars cannot be taken in; the list has the rest. */
const MOST_DRAWN = 12;

const KINDS: readonly Kind[] = [
  {
    kind: 'topic',
    wanted: (mentee) => [...mentee.goals, ...mentee.challenges],
    offered: (mentor) => mentor.expertise,
  },
  { kind: 'language', wanted: (person) => person.languages, offered: (person) => person.languages },
  { kind: 'region', wanted: (person) => some(person.region), offered: (person) => some(person.region) },
  { kind: 'country', wanted: (person) => some(person.country), offered: (person) => some(person.country) },
  { kind: 'time', wanted: timesOf, offered: timesOf },
];

interface Line {
  readonly kind: string;
  readonly item: string;
  /** `null` where too few mentees are behind it to be reported: see `equity-history.ts`. */
  wanted: number | null;
  waiting: number | null;
  mentors: number;
  places: number;
  free: number;
}

export const needs: Report = {
  name: 'needs',
  title: 'Needs',
  group: 'people',
  answers: 'topics, languages, regions, times: asked for and offered, per place',
  list: 'What is wanted and offered',
  lead: (figure) => [
    `${counted(figure('mentees_ready').value ?? 0, 'mentee is', 'mentees are')} ready, and there ${figure('places').value === 1 ? 'is' : 'are'} ${counted(figure('places').value ?? 0, 'place', 'places')}`,
    unlessNone(
      figure('topics_not_offered'),
      (many) => `${counted(many, 'topic is', 'topics are')} offered by nobody`,
    ),
    unlessNone(figure('topics_short'), (many) =>
      many === 1
        ? 'one topic has fewer free places than mentees who want it and have no mentor'
        : `${counted(many, 'topic has', 'topics have')} fewer free places than mentees who want them and have no mentor`,
    ),
  ],
  build(facts) {
    const { people, programme, asOf } = facts;
    const ready = people.filter((person) => isReady(person, programme.requiredFields, asOf));
    const mentees = ready.filter((person) => person.isMentee);
    const mentors = ready.filter((person) => person.isMentor);
    const lines = linesOf(facts, ready);
    const topics = lines.filter((line) => line.kind === 'topic' && (line.wanted ?? 0) > 0);
    const places = sum(mentors.map((person) => person.capacity ?? programme.defaultCapacity));
    return {
      figures: [
        count('mentees_ready', 'Mentees ready', mentees.length, {
          definition: 'Ready mentees, with or without a mentor.',
        }),
        count('places', 'Places', places, { definition: 'Places of ready mentors, taken or free.' }),
        count('topics_wanted', 'Topics wanted', topics.length, {
          definition: 'Topics that a ready mentee names as a goal or a challenge.',
        }),
        share('topics_not_offered', 'Topics nobody offers', topics, (line) => line.mentors === 0, {
          noun: ['topic', 'topics'],
          definition:
            'Topics that a ready mentee names and no ready mentor has as expertise, of topics wanted.',
        }),
        share(
          'topics_short',
          'Topics short of free places',
          topics,
          (line) => (line.waiting ?? 0) > line.free,
          {
            noun: ['topic', 'topics'],
            definition:
              'Topics that more ready mentees without a mentor name than there are free places with mentors who have it, of topics wanted. One free place counts for each topic of its mentor.',
          },
        ),
        share('mentees_with_topics', 'Mentees who name a topic', mentees, namesTopic, {
          noun: ['mentee', 'mentees'],
          definition: 'Ready mentees with at least one goal or challenge, of ready mentees.',
        }),
      ],
      headline: ['mentees_ready', 'places', 'topics_not_offered', 'topics_short'],
      charts: [
        {
          title: `What all mentees want and mentors offer, taken places too: the ${MOST_DRAWN} most wanted topics`,
          kind: 'bars',
          of: 'Topic',
          series: ['Mentees who want it', 'Places that offer it'],
          points: topics
            .slice(0, MOST_DRAWN)
            .map((line) => ({ label: line.item, values: [line.wanted, line.places] })),
        },
      ],
      notes: [
        'Times are by each person’s own clock: morning is before 12:00, evening from 17:00.',
        'Mentees by region and by country are those of mentor report equity: as of a day that it names, and blank where fewer than five could be worked out.',
      ],
      needsAction: topics.some((line) => line.mentors === 0 && (line.waiting ?? 0) > 0),
      table: tableOf(lines, 'Nobody who is ready has said anything yet.', [
        { key: 'kind', label: 'Kind', isFixed: true, isHeading: true, of: (line) => line.kind },
        { key: 'item', label: 'Item', of: (line) => line.item, says: nameOf },
        { key: 'wanted', label: 'Mentees', isNumber: true, of: (line) => line.wanted },
        {
          key: 'waiting',
          label: 'Without mentor',
          isNumber: true,
          isExtra: true,
          of: (line) => line.waiting,
        },
        { key: 'mentors', label: 'Mentors', isNumber: true, isExtra: true, of: (line) => line.mentors },
        { key: 'places', label: 'Places', isNumber: true, of: (line) => line.places },
        { key: 'free', label: 'Free', isNumber: true, of: (line) => line.free },
        { key: 'per_place', label: 'A place', isNumber: true, of: wantedPerPlace },
      ]),
    };
  },
};

/** Languages and countries are kept as codes, which nobody reads. */
function nameOf({ kind, item }: Line): string {
  if (kind === 'language') return englishName('language', item) ?? item;
  return kind === 'country' ? (englishName('region', item) ?? item) : item;
}

function namesTopic({ goals, challenges }: Participant): boolean {
  return goals.length + challenges.length > 0;
}

function wantedPerPlace({ wanted, places }: Line): number | null {
  return places === 0 || wanted === null ? null : Math.round((100 * wanted) / places) / 100;
}

/** Returns the lines by kind, the most wanted first, then by name. */
function linesOf(facts: ReportFacts, ready: readonly Participant[]): Line[] {
  const { relationships, programme } = facts;
  const equity = equityOf(facts);
  const isMatched = matchedIn(facts);
  const mentored = menteesOf(relationships.filter(isOpen));
  const load = placesTaken(facts.open);
  return KINDS.flatMap(({ kind, wanted, offered }) => {
    const lines = new Map<string, Line>();
    const lineOf = (item: string): Line => {
      const found = lines.get(folded(item));
      if (found !== undefined) return found;
      const line: Line = { kind, item, wanted: 0, waiting: 0, mentors: 0, places: 0, free: 0 };
      lines.set(folded(item), line);
      return line;
    };
    for (const person of ready) {
      if (person.isMentee)
        for (const line of new Set(wanted(person).map(lineOf))) {
          line.wanted = (line.wanted ?? 0) + 1;
          if (!mentored.has(person.id)) line.waiting = (line.waiting ?? 0) + 1;
        }
      if (person.isMentor)
        for (const line of new Set(offered(person).map(lineOf))) {
          const places = person.capacity ?? programme.defaultCapacity;
          line.mentors++;
          line.places += places;
          line.free += Math.max(0, places - (load.get(person.id) ?? 0));
        }
    }
    const groups = equity.groups.get(kind);
    if (groups !== undefined)
      for (const [key, line] of lines) {
        const own = groups.filter(({ name }) => folded(name) === folded(line.item));
        const mentees = own.flatMap((group) => group.mentees);
        line.wanted = own.length === 0 ? null : mentees.length;
        line.waiting = own.length === 0 ? null : mentees.filter((one) => !isMatched(one)).length;
        // Listing this place would reveal that one of the few mentees who are held back is from there.
        if (own.length === 0 && line.mentors === 0) lines.delete(key);
      }
    return [...lines.values()].sort(
      (a, b) => (b.wanted ?? -1) - (a.wanted ?? -1) || (a.item < b.item ? -1 : a.item > b.item ? 1 : 0),
    );
  });
}

function some(value: string | null): string[] {
  return value === null ? [] : [value];
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const PARTS = [
  ['morning', 0, 720],
  ['afternoon', 720, 1020],
  ['evening', 1020, 1440],
] as const;

function timesOf({ availability }: Participant): string[] {
  const windows = availability === null ? [] : parseAvailability(availability);
  if ('problem' in windows) return [];
  return windows.flatMap(({ day, from, to }) =>
    PARTS.filter(([, start, end]) => from < end && to > start).map(([part]) => `${DAYS[day - 1]} ${part}`),
  );
}
