/** An assignment of mentees to places that changes as the solver works, and its dual prices. */

/** A dual price for each person: two integers, compared component by component, priority first. */
export interface Prices {
  readonly priority: Float64Array;
  readonly score: Float64Array;
}

/**
 * A changing assignment of mentees to places. The mentees of mentor j are `held[firstSlot[j]]` and the
 * `used[j] − 1` entries that follow, unordered.
 */
export interface Assignment {
  /** The mentor of each mentee, −1 where unmatched. */
  readonly mentorOf: Int32Array;
  /** The score of each mentee with their mentor; meaningless where unmatched. */
  readonly scoreOf: Float64Array;
  readonly places: Int32Array;
  readonly used: Int32Array;
  readonly firstSlot: Float64Array;
  readonly held: Int32Array;
  readonly slotOf: Int32Array;
}

/**
 * Returns an assignment in which nobody is matched. It keeps at most one place more for a mentor than there are mentees,
 * so that one is always free.
 */
export function emptyAssignment(mentees: number, places: ArrayLike<number>): Assignment {
  const kept = new Int32Array(places.length);
  const firstSlot = new Float64Array(places.length);
  let slots = 0;
  for (let mentor = 0; mentor < places.length; mentor++) {
    firstSlot[mentor] = slots;
    kept[mentor] = Math.min(places[mentor]!, mentees + 1);
    slots += kept[mentor]!;
  }
  return {
    mentorOf: new Int32Array(mentees).fill(-1),
    scoreOf: new Float64Array(mentees),
    places: kept,
    used: new Int32Array(kept.length),
    firstSlot,
    held: new Int32Array(slots),
    slotOf: new Int32Array(mentees),
  };
}

/** Returns whether a mentor has a place free. */
export function hasFreePlace({ used, places }: Assignment, mentor: number): boolean {
  return used[mentor]! < places[mentor]!;
}

/** Gives a mentee a place with a mentor who has one free. */
export function place(assignment: Assignment, mentee: number, mentor: number, score: number): void {
  const slot = assignment.firstSlot[mentor]! + assignment.used[mentor]!;
  assignment.used[mentor]!++;
  assignment.held[slot] = mentee;
  assignment.slotOf[mentee] = slot;
  assignment.mentorOf[mentee] = mentor;
  assignment.scoreOf[mentee] = score;
}

/** Frees a matched mentee's place. The last of the mentor's mentees fills the gap in the list. */
export function release(assignment: Assignment, mentee: number): void {
  const mentor = assignment.mentorOf[mentee]!;
  assignment.used[mentor]!--;
  const slot = assignment.slotOf[mentee]!;
  const last = assignment.held[assignment.firstSlot[mentor]! + assignment.used[mentor]!]!;
  assignment.held[slot] = last;
  assignment.slotOf[last] = slot;
  assignment.mentorOf[mentee] = -1;
}

/**
 * Augments along an alternating path, backwards from a mentor with a free place. Each mentor on it takes its predecessor,
 * who leaves the mentor before. The path begins with an unmatched mentee, or with a mentor without a predecessor, who
 * loses a mentee.
 *
 * @param predecessor the mentee before each mentor on the path; −1 for none
 * @param predecessorScore the score of the two
 */
export function augment(
  assignment: Assignment,
  free: number,
  predecessor: Int32Array,
  predecessorScore: Float64Array,
): void {
  for (let open = free; open !== -1 && predecessor[open] !== -1;) {
    const mentee = predecessor[open]!;
    const vacated = assignment.mentorOf[mentee]!;
    if (vacated !== -1) release(assignment, mentee);
    place(assignment, mentee, open, predecessorScore[open]!);
    open = vacated;
  }
}
