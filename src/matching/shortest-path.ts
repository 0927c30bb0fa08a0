/** One shortest augmenting path: matches one more mentee at the least cost to the others. */
import { place, release } from './assignment.ts';
import { MentorHeap } from './mentor-heap.ts';
import type { Solving } from './solving.ts';
import { assertExact } from './solving.ts';

/**
 * Returns a search: called with an unmatched mentee, it changes the assignment and the prices so that both
 * are the best for the mentees matched so far and this one, who may be left unmatched after all.
 *
 * 1. The mentee's price is its best offer: the greatest value − price of a mentor, or zero.
 * 2. From there mentors are passed in the order of their distance, the sum of reduced costs on the way. From
 *    a full mentor the way leads on through its mentees, at no cost, to the mentors allowed to them.
 * 3. The path can end at a mentor with a free place, or at any mentee on the way who becomes unmatched
 *    instead, for that mentee's price. Nothing further off than the nearest end is looked at.
 * 4. Prices on the way change by what is left of the distance to the end: mentors' rise, mentees' fall. All
 *    reduced costs stay ≥ 0 and those on the path become 0.
 * 5. Everybody on the path moves one mentor along.
 *
 * The arrays are made once and only the touched entries are reset, so a short search is cheap.
 */
export function pathSearch(state: Solving): (start: number) => void {
  const { pairs, priorities, assignment, menteePrices, mentorPrices } = state;
  const distancePriority = new Float64Array(pairs.mentors);
  const distanceScore = new Float64Array(pairs.mentors);
  /** The mentee from whom the shortest way to each mentor comes. */
  const comesFrom = new Int32Array(pairs.mentors);
  /** The last search that reached each mentor. */
  const reachedIn = new Int32Array(pairs.mentors);
  const heap = new MentorHeap(distancePriority, distanceScore);
  const passed: number[] = [];
  let search = 0;
  let endPriority = 0;
  let endScore = 0;
  let endMentor = -1;
  let endMentee = -1;

  return (start) => {
    search++;
    passed.length = 0;
    heap.clear();
    priceByBestOffer(start); // 1
    endPriority = Infinity;
    scan(start, 0, 0);
    for (let mentor = heap.takeNearest(); mentor !== -1; mentor = heap.takeNearest()) {
      const priority = distancePriority[mentor]!; // 2
      const score = distanceScore[mentor]!;
      if (!isBeforeEnd(priority, score)) break;
      passed.push(mentor);
      const firstSlot = assignment.firstSlot[mentor]!;
      for (let k = 0; k < assignment.used[mentor]!; k++)
        scan(assignment.held[firstSlot + k]!, priority, score);
    }
    changePrices(start); // 4
    moveAlong(start); // 5
  };

  function priceByBestOffer(mentee: number): void {
    let bestPriority = 0;
    let bestScore = 0;
    for (let edge = pairs.starts[mentee]!; edge < pairs.starts[mentee + 1]!; edge++) {
      const mentor = pairs.mentorOf[edge]!;
      const priority = priorities[mentee]! - mentorPrices.priority[mentor]!;
      const score = pairs.scores[edge]! - mentorPrices.score[mentor]!;
      if (priority > bestPriority || (priority === bestPriority && score > bestScore)) {
        bestPriority = priority;
        bestScore = score;
      }
    }
    menteePrices.priority[mentee] = bestPriority;
    menteePrices.score[mentee] = bestScore;
  }

  /** Reaches on from a mentee at a distance, and tries it as the end (3). */
  function scan(mentee: number, fromPriority: number, fromScore: number): void {
    const basePriority = fromPriority + menteePrices.priority[mentee]!;
    const baseScore = fromScore + menteePrices.score[mentee]!;
    if (isBeforeEnd(basePriority, baseScore)) setEnd(basePriority, baseScore, -1, mentee);
    const value = priorities[mentee]!;
    const { starts, mentorOf, scores } = pairs;
    for (let edge = starts[mentee]!, end = starts[mentee + 1]!; edge < end; edge++) {
      const mentor = mentorOf[edge]!;
      const priority = basePriority + mentorPrices.priority[mentor]! - value;
      if (priority > endPriority) continue;
      const score = baseScore + mentorPrices.score[mentor]! - scores[edge]!;
      if (priority === endPriority && score >= endScore) continue;
      if (assignment.used[mentor]! < assignment.places[mentor]!) {
        comesFrom[mentor] = mentee;
        setEnd(priority, score, mentor, -1);
      } else if (reachedIn[mentor] !== search || isCloser(mentor, priority, score)) {
        reachedIn[mentor] = search;
        distancePriority[mentor] = priority;
        distanceScore[mentor] = score;
        comesFrom[mentor] = mentee;
        heap.add(mentor);
      }
    }
  }

  function isCloser(mentor: number, priority: number, score: number): boolean {
    const known = distancePriority[mentor]!;
    return priority < known || (priority === known && score < distanceScore[mentor]!);
  }

  function isBeforeEnd(priority: number, score: number): boolean {
    return priority < endPriority || (priority === endPriority && score < endScore);
  }

  function setEnd(priority: number, score: number, mentor: number, mentee: number): void {
    endPriority = priority;
    endScore = score;
    endMentor = mentor;
    endMentee = mentee;
  }

  function changePrices(start: number): void {
    lower(start, endPriority, endScore);
    for (const mentor of passed) {
      const priority = endPriority - distancePriority[mentor]!;
      const score = endScore - distanceScore[mentor]!;
      mentorPrices.priority[mentor]! += priority;
      mentorPrices.score[mentor]! += score;
      assertExact(mentorPrices.score[mentor]!);
      const firstSlot = assignment.firstSlot[mentor]!;
      for (let k = 0; k < assignment.used[mentor]!; k++) {
        lower(assignment.held[firstSlot + k]!, priority, score);
      }
    }
  }

  function lower(mentee: number, priority: number, score: number): void {
    menteePrices.priority[mentee]! -= priority;
    menteePrices.score[mentee]! -= score;
    assertExact(menteePrices.score[mentee]!);
  }

  /** Walks the path backwards: each mentor takes the mentee who reached it and gives up the one who moved on. */
  function moveAlong(start: number): void {
    let open = endMentor;
    if (endMentee !== -1) {
      if (endMentee === start) return;
      open = assignment.mentorOf[endMentee]!;
      release(assignment, endMentee);
    }
    for (;;) {
      const mentee = comesFrom[open]!;
      const vacated = assignment.mentorOf[mentee]!;
      if (vacated !== -1) release(assignment, mentee);
      place(assignment, mentee, open);
      if (mentee === start) return;
      open = vacated;
    }
  }
}
