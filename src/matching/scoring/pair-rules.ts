/** Rules and score together: whether a pair may be matched, and what it is worth. */
import type { ExternalScores } from '../input/external-scores.ts';
import { bars, type CompiledRule, compileRules, isBarring, rulesInForce } from './in-force.ts';
import { compileCriteria, type CompiledCriterion, compileScore } from './score.ts';
import type { MatchingInput, PairContext } from '../input/pair-context.ts';

/** The name under which a pair counts as removed where a file of scores leaves it out. */
export const SCORES_FILE = 'scores-file';

export interface PairRules {
  readonly rules: readonly CompiledRule[];
  /** None where scores are external. */
  readonly criteria: readonly CompiledCriterion[];
  /** Returns the mentors worth asking about for a mentee, ascending. The others are not allowed. */
  readonly candidatesOf: (mentee: number) => Int32Array;
  /** Returns the score of a pair in units, ignoring the rules; `NaN` where it has none. */
  readonly rawScoreOf: (mentee: number, mentor: number) => number;
  /** Returns the score of a pair in units; `NaN` where it is not allowed. */
  readonly scoreOf: (mentee: number, mentor: number) => number;
  /**
   * Returns every rule that bars a pair, not only the first, so that the answer does not depend on their order. Empty
   * where the pair is allowed.
   */
  readonly barredBy: (mentee: number, mentor: number) => readonly CompiledRule[];
  /** Returns whether a file of scores, if there is one, has the pair. */
  readonly isScored: (mentee: number, mentor: number) => boolean;
  /** For each of `rules`, the pairs `scoreOf` was asked about in which a value was missing. */
  readonly missingByRule: Float64Array;
  /** For each of `criteria`, the allowed pairs `scoreOf` was asked about in which a value was missing. */
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
  const external = input.scores === null ? null : externalScores(input.scores, context);
  const rawScoreOf =
    external === null
      ? fromCriteria
      : (mentee: number, mentor: number) => external.scoreOf(mentee, mentor) ?? NaN;
  const everyMentor = Int32Array.from(context.mentors, (_mentor, position) => position);
  const scoreless = rules.findIndex(({ leastScore }) => leastScore > -Infinity);
  const firstAfterScore = scoreless === -1 ? rules.length : scoreless;

  const passes = (from: number, to: number, mentee: number, mentor: number, score: number): boolean => {
    for (let k = from; k < to; k++) {
      const { verdictOn, refusesMissing } = rules[k]!;
      const verdict = verdictOn(mentee, mentor, score);
      if (verdict === 'missing') missingByRule[k]!++;
      if (isBarring(verdict, refusesMissing)) return false;
    }
    return true;
  };

  return {
    rules,
    criteria,
    missingByRule,
    missingByCriterion,
    rawScoreOf,
    candidatesOf: (mentee) => (external === null ? everyMentor : external.mentorsOf(mentee)),
    scoreOf: (mentee, mentor) => {
      if (!passes(0, firstAfterScore, mentee, mentor, NaN)) return NaN;
      const score = rawScoreOf(mentee, mentor);
      return passes(firstAfterScore, rules.length, mentee, mentor, score) ? score : NaN;
    },
    barredBy: (mentee, mentor) => {
      const score = scoreless === -1 ? NaN : rawScoreOf(mentee, mentor);
      // A pair without a score is barred for that reason, not for a score that is too low.
      return rules.filter(
        (rule) => !(rule.leastScore > -Infinity && Number.isNaN(score)) && bars(rule, mentee, mentor, score),
      );
    },
    isScored: (mentee, mentor) => external === null || external.scoreOf(mentee, mentor) !== undefined,
  };
}

/** Returns whether the rule is on that nobody is the mentor of their own mentor; see `rules/reciprocal.ts`. */
export function isOneWay({ rules }: Pick<PairRules, 'rules'>): boolean {
  return rules.some(({ rule }) => rule.name === 'reciprocal');
}

/** External scores by position: of a pair, and the mentors with whom a mentee has any, ascending. */
function externalScores({ byMentee }: ExternalScores, { mentees, mentors }: PairContext) {
  const mentorByKey = new Map(mentors.map(({ key }, position) => [key, position]));
  const rows = mentees.map(({ key }) => byMentee.get(key));
  return {
    scoreOf: (mentee: number, mentor: number): number | undefined => rows[mentee]?.get(mentors[mentor]!.key),
    mentorsOf: (mentee: number): Int32Array =>
      Int32Array.from([...(rows[mentee] ?? [])].flatMap(([key]) => mentorByKey.get(key) ?? [])).sort(),
  };
}
