/** Candidate lists in reverse: for each mentor, the mentees who have scanned them. */

const FIRST_ROOM = 8;

/**
 * For each mentor, lists the mentees from whose candidate lists they were scanned, with the score of the pair. A pair
 * that is allowed stays allowed, so its entry stays too. Memory: 12 bytes an entry, and up to as much again that is free.
 */
export class ReverseLists {
  readonly #menteesOf: Int32Array[];
  readonly #scoresOf: Float64Array[];
  readonly #count: Int32Array;
  /** The pass over a list that last saw each mentee. */
  readonly #seen: Int32Array;
  #passes = 0;

  constructor(mentees: number, mentors: number) {
    const [noMentees, noScores] = [new Int32Array(0), new Float64Array(0)];
    this.#menteesOf = Array.from({ length: mentors }, () => noMentees);
    this.#scoresOf = Array.from({ length: mentors }, () => noScores);
    this.#count = new Int32Array(mentors);
    this.#seen = new Int32Array(mentees);
  }

  add(mentor: number, mentee: number, score: number): void {
    if (this.#count[mentor] === this.#menteesOf[mentor]!.length) this.#makeRoom(mentor);
    const at = this.#count[mentor]!++;
    this.#menteesOf[mentor]![at] = mentee;
    this.#scoresOf[mentor]![at] = score;
  }

  /**
   * Calls back for each mentee on a mentor's list, the latest first, until the callback returns false. A pair may come
   * twice.
   */
  each(mentor: number, see: (mentee: number, score: number) => boolean): void {
    const mentees = this.#menteesOf[mentor]!;
    const scores = this.#scoresOf[mentor]!;
    for (let at = this.#count[mentor]! - 1; at >= 0; at--) if (!see(mentees[at]!, scores[at]!)) return;
  }

  /** Removes repeated mentees from a mentor's list. Where that frees less than half the room, doubles it. */
  #makeRoom(mentor: number): void {
    const [mentees, scores] = [this.#menteesOf[mentor]!, this.#scoresOf[mentor]!];
    const pass = ++this.#passes;
    let kept = 0;
    for (let at = 0; at < mentees.length; at++) {
      const mentee = mentees[at]!;
      if (this.#seen[mentee] === pass) continue;
      this.#seen[mentee] = pass;
      mentees[kept] = mentee;
      scores[kept] = scores[at]!;
      kept++;
    }
    this.#count[mentor] = kept;
    if (2 * kept < mentees.length) return;
    const room = Math.max(FIRST_ROOM, 2 * mentees.length);
    this.#menteesOf[mentor] = new Int32Array(room);
    this.#menteesOf[mentor].set(mentees);
    this.#scoresOf[mentor] = new Float64Array(room);
    this.#scoresOf[mentor].set(scores);
  }
}
