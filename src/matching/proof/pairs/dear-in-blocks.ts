/** Which mentors of each block may be worth more than the prices, by topics and the criteria that the blocks are by. */
import type { Blocks, Kinds } from './blocks.ts';
import type { Sums } from './points.ts';
import type { Topics, Wants } from './topic-points.ts';

/** A mentee's price. */
export interface OwnPrice {
  /** The level of a mentor's price at which the score decides. */
  readonly level: number;
  /** What 2000 × the sum of points must come to, less the mentor's price. */
  readonly price: number;
}

/** What a mentee wants where topics do not count. */
const NO_WANTS: Wants = { topics: [], weights: [], points: Int32Array.of(0), isAny: false };

/**
 * Returns a function that lists the mentors, at positions from one up to before another, with whom a mentee may be worth more
 * than the prices. The list has the sum of the points for topics and for the kind.
 *
 * 1. A block at a greater level is left out. At a lower one any sum is enough.
 * 2. Else the least price of a block says what sum is needed. Topics have to give what is lacking even with all points of the
 *    other criteria, which come to `toCome` at most. A block in which they cannot is left out.
 * 3. They give it to those who cover some weight of what the mentee wants: see `covering`.
 * 4. Each mentor that is left is judged by their own price.
 *
 * Time O(k + b t w) for k kinds and b blocks, and for t topics that weigh w; and O(t) for each mentor that is left.
 */
export function dearInBlocks(
  { first, by }: Kinds,
  topics: Topics | null,
): (
  mentee: number,
  own: OwnPrice,
  blocks: Blocks,
  run: readonly [from: number, to: number],
  sums: Sums,
  toCome: number,
) => void {
  const neutral = topics?.neutral ?? 0;
  const knowsNone = Uint8Array.from(first, (mentor) => Number(topics?.known[mentor]!.length === 0));
  const ofKinds: Sums = {
    mentorOf: Int32Array.from(first),
    of: new Int32Array(first.length),
    needed: new Float64Array(0),
    length: first.length,
  };
  const mostWanted = topics?.mostWanted ?? 0;
  const knowing = new Int32Array(mostWanted);
  const atLeast = new Int32Array((topics?.mostWeight ?? 0) + 1);
  return (mentee, { level, price }, blocks, [from, to], sums, toCome) => {
    const { mentorAt, prices, starts, levels, least, kinds, knowers } = blocks;
    const { topics: wanted, weights, points, isAny } = topics?.wantsOf(mentee) ?? NO_WANTS;
    const all = points.length - 1;
    ofKinds.of.fill(0);
    for (const criterion of by) criterion.add(mentee, ofKinds);
    let length = 0;
    for (let block = lastUpTo(starts, from); starts[block]! < to; block++) {
      if (levels[block]! > level) continue; // 1
      const isBelow = levels[block]! !== level;
      const [start, kind] = [starts[block]!, kinds[block]!];
      const sure = ofKinds.of[kind]!;
      const isNeutral = !isAny || knowsNone[kind] === 1;
      const lacking = (isBelow ? -Infinity : price + least[block]!) - 2000 * (sure + toCome);
      if (2000 * (isNeutral ? neutral : points[all]!) < lacking) continue; // 2
      let bits = bitsBetween(Math.max(from - start, 0), Math.min(to, starts[block + 1]!) - start);
      if (!isNeutral) {
        for (let t = 0; t < wanted.length; t++) knowing[t] = knowers[wanted[t]! * kinds.length + block]!;
        let weight = 0;
        while (2000 * points[weight]! < lacking) weight++;
        if (weight > 0) bits &= covering(weight, all, knowing, weights, atLeast); // 3
      }
      for (; bits !== 0; bits &= bits - 1) {
        const k = 31 - Math.clz32(bits & -bits);
        let sum = sure;
        if (isNeutral) sum += neutral;
        else {
          let covered = 0;
          for (let t = 0; t < weights.length; t++) covered += weights[t]! * ((knowing[t]! >>> k) & 1);
          sum += points[covered]!;
        }
        const needed = isBelow ? -Infinity : price + prices[start + k]!;
        if (2000 * (sum + toCome) < needed) continue; // 4
        sums.mentorOf[length] = mentorAt[start + k]!;
        sums.of[length] = sum;
        sums.needed[length++] = needed;
      }
    }
    sums.length = length;
  };
}

/**
 * Returns who covers at least some weight of what a mentee wants, as bits.
 *
 * After some of the topics, bit k of `atLeast[w]` is set where the k-th mentor covers w or more by these. Of a topic only the
 * weights matter that those before it can come to, and from which those after it can come to what is asked.
 *
 * @param weight from 1
 * @param all the weight of all that the mentee wants
 * @param knowing who knows each topic, as bits
 */
function covering(
  weight: number,
  all: number,
  knowing: Int32Array,
  weights: readonly number[],
  atLeast: Int32Array,
): number {
  for (let w = 1; w <= weight; w++) atLeast[w] = 0;
  let [done, left] = [0, all];
  for (let t = 0; t < weights.length; t++) {
    const [bits, own] = [knowing[t]!, weights[t]!];
    done += own;
    left -= own;
    const lowest = Math.max(weight - left, 1);
    for (let w = Math.min(weight, done); w >= lowest; w--)
      atLeast[w]! |= w > own ? bits & atLeast[w - own]! : bits;
  }
  return atLeast[weight]!;
}

/** Returns the position of the last number that is not above another, in an ascending list that begins at or below it. */
function lastUpTo(list: Int32Array, most: number): number {
  let [low, high] = [0, list.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (list[middle]! <= most) low = middle;
    else high = middle;
  }
  return low;
}

/** Returns a number in which the bits from one up to before another, at most 32, are set. */
function bitsBetween(from: number, to: number): number {
  const below = to === 32 ? -1 : (1 << to) - 1;
  return below & (-1 << from);
}
