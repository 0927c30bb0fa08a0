/** The memory in which `assembly/scan.ts` works, and the functions it exports. */
import { type CoarseBound, coarsePrice } from './coarse-bound.ts';
import { type CandidateList, EVERY_LEVEL } from './row-kernel.ts';

/** Price levels that have a plane of their own. Mentors of higher levels are looked at one by one. */
const PLANES = 8;
const LOWEST = -32768;
const HIGHEST = 32767;
const PAGE = 65536;

/** How many rows are made ready before the first of them is done with. */
export const ROWS_AHEAD = 64;
/** How many mentors each of these may find. */
const FOUND_AHEAD = 512;

/** Bytes of a job and of an entry of its list of columns. The words of a job are as in `assembly/scan.ts`. */
const JOB = 64;
const ENTRY = 32;
/** Bytes for counting jobs. */
const CONTROL = 192;
const [FOUND, COLUMNS, ROW, SAME, COARSE_SAME, WANTED, LEVEL, FIRST, OPEN_ONLY, BOUND_LEVEL] = [
  0, 1, 2, 3, 4, 5, 6, 7, 12, 13,
] as const;
const [SCORE, LEAST_SCORE, BOUND_SCORE] = [4, 5, 7] as const;
const HAS_SCORES = -1;
const [WAITING, TOO_MANY] = [-1, -2];

interface Scan {
  /** Takes the numbers of a {@link ScanMemory}'s layout. */
  layOut(...layout: readonly number[]): void;
  scanRow(job: number, out: number, room: number): number;
  release(number: number, isToWake: boolean): void;
  finish(number: number): void;
  expand(byClass: number, classes: number, column: number, count: number): void;
}

/** A second thread, which can do jobs beside the first. */
export interface SecondThread {
  /** Returns `assembly/scan.ts`, compiled for memory that is shared. */
  readonly scan: () => WebAssembly.Module;
  /**
   * Starts a thread that calls `layOut` with the layout and then `serve`, in an instance of its own over the memory. It does
   * jobs once it runs. Whatever ends it, `leave` is called. If it cannot be started, the first thread does all jobs.
   */
  readonly start: (memory: WebAssembly.Memory, layout: readonly number[]) => void;
}

/** What is asked of a row. */
export interface Question {
  /** How many of the best offers are wanted; 0 for every offer. */
  readonly wanted: number;
  /** Only offers above this are kept. Where too few of those wanted are above it, it counts for nothing. */
  readonly level: number;
  readonly score: number;
  /** Where the scan begins where a number is wanted: a multiple of 16. */
  readonly first: number;
  /** The least score of a pair. */
  readonly leastScore: number;
  readonly isOpenOnly: boolean;
}

/** Returns a number of bytes rounded up to what is scanned at once. */
export function roundedUp(bytes: number): number {
  return (bytes + 63) & ~63;
}

/** Returns how many mentors a column or a row has room for. */
export function paddedFor(mentors: number): number {
  return Math.max(64, roundedUp(mentors));
}

/** What the memory of a row kernel has to hold. */
export interface Layout {
  readonly mentors: number;
  readonly coarseBound: CoarseBound;
  /** The sum of the weights of the criteria. */
  readonly weights: number;
  /** What a score in a row of scores is to be multiplied by. */
  readonly unit: number;
  readonly columns: number;
  /** Further bytes, for columns or rows of scores. */
  readonly bytes: number;
  /** How many rows are made ready ahead; {@link ROWS_AHEAD} by default. */
  readonly ahead?: number | undefined;
}

interface PlaceAt {
  readonly room: number;
  readonly job: number;
  readonly out: number;
  readonly allowed: number;
}

/** The place of a job: where it is, which mentors its row allows, and what is found. */
interface Place {
  /** The words of the job and of its list of columns, and the same as doubles. */
  readonly words: Int32Array;
  readonly doubles: Float64Array;
  readonly job: number;
  readonly out: number;
  readonly room: number;
  readonly mentorsFound: Int32Array;
  readonly scoresFound: Float64Array;
  readonly allowed: Int32Array;
}

/**
 * Prices, planes, jobs, what they find, and rows in one WebAssembly memory. It is laid out once and never grows, so views
 * of it stay valid. A column or a row has room for `padded` mentors, a multiple of 16.
 */
export class ScanMemory {
  readonly scan: Scan;
  readonly buffer: ArrayBufferLike;
  readonly padded: number;
  /** How many rows can be made ready ahead. Their jobs are at the first so many places; the last place is for a row alone. */
  readonly ahead: number;
  /** How many rows have been made ready so far, and how many of these are done with. */
  turns = 0;
  done = 0;
  /** Where the further bytes of the layout begin. */
  readonly free: number;
  readonly #placesAt: readonly PlaceAt[];
  readonly #jobBytes: number;
  /** Places that have been used. */
  readonly #places: (Place | undefined)[] = [];
  readonly #prices: Float64Array;
  readonly #levels: Int32Array;
  readonly #closed: Uint8Array;
  readonly #planes: readonly Int16Array[];
  readonly #coarseBound: CoarseBound;

  /**
   * @param module `assembly/scan.ts`, compiled
   * @param second does jobs beside this thread; in its place the memory is shared
   */
  constructor(
    module: WebAssembly.Module,
    { mentors, coarseBound, weights, unit, columns, bytes, ahead = ROWS_AHEAD }: Layout,
    second?: SecondThread,
  ) {
    const padded = paddedFor(mentors);
    let size = 1024;
    const place = (wanted: number): number => {
      const at = size;
      size += roundedUp(wanted);
      return at;
    };
    const pricesAt = place(8 * padded);
    const levelsAt = place(4 * padded);
    const closedAt = place(padded);
    const planesAt = place(2 * padded * (PLANES + 1));
    const controlAt = place(CONTROL);
    const [job, room] = [roundedUp(JOB + ENTRY * columns), Math.min(FOUND_AHEAD, padded + 64)];
    const placeOf = (least: number): PlaceAt => ({
      room: least,
      job: place(job),
      out: place(24 * least),
      allowed: place(padded / 8),
    });
    const placesAt = Array.from({ length: ahead }, () => placeOf(room));
    // One more than all mentors, because the best are selected from a buffer that is never quite full.
    placesAt.push(placeOf(Math.max(1024, padded + 64)));
    this.free = place(bytes);
    const pages = Math.ceil(size / PAGE);
    const memory = new WebAssembly.Memory(
      second === undefined ? { initial: pages } : { initial: pages, maximum: pages, shared: true },
    );
    const abort = (): never => {
      throw new Error('The scan of a row has failed');
    };
    const own = second?.scan() ?? module;
    this.scan = new WebAssembly.Instance(own, { env: { memory, abort } }).exports as unknown as Scan;
    const { buffer } = memory;
    this.buffer = buffer;
    this.padded = padded;
    this.ahead = ahead;
    this.#coarseBound = coarseBound;
    this.#prices = new Float64Array(buffer, pricesAt, padded);
    this.#levels = new Int32Array(buffer, levelsAt, padded);
    this.#closed = new Uint8Array(buffer, closedAt, padded);
    this.#planes = Array.from(
      { length: PLANES + 1 },
      (_, level) => new Int16Array(buffer, planesAt + 2 * padded * level, padded),
    );
    this.#placesAt = placesAt;
    this.#jobBytes = job;
    const [first, next] = [placesAt[0]!, placesAt[1]!];
    const ofPlaces = [controlAt, first.job, next.job - first.job, job, room, ahead];
    const ofScores = [weights, coarseBound.units, coarseBound.halves, unit];
    const end = Math.ceil(mentors / 16) * 16;
    const layout = [
      pricesAt,
      levelsAt,
      closedAt,
      planesAt,
      2 * padded,
      PLANES,
      end,
      ...ofScores,
      ...ofPlaces,
    ];
    this.scan.layOut(...layout);
    // All levels and prices are 0, so they stop no mentor whom a plane lets through.
    for (let level = 1; level <= PLANES; level++) this.#planes[level]!.fill(LOWEST);
    second?.start(memory, layout);
  }

  /** Returns the set of mentors whom the row of a job allows, in the words of `bits.ts`. */
  allowedAt(place: number): Int32Array {
    return this.#placeAt(place).allowed;
  }

  /** Sets a column of the row of a job: where its points begin, and its weight, exact and coarse. */
  setColumn(place: number, column: number, address: number, weight: number, coarseWeight: number): void {
    const { words } = this.#placeAt(place);
    const entry = (JOB + ENTRY * column) / 4;
    words[entry] = address;
    words[entry + 1] = weight;
    words.fill(0x01010101 * coarseWeight, entry + 4, entry + 8);
  }

  /** Turns a job to a row of its first so many columns and its allowed mentors. The others add the same to everybody. */
  turnToColumns(place: number, columns: number, same: number, coarseSame: number): void {
    const { words, allowed } = this.#placeAt(place);
    words[COLUMNS] = columns;
    words[ROW] = allowed.byteOffset;
    words[SAME] = same;
    words[COARSE_SAME] = coarseSame;
  }

  /** Turns a job to a row of scores, in which the lowest 16-bit number stands for a pair that is not allowed. */
  turnToScores(place: number, address: number): void {
    const { words } = this.#placeAt(place);
    words[COLUMNS] = HAS_SCORES;
    words[ROW] = address;
  }

  /** Says what a job asks of its row. */
  ask(place: number, question: Question): void {
    const { words, doubles } = this.#placeAt(place);
    words[FOUND] = WAITING;
    words[WANTED] = question.wanted;
    words[LEVEL] = question.level;
    words[FIRST] = question.first;
    words[OPEN_ONLY] = Number(question.isOpenOnly);
    doubles[SCORE] = question.score;
    doubles[LEAST_SCORE] = question.leastScore;
  }

  /** Does the job with a number, if the other thread does not, and lends a list what it finds. */
  find(number: number, list: CandidateList): void {
    const place = number % this.ahead;
    this.scan.finish(number);
    if (this.#placeAt(place).words[FOUND] === TOO_MANY) this.findAlone(place, list);
    else this.#lend(place, this.#placeAt(place), list);
  }

  /** Does the job at a place, with room for all mentors. */
  findAlone(place: number, list: CandidateList): void {
    const at = this.#placeAt(this.ahead);
    const { job, words } = this.#placeAt(place);
    words[FOUND] = this.scan.scanRow(job, at.out, at.room);
    this.#lend(place, at, list);
  }

  /** Returns a place. Most problems are small and use few of them, so views are made when they are needed. */
  #placeAt(place: number): Place {
    const known = this.#places[place];
    if (known !== undefined) return known;
    const [{ job, out, room, allowed }, { buffer, padded }] = [this.#placesAt[place]!, this];
    return (this.#places[place] = {
      words: new Int32Array(buffer, job, this.#jobBytes / 4),
      doubles: new Float64Array(buffer, job, JOB / 8),
      job,
      out,
      room,
      mentorsFound: new Int32Array(buffer, out + 16 * room, room),
      scoresFound: new Float64Array(buffer, out, room),
      allowed: new Int32Array(buffer, allowed, padded / 32),
    });
  }

  #lend(place: number, { mentorsFound, scoresFound }: Place, list: CandidateList): void {
    const { words, doubles } = this.#placeAt(place);
    list.length = words[FOUND]!;
    list.mentorOf = mentorsFound;
    list.scores = scoresFound;
    const level = words[BOUND_LEVEL]!;
    list.boundLevel = level === EVERY_LEVEL ? Infinity : level;
    list.boundScore = level === EVERY_LEVEL ? -Infinity : doubles[BOUND_SCORE]!;
  }

  reprice(mentor: number, level: number, price: number): void {
    const before = this.#levels[mentor]!;
    this.#prices[mentor] = price;
    this.#levels[mentor] = level;
    this.#closed[mentor] = 0;
    if (level !== before) {
      for (let plane = 0; plane < PLANES; plane++)
        this.#planes[plane]![mentor] = plane < level ? HIGHEST : LOWEST;
    }
    if (level < PLANES) this.#planes[level]![mentor] = coarsePrice(this.#coarseBound, price);
  }

  close(mentor: number): void {
    this.#closed[mentor] = 1;
  }
}
