/** The candidate list of each mentee: the best offers, and a bound on all other offers. */
import type { Prices } from './assignment.ts';
import {
  type CandidateList,
  emptyList,
  EVERY_LEVEL,
  type Limit,
  type RowKernel,
} from '../kernel/row-kernel.ts';

/**
 * How many mentors a mentee's first list holds. Most mentees never need a second list, and longer lists take longer to
 * sort.
 */
const FIRST_LISTED = 7;
/** How many a later list holds at most, and all later lists together (64 MB). Longer lists are renewed less often. */
const MOST_LISTED = 128;
const MOST_ENTRIES = (64 << 20) / 12;
/** For how many numbers room is made at least where records are full. */
const MORE_ROOM = 1 << 16;
/** Numbers of up to this size, and sums of two of them, fit in 32 bits. */
const SMALL = 2 ** 30;
/** Stands for a level above every price. */
const NO_LEVEL = 0x7fffffff;

/** Where the parts of a record are, and those of each entry of its list. */
export const LENGTH = 0;
export const LOWEST_LEVEL = 1;
export const BOUND_LEVEL = 2;
export const BOUND_SCORE = 3;
export const HEADER = 4;
export const MENTOR = 0;
export const SCORE = 1;
export const OFFERED = 2;
export const ENTRY = 3;

/**
 * The lists of all mentees. That of mentee i is a record of numbers from `records[first(i)]` on: a header, then
 * `LENGTH` entries of three numbers, the mentor, the `SCORE` of the pair, and what the mentor `OFFERED`, that
 * score less the score part of the mentor's price, when the list was made. Entries are sorted by `OFFERED`, the
 * greatest first; no mentor of the list was then at a level below `LOWEST_LEVEL`. No mentor off the list offers
 * more than (−`BOUND_LEVEL`, `BOUND_SCORE`); where all are listed, that level is above every other. A `LENGTH` of −1
 * says that no list has been made yet.
 *
 * Prices only rise while a problem is solved, so offers only fall. So a bound stays valid, and no mentor from an entry on
 * offers more than (−`LOWEST_LEVEL`, `OFFERED`) of that entry. When the bound is above the mentee's best known offer, the
 * list is renewed.
 *
 * A search jumps between mentees all over memory and mostly needs only the header and the first entry or two, so these
 * are adjacent. Memory: 12 bytes an entry; once a number is too large for that, all are held in doubles, at 24 bytes.
 */
export class CandidateLists {
  /** The records. They are replaced by the first large number or long list: read them again after any list is made. */
  records: Int32Array | Float64Array;
  readonly listed: number;
  readonly #firstListed: number;
  /** Where each mentee's record begins, for how many entries it has room, and where there is room for the next. */
  readonly #start: Int32Array;
  readonly #roomOf: Int32Array;
  #end: number;
  readonly #kernel: RowKernel;
  readonly #prices: Prices;
  readonly #fresh: CandidateList = emptyList();
  /** By how much all prices have fallen so far. */
  #fallen = 0;
  #wide: Int32Array | Float64Array = new Int32Array(0);

  /**
   * @param listed how many mentors a list holds; as many as pay by default
   * @param firstListed how many the first list of a mentee holds, if `listed` is not less
   */
  constructor(kernel: RowKernel, prices: Prices, listed?: number, firstListed = FIRST_LISTED) {
    const { mentees, mentors } = kernel;
    this.#kernel = kernel;
    this.#prices = prices;
    const fitting = Math.min(MOST_LISTED, Math.floor(MOST_ENTRIES / Math.max(1, mentees)));
    this.listed = Math.max(1, Math.min(listed ?? Math.max(firstListed, fitting), mentors));
    this.#firstListed = Math.min(this.listed, firstListed);
    const short = HEADER + ENTRY * this.#firstListed;
    this.#start = new Int32Array(mentees);
    this.#roomOf = new Int32Array(mentees).fill(this.#firstListed);
    this.#end = mentees * short;
    this.records = new Int32Array(this.#end);
    for (let mentee = 0, first = 0; mentee < mentees; mentee++, first += short) {
      this.#start[mentee] = first;
      this.records[first + LENGTH] = -1;
    }
  }

  /** Returns where the record of a mentee begins, until the list is renewed. */
  first(mentee: number): number {
    return this.#start[mentee]!;
  }

  /** Makes a mentee's list at the current prices, where none has been made. */
  need(mentee: number): void {
    if (this.records[this.first(mentee) + LENGTH] === -1) this.renew(mentee);
  }

  /** Makes the first lists of many mentees at the current prices. */
  makeFirst(mentees: Iterable<number>): void {
    this.#kernel.eachBest(mentees, this.#firstListed, (mentee, fresh) => this.#keep(mentee, fresh));
  }

  /** Makes the lists of many mentees again at the current prices. */
  renewAll(mentees: Iterable<number>): void {
    this.#kernel.eachBest(mentees, this.listed, (mentee, fresh) => this.#keep(mentee, fresh));
  }

  /** Makes a mentee's list again at the current prices. */
  renew(mentee: number): void {
    const isFirst = this.records[this.first(mentee) + LENGTH] === -1;
    this.#kernel.best(mentee, isFirst ? this.#firstListed : this.listed, this.#fresh);
    this.#keep(mentee, this.#fresh);
  }

  /**
   * Makes the lists of many mentees again, with every mentor of level 0 who offers at least so much at the current prices, or
   * with every mentor where that is −Infinity.
   *
   * @param most how many mentors a list may hold
   * @returns the mentees who would have more; their lists stay as they are
   */
  renewEach(
    mentees: readonly number[],
    leastOf: (mentee: number) => number,
    most: number,
  ): readonly number[] {
    const tooLong: number[] = [];
    const limitOf = (mentee: number): Limit => {
      const least = leastOf(mentee);
      return least === -Infinity ? { level: EVERY_LEVEL, score: 0 } : { level: 0, score: least };
    };
    this.#kernel.eachAtLeast(mentees, limitOf, (mentee, fresh) => {
      if (fresh.length > most) {
        tooLong.push(mentee);
        return;
      }
      const least = leastOf(mentee);
      fresh.boundLevel = least === -Infinity ? Infinity : 0;
      fresh.boundScore = least - 1; // scores are integers
      this.#keep(mentee, fresh);
    });
    return tooLong;
  }

  /** Writes a fresh list into a mentee's record, and moves the record where it needs more room. */
  #keep(mentee: number, fresh: CandidateList): void {
    const { length } = fresh;
    if (length > this.#roomOf[mentee]!) {
      const room = Math.max(length, this.listed);
      const size = HEADER + ENTRY * room;
      if (this.#end + size > this.records.length) this.#makeRoom(size);
      this.#start[mentee] = this.#end;
      this.#roomOf[mentee] = room;
      this.#end += size;
    }
    if (writeRecord(this.records, this.first(mentee), fresh, this.#prices)) return;
    this.records = Float64Array.from(this.records);
    writeRecord(this.records, this.first(mentee), fresh, this.#prices);
  }

  /** Returns whether every mentor who offers a mentee at least so much is on the mentee's list. */
  holdsAll(mentee: number, level: number, score: number): boolean {
    const first = this.first(mentee);
    if (this.records[first + LENGTH] === -1) return false;
    const boundLevel = this.records[first + BOUND_LEVEL]!;
    return boundLevel > level || (boundLevel === level && this.records[first + BOUND_SCORE]! < score);
  }

  /** Shows every mentor on a mentee's list who offers exactly so much now, by the prices of the end; no mentor may offer more. */
  eachOffering(
    mentee: number,
    level: number,
    offer: number,
    see: (mentor: number, score: number) => void,
  ): void {
    const { records } = this;
    const { priority: levels, score: scorePrices } = this.#prices;
    const first = this.first(mentee);
    // Offers on one level only fall. So what follows offers less now, too.
    const isOnOneLevel = records[first + LOWEST_LEVEL]! >= level;
    const begin = first + HEADER;
    for (let at = begin, end = begin + ENTRY * records[first + LENGTH]!; at < end; at += ENTRY) {
      if (isOnOneLevel && records[at + OFFERED]! < offer) return;
      const mentor = records[at + MENTOR]!;
      const offered = records[at + SCORE]! - scorePrices[mentor]!;
      if (levels[mentor] === level && offered === offer) see(mentor, records[at + SCORE]!);
    }
  }

  /** Takes note that all prices fell, by at most so much: bounds, and what mentors `OFFERED`, count from the prices after that. */
  afterFall(by: number): void {
    this.#fallen += by;
    if (this.records instanceof Int32Array && this.#fallen >= SMALL)
      this.records = Float64Array.from(this.records);
    const { records } = this;
    for (let mentee = 0; mentee < this.#start.length; mentee++) {
      const first = this.first(mentee);
      const length = records[first + LENGTH]!;
      if (length === -1) continue;
      records[first + BOUND_SCORE]! += by;
      for (let at = first + HEADER, end = at + ENTRY * length; at < end; at += ENTRY)
        records[at + OFFERED]! += by;
    }
  }

  /**
   * Makes room for a record of so much, and for many more. Records move next to each other: a mentee's list that has been
   * made longer has left a hole behind.
   */
  #makeRoom(least: number): void {
    const [from, start, roomOf] = [this.records, this.#start, this.#roomOf];
    let size = 0;
    for (const room of roomOf) size += HEADER + ENTRY * room;
    const length = size + Math.max(least, size >> 2, MORE_ROOM);
    const to = from instanceof Float64Array ? new Float64Array(length) : new Int32Array(length);
    this.#end = 0;
    for (let mentee = 0; mentee < start.length; mentee++) {
      const first = start[mentee]!;
      to.set(from.subarray(first, first + HEADER + ENTRY * roomOf[mentee]!), this.#end);
      start[mentee] = this.#end;
      this.#end += HEADER + ENTRY * roomOf[mentee]!;
    }
    this.records = to;
  }

  /** Returns the record of a list of any length. It is valid until the next call. */
  recordOf(list: CandidateList): Int32Array | Float64Array {
    const length = HEADER + ENTRY * list.length;
    const isLarge = this.records instanceof Float64Array;
    if (this.#wide.length < length || isLarge !== this.#wide instanceof Float64Array)
      this.#wide = isLarge ? new Float64Array(2 * length) : new Int32Array(2 * length);
    if (writeRecord(this.#wide, 0, list, this.#prices)) return this.#wide;
    this.records = Float64Array.from(this.records);
    return this.recordOf(list);
  }
}

/**
 * Writes the record of a list, sorted by insertion: lists are short, or hardly ever made. Returns false where a number is
 * too large for the records.
 */
function writeRecord(
  records: Int32Array | Float64Array,
  first: number,
  list: CandidateList,
  prices: Prices,
): boolean {
  const { length, mentorOf, scores } = list;
  const { priority: levels, score: scorePrices } = prices;
  const most = records instanceof Float64Array ? Infinity : SMALL;
  const begin = first + HEADER;
  let lowest = NO_LEVEL;
  for (let k = 0; k < length; k++) {
    const mentor = mentorOf[k]!;
    const score = scores[k]!;
    const offer = score - scorePrices[mentor]!;
    if (!(Math.abs(score) <= most && Math.abs(offer) <= most)) return false;
    lowest = Math.min(lowest, levels[mentor]!);
    const end = begin + ENTRY * k;
    let at = end;
    while (at > begin && records[at - ENTRY + OFFERED]! < offer) at -= ENTRY;
    if (at < end) records.copyWithin(at + ENTRY, at, end);
    records[at + MENTOR] = mentor;
    records[at + SCORE] = score;
    records[at + OFFERED] = offer;
  }
  const isAll = list.boundLevel === Infinity;
  if (!isAll && !(Math.abs(list.boundScore) <= most)) return false;
  records[first + LENGTH] = length;
  records[first + LOWEST_LEVEL] = lowest;
  records[first + BOUND_LEVEL] = isAll ? NO_LEVEL : list.boundLevel;
  records[first + BOUND_SCORE] = isAll ? 0 : list.boundScore;
  return true;
}
