/** The memory in which `assembly/scan.ts` works, and the functions it exports. */
import { type CoarseBound, coarsePrice } from './coarse-bound.ts';

/** Price levels that have a plane of their own. Mentors of higher levels are looked at one by one. */
const PLANES = 8;
const LOWEST = -32768;
const HIGHEST = 32767;
const PAGE = 65536;
/** Bytes of an entry of the list of columns. */
const ENTRY = 32;

interface Scan {
  layOut(
    prices: number,
    levels: number,
    closed: number,
    planes: number,
    planeBytes: number,
    levelPlanes: number,
    columns: number,
    out: number,
    outRoom: number,
  ): void;
  setScale(weights: number, units: number, halves: number): void;
  setLeastScore(score: number): void;
  turnToColumns(count: number, allowed: number, same: number, coarseSame: number): void;
  turnToScores(scores: number, unit: number): void;
  select(
    count: number,
    room: number,
    level: number,
    score: number,
    first: number,
    end: number,
    isOpenOnly: boolean,
  ): number;
  collect(level: number, score: number, end: number): number;
  getBoundLevel(): number;
  getBoundScore(): number;
  expand(byClass: number, classes: number, column: number, count: number): void;
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
  readonly columns: number;
  /** Further bytes, for columns or rows of scores. */
  readonly bytes: number;
}

/**
 * Prices, planes, lists and rows in one WebAssembly memory. It is laid out once and never grows, so views of it stay
 * valid. A column or a row has room for `padded` mentors, a multiple of 16.
 */
export class ScanMemory {
  readonly scan: Scan;
  readonly buffer: ArrayBuffer;
  readonly padded: number;
  /** The set of mentors whom a row allows, in the words of `bits.ts`, and its address. */
  readonly allowed: Int32Array;
  readonly allowedAt: number;
  /** The results of a scan, side by side. */
  readonly mentorsFound: Int32Array;
  readonly scoresFound: Float64Array;
  /** Where the further bytes of the layout begin. */
  readonly free: number;
  readonly #prices: Float64Array;
  readonly #levels: Int32Array;
  readonly #closed: Uint8Array;
  readonly #planes: readonly Int16Array[];
  readonly #columns: Int32Array;
  readonly #coarseBound: CoarseBound;

  constructor(module: WebAssembly.Module, { mentors, coarseBound, weights, columns, bytes }: Layout) {
    const padded = paddedFor(mentors);
    let size = 1024;
    const place = (wanted: number): number => {
      const at = size;
      size += roundedUp(wanted);
      return at;
    };
    // One more than all mentors, because the best are selected from a buffer that is never quite full.
    const room = Math.max(1024, padded + 64);
    const pricesAt = place(8 * padded);
    const levelsAt = place(4 * padded);
    const closedAt = place(padded);
    const planesAt = place(2 * padded * (PLANES + 1));
    const columnsAt = place(ENTRY * columns);
    const outAt = place(24 * room);
    this.allowedAt = place(padded / 8);
    this.free = place(bytes);
    const memory = new WebAssembly.Memory({ initial: Math.ceil(size / PAGE) });
    const abort = (): never => {
      throw new Error('The scan of a row has failed');
    };
    this.scan = new WebAssembly.Instance(module, { env: { memory, abort } }).exports as unknown as Scan;
    this.buffer = memory.buffer;
    this.padded = padded;
    this.#coarseBound = coarseBound;
    this.#prices = new Float64Array(this.buffer, pricesAt, padded);
    this.#levels = new Int32Array(this.buffer, levelsAt, padded);
    this.#closed = new Uint8Array(this.buffer, closedAt, padded);
    this.#planes = Array.from(
      { length: PLANES + 1 },
      (_, level) => new Int16Array(this.buffer, planesAt + 2 * padded * level, padded),
    );
    this.#columns = new Int32Array(this.buffer, columnsAt, (ENTRY / 4) * columns);
    this.allowed = new Int32Array(this.buffer, this.allowedAt, padded / 32);
    this.scoresFound = new Float64Array(this.buffer, outAt, room);
    this.mentorsFound = new Int32Array(this.buffer, outAt + 16 * room, room);
    this.scan.layOut(pricesAt, levelsAt, closedAt, planesAt, 2 * padded, PLANES, columnsAt, outAt, room);
    this.scan.setScale(weights, coarseBound.units, coarseBound.halves);
    // All levels and prices are 0, so they stop no mentor whom a plane lets through.
    for (let level = 1; level <= PLANES; level++) this.#planes[level]!.fill(LOWEST);
  }

  /** Sets a column of the next row: where its points begin, and its weight, exact and coarse. */
  setColumn(column: number, address: number, weight: number, coarseWeight: number): void {
    const entry = (ENTRY / 4) * column;
    this.#columns[entry] = address;
    this.#columns[entry + 1] = weight;
    this.#columns.fill(0x01010101 * coarseWeight, entry + 4, entry + 8);
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
