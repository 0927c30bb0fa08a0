/** What speaks for and against one pair, whether or not it is ever proposed. */
import type { Participant } from '../domain/participant.ts';
import { compileJudge, SCORES_FILE } from './pair-judge.ts';
import type { PlannedPoints } from './proposal-plan.ts';
import { worldOf } from './propose.ts';
import { barringWords } from './rules/in-force.ts';
import type { Candidate, MatchingInput } from './world.ts';

export interface BrokenRule {
  /** Name and field: `different:organisation`. `avoids` is private: show `words`, never this. */
  readonly rule: string;
  /** Why, in words that can be forwarded. */
  readonly words: string;
}

export interface JudgedPoints extends PlannedPoints {
  /** What the points stand on. */
  readonly words: string;
}

export interface PairJudgement {
  /** Every rule that the pair breaks, those always on first; empty where it is allowed. */
  readonly broken: readonly BrokenRule[];
  /** In units; `null` where a file of scores leaves the pair out. A broken rule does not change it. */
  readonly score: number | null;
  /** In the order of the criteria file; none where scores are external. */
  readonly points: readonly JudgedPoints[];
}

/**
 * Judges one pair by the rules and criteria of the input. Neither has to be among its candidates: a mentor
 * who is not counts as having a place.
 */
export function judgePair(input: MatchingInput, mentee: Participant, mentor: Participant): PairJudgement {
  const world = worldOf(input, [candidate(mentee, input.mentees)], [candidate(mentor, input.mentors)]);
  const judge = compileJudge(input, world);
  const broken = judge.barredBy(0, 0).map((rule) => {
    const isMissing = rule.rule.followsScore !== true && rule.verdictOn(0, 0, NaN) === 'missing';
    return { rule: rule.label, words: barringWords(rule, mentee, mentor, world, isMissing) };
  });
  const unscored = { rule: SCORES_FILE, words: 'the file of scores leaves this pair out' };
  const score = judge.rawScoreOf(0, 0);
  return {
    broken: judge.isScored(0, 0) ? broken : [...broken, unscored],
    score: Number.isNaN(score) ? null : score,
    points: judge.criteria.map(({ criterion, parameters, label, weight, pointsOf }) => ({
      criterion: label,
      points: pointsOf(0, 0) ?? criterion.neutral,
      weight,
      words: criterion.explain(parameters, mentee, mentor, world),
    })),
  };
}

function candidate(participant: Participant, candidates: readonly Candidate[]): Candidate {
  const known = candidates.find((each) => each.participant.key === participant.key);
  return { participant, places: known?.places ?? 1, wait: known?.wait ?? 0 };
}
