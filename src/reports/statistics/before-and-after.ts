/** Ratings at two times: who and what is compared, and the figures, rows and chart of it. No figure says why. */
import { folded } from '../../domain/words/text.ts';
import { type Chart, type Figure, mean, type ReportFacts, share } from '../report.ts';

/** One person in one subject. */
export interface RatingChange {
  readonly role: 'mentor' | 'mentee';
  readonly subject: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** The first rating before and the last one after, of each person in each subject. */
export function changesOf({
  skillRatings,
  participants,
  relationships,
  round,
  asOf,
}: ReportFacts): RatingChange[] {
  const mentees = new Set(participants.filter((one) => one.isMentee).map(({ id }) => id));
  const inRound = membersOf({ relationships, round });
  const changes = new Map<
    string,
    { role: 'mentor' | 'mentee'; subject: string; before: number | null; after: number | null }
  >();
  for (const { participantId, subject, moment, ratedOn, rating } of skillRatings) {
    if (ratedOn > asOf || (inRound !== null && !inRound.has(participantId))) continue;
    const key = `${participantId} ${folded(subject)}`;
    const change = changes.get(key) ?? {
      role: mentees.has(participantId) ? ('mentee' as const) : ('mentor' as const),
      subject,
      before: null,
      after: null,
    };
    changes.set(key, change);
    if (moment === 'before') change.before ??= rating;
    if (moment === 'after') change.after = rating;
  }
  return [...changes.values()].filter(({ before, after }) => before !== null || after !== null);
}

/** Confidence in another culture: the first record of each person, and the last where there is another. */
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
        ? { role: 'mentee', subject: kind, before: value, after: null }
        : { ...before, after: value },
    );
  }
  return [...changes.values()];
}

/** Who is in the relationships of the round; `null` where the report is of the whole programme. */
export function membersOf({
  relationships,
  round,
}: Pick<ReportFacts, 'relationships' | 'round'>): Set<number> | null {
  if (round === null) return null;
  return new Set(relationships.flatMap((one) => one.people.map(({ participantId }) => participantId)));
}

interface Known {
  readonly before: number;
  readonly after: number;
}

const bothKnown = (changes: readonly RatingChange[]): Known[] =>
  changes.flatMap(({ before, after }) => (before === null || after === null ? [] : [{ before, after }]));

/**
 * Returns the means before and after, and the share that is higher after, over what was rated twice.
 *
 * @param name Ends the names of the figures: `mentees`.
 * @param of Whose they are, in words.
 */
export function beforeAndAfter(changes: readonly RatingChange[], name: string, of: string): Figure[] {
  const known = bothKnown(changes);
  const unknown = changes.length - known.length;
  const apart = 'Subjects with only one of the two are not known.';
  return [
    mean(
      `before_${name}`,
      `Before, ${of}`,
      known.map(({ before }) => before),
      unknown,
      `Mean of the ratings (1 to 5) that ${of} gave themselves before, over people and subjects rated before and after. ${apart}`,
    ),
    mean(
      `after_${name}`,
      `After, ${of}`,
      known.map(({ after }) => after),
      unknown,
      `Mean of the ratings that the same people gave themselves after, in the same subjects. ${apart}`,
    ),
    share(
      `higher_${name}`,
      `Higher after, ${of}`,
      known.filter(({ before, after }) => after > before).length,
      known.length,
      `Of those people and subjects, the ones rated higher after than before. ${apart}`,
      unknown,
    ),
  ];
}

/** By side, then the most rated first, then by name. */
function bySubject(
  changes: readonly RatingChange[],
): { subject: string; role: string; changes: RatingChange[] }[] {
  const groups = new Map<string, { subject: string; role: string; changes: RatingChange[] }>();
  for (const change of changes) {
    const key = `${change.role} ${folded(change.subject)}`;
    const group = groups.get(key);
    if (group === undefined)
      groups.set(key, { subject: change.subject, role: change.role, changes: [change] });
    else group.changes.push(change);
  }
  return [...groups.values()].sort(
    (a, b) =>
      (a.role === b.role ? 0 : a.role === 'mentee' ? -1 : 1) ||
      b.changes.length - a.changes.length ||
      (folded(a.subject) < folded(b.subject) ? -1 : 1),
  );
}

const mid = (values: readonly number[]): number | null =>
  values.length === 0
    ? null
    : Math.round((100 * values.reduce((sum, one) => sum + one, 0)) / values.length) / 100;

/** Returns a row for each side and subject: its name, the side, counts and means. */
export function subjectRows(changes: readonly RatingChange[]): (string | number | null)[][] {
  return bySubject(changes).map(({ subject, role, changes: own }) => {
    const known = bothKnown(own);
    return [
      subject,
      role,
      known.length,
      mid(known.map(({ before }) => before)),
      mid(known.map(({ after }) => after)),
      known.filter(({ before, after }) => after > before).length,
      known.filter(({ before, after }) => after === before).length,
      known.filter(({ before, after }) => after < before).length,
      own.length - known.length,
    ];
  });
}

/** Returns the means before and after of the twelve subjects that most were rated in twice. */
export function chartOf(changes: readonly RatingChange[]): Chart {
  const groups = bySubject(changes)
    .map((group) => ({ ...group, known: bothKnown(group.changes) }))
    .filter(({ known }) => known.length > 0)
    .slice(0, 12);
  return {
    title: 'Ratings before and after, where both are known',
    kind: 'bars',
    of: 'Subject',
    series: ['Before', 'After'],
    points: groups.map(({ subject, role, known }) => ({
      label: role === 'mentor' ? `${subject} (mentors)` : subject,
      values: [mid(known.map(({ before }) => before)), mid(known.map(({ after }) => after))],
    })),
  };
}
