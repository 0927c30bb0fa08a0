/** What a rule is. A new one is a file beside this and a line in `index.ts`. */
import type { Participant } from '../../domain/people/participant.ts';
import { fieldValues, fieldWords } from '../input/field-values.ts';
import type { Keys } from '../kernel/people-classes.ts';
import type { PairSet } from '../input/pair-set.ts';
import type { ParametersSchema } from '../input/parameters.ts';
import type { PairContext } from '../input/pair-context.ts';

/** `missing`: a value that the rule needs is not known. The entry decides whether such a pair passes. */
export type Verdict = 'allowed' | 'refused' | 'missing';

/** Judges a pair by positions in the context's lists. `score` is in units, `NaN` where it is not known yet. */
export type PairVerdict = (mentee: number, mentor: number, score: number) => Verdict;

/**
 * A rule by columns. Two pairs with equal keys have the same verdict, except that the pairs of `refused` are always
 * refused.
 */
export interface RuleColumns {
  readonly keys: Keys;
  /** Groups people whose missing values affect every pair the same way. Without it, `keys` does. */
  readonly lacking?: Keys;
  readonly refused?: PairSet;
  /** The verdict by the keys alone. Needed where there is `refused`; otherwise the rule's own verdict is taken. */
  readonly verdictOn?: (mentee: number, mentor: number) => Verdict;
  /**
   * Marks each of some mentors, in their order: 1 where a mentee passes with them, else 0. It is faster than one pair
   * after another.
   *
   * @param mark what a verdict is marked with
   */
  readonly marksOver?: (
    mentors: Int32Array,
    mark: (verdict: Verdict) => number,
  ) => (mentee: number, marks: Uint8Array) => void;
}

export interface Rule<P = object> {
  /** As criteria files have it. */
  readonly name: string;
  /** One sentence for the list of rules. */
  readonly about: string;
  /** It is in force in every programme, and criteria files cannot have it. */
  readonly isAlwaysOn?: true;
  /** A lock with a reason may break it, even though it is always on. */
  readonly yieldsToReason?: true;
  /** It is in force unless a criteria file has it with `on` false. */
  readonly isOnByDefault?: true;
  /** It protects somebody, so doing without it is never advised. */
  readonly isProtective?: true;
  /**
   * It is shown as "unavailable", like all rules in confidence, and not by name. Its name would reveal what somebody said
   * in private, or that nobody did.
   */
  readonly isPrivate?: true;
  /** Returns the least score, in units, that the rule allows. A rule that has it judges nothing else. */
  leastScore?(parameters: P, context: PairContext): number;
  /** An entry with `within` has it hold between the people of one side of a group too. It is the same both ways round. */
  readonly canBeWithin?: true;
  /** Present where it compares the field named by its parameter `field` as a number. */
  readonly countsField?: true;
  /** A parameter called `field` names a field of participants, one called `course` a course. */
  readonly parameters: ParametersSchema<P>;
  /** Returns the fields it needs from both sides, to say which value is missing. Without it, none. */
  needs?(parameters: P): readonly string[];
  /** Says what it asks for, in words that fit after "asked for:"; without a context, of a programme's pairs. */
  describe(parameters: P, context?: PairContext): string;
  /** Prepares everything that can be known before the pairs are seen. */
  compile(parameters: P, context: PairContext): PairVerdict;
  /** Does the same for whole rows at once. Without it every pair is asked about. Not used for rules that judge the score. */
  compileColumns?(parameters: P, context: PairContext): RuleColumns;
  /** Says which value is not known, where {@link Rule.needs} would not say it. It is called for such pairs only. */
  explainMissing?(parameters: P, mentee: Participant, mentor: Participant, context: PairContext): string;
  /** Says why it refuses this pair, in words that can be forwarded. It is called for refused pairs only. */
  explain(parameters: P, mentee: Participant, mentor: Participant, context: PairContext): string;
  /** Says the same for the coordinator alone, where `explain` must leave out what somebody said in private. */
  explainInConfidence?(parameters: P, mentee: Participant, mentor: Participant, context: PairContext): string;
}

/** A rule about the people of a group together. It allows every pair. */
export type GroupRule<P = object> = Pick<Rule<P>, 'name' | 'about' | 'parameters' | 'describe'>;

/**
 * Says which of the values that a rule needs are not known.
 *
 * @example missingWords(['level'], ada, bob) // "the mentor's level is not known"
 */
export function missingWords(fields: readonly string[], mentee: Participant, mentor: Participant): string {
  const lacking = (participant: Participant): readonly string[] =>
    fields.filter((field) => fieldValues(participant, field).length === 0).map(fieldWords);
  const parts = [
    ...lacking(mentee).map((words) => `the mentee's ${words}`),
    ...lacking(mentor).map((words) => `the mentor's ${words}`),
  ];
  if (parts.length === 0) return `the ${fields.map(fieldWords).join(', ')} cannot be compared`;
  return `${parts.join(' and ')} ${parts.length === 1 ? 'is' : 'are'} not known`;
}
