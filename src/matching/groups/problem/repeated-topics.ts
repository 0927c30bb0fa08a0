/** What a panel loses where several of its mentors know the same of the mentee's topics: each topic counts once. */
import type { Repeat } from '../../circles/group-problem.ts';
import { topics, wantedTopicsOf } from '../../criteria/topics.ts';
import type { JudgedPairs } from './judged-pairs.ts';

/**
 * Returns, for each mentee, the topics that several mentors know, with what each of these mentors after the first scores for
 * it, rounded down: in units, with the weight that the criterion `topics` has among all. Mentors are by their positions.
 * Undefined where topics are no criterion, or scores are from a file.
 */
export function repeatedTopics({ judge, context }: JudgedPairs): readonly (readonly Repeat[])[] | undefined {
  const weightOf = (some: JudgedPairs['judge']['criteria']): number =>
    some.reduce((sum, { weight }) => sum + weight, 0);
  const weight = weightOf(judge.criteria.filter(({ criterion }) => criterion.name === topics.name));
  if (weight === 0) return undefined;
  const share = (10 ** context.decimals * weight) / weightOf(judge.criteria);
  return wantedTopicsOf(context).map((wanted) =>
    wanted.flatMap(({ points, knownBy }) => {
      const loss = Math.floor(points * share);
      return loss > 0 && knownBy.filter((each) => each === 1).length > 1 ? [{ brings: knownBy, loss }] : [];
    }),
  );
}
