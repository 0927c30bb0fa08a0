/** A problem in which every place is filled, with a mentee or with a dummy. */
import { eachBestOffer } from '../best-offer.ts';
import type { SolverState } from '../solver-state.ts';

/**
 * The part of a problem at level 0, balanced by dummies: one for each place that no mentee will take. A dummy scores 0 with
 * every mentor who has places, so it wants the lowest price. All dummies stand at mentors of the least price of all, the
 * **floor**. While places are being filled, no price has to be zero; at the end the floor is subtracted from all of them.
 *
 * Level 0 is a problem of its own. Mentees with a mentor of a higher level have no pair with one of level 0, who would
 * offer them more. Mentors with a free place are at level 0. It takes priorities above 0, as then nobody who can have a
 * match at level 0 prefers to have none.
 */
export class Balance {
  readonly state: SolverState;
  /** The score of the dual price of every root, and of every mentee who is matched at level 0. */
  readonly menteePrice: Float64Array;
  /** How many dummies stand at each mentor, and how many have no place yet. */
  readonly dummies: Int32Array;
  waiting = 0;
  floor = 0;
  /** Mentees without a match who could have one at level 0. */
  roots: number[] = [];

  /** @param unmatched mentees without a match. Everybody else has the best offer, or cannot have any. */
  constructor(state: SolverState, unmatched: readonly number[]) {
    const { assignment, mentorPrices, priorities, kernel } = state;
    this.state = state;
    this.menteePrice = new Float64Array(kernel.mentees);
    this.dummies = new Int32Array(kernel.mentors);
    for (const [mentee, mentor] of assignment.mentorOf.entries())
      if (mentor !== -1) this.menteePrice[mentee] = assignment.scoreOf[mentee]! - mentorPrices.score[mentor]!;
    eachBestOffer(state, unmatched, (mentee, { mentor, priority, score }) => {
      if (mentor === -1 || priority !== priorities[mentee]) return;
      this.menteePrice[mentee] = score;
      this.roots.push(mentee);
    });
    this.waiting = Math.max(0, this.unfilled() - this.roots.length);
  }

  /** Returns whether a mentor takes part: one who has places, at level 0. */
  takesPart(mentor: number): boolean {
    const { assignment, mentorPrices } = this.state;
    return mentorPrices.priority[mentor] === 0 && assignment.places[mentor]! > 0;
  }

  /** Returns how many places of a mentor have neither a mentee nor a dummy. */
  unfilledAt(mentor: number): number {
    const { places, used } = this.state.assignment;
    return places[mentor]! - used[mentor]! - this.dummies[mentor]!;
  }

  /** Returns how many places have neither a mentee nor a dummy. */
  unfilled(): number {
    let sum = 0;
    for (let mentor = 0; mentor < this.dummies.length; mentor++) sum += this.unfilledAt(mentor);
    return sum;
  }
}
