/** Dense random matching problems, the same for every solver. */
import { type AllowedPairs, collectPairs } from '../../src/matching/scoring/allowed-pairs.ts';

export interface RandomMatrix {
  readonly pairs: AllowedPairs;
  readonly places: Int32Array;
}

/** Returns a problem of integer scores 0 to 1020, 45% of pairs allowed, and 1 to 3 places a mentor: 1.05 a mentee. */
export function randomMatrix(mentees: number, mentors: number): RandomMatrix {
  const random = mulberry(7);
  const places = placesFor(mentees, mentors, random);
  const everyone = Int32Array.from(places, (_count, mentor) => mentor);
  const pairs = collectPairs(
    mentees,
    mentors,
    () => everyone,
    () => (random() < 0.45 ? Math.floor(random() * 1021) : NaN),
  );
  return { pairs, places };
}

/** Returns a problem in which each mentee may have 24 mentors, and else is like the dense one. */
export function sparseMatrix(mentees: number, mentors: number): RandomMatrix {
  const random = mulberry(11);
  const places = placesFor(mentees, mentors, random);
  const pairs = collectPairs(
    mentees,
    mentors,
    () => {
      const chosen = new Set<number>();
      while (chosen.size < Math.min(24, mentors)) chosen.add(Math.floor(random() * mentors));
      return Int32Array.from(chosen).sort();
    },
    () => Math.floor(random() * 1021),
  );
  return { pairs, places };
}

/** 1 to 3 places a mentor, 1.05 a mentee. */
function placesFor(mentees: number, mentors: number, random: () => number): Int32Array {
  const places = new Int32Array(mentors).fill(1);
  for (let left = Math.round(1.05 * mentees) - mentors; left > 0;) {
    const mentor = Math.floor(random() * mentors);
    if (places[mentor]! >= 3) continue;
    places[mentor]!++;
    left--;
  }
  return places;
}

/** Returns the matrix as rows of 16-bit integers, −1 where a pair is not allowed. */
export function asIntegers({ pairs }: RandomMatrix): Int16Array {
  const cells = new Int16Array(pairs.mentees * pairs.mentors).fill(-1);
  for (let mentee = 0; mentee < pairs.mentees; mentee++) {
    for (let k = pairs.starts[mentee]!; k < pairs.starts[mentee + 1]!; k++)
      cells[mentee * pairs.mentors + pairs.mentorOf[k]!] = pairs.scores[k]!;
  }
  return cells;
}

/**
 * Numbers from 0 up to but not including 1, always the same for a seed: mulberry32, by T. Ettinger (2017). One
 * multiplication and addition is too regular for millions of cells.
 */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
