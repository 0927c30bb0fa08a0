/** What one answer is about: which form, whose, in which pair, and on which occasion. */
import type { FormKind } from './form.ts';

/** One occasion on which one person is asked to fill in one form. */
export interface Occasion {
  readonly form: FormKind;
  readonly version: number;
  readonly participantId: number;
  /** `null` where it is about the person alone. */
  readonly relationshipId: number | null;
  /**
   * The day that tells one occasion from the next: on which a check-in falls due, a phase began, the pair last met. It follows
   * from what has happened and never from today, so that a form made again tomorrow is the same form.
   */
  readonly day: string;
}

/** What came back for an occasion: by the ids of questions, in the order of the form. Nothing for what was left out. */
export type AnswerValues = ReadonlyMap<string, string>;

/**
 * The answers of one person on one occasion.
 *
 * Values are kept as the program writes them: ids of choices (joined by `; ` where there are several), whole numbers of
 * scales, `YYYY-MM-DD`, numbers with a point, `yes` and `no`. A question that is asked once for each of several has keys
 * such as `value.G3`.
 */
export interface Answer {
  readonly code: string;
  /** The day on which it was given. */
  readonly answeredOn: string;
  /** BCP 47. */
  readonly language: string;
  readonly values: AnswerValues;
}

/** Returns the key under which the answer to a question about one of several is kept: `value.G3`. */
export function keyOfEach(questionId: string, each: string): string {
  return `${questionId}.${each}`;
}
