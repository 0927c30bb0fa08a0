/** Compares ratings at two times: who and what is compared, and the figures, rows and chart. No figure claims a cause. */
import { grouped } from '../../domain/grouping.ts';
import type { RelationshipRole } from '../../domain/relationship/relationship.ts';
import { folded } from '../../domain/words/text.ts';
import { type Figure, mean, share } from '../figure.ts';
import { type Chart, type ReportFacts, type ReportTable, tableOf } from '../report.ts';
import { sum } from './arithmetic.ts';

const ROLES: readonly RelationshipRole[] = ['mentee', 'mentor', 'peer'];

/** One person in one subject. */
export interface RatingChange {
  readonly participantId: number;
  /** Who is several is the first of mentee, mentor, peer. */
  readonly role: RelationshipRole;
  readonly subject: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** Returns the first rating before and the last rating after, for each person and subject. */
export function changesOf({
  skillRatings,
  participants,
  relationships,
  round,
  asOf,
}: Pick<ReportFacts, 'skillRatings' | 'participants' | 'relationships' | 'round' | 'asOf'>): RatingChange[] {
  const roles = new Map(participants.map((one) => [one.id, roleOf(one)]));
  const inRound = membersOf({ relationships, round });
  const changes = new Map<string, RatingChange>();
  for (const { participantId, subject, moment, ratedOn, rating } of skillRatings) {
    if (ratedOn > asOf || (inRound !== null && !inRound.has(participantId))) continue;
    const key = `${participantId} ${folded(subject)}`;
    const role = roles.get(participantId) ?? 'mentee';
    const change = changes.get(key) ?? { participantId, role, subject, before: null, after: null };
    changes.set(key, {
      ...change,
      before: change.before ?? (moment === 'before' ? rating : null),
      after: moment === 'after' ? rating : change.after,
    });
  }
  return [...changes.values()].filter(({ before, after }) => before !== null || after !== null);
}

function roleOf({ isMentee, isMentor }: ReportFacts['participants'][number]): RelationshipRole {
  if (isMentee) return 'mentee';
  return isMentor ? 'mentor' : 'peer';
}

/** Returns confidence in another culture: each person's first record, and the last where there is more than one. */
export function culturalChanges(facts: ReportFacts): RatingChange[] {
  const inRound = membersOf(facts);
  const changes = new Map<number, RatingChange>();
  for (const { participantId, kind, happenedOn, value } of facts.outcomeRecords) {
    if (kind !== 'cultural-confidence' || happenedOn > facts.asOf || value === null) continue;
    if (inRound !== null && !inRound.has(participantId)) continue;
    const before = changes.get(participantId);
    changes.set(
      participantId,
      before === undefined
        ? { participantId, role: 'mentee', subject: kind, before: value, after: null }
        : { ...before, after: value },
    );
  }
  return [...changes.values()];
}

/** Returns the people in the round's relationships; `null` where the report is about the whole programme. */
export function membersOf(facts: Pick<ReportFacts, 'relationships' | 'round'>): Set<number> | null {
  // Avoids loading relationships, which are loaded on first use.
  if (facts.round === null) return null;
  return new Set(facts.relationships.flatMap((one) => one.people.map(({ participantId }) => participantId)));
}

interface Known {
  readonly before: number;
  readonly after: number;
}

const isKnown = (change: RatingChange): change is RatingChange & Known =>
  change.before !== null && change.after !== null;

const bothKnown = (changes: readonly RatingChange[]): Known[] => changes.filter(isKnown);

const isHigher = ({ before, after }: Known): boolean => after > before;
const isSame = ({ before, after }: Known): boolean => after === before;
const isLower = ({ before, after }: Known): boolean => after < before;

/** Each way that a rating can go, of which one is that of each who rated twice. */
const COURSES = [
  ['higher', 'Higher after', isHigher],
  ['same', 'The same after', isSame],
  ['lower', 'Lower after', isLower],
] as const;

/** Returns how many people rated a subject before and after. */
export function peopleWithBoth(changes: readonly RatingChange[]): number {
  return new Set(changes.filter(isKnown).map(({ participantId }) => participantId)).size;
}

/**
 * Returns the means before and after, and the shares that rose, stayed and fell, over everything that was rated twice.
 *
 * @param name Ends the names of the figures: `mentees`.
 * @param of Whose ratings they are, in words. Default: the name.
 */
export function beforeAndAfter(changes: readonly RatingChange[], name: string, of = name): Figure[] {
  const known = bothKnown(changes);
  const unknown = changes.length - known.length;
  const apart = 'Subjects with only one of the two are not known.';
  const figures = [
    mean(`before_${name}`, `Before, ${of}`, known, ({ before }) => before, {
      definition: `Mean of the ratings (1 to 5) that ${of} gave themselves before, over people and subjects rated before and after. ${apart}`,
      unknown,
    }),
    mean(`after_${name}`, `After, ${of}`, known, ({ after }) => after, {
      definition: `Mean of the ratings that the same people gave themselves after, in the same subjects. ${apart}`,
      unknown,
    }),
    ...COURSES.map(([course, label, isSo]) =>
      share(`${course}_${name}`, `${label}, ${of}`, known, isSo, {
        noun: ['rating', 'ratings'],
        definition: `Of those people and subjects, the ones rated ${course === 'same' ? 'the same after as' : `${course} after than`} before. ${apart}`,
        unknown,
      }),
    ),
  ];
  return figures.map((figure) => ({ ...figure, ofWhat: `what ${of} said of themselves before and after` }));
}

/** One role's ratings of one subject. */
interface SubjectLine {
  readonly subject: string;
  readonly role: RelationshipRole;
  readonly changes: readonly RatingChange[];
  /** Those whose ratings are both known. */
  readonly known: readonly Known[];
}

/** Returns the lines by role, then most rated first, then by name. */
function bySubject(changes: readonly RatingChange[]): SubjectLine[] {
  const groups = grouped(changes, ({ role, subject }) => `${role} ${folded(subject)}`);
  return [...groups.values()]
    .map((own) => ({ subject: own[0]!.subject, role: own[0]!.role, changes: own, known: bothKnown(own) }))
    .sort(
      (a, b) =>
        ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
        b.changes.length - a.changes.length ||
        (folded(a.subject) < folded(b.subject) ? -1 : 1),
    );
}

/** Returns the mean, to a hundredth. */
function meanAt({ known }: SubjectLine, moment: keyof Known): number | null {
  return known.length === 0
    ? null
    : Math.round((100 * sum(known.map((one) => one[moment]))) / known.length) / 100;
}

/** Returns a table with one row for each role and subject. */
export function subjectTable(changes: readonly RatingChange[]): ReportTable {
  return tableOf(bySubject(changes), 'Nobody has rated a subject yet.', [
    { key: 'subject', label: 'Subject', of: (line) => line.subject },
    { key: 'side', label: 'Side', isFixed: true, of: (line) => line.role },
    { key: 'people', label: 'Both known', isNumber: true, of: ({ known }) => known.length },
    { key: 'before', label: 'Before', isNumber: true, of: (line) => meanAt(line, 'before') },
    { key: 'after', label: 'After', isNumber: true, of: (line) => meanAt(line, 'after') },
    { key: 'higher', label: 'Higher', isNumber: true, of: ({ known }) => known.filter(isHigher).length },
    { key: 'same', label: 'Same', isNumber: true, of: ({ known }) => known.filter(isSame).length },
    { key: 'lower', label: 'Lower', isNumber: true, of: ({ known }) => known.filter(isLower).length },
    {
      key: 'one_only',
      label: 'One only',
      isNumber: true,
      of: (line) => line.changes.length - line.known.length,
    },
  ]);
}

/** Returns the means before and after of the twelve subjects that were most often rated twice. */
export function chartOf(changes: readonly RatingChange[]): Chart {
  const lines = bySubject(changes).filter(({ known }) => known.length > 0);
  return {
    title: 'Ratings before and after, where both are known',
    kind: 'bars',
    of: 'Subject',
    series: ['Before', 'After'],
    points: lines.slice(0, 12).map((line) => ({
      label: line.role === 'mentor' ? `${line.subject} (mentors)` : line.subject,
      values: [meanAt(line, 'before'), meanAt(line, 'after')],
    })),
  };
}
