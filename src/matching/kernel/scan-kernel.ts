/** The row kernel in WebAssembly, over anything that can set the memory to a mentee's row. */
import { type CandidateList, EVERY_LEVEL, type RowKernel } from './row-kernel.ts';
import type { ScanMemory } from './scan-memory.ts';

/** How fast bounds are learnt from one row to the next, and how far below the learnt one the first guess is. */
const LEARNING = 1 / 16;
const MARGIN = 1;

/** The recent bounds of lists of one length. */
interface Learnt {
  level: number;
  typical: number;
  spread: number;
}

function learn(known: Learnt, level: number, score: number): void {
  if (level !== known.level) {
    known.level = level;
    known.typical = score;
    known.spread = Math.abs(score) / 8;
    return;
  }
  const off = score - known.typical;
  known.typical += LEARNING * off;
  known.spread += LEARNING * (Math.abs(off) - known.spread);
}

/**
 * Returns a kernel that scans a row for every question. Time O(m) for m mentors, at 16 mentors a step.
 *
 * 1. Earlier lists of that length suggest the bound of this one. Only offers above a guess a little below it are looked
 *    at, so little has to be sorted out.
 * 2. Where too few offers are above the guess, the row is scanned again without one.
 * 3. A scan begins at a place that depends on the mentee, and wraps round. Otherwise, where offers tie, all mentees would
 *    list the same first mentors and outbid each other.
 *
 * @param turnTo makes a mentee's row the one to scan
 * @param least the least score that a pair must have to be allowed
 */
export function scanKernel(
  mentees: number,
  mentors: number,
  memory: ScanMemory,
  turnTo: (mentee: number) => void,
  least = -Infinity,
): RowKernel {
  const { scan, padded } = memory;
  const end = Math.ceil(mentors / 16) * 16;
  const blocks = Math.max(1, end / 16);
  const learnt = new Map<number, Learnt>();
  let lowest = least;
  scan.setLeastScore(lowest);

  const pick = (mentee: number, count: number, list: CandidateList, isOpenOnly: boolean): void => {
    turnTo(mentee);
    const first = 16 * ((Math.imul(mentee, 0x9e3779b1) >>> 0) % blocks);
    const wanted = Math.min(count, mentors);
    const room = Math.min(Math.max(64, 3 * wanted), padded + 1);
    let known = learnt.get(count);
    if (known === undefined) learnt.set(count, (known = { level: EVERY_LEVEL, typical: 0, spread: 0 }));
    let found = -1;
    if (known.level !== EVERY_LEVEL && !isOpenOnly) {
      const guess = Math.floor(known.typical - MARGIN * known.spread); // 1
      found = scan.select(wanted, room, known.level, guess, first, end, false);
    }
    if (found === -1 || 2 * found < wanted)
      found = scan.select(wanted, room, EVERY_LEVEL, 0, first, end, isOpenOnly); // 2
    const level = scan.getBoundLevel();
    const score = scan.getBoundScore();
    take(list, found);
    list.boundLevel = level === EVERY_LEVEL ? Infinity : level;
    list.boundScore = level === EVERY_LEVEL ? -Infinity : score;
    if (level !== EVERY_LEVEL && !isOpenOnly) learn(known, level, score);
  };

  const take = (list: CandidateList, found: number): void => {
    list.mentorOf = memory.mentorsFound;
    list.scores = memory.scoresFound;
    list.length = found;
  };

  return {
    mentees,
    mentors,
    order: null,
    isAlike: false,
    reprice: (mentor, level, score) => memory.reprice(mentor, level, score),
    close: (mentor) => memory.close(mentor),
    allowFrom: (score) => {
      lowest = Math.max(least, score);
      scan.setLeastScore(lowest);
    },
    best: (mentee, count, list) => pick(mentee, count, list, false),
    bestOpen: (mentee, count, list) => pick(mentee, count, list, true),
    atLeast: (mentee, level, score, list, leastScore = -Infinity) => {
      turnTo(mentee);
      if (leastScore > lowest) scan.setLeastScore(leastScore);
      const found = scan.collect(level, score - 1, end); // scores are integers
      if (leastScore > lowest) scan.setLeastScore(lowest);
      take(list, found);
    },
  };
}
