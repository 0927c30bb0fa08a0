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
 * A rule by columns: two pairs whose keys are equal have the same verdict, except that those of `refused` are
 * refused in any case.
 */
export interface RuleColumns {
  readonly keys: Keys;
  /** Whose pairs lack a value alike: fewer keys, which say no more than that. Without it, `keys`. */
  readonly lacking?: Keys;
  readonly refused?: PairSet;
  /** The verdict that goes by the keys alone; needed where there is `refused`, else the rule's own is taken. */
  readonly verdictOn?: (mentee: number, mentor: number) => Verdict;
  /**
   * Marks, beside some mentors, with whom a mentee passes, 1, and with whom not, 0, quicker than one after the other.
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
  /** In force in every programme, and not in criteria files. */
  readonly isAlwaysOn?: true;
  /** A lock with a reason may break it, though it is always on. */
  readonly yieldsToReason?: true;
  /** In force unless a criteria file has it with `on` false. */
  readonly isOnByDefault?: true;
  /** Protects somebody: what would be different without it is never advised. */
  readonly isProtective?: true;
  /**
   * Shown as "unavailable", as all rules are that are in confidence, and not by name: else it would tell what somebody
   * said in private, or that nobody did.
   */
  readonly isPrivate?: true;
  /** The least score, in units, that the rule allows. One that has it judges nothing else. */
  leastScore?(parameters: P, context: PairContext): number;
  /** Compares the field that its parameter `field` names as a number. */
  readonly countsField?: true;
  /** A parameter called `field` names a field of participants, one called `course` a course. */
  readonly parameters: ParametersSchema<P>;
  /** The fields whose values it needs of both sides, to say which of them is missing. Without it, none. */
  needs?(parameters: P): readonly string[];
  /** What it asks for, in words that fit after "asked for:". */
  describe(parameters: P): string;
  /** Prepares whatever can be known before the pairs are seen. */
  compile(parameters: P, context: PairContext): PairVerdict;
  /** The same for whole rows at once. Without it every pair is asked about. Of no use after the score. */
  compileColumns?(parameters: P, context: PairContext): RuleColumns;
  /** Why it refuses this pair, in words that can be forwarded. Called for refused pairs only. */
  explain(parameters: P, mentee: Participant, mentor: Participant, context: PairContext): string;
  /** The same for the coordinator's own eyes, where `explain` must leave out what somebody said in private. */
  explainInConfidence?(parameters: P, mentee: Participant, mentor: Participant, context: PairContext): string;
}

/**
 * Says which values that a rule needs are not known.
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
