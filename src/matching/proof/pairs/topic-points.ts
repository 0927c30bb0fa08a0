/** How the proof reads topics: what a mentee wants, compared with what each mentor knows. */
import type { Participant } from '../../../domain/people/participant.ts';
import type { PairContext } from '../../input/pair-context.ts';
import { share } from '../criterion-readings.ts';
import { numbering } from '../groups.ts';

/** What a mentee wants. */
export interface Wants {
  /** The topics that some mentor knows. */
  readonly topics: readonly number[];
  /** The weight of each of them. */
  readonly weights: readonly number[];
  /** The points for each weight of wants that a mentor covers, from 0 up to the weight of all; they never fall. */
  readonly points: Int32Array;
  /** Whether the mentee wants anything; if not, all mentors have the neutral points. */
  readonly isAny: boolean;
}

/** The criterion `topics`; all points with its weight. */
export interface Topics {
  readonly wantsOf: (mentee: number) => Wants;
  /** The numbers of the topics that each mentor knows. Those who know none have the neutral points. */
  readonly known: readonly (readonly number[])[];
  /** How many topics mentors know: these have the numbers below. */
  readonly count: number;
  /** How many topics a mentee wants at most, and what they weigh. */
  readonly mostWanted: number;
  readonly mostWeight: number;
  readonly neutral: number;
  readonly pointsOf: (mentee: number, mentor: number) => number;
}

/**
 * Reads topics. The points are the share, by weight, of the mentee's wants that the mentor knows. Goals weigh 5, 4, 3, 2
 * and then 2 each; challenges that are not goals weigh 1 each. The points are neutral where the mentee wants nothing or
 * the mentor knows nothing.
 */
export function topicPoints({ mentees, mentors }: PairContext, weight: number, neutral: number): Topics {
  const numbers = numbering();
  const known = mentors.map(({ expertise }) => numbers(expertise));
  const count = known.reduce((most, topics) => topics.reduce((a, b) => Math.max(a, b + 1), most), 0);
  const pointsByTotal: Int32Array[] = [];
  const pointsOf = (total: number): Int32Array =>
    (pointsByTotal[total] ??= Int32Array.from(
      { length: total + 1 },
      (_, covered) => weight * share(covered, Math.max(total, 1)),
    ));
  const wants = mentees.map(({ goals, challenges }: Participant): Wants => {
    const [topics, weights]: [number[], number[]] = [[], []];
    let total = 0;
    const add = (topic: number, own: number): void => {
      total += own;
      if (topic >= count) return;
      topics.push(topic);
      weights.push(own);
    };
    const first = numbers(goals);
    for (const [place, topic] of first.entries()) add(topic, Math.max(5 - place, 2));
    for (const topic of numbers(challenges)) if (!first.includes(topic)) add(topic, 1);
    return { topics, weights, points: pointsOf(total), isAny: total > 0 };
  });
  return {
    wantsOf: (mentee) => wants[mentee]!,
    known,
    count,
    mostWanted: wants.reduce((most, { topics }) => Math.max(most, topics.length), 0),
    mostWeight: pointsByTotal.length - 1,
    neutral: weight * neutral,
    pointsOf: (mentee, mentor) => {
      const { topics, weights, points, isAny } = wants[mentee]!;
      const knows = known[mentor]!;
      if (!isAny || knows.length === 0) return weight * neutral;
      return points[weights.reduce((sum, own, k) => sum + (knows.includes(topics[k]!) ? own : 0), 0)]!;
    },
  };
}
