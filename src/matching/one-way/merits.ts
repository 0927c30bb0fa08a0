/** What an assignment is worth under an objective, as a vector to compare. It shares no code with the solver. */

/** Whole numbers, compared component by component, the first deciding. */
export type Merits = readonly bigint[];

/** What is needed to know an assignment's merits. */
export interface Valued {
  /** Greater for a longer wait; 0 for everybody where only the total counts. */
  readonly priorities: ArrayLike<number>;
  readonly scoreOf: (mentee: number, mentor: number) => number;
  /** Whether the lowest score counts before the total. */
  readonly isFair: boolean;
}

/**
 * Returns the merits of an assignment: how many are matched; how many of those who waited longest, of the next, and so on
 * down; the lowest score where that counts; and the total. Where nobody has a priority, returns the total alone.
 *
 * A weighted sum of those matched would not do here. It stands for these counts only where the sets of people who can be
 * matched together form a matroid (see `solve`). The rule that nobody is paired both ways breaks that.
 *
 * @example meritsOf([0, -1], { priorities: [1, 2], scoreOf: () => 500, isFair: false }) // [1n, 0n, 1n, 500n]
 */
export function meritsOf(mentorOf: ArrayLike<number>, { priorities, scoreOf, isFair }: Valued): Merits {
  const classes = [...new Set(Array.from(priorities))].filter((one) => one > 0).sort((a, b) => b - a);
  const counts = new Map<number, number>();
  let [matched, lowest, total] = [0, Infinity, 0n];
  for (let mentee = 0; mentee < mentorOf.length; mentee++) {
    if (mentorOf[mentee] === -1) continue;
    const score = scoreOf(mentee, mentorOf[mentee]!);
    matched++;
    counts.set(priorities[mentee]!, (counts.get(priorities[mentee]!) ?? 0) + 1);
    lowest = Math.min(lowest, score);
    total += BigInt(score);
  }
  if (classes.length === 0) return [total];
  return [
    BigInt(matched),
    ...classes.map((one) => BigInt(counts.get(one) ?? 0)),
    ...(isFair ? [lowest === Infinity ? 0n : BigInt(lowest)] : []),
    total,
  ];
}

/** Orders merits, lower ones first. */
export function compareMerits(a: Merits, b: Merits): number {
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return a[k]! < b[k]! ? -1 : 1;
  return 0;
}
