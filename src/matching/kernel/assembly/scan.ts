/**
 * The inner loop of the row kernel, in AssemblyScript: which mentors offer one mentee most, 16 mentors at a time.
 *
 * A row is either a list of columns of points, one byte a mentor, each with a weight, or a row of scores, two
 * bytes a mentor. What a mentor offers is compared as in `row-kernel.ts`: a level, then a score less a price.
 *
 * 1. 16-bit lanes work out a **coarse bound**: the most that each mentor can offer, in coarse units. Mentors whose coarse
 *    bound is above the bound on offers come through, if the coarse units of their score are enough for the least score as well.
 *    `coarse-bound.ts` says why none is overlooked; where nothing is rounded no other comes through.
 * 2. The exact offers of those who come through are worked out, in doubles that hold integers.
 * 3. Offers that are better than the bound go into a buffer. When it is full, the best of them are kept, and the
 *    best of the rest is the new bound: see `best-offers.ts`, which does the same in plain TypeScript.
 *
 * Addresses are in bytes. Columns and rows are padded to a multiple of 16 mentors; nobody is allowed behind the
 * last. Everything is laid out and written by `scan-memory.ts`.
 */

/** Of each mentor: price (f64), level of the price (i32), whether closed (u8). */
let prices: usize = 0;
let levels: usize = 0;
let closed: usize = 0;
/** For each level a plane of coarse prices (i16): see {@link setBound}. */
let planes: usize = 0;
let planeBytes: usize = 0;
let levelPlanes: i32 = 0;
/** Of the row: which mentors are allowed, a bit each. */
let allowed: usize = 0;
/** Of the row: its columns, each an address (u32), a weight (u32) and a coarse weight in 16 bytes. */
let columns: usize = 0;
let columnsEnd: usize = 0;
/** Of the row: what criteria add that give everybody the same, exactly and in coarse units. */
let added: u32 = 0;
let coarseAdded: i32 = 0;
/** Of the row, where it has scores instead: their address, and what each is to be multiplied by. */
let rowScores: usize = 0;
let unit: f64 = 1;
/** The sum of the weights. */
let weights: f64 = 0;
/** A score above s has at least ⌈`units` × (2 s + 1) ÷ `halves`⌉ coarse units. */
let units: f64 = 1;
let halves: f64 = 2;
/** The lowest score that is allowed. Each has more coarse units than {@link coarseLeast}. */
let leastScore: f64 = -Infinity;
let coarseLeast: i32 = -32768;
/** The offers kept: mentor (i32), level (i32), score (f64), value (f64), side by side. */
let mentorsOut: usize = 0;
let levelsOut: usize = 0;
let scoresOut: usize = 0;
let valuesOut: usize = 0;

let size: i32 = 0;
let wanted: i32 = 0;
let room: i32 = 0;
let isOpenOnly: bool = false;
let boundLevel: i32 = 0;
let boundScore: f64 = 0;
let plane: usize = 0;
let coarseBound: i32 = 0;

/** Above every level: nothing has been let go. */
const NO_BOUND: i32 = 0x7fffffff;
/** Bytes of an entry of the list of columns. */
const ENTRY: usize = 32;

export function layOut(
  pricesAt: usize,
  levelsAt: usize,
  closedAt: usize,
  planesAt: usize,
  bytesOfPlane: usize,
  planesOfLevels: i32,
  columnsAt: usize,
  outAt: usize,
  outRoom: usize,
): void {
  prices = pricesAt;
  levels = levelsAt;
  closed = closedAt;
  planes = planesAt;
  planeBytes = bytesOfPlane;
  levelPlanes = planesOfLevels;
  columns = columnsAt;
  scoresOut = outAt;
  valuesOut = outAt + 8 * outRoom;
  mentorsOut = outAt + 16 * outRoom;
  levelsOut = outAt + 20 * outRoom;
}

export function setScale(sumOfWeights: f64, unitsPerScore: f64, halvesOfUnit: f64): void {
  weights = sumOfWeights;
  units = unitsPerScore;
  halves = halvesOfUnit;
}

export function setLeastScore(score: f64): void {
  leastScore = score;
  const coarse = score == -Infinity ? score : coarseAbove(score - 1); // scores are integers
  coarseLeast = <i32>max<f64>(-32768, min<f64>(32766, coarse));
}

/** Returns a number of coarse units that every score above s exceeds. */
function coarseAbove(s: f64): f64 {
  return Math.ceil((units * (2 * s + 1)) / halves) - 1;
}

/** Turns to a row of the first so many columns of the list. The others add the same to everybody. */
export function turnToColumns(count: i32, allowedAt: usize, same: u32, coarseSame: i32): void {
  columnsEnd = columns + ENTRY * count;
  added = same;
  coarseAdded = coarseSame;
  rowScores = 0;
  allowed = allowedAt;
}

/** Turns to a row of scores, in which the lowest 16-bit number stands for a pair that is not allowed. */
export function turnToScores(scoresAt: usize, scoreOfOne: f64): void {
  rowScores = scoresAt;
  unit = scoreOfOne;
}

/**
 * Keeps the `count` best of the offers above a first bound, beginning at a mentor (a multiple of 16) and going
 * round. Returns how many. It needs room for one more than it keeps.
 */
export function select(
  count: i32,
  roomFor: i32,
  level: i32,
  score: f64,
  first: i32,
  end: i32,
  openOnly: bool,
): i32 {
  size = 0;
  wanted = count;
  room = roomFor;
  isOpenOnly = openOnly;
  setBound(level, score);
  pass(first, end);
  pass(0, first);
  if (size > wanted) cut();
  return size;
}

/** Keeps every offer above a bound, in the order of the mentors. Returns how many. */
export function collect(level: i32, score: f64, end: i32): i32 {
  size = 0;
  room = 0x7fffffff;
  isOpenOnly = false;
  setBound(level, score);
  pass(0, end);
  return size;
}

export function getBoundLevel(): i32 {
  return boundLevel;
}

export function getBoundScore(): f64 {
  return boundScore;
}

/**
 * The plane of a level has the coarse prices of the mentors at that level, for those at a lower level a price
 * that lets them through, and for those at a higher one a price that stops them. Behind the planes of the lowest
 * levels there is one that lets everybody through: it serves higher levels, no bound at all, and a bound so low
 * that 16 bits do not hold it.
 */
function setBound(level: i32, score: f64): void {
  boundLevel = level;
  boundScore = score;
  const coarse = level < levelPlanes ? coarseAbove(score) : -Infinity;
  const isThrough = coarse < -32768;
  plane = planes + planeBytes * <usize>(isThrough ? levelPlanes : level);
  coarseBound = isThrough ? -32768 : <i32>min<f64>(32766, coarse);
}

function pass(from: i32, to: i32): void {
  if (rowScores != 0) passScores(from, to);
  else passColumns(from, to);
}

function passColumns(from: usize, to: usize): void {
  const end = columnsEnd;
  const bits = allowed;
  let prices16 = plane;
  const same = i16x8.splat(<i16>coarseAdded);
  const least = i16x8.splat(<i16>coarseLeast);
  let bound = i16x8.splat(<i16>coarseBound);
  for (let at = from; at < to; at += 16) {
    const open = <i32>load<u16>(bits + (at >> 3));
    if (open == 0) continue;
    let low = same;
    let high = same;
    for (let column = columns; column < end; column += ENTRY) {
      const points = v128.load(load<usize>(column) + at);
      const weight = v128.load(column, 16);
      low = i16x8.add(low, i16x8.extmul_low_i8x16_u(points, weight));
      high = i16x8.add(high, i16x8.extmul_high_i8x16_u(points, weight));
    }
    low = v128.and(
      i16x8.gt_s(i16x8.sub_sat_s(low, v128.load(prices16 + (at << 1))), bound),
      i16x8.gt_s(low, least),
    );
    high = v128.and(
      i16x8.gt_s(i16x8.sub_sat_s(high, v128.load(prices16 + (at << 1), 16)), bound),
      i16x8.gt_s(high, least),
    );
    if (!v128.any_true(v128.or(low, high))) continue;
    let through = i8x16.bitmask(i8x16.narrow_i16x8_s(low, high)) & open;
    if (through == 0) continue;
    const before = coarseBound;
    const planeBefore = plane;
    while (through != 0) {
      const mentor = <usize>at + <usize>ctz(through);
      through &= through - 1;
      offer(mentor, scoreByColumns(mentor));
    }
    if (coarseBound != before || plane != planeBefore) {
      bound = i16x8.splat(<i16>coarseBound);
      prices16 = plane;
    }
  }
}

function passScores(from: usize, to: usize): void {
  const row = rowScores;
  const least = i16x8.splat(<i16>coarseLeast);
  let prices16 = plane;
  let bound = i16x8.splat(<i16>coarseBound);
  for (let at = from; at < to; at += 16) {
    const a = v128.load(row + (at << 1));
    const b = v128.load(row + (at << 1), 16);
    const low = v128.and(
      i16x8.gt_s(i16x8.sub_sat_s(a, v128.load(prices16 + (at << 1))), bound),
      i16x8.gt_s(a, least),
    );
    const high = v128.and(
      i16x8.gt_s(i16x8.sub_sat_s(b, v128.load(prices16 + (at << 1), 16)), bound),
      i16x8.gt_s(b, least),
    );
    if (!v128.any_true(v128.or(low, high))) continue;
    let through = i8x16.bitmask(i8x16.narrow_i16x8_s(low, high));
    if (through == 0) continue;
    const before = coarseBound;
    const planeBefore = plane;
    while (through != 0) {
      const mentor = <usize>at + <usize>ctz(through);
      through &= through - 1;
      offer(mentor, unit * <f64>load<i16>(row + (mentor << 1)));
    }
    if (coarseBound != before || plane != planeBefore) {
      bound = i16x8.splat(<i16>coarseBound);
      prices16 = plane;
    }
  }
}

/** The score of a pair in thousandths of a point: what `thousandths` in `score.ts` gives, to the last bit. */
function scoreByColumns(mentor: usize): f64 {
  let sum = added;
  for (let column = columns; column < columnsEnd; column += ENTRY)
    sum += <u32>load<u8>(load<usize>(column) + mentor) * load<u32>(column, 4);
  return weights == 0 ? 0 : Math.floor((2000 * <f64>sum + weights) / (2 * weights));
}

/** Steps 2 and 3. */
function offer(mentor: usize, score: f64): void {
  const level = load<i32>(levels + (mentor << 2));
  if (level > boundLevel || score < leastScore) return;
  const value = score - load<f64>(prices + (mentor << 3));
  if (level == boundLevel && value <= boundScore) return;
  if (isOpenOnly && load<u8>(closed + mentor) != 0) return;
  store<i32>(mentorsOut + ((<usize>size) << 2), <i32>mentor);
  store<i32>(levelsOut + ((<usize>size) << 2), level);
  store<f64>(scoresOut + ((<usize>size) << 3), score);
  store<f64>(valuesOut + ((<usize>size) << 3), value);
  size++;
  if (size == room) cut();
}

function cut(): void {
  bringBestToFront();
  setBound(load<i32>(levelsOut + ((<usize>wanted) << 2)), load<f64>(valuesOut + ((<usize>wanted) << 3)));
  size = wanted;
}

/** C. A. R. Hoare's Find (1961), as in `select-best.ts`. */
function bringBestToFront(): void {
  let low = 0;
  let high = size - 1;
  while (low < high) {
    const middle = <usize>((low + high) >>> 1);
    const level = load<i32>(levelsOut + (middle << 2));
    const value = load<f64>(valuesOut + (middle << 3));
    let left = low;
    let right = high;
    while (left <= right) {
      while (isBetter(left, level, value)) left++;
      while (isWorse(right, level, value)) right--;
      if (left > right) break;
      swap(left, right);
      left++;
      right--;
    }
    if (wanted <= right) high = right;
    else if (wanted >= left) low = left;
    else return;
  }
}

function isBetter(at: i32, level: i32, value: f64): bool {
  const own = load<i32>(levelsOut + ((<usize>at) << 2));
  return own < level || (own == level && load<f64>(valuesOut + ((<usize>at) << 3)) > value);
}

function isWorse(at: i32, level: i32, value: f64): bool {
  const own = load<i32>(levelsOut + ((<usize>at) << 2));
  return own > level || (own == level && load<f64>(valuesOut + ((<usize>at) << 3)) < value);
}

function swap(a: i32, b: i32): void {
  swapWords(mentorsOut + ((<usize>a) << 2), mentorsOut + ((<usize>b) << 2));
  swapWords(levelsOut + ((<usize>a) << 2), levelsOut + ((<usize>b) << 2));
  swapDoubles(scoresOut + ((<usize>a) << 3), scoresOut + ((<usize>b) << 3));
  swapDoubles(valuesOut + ((<usize>a) << 3), valuesOut + ((<usize>b) << 3));
}

function swapWords(a: usize, b: usize): void {
  const word = load<i32>(a);
  store<i32>(a, load<i32>(b));
  store<i32>(b, word);
}

function swapDoubles(a: usize, b: usize): void {
  const double = load<f64>(a);
  store<f64>(a, load<f64>(b));
  store<f64>(b, double);
}

/**
 * Makes a column: for each of `count` mentors, a multiple of 8, the byte of the mentor's class.
 *
 * @param byClass Address of a byte for each class.
 * @param classes Address of the class of each mentor, four bytes.
 */
export function expand(byClass: usize, classes: usize, column: usize, count: usize): void {
  for (let mentor: usize = 0; mentor < count; mentor += 8) {
    const at = classes + (mentor << 2);
    let eight: u64 = 0;
    eight |= <u64>load<u8>(byClass + load<u32>(at));
    eight |= (<u64>load<u8>(byClass + load<u32>(at, 4))) << 8;
    eight |= (<u64>load<u8>(byClass + load<u32>(at, 8))) << 16;
    eight |= (<u64>load<u8>(byClass + load<u32>(at, 12))) << 24;
    eight |= (<u64>load<u8>(byClass + load<u32>(at, 16))) << 32;
    eight |= (<u64>load<u8>(byClass + load<u32>(at, 20))) << 40;
    eight |= (<u64>load<u8>(byClass + load<u32>(at, 24))) << 48;
    eight |= (<u64>load<u8>(byClass + load<u32>(at, 28))) << 56;
    store<u64>(column + mentor, eight);
  }
}
