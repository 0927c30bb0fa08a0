/** What the solver asks about one mentee's pairs. It sees the pairs in no other way. */

/**
 * Answers about the allowed pairs of one mentee, a row of the cost matrix, at the current prices, so that no table of all
 * pairs is needed. Mentors are the columns. Each has a dual price of two integers, its level and its score. What a mentor
 * **offers** a mentee is (−level, score of the pair − score of the price), compared component by component: a mentor of a
 * lower level offers more than any of a higher one. The reduced cost of a pair is the mentee's dual price less this offer.
 */
export interface RowKernel {
  readonly mentees: number;
  readonly mentors: number;
  /** The order in which a pass over all mentees is quickest; `null` where the order does not matter. */
  readonly order: Int32Array | null;
  /** Whether scores depend on what people have in common, so that a sample of them predicts the others. */
  readonly isAlike: boolean;
  /** Sets the price of a mentor, which also opens a mentor that was closed. All start at zero. */
  reprice(mentor: number, level: number, score: number): void;
  /** Allows only pairs that score at least so much, of those that were allowed at first. */
  allowFrom(score: number): void;
  /** Keeps a mentor out of {@link bestOpen} until it is priced again. */
  close(mentor: number): void;
  /** Fills the list with the `count` best offers of all mentors, or with all if they are fewer. */
  best(mentee: number, count: number, list: CandidateList): void;
  /** Does the same with the mentors that are not closed. */
  bestOpen(mentee: number, count: number, list: CandidateList): void;
  /**
   * Fills the list with every mentor who offers at least so much, by ascending mentor.
   *
   * @param leastScore only those whose pair with the mentee has at least this score
   */
  atLeast(mentee: number, level: number, score: number, list: CandidateList, leastScore?: number): void;
  /**
   * Asks {@link best} about each of these mentees and shows the lists in the same order, each until the next. Until all are
   * shown, prices have to stay as they are, and nothing else may be asked. Quicker than asking about one mentee at a time.
   */
  eachBest(mentees: Iterable<number>, count: number, see: SeeList): void;
  /** Asks {@link atLeast} about each in the same way. */
  eachAtLeast(mentees: Iterable<number>, limitOf: (mentee: number) => Limit, see: SeeList): void;
}

export type SeeList = (mentee: number, list: CandidateList) => void;

/** What a mentor has to offer a mentee to be listed, and what the pair has to score; see {@link RowKernel.atLeast}. */
export interface Limit {
  readonly level: number;
  readonly score: number;
  readonly leastScore?: number | undefined;
}

/** Returns a kernel that asks about many mentees one at a time. */
export function rowByRow(kernel: Omit<RowKernel, 'eachBest' | 'eachAtLeast'>): RowKernel {
  const list = emptyList();
  return {
    ...kernel,
    eachBest: (mentees, count, see) => {
      for (const mentee of mentees) {
        kernel.best(mentee, count, list);
        see(mentee, list);
      }
    },
    eachAtLeast: (mentees, limitOf, see) => {
      for (const mentee of mentees) {
        const { level, score, leastScore } = limitOf(mentee);
        kernel.atLeast(mentee, level, score, list, leastScore);
        see(mentee, list);
      }
    },
  };
}

/** Returns how to sort mentees into the order in which a pass over them is quickest. */
export function byTurn({ order }: Pick<RowKernel, 'order'>): (a: number, b: number) => number {
  if (order === null) return (a, b) => a - b;
  const turnOf = new Int32Array(order.length);
  for (const [turn, mentee] of order.entries()) turnOf[mentee] = turn;
  return (a, b) => turnOf[a]! - turnOf[b]!;
}

/** A level above that of every price: every allowed pair offers at least this. */
export const EVERY_LEVEL = 0x7fffffff;

/**
 * Mentors with the scores of their pairs with one mentee, in an arbitrary but fixed order. A kernel may lend its own
 * arrays: they are valid until the next question.
 */
export interface CandidateList {
  length: number;
  mentorOf: Int32Array;
  scores: Float64Array;
  /**
   * No mentor off the list, of those asked about, offers more than (−`boundLevel`, `boundScore`). Level `Infinity` means
   * that all are listed.
   */
  boundLevel: number;
  boundScore: number;
}

export function emptyList(): CandidateList {
  return {
    length: 0,
    mentorOf: new Int32Array(64),
    scores: new Float64Array(64),
    boundLevel: Infinity,
    boundScore: -Infinity,
  };
}

/** Adds a mentor to a list, whose arrays grow as needed. */
export function append(list: CandidateList, mentor: number, score: number): void {
  if (list.length === list.mentorOf.length) makeRoom(list, list.length + 1);
  list.mentorOf[list.length] = mentor;
  list.scores[list.length] = score;
  list.length++;
}

/** Makes the arrays of a list long enough, keeping what is in them. */
export function makeRoom(list: CandidateList, length: number): void {
  if (length <= list.mentorOf.length) return;
  const { mentorOf, scores } = list;
  const room = Math.max(length, 2 * mentorOf.length);
  list.mentorOf = new Int32Array(room);
  list.mentorOf.set(mentorOf);
  list.scores = new Float64Array(room);
  list.scores.set(scores);
}
