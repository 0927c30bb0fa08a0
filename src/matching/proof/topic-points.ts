/** How the proof reads topics: what a mentee wants, compared with lists of who knows each topic. */
import type { Participant } from '../../domain/people/participant.ts';
import type { PairContext } from '../input/pair-context.ts';
import { share } from './criterion-readings.ts';
import { groupsOf, numbering } from './groups.ts';
import type { AddPoints } from './reading.ts';

/** What a mentee wants: each topic with its weight. */
type Wanted = readonly (readonly [topic: number, weight: number])[];

/**
 * Returns a function that adds the points for topics: the share, by weight, of the mentee's wants that the mentor knows.
 * Goals weigh 5, 4, 3, 2 and then 2 each; challenges that are not goals weigh 1 each. The points are neutral where the
 * mentee wants nothing or the mentor knows nothing.
 */
export function topicPoints({ mentees, mentors }: PairContext, weight: number, neutral: number): AddPoints {
  const numbers = numbering();
  const wanted = groupsOf(mentees, (mentee) => wantedBy(mentee, numbers));
  const knowers = new Map<number, number[]>();
  // The weight covered, or −1 for mentors who know nothing.
  const nothing = new Int32Array(mentors.length);
  for (const [mentor, { expertise }] of mentors.entries()) {
    const known = numbers(expertise);
    if (known.length === 0) nothing[mentor] = -1;
    for (const topic of known) {
      const others = knowers.get(topic);
      if (others === undefined) knowers.set(topic, [mentor]);
      else others.push(mentor);
    }
  }
  const listOf = new Map([...knowers].map(([topic, list]) => [topic, Int32Array.from(list)]));
  const covered = new Int32Array(mentors.length);
  return (mentee, { mentorOf, of: sums, length }) => {
    if (length === 0) return;
    const [from, to] = [mentorOf[0]!, mentorOf[length - 1]! + 1];
    const topics = wanted.values[wanted.of[mentee]!]!;
    const total = topics.reduce((sum, [, own]) => sum + own, 0);
    covered.set(nothing.subarray(from, to), from);
    for (const [topic, own] of topics) {
      const list = listOf.get(topic);
      if (list === undefined) continue;
      for (let k = firstFrom(list, from); k < list.length && list[k]! < to; k++) covered[list[k]!]! += own;
    }
    const points = Int32Array.from({ length: total + 2 }, (_, k) =>
      k === 0 || total === 0 ? weight * neutral : weight * share(k - 1, total),
    );
    for (let k = 0; k < length; k++) sums[k]! += points[covered[mentorOf[k]!]! + 1]!;
  };
}

function wantedBy(
  { goals, challenges }: Participant,
  numbers: (texts: readonly string[]) => readonly number[],
): Wanted {
  const first = numbers(goals);
  const others = numbers(challenges).filter((topic) => !first.includes(topic));
  return [
    ...first.map((topic, place) => [topic, Math.max(5 - place, 2)] as const),
    ...others.map((topic) => [topic, 1] as const),
  ];
}

/** Returns the first position in an ascending list whose number is at least a given one. */
function firstFrom(list: Int32Array, least: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
