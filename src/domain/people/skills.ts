/**
 * What people rate in themselves before, during and after: the programme's topics, and subjects in which both sides
 * grow.
 */
import { folded, nearest, quote } from '../words/text.ts';

/** Subjects in which both sides may grow, whatever the programme's topics are. */
export const OWN_SUBJECTS = [
  'leadership',
  'coaching',
  'communication',
  'confidence',
  'workload',
  'wellbeing',
] as const;

export const MOMENTS = ['before', 'during', 'after'] as const;
export type Moment = (typeof MOMENTS)[number];

/** One rating that a person gave themselves. */
export interface SkillRating {
  readonly participantId: number;
  readonly relationshipId: number | null;
  /** The name of a topic, or one of {@link OWN_SUBJECTS}. */
  readonly subject: string;
  readonly moment: Moment;
  readonly ratedOn: string;
  /** 1 to 5. 5 is best, also for workload and wellbeing. */
  readonly rating: number;
}

/** A person's ratings in a subject: the first before, the latest during, the last after. */
export interface SkillLine {
  readonly participantId: number;
  readonly subject: string;
  readonly before: number | null;
  readonly during: number | null;
  readonly after: number | null;
  /** After minus before; `null` where either is unknown. */
  readonly change: number | null;
}

/**
 * Returns one line for each person and subject, in the order of their first ratings.
 *
 * @param ratings Oldest first.
 */
export function skillLines(ratings: readonly SkillRating[]): SkillLine[] {
  const lines = new Map<string, { -readonly [Key in keyof SkillLine]: SkillLine[Key] }>();
  for (const { participantId, subject, moment, rating } of ratings) {
    const key = `${participantId} ${subject}`;
    const line = lines.get(key) ?? {
      participantId,
      subject,
      before: null,
      during: null,
      after: null,
      change: null,
    };
    lines.set(key, line);
    // The first rating before shows where a person began; later ones show where they stand.
    if (moment === 'before') line.before ??= rating;
    else line[moment] = rating;
    line.change = line.before === null || line.after === null ? null : line.after - line.before;
  }
  return [...lines.values()];
}

/**
 * Returns the subject that is meant: a topic by name or alias, otherwise one of {@link OWN_SUBJECTS}. Returns what to
 * say where it is neither.
 *
 * @param topics Folded name or alias of each topic → its name.
 */
export function subjectNamed(
  given: string,
  topics: ReadonlyMap<string, string>,
): { readonly subject: string } | { readonly message: string; readonly hint: string } {
  const subject = topics.get(folded(given)) ?? OWN_SUBJECTS.find((one) => one === folded(given));
  if (subject !== undefined) return { subject };
  const near = nearest(given, [...topics.values(), ...OWN_SUBJECTS]);
  return {
    message: `there is no topic ${quote(given)}`,
    hint:
      near === undefined
        ? `it can be a topic of the programme, or ${OWN_SUBJECTS.join(', ')}`
        : `did you mean ${near}?`,
  };
}
