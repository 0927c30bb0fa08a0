/** What a criterion is. A new one is a file beside this and a line in `index.ts`. */
import type { Participant } from '../../domain/people/participant.ts';
import type { Keys } from '../kernel/people-classes.ts';
import type { ParametersSchema } from '../input/parameters.ts';
import type { PairContext } from '../input/pair-context.ts';

/** Gives whole points from 0 to 100 to a pair, by positions in the context's lists; `null` where a value is missing. */
export type PairPoints = (mentee: number, mentor: number) => number | null;

/** The points of pairs that are named: by the position of the mentee, then of the mentor. */
export type NamedPoints = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** A criterion by columns. Two pairs with equal keys have the same points, except for the pairs of `named`. */
export interface CriterionColumns {
  readonly keys: Keys;
  /**
   * Pairs with points of their own; none lacks a value. It requires `rowsOver`, which gives the points by the keys alone.
   */
  readonly named?: NamedPoints;
  /** Groups people whose missing values affect every pair the same way. Without it, `keys` does. */
  readonly lacking?: Keys;
  /**
   * Fills in the points of a mentee with each of some mentors, in the order of these mentors; −1 where a value is
   * missing. It is faster than asking about one pair after another.
   */
  readonly rowsOver?: (mentors: Int32Array) => (mentee: number, points: Int32Array) => void;
}

export interface Criterion<P = object> {
  /** As criteria files have it. */
  readonly name: string;
  /** One sentence for the list of criteria. */
  readonly about: string;
  /** How its points come about, in words for people. */
  readonly gives: string;
  /** The points of a pair that lacks a needed value. They speak neither for the pair nor against it. */
  readonly neutral: number;
  /** Returns whether its points would reveal what any of these people, all who take part, said in private. */
  isPrivateAmong?(everyone: readonly Pick<Participant, 'prefers'>[]): boolean;
  /** Present where it compares the field named by its parameter `field` as a number. */
  readonly countsField?: true;
  /** A parameter called `field` names a field of participants, one called `course` a course. */
  readonly parameters: ParametersSchema<P>;
  /** What it prefers, in a few words. */
  describe(parameters: P): string;
  /** Prepares everything that can be known before the pairs are seen. */
  compile(parameters: P, context: PairContext): PairPoints;
  /** Does the same for whole rows at once. Without it every pair is asked about. */
  compileColumns?(parameters: P, context: PairContext): CriterionColumns;
  /** Says what its points for this pair are based on, in a few words. It is also called where a value is missing. */
  explain(parameters: P, mentee: Participant, mentor: Participant, context: PairContext): string;
  /** Says the same for the coordinator alone, where `explain` must leave out what somebody said in private. */
  explainInConfidence?(parameters: P, mentee: Participant, mentor: Participant, context: PairContext): string;
}

/**
 * Returns a share of 100 as whole points, halves up.
 *
 * @example pointsOf(1, 8) // 13
 */
export function pointsOf(part: number, whole: number): number {
  return Math.floor((200 * part + whole) / (2 * whole));
}

/**
 * Returns the points for a position in somebody's list, counted from 0: 100 for the first and 20 less for each further
 * down, but at least 20. Position −1 means not in the list, which is worth 0.
 *
 * @example pointsOfPlace(2) // 60
 */
export function pointsOfPlace(place: number): number {
  return place === -1 ? 0 : Math.max(100 - 20 * place, 20);
}
