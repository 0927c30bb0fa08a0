/** The pairs that may be matched, with their scores. Other pairs have no entry. */

/**
 * Rows of pairs, one row a mentee. The pairs of mentee i are the entries `starts[i]` to `starts[i + 1]`
 * (exclusive) of `mentorOf` and `scores`, by ascending mentor.
 */
export interface AllowedPairs {
  readonly mentees: number;
  readonly mentors: number;
  readonly starts: Float64Array;
  readonly mentorOf: Int32Array;
  /** Integers of a unit: thousandths of a point, or millionths where scores are external. */
  readonly scores: Float64Array;
}

/**
 * Collects the pairs that are allowed, asking about each candidate pair once, row by row.
 *
 * @param candidatesOf gives the mentors to ask about for a mentee, ascending
 * @param scoreOf gives the score of a pair, `NaN` where it is not allowed
 */
export function collectPairs(
  mentees: number,
  mentors: number,
  candidatesOf: (mentee: number) => ArrayLike<number>,
  scoreOf: (mentee: number, mentor: number) => number,
): AllowedPairs {
  const starts = new Float64Array(mentees + 1);
  let mentorOf = new Int32Array(1024);
  let scores = new Float64Array(1024);
  let size = 0;
  for (let mentee = 0; mentee < mentees; mentee++) {
    const candidates = candidatesOf(mentee);
    if (size + candidates.length > mentorOf.length) {
      const length = Math.max(2 * mentorOf.length, size + candidates.length);
      mentorOf = grown(mentorOf, new Int32Array(length));
      scores = grown(scores, new Float64Array(length));
    }
    for (let k = 0; k < candidates.length; k++) {
      const mentor = candidates[k]!;
      const score = scoreOf(mentee, mentor);
      if (Number.isNaN(score)) continue;
      mentorOf[size] = mentor;
      scores[size] = score;
      size++;
    }
    starts[mentee + 1] = size;
  }
  return { mentees, mentors, starts, mentorOf: mentorOf.subarray(0, size), scores: scores.subarray(0, size) };
}

/** Returns the pairs with at least a given score. */
export function pairsFrom(pairs: AllowedPairs, least: number): AllowedPairs {
  if (least === -Infinity) return pairs;
  const starts = new Float64Array(pairs.mentees + 1);
  const scores = pairs.scores.filter((score) => score >= least);
  const mentorOf = pairs.mentorOf.filter((_, k) => pairs.scores[k]! >= least);
  let size = 0;
  for (let mentee = 0; mentee < pairs.mentees; mentee++) {
    for (let k = pairs.starts[mentee]!; k < pairs.starts[mentee + 1]!; k++)
      if (pairs.scores[k]! >= least) size++;
    starts[mentee + 1] = size;
  }
  return { ...pairs, starts, mentorOf, scores };
}

/** The same pairs by mentor: those of mentor j are `starts[j]` to `starts[j + 1]` (exclusive), by ascending mentee. */
export interface PairsByMentor {
  readonly starts: Float64Array;
  readonly menteeOf: Int32Array;
}

/** Returns pairs by mentor. */
export function byMentor({ mentees, mentors, starts, mentorOf }: AllowedPairs): PairsByMentor {
  const begins = new Float64Array(mentors + 1);
  for (const mentor of mentorOf) begins[mentor + 1]!++;
  for (let mentor = 0; mentor < mentors; mentor++) begins[mentor + 1]! += begins[mentor]!;
  const next = begins.slice();
  const menteeOf = new Int32Array(mentorOf.length);
  for (let mentee = 0; mentee < mentees; mentee++)
    for (let k = starts[mentee]!; k < starts[mentee + 1]!; k++) menteeOf[next[mentorOf[k]!]!++] = mentee;
  return { starts: begins, menteeOf };
}

function grown<T extends Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
