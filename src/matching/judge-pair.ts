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
  return compilePairJudgement(input, [mentee], [mentor])(0, 0);
}

/**
 * Compiles the rules and criteria once for some mentees and mentors, and returns what judges a pair of them
 * by their positions in the lists; see {@link judgePair}.
 */
export function compilePairJudgement(
  input: MatchingInput,
  mentees: readonly Participant[],
  mentors: readonly Participant[],
): (mentee: number, mentor: number) => PairJudgement {
  const world = worldOf(input, candidatesOf(mentees, input.mentees), candidatesOf(mentors, input.mentors));
  const judge = compileJudge(input, world);
  const unscored = { rule: SCORES_FILE, words: 'the file of scores leaves this pair out' };
  return (menteeAt, mentorAt) => {
    const mentee = world.mentees[menteeAt]!;
    const mentor = world.mentors[mentorAt]!;
    const broken = judge.barredBy(menteeAt, mentorAt).map((rule) => {
      const isMissing =
        rule.rule.followsScore !== true && rule.verdictOn(menteeAt, mentorAt, NaN) === 'missing';
      return { rule: rule.label, words: barringWords(rule, mentee, mentor, world, isMissing) };
    });
    const score = judge.rawScoreOf(menteeAt, mentorAt);
    return {
      broken: judge.isScored(menteeAt, mentorAt) ? broken : [...broken, unscored],
      score: Number.isNaN(score) ? null : score,
      points: judge.criteria.map(({ criterion, parameters, label, weight, pointsOf }) => ({
        criterion: label,
        points: pointsOf(menteeAt, mentorAt) ?? criterion.neutral,
        weight,
        words: criterion.explain(parameters, mentee, mentor, world),
      })),
    };
  };
}

function candidatesOf(people: readonly Participant[], candidates: readonly Candidate[]): Candidate[] {
  const known = new Map(candidates.map((candidate) => [candidate.participant.key, candidate]));
  return people.map((participant) => {
    const candidate = known.get(participant.key);
    return { participant, places: candidate?.places ?? 1, wait: candidate?.wait ?? 0 };
  });
}
