/** What a criterion is. A new one is a file beside this and a line in `index.ts`. */
import type { Participant } from '../../domain/people/participant.ts';
import type { Keys } from '../kernel/people-classes.ts';
import type { ParametersSchema } from '../input/parameters.ts';
import type { PairContext } from '../input/pair-context.ts';

/** Gives whole points from 0 to 100 to a pair, by positions in the context's lists; `null` where a value is missing. */
export type PairPoints = (mentee: number, mentor: number) => number | null;

/** The points of pairs singled out by name: by mentee, and then by mentor, both by position. */
export type NamedPoints = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** A criterion by columns: two pairs whose keys are equal have the same points, but for those of `named`. */
export interface CriterionColumns {
  readonly keys: Keys;
  /** Lacks no value. With it there must be `rowsOver`, which gives the points that go by the keys alone. */
  readonly named?: NamedPoints;
  /** Whose pairs lack a value alike: fewer keys, which say no more than that. Without it, `keys`. */
  readonly lacking?: Keys;
  /**
   * Gives the points of a mentee with each of some mentors, beside them, −1 where a value is missing, quicker
   * than one after the other.
   */
  readonly rowsOver?: (mentors: Int32Array) => (mentee: number, points: Int32Array) => void;
}

export interface Criterion<P = object> {
  /** As criteria files have it. */
  readonly name: string;
  /** One sentence for the list of criteria. */
  readonly about: string;
  /** How its points come about, for people. */
  readonly gives: string;
  /** The points of a pair that lacks a value it needs: neither for the pair nor against it. */
  readonly neutral: number;
  /** Whether its points would tell what any of these people, all who take part, said in private. */
  isPrivateAmong?(everyone: readonly Participant[]): boolean;
  /** Compares the field that its parameter `field` names as a number. */
  readonly countsField?: true;
  /** A parameter called `field` names a field of participants, one called `course` a course. */
  readonly parameters: ParametersSchema<P>;
  /** What it prefers, in a few words. */
  describe(parameters: P): string;
  /** Prepares whatever can be known before the pairs are seen. */
  compile(parameters: P, context: PairContext): PairPoints;
  /** The same for whole rows at once. Without it every pair is asked about. */
  compileColumns?(parameters: P, context: PairContext): CriterionColumns;
  /** What its points for this pair stand on, in a few words. Also called where a value is missing. */
  explain(parameters: P, mentee: Participant, mentor: Participant, context: PairContext): string;
  /** The same for the coordinator's own eyes, where `explain` must leave out what somebody said in private. */
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
 * Returns the points for a place in somebody's list, from 0: 100 for the first, 20 less for each further down, and 20 at
 * least; 0 for what is not in it, −1.
 *
 * @example pointsOfPlace(2) // 60
 */
export function pointsOfPlace(place: number): number {
  return place === -1 ? 0 : Math.max(100 - 20 * place, 20);
}
