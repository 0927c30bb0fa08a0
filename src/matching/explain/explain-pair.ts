/** What speaks for and against one pair, whether or not it is ever proposed. */
import type { Participant } from '../../domain/people/participant.ts';
import type { Criterion } from '../criteria/criterion.ts';
import { AVAILABLE, criteriaInConfidence, UNAVAILABLE } from '../proposal/in-confidence.ts';
import { compilePairRules, SCORES_FILE } from '../scoring/pair-rules.ts';
import type { PlannedPoints } from '../proposal/proposal-plan.ts';
import { barringWords, type CompiledRule } from '../scoring/in-force.ts';
import { type Candidate, type MatchingInput, pairContextOf } from '../input/pair-context.ts';

export interface BrokenRule {
  /** Name and field: `different:organisation`. All rules in confidence are one `unavailable`, unless read in confidence. */
  readonly rule: string;
  /** Why, in words that can be forwarded. */
  readonly words: string;
}

export interface JudgedRule {
  /** Name and field. All rules in confidence are one `available`, unless read in confidence. */
  readonly rule: string;
  /** `unknown`: a needed value is missing, and the pair passes. */
  readonly verdict: 'kept' | 'broken' | 'unknown';
  /** What the rule asks for where it is kept; otherwise why it is not, or what is not known. */
  readonly words: string;
}

export interface JudgedPoints extends PlannedPoints {
  /** What the points are based on. */
  readonly words: string;
}

export interface PairJudgement {
  /** Every rule that the pair breaks, those always on first; empty where it is allowed. */
  readonly broken: readonly BrokenRule[];
  /** Every rule in force, the broken ones among them, in the order in which they are judged. */
  readonly rules: readonly JudgedRule[];
  /** In units; `null` where a file of scores leaves the pair out. Broken rules do not change it. */
  readonly score: number | null;
  /** In the order of the criteria file; empty where scores are external, or points are in confidence. */
  readonly points: readonly JudgedPoints[];
  /** The criteria because of which no points are told; empty where points are told. */
  readonly pointsInConfidence: readonly string[];
}

/** Who will read the words. */
export interface Reading {
  /** Whether only the coordinator reads them, who may know what somebody said in private. Default false. */
  readonly isInConfidence?: boolean;
}

/**
 * Judges one pair by the rules and criteria of the input. Neither person has to be among its candidates. A mentor who is
 * not counts as having a place.
 */
export function explainPair(
  input: MatchingInput,
  mentee: Participant,
  mentor: Participant,
  reading: Reading = {},
): PairJudgement {
  return compilePairJudgement(input, [mentee], [mentor], reading)(0, 0);
}

/**
 * Compiles the rules and criteria once for some mentees and mentors. Returns a function that judges a pair of them by
 * their positions in the lists; see {@link explainPair}.
 */
export function compilePairJudgement(
  input: MatchingInput,
  mentees: readonly Participant[],
  mentors: readonly Participant[],
  { isInConfidence = false }: Reading = {},
): (mentee: number, mentor: number) => PairJudgement {
  const context = pairContextOf(
    input,
    candidatesOf(mentees, input.mentees),
    candidatesOf(mentors, input.mentors),
  );
  const judge = compilePairRules(input, context);
  const pointsInConfidence = isInConfidence
    ? []
    : criteriaInConfidence(
        judge.criteria.map(({ label }) => label),
        context,
      );
  const criteria = pointsInConfidence.length === 0 ? judge.criteria : [];
  const unscored = { rule: SCORES_FILE, words: 'the file of scores leaves this pair out' };
  return (menteeAt, mentorAt) => {
    const mentee = context.mentees[menteeAt]!;
    const mentor = context.mentors[mentorAt]!;
    const score = judge.rawScoreOf(menteeAt, mentorAt);
    const barring = new Set(judge.barredBy(menteeAt, mentorAt));
    const judged = judge.rules.map((rule) => {
      const isUnscored = rule.leastScore > -Infinity && Number.isNaN(score);
      const isMissing = !isUnscored && rule.verdictOn(menteeAt, mentorAt, score) === 'missing';
      const isBroken = barring.has(rule);
      const words = isUnscored
        ? unscored.words
        : isBroken || isMissing
          ? barringWords(rule, mentee, mentor, context, isMissing, isInConfidence)
          : rule.rule.describe(rule.parameters, context);
      const verdict = isBroken ? 'broken' : isMissing || isUnscored ? 'unknown' : 'kept';
      return { rule, shown: { rule: rule.label, verdict, words } as const };
    });
    const rules = isInConfidence ? judged.map(({ shown }) => shown) : openly(judged);
    const broken = rules
      .filter(({ verdict }) => verdict === 'broken')
      .map(({ rule, words }) => ({ rule: rule === AVAILABLE ? UNAVAILABLE : rule, words }));
    return {
      broken: judge.isScored(menteeAt, mentorAt) ? broken : [...broken, unscored],
      rules,
      score: Number.isNaN(score) ? null : score,
      pointsInConfidence,
      points: criteria.map(({ criterion, parameters, label, weight, pointsOf }) => ({
        criterion: label,
        points: pointsOf(menteeAt, mentorAt) ?? criterion.neutral,
        weight,
        words: pointWords(criterion, parameters, mentee, mentor),
      })),
    };
  };

  function pointWords(
    criterion: Criterion,
    parameters: object,
    mentee: Participant,
    mentor: Participant,
  ): string {
    return isInConfidence && criterion.explainInConfidence !== undefined
      ? criterion.explainInConfidence(parameters, mentee, mentor, context)
      : criterion.explain(parameters, mentee, mentor, context);
  }
}

/** Puts one rule in place of all that are in confidence, so as not to reveal which is broken or lacks a value. */
function openly(
  judged: readonly { readonly rule: CompiledRule; readonly shown: JudgedRule }[],
): readonly JudgedRule[] {
  const hidden = judged.filter(({ rule }) => rule.isInConfidence);
  const isBroken = hidden.some(({ shown }) => shown.verdict === 'broken');
  const inTheirPlace: JudgedRule = {
    rule: AVAILABLE,
    verdict: isBroken ? 'broken' : 'kept',
    words: isBroken ? UNAVAILABLE : AVAILABLE,
  };
  return judged.flatMap(({ rule, shown }) => {
    if (!rule.isInConfidence) return [shown];
    return rule === hidden[0]?.rule ? [inTheirPlace] : [];
  });
}

function candidatesOf(people: readonly Participant[], candidates: readonly Candidate[]): Candidate[] {
  const known = new Map(candidates.map((candidate) => [candidate.participant.key, candidate]));
  return people.map((participant) => {
    const candidate = known.get(participant.key);
    return { participant, places: candidate?.places ?? 1, wait: candidate?.wait ?? 0 };
  });
}
