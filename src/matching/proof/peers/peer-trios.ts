/** Whether dual prices rule out every trio. */
import {
  type PeerPriceList,
  type PeersToProve,
  pricesOfBoth,
  setsByMember,
  sumOfPrices,
} from './peer-prices.ts';

/** Faults that are listed. */
const MOST_TOLD = 5;

/**
 * Lists the trios that no case rules out: an answer with such a trio might be worth more than a limit.
 *
 * Take away a trio. By the prices of a case the pairs of the others are worth no more than half the sum of all prices, less those of
 * the three and of the sets that hold two or three of them: a set of k people without two or three of them has (k − 3) ÷ 2 pairs
 * at most. The trio is worth its priorities once, and the scores of its three pairs.
 *
 * 1. Rank people by price − 2 × the worth of their priority, the greatest first.
 * 2. By the first prices, a trio's worth above their sum is Σ rank of the three − Σ excess of its three pairs + 2 × the prices of sets
 *    that hold all three, where a pair's excess is what its prices are above twice its worth. Pass by whatever cannot reach
 *    the limit so.
 * 3. Ask the other cases about each trio that is left.
 *
 * @param limit in half units
 */
export function triosAbove(
  { priorities, eachPeer }: PeersToProve,
  cases: readonly PeerPriceList[],
  limit: bigint,
): readonly string[] {
  const count = priorities.length;
  const bounds = cases.map((list) => caseBound(list, priorities, limit));
  const [first] = bounds;
  if (first === undefined) return ['there are no prices'];
  const { rankOf, room, inSets } = first;
  const ranked = Array.from(priorities.keys()).sort((a, b) => rankOf[b]! - rankOf[a]! || a - b); // 1
  const faults: string[] = [];
  const scoresOf = (person: number): Float64Array => {
    const scores = new Float64Array(count).fill(NaN);
    eachPeer(person, (peer, score) => {
      scores[peer] = score;
    });
    return scores;
  };
  for (let i = 0; i < count - 2 && faults.length < MOST_TOLD; i++) {
    const a = ranked[i]!;
    if (3 * rankOf[a]! + 2 * inSets[a]! <= room) continue;
    const ofA = scoresOf(a);
    for (let j = i + 1; j < count - 1 && faults.length < MOST_TOLD; j++) {
      const b = ranked[j]!;
      const inBoth = 2 * Math.min(inSets[a]!, inSets[b]!);
      if (rankOf[a]! + 2 * rankOf[b]! + 2 * inSets[a]! <= room) break;
      if (Number.isNaN(ofA[b]!)) continue;
      const ofTwo = rankOf[a]! + rankOf[b]! - first.excess(a, b, ofA[b]!);
      if (ofTwo + rankOf[b]! + inBoth <= room) continue; // 2
      const ofB = scoresOf(b);
      for (let k = j + 1; k < count; k++) {
        const c = ranked[k]!;
        if (ofTwo + rankOf[c]! + inBoth <= room) break;
        if (Number.isNaN(ofA[c]!) || Number.isNaN(ofB[c]!)) continue;
        const trio = [a, b, c] as const;
        const scores = [ofA[b]!, ofA[c]!, ofB[c]!] as const;
        if (bounds.some((bound) => bound.rulesOut(trio, scores))) continue; // 3
        faults.push(`nothing rules out the trio ${trio.join(', ')}`);
        if (faults.length === MOST_TOLD) break;
      }
    }
  }
  return faults;
}

interface CaseBound {
  readonly rankOf: Float64Array;
  /** What a trio may be worth above the sum of prices. */
  readonly room: number;
  /** The prices of all sets that each person is in. */
  readonly inSets: Float64Array;
  readonly excess: (one: number, other: number, score: number) => number;
  readonly rulesOut: (
    trio: readonly [number, number, number],
    scores: readonly [number, number, number],
  ) => boolean;
}

function caseBound(list: PeerPriceList, priorities: readonly number[], limit: bigint): CaseBound {
  const { priorityUnit, people: prices, sets } = list;
  const setsOf = setsByMember(priorities.length, sets);
  const both = (one: number, other: number): number => pricesOfBoth(sets, setsOf[one], setsOf[other]);
  const rankOf = Float64Array.from(prices, (price, person) => price - 2 * priorityUnit * priorities[person]!);
  // Far beyond what numbers hold exactly, the room is far from every trio.
  const room = Number(limit - sumOfPrices(list));
  const excess = (one: number, other: number, score: number): number =>
    prices[one]! +
    prices[other]! +
    both(one, other) -
    2 * (priorityUnit * (priorities[one]! + priorities[other]!) + score);
  return {
    rankOf,
    room,
    inSets: Float64Array.from(priorities, (_, person) => both(person, person)),
    excess,
    rulesOut: ([a, b, c], [ab, ac, bc]) => {
      const inAll = (setsOf[a] ?? []).reduce(
        (whole, at) =>
          setsOf[b]?.includes(at) === true && setsOf[c]?.includes(at) === true
            ? whole + sets[at]!.price
            : whole,
        0,
      );
      const above =
        rankOf[a]! +
        rankOf[b]! +
        rankOf[c]! -
        excess(a, b, ab) -
        excess(a, c, ac) -
        excess(b, c, bc) +
        2 * inAll;
      return above <= room;
    },
  };
}
