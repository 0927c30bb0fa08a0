/** Mentors in blocks of up to 32 who are alike, so that the proof can leave out most of them a block at a time. */
import type { Points } from './points.ts';
import type { Topics } from './topic-points.ts';

/** Groups of mentors who are alike: each has the same points, by some criteria, with any mentee. */
export interface Kinds {
  /** The kind of each mentor. */
  readonly of: Int32Array;
  /** One mentor of each kind. */
  readonly first: readonly number[];
  /** The criteria by which they are alike. */
  readonly by: readonly Points[];
}

/** So many kinds are always worth it. */
const FEW_KINDS = 8;
/** A block of 32 is at best half full where there is a kind to every so many mentors. */
const MENTORS_PER_KIND = 64;

/**
 * Returns kinds of mentors: those who know a topic apart from those who know none, and apart by each criterion in turn for
 * which there are not too many kinds.
 */
export function kindsOf(mentors: number, topics: Topics | null, criteria: readonly Points[]): Kinds {
  const most = Math.max(FEW_KINDS, mentors / MENTORS_PER_KIND);
  const by: Points[] = [];
  let kinds = numbered(mentors, (mentor) => Number(topics !== null && topics.known[mentor]!.length === 0));
  for (const each of criteria) {
    const groups = each.mentors;
    if (groups === null || groups.values.length > most) continue;
    const finer = numbered(
      mentors,
      (mentor) => kinds.of[mentor]! * groups.values.length + groups.of[mentor]!,
    );
    if (finer.first.length > most) continue;
    kinds = finer;
    by.push(each);
  }
  return { ...kinds, by };
}

function numbered(mentors: number, keyOf: (mentor: number) => number): Pick<Kinds, 'of' | 'first'> {
  const numbers = new Map<number, number>();
  const first: number[] = [];
  const of = new Int32Array(mentors);
  for (let mentor = 0; mentor < mentors; mentor++) {
    const key = keyOf(mentor);
    let number = numbers.get(key);
    if (number === undefined) numbers.set(key, (number = first.push(mentor) - 1));
    of[mentor] = number;
  }
  return { of, first };
}

/** Blocks of mentors of one kind and one level of price. */
export interface Blocks {
  /** The mentors, block after block; the cheapest of a kind and level come first. */
  readonly mentorAt: Int32Array;
  /** The score's price of the mentor at each position. */
  readonly prices: Float64Array;
  /** The first position of each block, and the end of the last. */
  readonly starts: Int32Array;
  /** The level of the prices of each block. */
  readonly levels: Float64Array;
  /** The least price of each block. */
  readonly least: Float64Array;
  /** The kind of each block. */
  readonly kinds: Int32Array;
  /**
   * Who knows a topic: bit k of `knowers[topic × blocks + block]` is set where the mentor at the k-th position of the block
   * does.
   */
  readonly knowers: Int32Array;
}

/**
 * Puts mentors in blocks. Whatever the order, a block is of one kind and level, and none of its prices is below its least.
 *
 * @param levelOf the level of a mentor's price
 * @param priceOf the score's price of a mentor, in any unit
 */
export function blocksOf(
  { of: kindOf }: Kinds,
  topics: Topics | null,
  levelOf: (mentor: number) => number,
  priceOf: (mentor: number) => number,
): Blocks {
  const mentors = kindOf.length;
  const levels = Float64Array.from(kindOf, (_kind, mentor) => levelOf(mentor));
  const prices = Float64Array.from(kindOf, (_kind, mentor) => priceOf(mentor));
  const mentorAt = Int32Array.from(kindOf.keys()).sort(
    (a, b) => levels[a]! - levels[b]! || kindOf[a]! - kindOf[b]! || prices[a]! - prices[b]!,
  );
  const starts: number[] = [];
  for (let at = 0; at < mentors; at++) {
    const [mentor, before] = [mentorAt[at]!, mentorAt[at - 1]];
    const isAlike =
      before !== undefined && kindOf[mentor] === kindOf[before] && levels[mentor] === levels[before];
    const isFull = at - (starts.at(-1) ?? 0) === 32;
    if (!isAlike || isFull) starts.push(at);
  }
  const blocks = starts.length;
  const knowers = new Int32Array(blocks * (topics?.count ?? 0));
  const least = new Float64Array(blocks).fill(Infinity);
  for (let block = 0; block < blocks; block++)
    for (let at = starts[block]!; at < (starts[block + 1] ?? mentors); at++) {
      const mentor = mentorAt[at]!;
      least[block] = Math.min(least[block]!, prices[mentor]!);
      for (const topic of topics?.known[mentor] ?? [])
        knowers[topic * blocks + block]! |= 1 << (at - starts[block]!);
    }
  return {
    mentorAt,
    prices: Float64Array.from(mentorAt, (mentor) => prices[mentor]!),
    starts: Int32Array.from([...starts, mentors]),
    levels: Float64Array.from(starts, (at) => levels[mentorAt[at]!]!),
    least,
    kinds: Int32Array.from(starts, (at) => kindOf[mentorAt[at]!]!),
    knowers,
  };
}
