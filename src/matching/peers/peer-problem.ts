/** What the solver for peers is given, and what it returns. */

/** The people that one person may be with, ascending, and what each such pair scores. Valid until the next question. */
export interface PeerRow {
  length: number;
  peerOf: Int32Array;
  /** Whole units. */
  scores: Float64Array;
}

/** The allowed pairs of people. `row(a)` has b exactly where `row(b)` has a, with the same score. */
export interface PeerScores {
  readonly people: number;
  /** Fills in the row of one person. */
  row(person: number, into: PeerRow): void;
}

export interface PeerProblem {
  readonly scores: PeerScores;
  /** Positive integers, greater for a longer wait; or 0 for everybody, where only the total counts. */
  readonly priorities: ArrayLike<number>;
  /** Whether one group may have three people. Only where people have priorities. */
  readonly hasTrio: boolean;
  /** Whether the lowest score of a pair counts before the total. */
  readonly isFair: boolean;
  /** A number of each person by which chance decides between equally good answers. */
  readonly seeds: ArrayLike<number>;
}

/** A set of an odd number of people, and its dual price. */
export interface OddSet {
  /** Ascending. */
  readonly members: readonly number[];
  /** An even integer above 0. */
  readonly price: number;
}

/**
 * Dual prices, in half units of worth. For every allowed pair, the prices of the two and of the odd sets that hold both are at
 * least twice what the pair is worth: `priorityUnit` × the two priorities + the score.
 */
export interface PeerPrices {
  /** What one step of priority is worth, in units: more than all scores of an answer together can differ. */
  readonly priorityUnit: number;
  /** Integers from 0. */
  readonly people: readonly number[];
  /** Any two of them have nobody in common, or one lies within the other. */
  readonly sets: readonly OddSet[];
}

export interface PeerSolution {
  /** The partner of each person, −1 for those without one. Those of the trio have none here. */
  readonly mateOf: Int32Array;
  readonly trio: readonly [number, number, number] | null;
}

export function emptyRow(people: number): PeerRow {
  return { length: 0, peerOf: new Int32Array(people), scores: new Float64Array(people) };
}

/** Takes out of a row whoever is not to be kept. */
export function keepPeers(row: PeerRow, isKept: (peer: number, score: number) => boolean): void {
  let length = 0;
  for (let k = 0; k < row.length; k++) {
    const [peer, score] = [row.peerOf[k]!, row.scores[k]!];
    if (!isKept(peer, score)) continue;
    row.peerOf[length] = peer;
    row.scores[length++] = score;
  }
  row.length = length;
}

/** Lists the groups of an answer: its pairs by first person, then the trio. */
export function groupsOf({ mateOf, trio }: PeerSolution): readonly (readonly number[])[] {
  const pairs = [...mateOf.entries()].filter(([one, other]) => other > one);
  return trio === null ? pairs : [...pairs, trio];
}
