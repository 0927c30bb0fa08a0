/** The allowed pairs of one mentee at a time. */

/** The allowed pairs of one mentee: the entries `from` up to but not including `to`, by ascending mentor. */
export interface ScoredRow {
  mentorOf: Int32Array;
  scores: Float64Array;
  from: number;
  to: number;
}

/** Lists the allowed pairs of one mentee at a time. */
export interface RowScorer {
  readonly mentees: number;
  readonly mentors: number;
  /** Puts the pairs of a mentee into the row. What was there before is not valid any more. */
  readonly score: (mentee: number, row: ScoredRow) => void;
}

/** Returns a row that a scorer can fill. */
export function emptyRow(): ScoredRow {
  return { mentorOf: new Int32Array(0), scores: new Float64Array(0), from: 0, to: 0 };
}
