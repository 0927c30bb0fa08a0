/** Every pair of a mentee and a mentor judged once, as a proposal of groups needs it. */
import type { Format } from '../../../domain/people/fields/choices.ts';
import { byCandidateKey, type PairContext, pairContextOf } from '../../input/pair-context.ts';
import { chooseKernel } from '../../kernel/choose-kernel.ts';
import { emptyList, EVERY_LEVEL } from '../../kernel/row-kernel.ts';
import type { MissingValues, PlannedPoints } from '../../proposal/proposal-plan.ts';
import { compilePairRules, type PairRules } from '../../scoring/pair-rules.ts';
import type { GroupInput } from '../group-input.ts';

/** Pairs by position: mentees and mentors are by key. */
export interface JudgedPairs {
  readonly context: PairContext;
  /** Closed rounds waited, in the order of the mentees. */
  readonly waits: readonly number[];
  readonly judge: PairRules;
  /** `scores[mentee * mentors + mentor]` in units; NaN where a rule bars the pair, or it has no score. */
  readonly scores: Float64Array;
  readonly missing: readonly MissingValues[];
}

/** Returns an input by which pairs are judged as they would be in groups of a format; one-to-one where it is left out. */
export function judgedAs(input: GroupInput, format: Format | undefined): GroupInput {
  const { format: _, ...others } = input;
  return format === undefined || format === 'one-to-one' ? others : { ...others, format };
}

/**
 * Judges all pairs of an input by its rules and criteria, or its file of scores.
 *
 * @param format the form of the groups that pairs would be in; one-to-one where it is left out
 */
export function judgePairs(input: GroupInput, format: Format | undefined): JudgedPairs {
  const asked = judgedAs(input, format);
  const mentees = input.mentees.toSorted(byCandidateKey);
  const mentors = input.mentors.toSorted(byCandidateKey);
  const context = pairContextOf(asked, mentees, mentors);
  const judge = compilePairRules(asked, context);
  const { kernel, countMissing } = chooseKernel(judge, context, input.scores !== null, undefined);
  const scores = new Float64Array(mentees.length * mentors.length).fill(NaN);
  const row = emptyList();
  for (let mentee = 0; mentee < mentees.length; mentee++) {
    kernel.atLeast(mentee, EVERY_LEVEL, 0, row);
    for (let k = 0; k < row.length; k++) scores[mentee * mentors.length + row.mentorOf[k]!] = row.scores[k]!;
  }
  return { context, waits: mentees.map(({ wait }) => wait), judge, scores, missing: countMissing() };
}

/** Returns what each criterion gives a pair, in the order of the criteria. */
export function pointsOfPair(judge: PairRules, mentee: number, mentor: number): readonly PlannedPoints[] {
  return judge.criteria.map(({ criterion, label, weight, pointsOf }) => ({
    criterion: label,
    points: pointsOf(mentee, mentor) ?? criterion.neutral,
    weight,
  }));
}
