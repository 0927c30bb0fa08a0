/** Which pairs are judged again: all of them, or as many of each mentee's as time allows. */

/**
 * Up to this many pairs, all are judged again. Of 20,000 × 10,000 people under the preset `school`
 * the proof takes about half as long as solving, of 40,000 × 20,000 a quarter. A number decides and not a clock, so that the same people give the same
 * proposal.
 */
export const MOST_JUDGED = 1 << 30;

export interface Sample {
  /** How many pairs are in it. */
  readonly pairs: number;
  readonly isWhole: boolean;
  /** Calls back for each run of mentors with whom a mentee is judged: from one position, in any order, up to before another. */
  readonly eachRun: (mentee: number, see: (from: number, to: number) => void) => void;
}

/**
 * Returns the pairs to judge: all where they are no more than `most`, otherwise for each mentee as many mentors in a row
 * as `most` allows. A generator seeded with the mentee's position gives the first of them. After the last mentor comes
 * the first.
 *
 * @example sampleOf(3, 4, 6).pairs // 6: two of the four mentors for each mentee
 */
export function sampleOf(mentees: number, mentors: number, most: number): Sample {
  const isWhole = mentees * mentors <= most;
  const width = isWhole ? mentors : Math.min(mentors, Math.max(1, Math.floor(most / mentees)));
  return {
    pairs: mentees * width,
    isWhole,
    eachRun: (mentee, see) => {
      const from = width === mentors ? 0 : scattered(mentee) % mentors;
      see(from, Math.min(from + width, mentors));
      if (from + width > mentors) see(0, from + width - mentors);
    },
  };
}

/** Takes one step of the generator "splitmix32" from a seed. */
function scattered(seed: number): number {
  let mixed = (seed + 0x9e3779b9) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
