/** The mentor who offers a mentee most, and how much the next one offers. */
import { hasFreePlace } from './assignment.ts';
import type { Solving } from './solving.ts';

/** Offers as values left to the mentee: the value of the match less the price of the mentor. */
export interface BestOffer {
  /** −1 where no mentor offers more than staying unmatched, which is worth (0, 0). */
  mentor: number;
  /** Of the pair with that mentor. */
  pairScore: number;
  priority: number;
  score: number;
  nextPriority: number;
  nextScore: number;
}

export function noOffer(): BestOffer {
  return { mentor: -1, pairScore: 0, priority: 0, score: 0, nextPriority: 0, nextScore: 0 };
}

/**
 * Puts into `best` the best offer to a mentee and the value of the second best, staying unmatched counting as
 * an offer too. Of equal ones a mentor with a free place is the best.
 *
 * 1. Look through the mentors who are near. The bound stands for all others.
 * 2. Where the bound is above the best of them, somebody else may offer more: decide anew who is near, and if
 *    that does not bring the bound down, make the list anew. Look again: a new list holds the best of all.
 */
export function findBestOffer(state: Solving, mentee: number, best: BestOffer): void {
  const { lists, priorities, mentorPrices, assignment } = state;
  const own = priorities[mentee]!;
  if (lists.length[mentee] === -1) lists.renew(mentee);
  for (;;) {
    best.mentor = -1;
    best.priority = 0;
    best.score = 0;
    best.nextPriority = 0;
    best.nextScore = 0;
    const first = lists.first(mentee);
    for (let k = first, end = first + lists.near[mentee]!; k < end; k++) {
      const mentor = lists.mentorOf[k]!; // 1
      const priority = own - mentorPrices.priority[mentor]!;
      if (priority < best.nextPriority) continue;
      const score = lists.scores[k]! - mentorPrices.score[mentor]!;
      const isTie = priority === best.priority && score === best.score && best.mentor !== -1;
      if (
        priority > best.priority ||
        (priority === best.priority && score > best.score) ||
        (isTie && hasFreePlace(assignment, mentor) && !hasFreePlace(assignment, best.mentor))
      ) {
        best.nextPriority = best.priority;
        best.nextScore = best.score;
        best.mentor = mentor;
        best.pairScore = lists.scores[k]!;
        best.priority = priority;
        best.score = score;
      } else if (priority > best.nextPriority || score > best.nextScore) {
        best.nextPriority = priority;
        best.nextScore = score;
      }
    }
    const boundPriority = own - lists.nearLevel[mentee]!;
    const boundScore = lists.nearScore[mentee]!;
    if (boundPriority > best.priority || (boundPriority === best.priority && boundScore > best.score)) {
      if (!lists.bringNearer(mentee)) lists.renew(mentee); // 2
      continue;
    }
    if (
      boundPriority > best.nextPriority ||
      (boundPriority === best.nextPriority && boundScore > best.nextScore)
    ) {
      best.nextPriority = boundPriority;
      best.nextScore = boundScore;
    }
    return;
  }
}
