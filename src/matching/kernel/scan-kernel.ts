/** The row kernel in WebAssembly, over anything that can set a job to a mentee's row. */
import { type CandidateList, EVERY_LEVEL, type Limit, type RowKernel } from './row-kernel.ts';
import { type MakeReady, RowsAhead } from './rows-ahead.ts';
import type { Question, ScanMemory } from './scan-memory.ts';

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
 * @param turnTo sets the job at a place of the memory to a mentee's row
 * @param least the least score that a pair must have to be allowed
 */
export function scanKernel(
  mentees: number,
  mentors: number,
  memory: ScanMemory,
  turnTo: (mentee: number, place: number) => void,
  least = -Infinity,
): RowKernel {
  const rows = new RowsAhead(memory);
  const blocks = Math.max(1, Math.ceil(mentors / 16));
  const learnt = new Map<number, Learnt>();
  let lowest = least;

  const bestOf = (mentee: number, count: number, isOpenOnly: boolean): Question => {
    const known = isOpenOnly ? undefined : learnt.get(count);
    const isKnown = known !== undefined && known.level !== EVERY_LEVEL;
    return {
      wanted: Math.max(1, Math.min(count, mentors)),
      level: isKnown ? known.level : EVERY_LEVEL,
      score: isKnown ? Math.floor(known.typical - MARGIN * known.spread) : 0, // 1
      first: 16 * ((Math.imul(mentee, 0x9e3779b1) >>> 0) % blocks), // 3
      leastScore: lowest,
      isOpenOnly,
    };
  };
  const everyFrom = ({ level, score, leastScore = -Infinity }: Limit): Question => ({
    wanted: 0,
    level,
    score: score - 1, // scores are integers
    first: 0,
    leastScore: Math.max(lowest, leastScore),
    isOpenOnly: false,
  });
  /** Learns from the bound of a list. */
  const learnFrom = (count: number, { boundLevel, boundScore }: CandidateList): void => {
    if (boundLevel === Infinity) return;
    let known = learnt.get(count);
    if (known === undefined) learnt.set(count, (known = { level: EVERY_LEVEL, typical: 0, spread: 0 }));
    learn(known, boundLevel, boundScore);
  };
  const asking =
    (questionOf: (mentee: number) => Question): MakeReady =>
    (mentee, place) => {
      turnTo(mentee, place);
      memory.ask(place, questionOf(mentee));
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
    },
    best: (mentee, count, list) => {
      rows.one(
        mentee,
        asking(() => bestOf(mentee, count, false)),
        list,
      );
      learnFrom(count, list);
    },
    bestOpen: (mentee, count, list) =>
      rows.one(
        mentee,
        asking(() => bestOf(mentee, count, true)),
        list,
      ),
    atLeast: (mentee, level, score, list, leastScore) =>
      rows.one(
        mentee,
        asking(() => everyFrom({ level, score, leastScore })),
        list,
      ),
    eachBest: (everyone, count, see) =>
      rows.each(
        everyone,
        asking((mentee) => bestOf(mentee, count, false)),
        (mentee, list) => {
          learnFrom(count, list);
          see(mentee, list);
        },
      ),
    eachAtLeast: (everyone, limitOf, see) =>
      rows.each(
        everyone,
        asking((mentee) => everyFrom(limitOf(mentee))),
        see,
      ),
  };
}
