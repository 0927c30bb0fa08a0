/** Rules and score in one: whether a pair may be matched, and what it is worth. */
import type { ExternalScores } from '../input/external-scores.ts';
import { bars, type CompiledRule, compileRules, rulesInForce } from './in-force.ts';
import { compileCriteria, type CompiledCriterion, compileScore } from './score.ts';
import type { MatchingInput, PairContext } from '../input/pair-context.ts';

/** Under this name a pair counts as removed that a file of scores leaves out. */
export const SCORES_FILE = 'scores-file';

export interface PairRules {
  readonly rules: readonly CompiledRule[];
  /** None where scores are external. */
  readonly criteria: readonly CompiledCriterion[];
  /** The mentors worth asking about for a mentee, ascending; the others are not allowed. */
  readonly candidatesOf: (mentee: number) => Int32Array;
  /** The score of a pair in units whatever the rules say, `NaN` where it has none. */
  readonly rawScoreOf: (mentee: number, mentor: number) => number;
  /** The score of a pair in units, `NaN` where it is not allowed. */
  readonly scoreOf: (mentee: number, mentor: number) => number;
  /**
   * What bars a pair: every rule that does, not only the first, so that the answer does not depend on their
   * order. Empty where the pair is allowed.
   */
  readonly barredBy: (mentee: number, mentor: number) => readonly CompiledRule[];
  /** Whether a file of scores, if there is one, has the pair. */
  readonly isScored: (mentee: number, mentor: number) => boolean;
  /** Pairs asked about by `scoreOf` in which a value was missing, beside `rules`. */
  readonly missingByRule: Float64Array;
  /** Allowed pairs asked about by `scoreOf` in which a value was missing, beside `criteria`. */
  readonly missingByCriterion: Float64Array;
}

/** Compiles the rules and criteria of the input, or its external scores, for the pairs of a context. */
export function compilePairRules(
  input: Pick<MatchingInput, 'criteria' | 'scores'>,
  context: PairContext,
): PairRules {
  const rules = compileRules(rulesInForce(input.criteria.rules), context);
  const criteria = input.scores === null ? compileCriteria(input.criteria.criteria, context) : [];
  const missingByRule = new Float64Array(rules.length);
  const missingByCriterion = new Float64Array(criteria.length);
  const fromCriteria = compileScore(criteria, missingByCriterion);
  const external = input.scores === null ? null : externalRows(input.scores, context);
  const rawScoreOf =
    external === null
      ? fromCriteria
      : (mentee: number, mentor: number) => external[mentee]?.get(mentor) ?? NaN;
  const everyMentor = Int32Array.from(context.mentors, (_mentor, position) => position);
  const scoreless = rules.findIndex(({ leastScore }) => leastScore > -Infinity);
  const firstAfterScore = scoreless === -1 ? rules.length : scoreless;

  const passes = (from: number, to: number, mentee: number, mentor: number, score: number): boolean => {
    for (let k = from; k < to; k++) {
      const { verdictOn, refusesMissing } = rules[k]!;
      const verdict = verdictOn(mentee, mentor, score);
      if (verdict === 'missing') missingByRule[k]!++;
      if (verdict === 'refused' || (verdict === 'missing' && refusesMissing)) return false;
    }
    return true;
  };

  return {
    rules,
    criteria,
    missingByRule,
    missingByCriterion,
    rawScoreOf,
    candidatesOf: (mentee) =>
      external === null ? everyMentor : Int32Array.from(external[mentee]?.keys() ?? []).sort(),
    scoreOf: (mentee, mentor) => {
      if (!passes(0, firstAfterScore, mentee, mentor, NaN)) return NaN;
      const score = rawScoreOf(mentee, mentor);
      return passes(firstAfterScore, rules.length, mentee, mentor, score) ? score : NaN;
    },
    barredBy: (mentee, mentor) => {
      const score = rawScoreOf(mentee, mentor);
      // A pair without a score is barred as such, not for a score that is too low.
      return rules.filter(
        (rule) => !(rule.leastScore > -Infinity && Number.isNaN(score)) && bars(rule, mentee, mentor, score),
      );
    },
    isScored: (mentee, mentor) => external === null || external[mentee]?.has(mentor) === true,
  };
}

/** Returns whether nobody may be the mentor of their own mentor; see `rules/reciprocal.ts`. */
export function isOneWay({ rules }: Pick<PairRules, 'rules'>): boolean {
  return rules.some(({ rule }) => rule.name === 'reciprocal');
}

/** External scores by position: for each mentee a map from mentor to score. */
function externalRows(scores: ExternalScores, context: PairContext): readonly ReadonlyMap<number, number>[] {
  const mentorByKey = new Map(context.mentors.map((mentor, position) => [mentor.key, position]));
  return context.mentees.map(({ key }) => {
    const row = new Map<number, number>();
    for (const [mentorKey, score] of scores.byMentee.get(key) ?? []) {
      const mentor = mentorByKey.get(mentorKey);
      if (mentor !== undefined) row.set(mentor, score);
    }
    return row;
  });
}
