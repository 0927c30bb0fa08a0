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
 * A row to scan is a **job** in memory: what is asked, and where the row's columns or scores are. `scan-memory.ts` writes
 * jobs and everything else. Addresses are in bytes. Columns and rows are padded to a multiple of 16 mentors; nobody is
 * allowed behind the last.
 *
 * Two threads may do jobs in one memory, each with an instance of its own. Jobs are numbered, and take turns at the places
 * that jobs have. The main thread writes jobs and says how many are ready; either thread takes the next one and does it.
 * What is found in a row depends on its job and on prices alone, not on who does it.
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
/** Of the row, where it has scores instead: their address. Of all rows: what each score is to be multiplied by. */
let rowScores: usize = 0;
let unit: f64 = 1;
/** The sum of the weights. */
let weights: f64 = 0;
/** A score above s has at least ⌈`units` × (2 s + 1) ÷ `halves`⌉ coarse units. */
let units: f64 = 1;
let halves: f64 = 2;
/** Of the row: the lowest score that is allowed. Each has more coarse units than {@link coarseLeast}. */
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
let isTooMany: bool = false;
let isOpenOnly: bool = false;
let boundLevel: i32 = 0;
let boundScore: f64 = 0;
let plane: usize = 0;
let coarseBound: i32 = 0;

/** Where all mentors end: a multiple of 16. */
let end: i32 = 0;

/** Above every level: nothing has been let go. */
const NO_BOUND: i32 = 0x7fffffff;
/** Bytes of an entry of the list of columns. */
const ENTRY: usize = 32;

/** The parts of a job, which the list of columns follows. Those of what is found are written by the scan. */
const FOUND: usize = 0;
const COLUMNS: usize = 4;
const ROW: usize = 8;
const SAME: usize = 12;
const COARSE_SAME: usize = 16;
const WANTED: usize = 20;
const LEVEL: usize = 24;
const FIRST: usize = 28;
const SCORE: usize = 32;
const LEAST_SCORE: usize = 40;
const OPEN_ONLY: usize = 48;
const BOUND_LEVEL: usize = 52;
const BOUND_SCORE: usize = 56;
const ENTRIES: usize = 64;
/** In place of the number of columns: the row has scores. */
const HAS_SCORES: i32 = -1;
/** In place of the number of mentors found: they are more than there is room for. */
const TOO_MANY: i32 = -2;

/** Where jobs are counted, the bytes of what is counted, and where the places of jobs begin. */
let control: usize = 0;
const READY: usize = 0;
const TAKEN: usize = 64;
const LEFT: usize = 128;
let places: usize = 0;
/** Of each place: its bytes, those of its job, and for how many mentors the rest has room. */
let placeBytes: i32 = 0;
let jobBytes: i32 = 0;
let placeRoom: i32 = 0;
let placeCount: i32 = 0;
/** In place of the number of mentors found: the job has not been done. */
const WAITING: i32 = -1;
/** How long to wait before asking again whether the other thread has left: 100 ms. */
const PATIENCE: i64 = 100_000_000;

/** Tells an instance where everything is, and the scale of scores. Has to be called before anything else. */
export function layOut(
  pricesAt: usize,
  levelsAt: usize,
  closedAt: usize,
  planesAt: usize,
  bytesOfPlane: usize,
  planesOfLevels: i32,
  mentorsEnd: i32,
  sumOfWeights: f64,
  unitsPerScore: f64,
  halvesOfUnit: f64,
  scoreOfOne: f64,
  controlAt: usize,
  placesAt: usize,
  bytesOfPlace: i32,
  bytesOfJob: i32,
  roomOfPlace: i32,
  numberOfPlaces: i32,
): void {
  prices = pricesAt;
  levels = levelsAt;
  closed = closedAt;
  planes = planesAt;
  planeBytes = bytesOfPlane;
  levelPlanes = planesOfLevels;
  end = mentorsEnd;
  weights = sumOfWeights;
  units = unitsPerScore;
  halves = halvesOfUnit;
  unit = scoreOfOne;
  control = controlAt;
  places = placesAt;
  placeBytes = bytesOfPlace;
  jobBytes = bytesOfJob;
  placeRoom = roomOfPlace;
  placeCount = numberOfPlaces;
}

/** Lets jobs be taken, up to before a number. */
export function release(number: i32, isToWake: bool): void {
  atomic.store<i32>(control, number, READY);
  if (isToWake) atomic.notify(control + READY, 1);
}

/** Does jobs that are ready until this one is done. Waits only while the other thread is at it. */
export function finish(number: i32): void {
  const job = jobOf(number);
  while (atomic.load<i32>(job, FOUND) == WAITING) {
    const taken = take();
    if (taken != -1) doJob(taken);
    else if (atomic.load<i32>(control, LEFT) != 0) doJob(number);
    else atomic.wait<i32>(job + FOUND, WAITING, PATIENCE);
  }
}

/** Does jobs on the second thread, for as long as it lives. */
export function serve(): void {
  for (;;) {
    const ready = atomic.load<i32>(control, READY);
    const taken = take();
    if (taken == -1) atomic.wait<i32>(control + READY, ready, -1);
    else doJob(taken);
  }
}

/** Says that the second thread does no more jobs, not even one that it has taken. */
export function leave(): void {
  atomic.store<i32>(control, 1, LEFT);
}

/** Takes the next job that is ready. Returns −1 where there is none. */
function take(): i32 {
  let next = atomic.load<i32>(control, TAKEN);
  while (next < atomic.load<i32>(control, READY)) {
    const seen = atomic.cmpxchg<i32>(control, next, next + 1, TAKEN);
    if (seen == next) return next;
    next = seen;
  }
  return -1;
}

function doJob(number: i32): void {
  const job = jobOf(number);
  const found = scanRow(job, job + jobBytes, placeRoom);
  atomic.store<i32>(job, found, FOUND);
  atomic.notify(job + FOUND, 1);
}

function jobOf(number: i32): usize {
  return places + placeBytes * (number % placeCount);
}

/** Returns a number of coarse units that every score above s exceeds. */
function coarseAbove(s: f64): f64 {
  return Math.ceil((units * (2 * s + 1)) / halves) - 1;
}

/**
 * Does a job, and returns how many mentors are found, or {@link TOO_MANY}.
 *
 * Where a number of offers is wanted, the best of those above the job's level and score are kept, beginning at its first
 * mentor and going round. If they are fewer than half, the row is scanned again without that bound. Otherwise every offer
 * above the level and score is kept, in the order of the mentors.
 *
 * @param out where the mentors found are written, side by side in four arrays
 * @param outRoom how many each array has room for; those wanted have to be fewer
 */
export function scanRow(job: usize, out: usize, outRoom: i32): i32 {
  turnTo(job);
  scoresOut = out;
  valuesOut = out + 8 * outRoom;
  mentorsOut = out + 16 * outRoom;
  levelsOut = out + 20 * outRoom;
  wanted = load<i32>(job, WANTED);
  if (wanted >= outRoom) return TOO_MANY;
  const level = load<i32>(job, LEVEL);
  const score = load<f64>(job, SCORE);
  if (wanted == 0) collect(outRoom, level, score);
  else {
    room = min<i32>(max<i32>(64, 3 * wanted), outRoom);
    const first = load<i32>(job, FIRST);
    select(level, score, first);
    if (level != NO_BOUND && 2 * size < wanted) select(NO_BOUND, 0, first);
  }
  store<i32>(job, boundLevel, BOUND_LEVEL);
  store<f64>(job, boundScore, BOUND_SCORE);
  return isTooMany ? TOO_MANY : size;
}

function turnTo(job: usize): void {
  const count = load<i32>(job, COLUMNS);
  const row = load<usize>(job, ROW);
  leastScore = load<f64>(job, LEAST_SCORE);
  const coarse = leastScore == -Infinity ? leastScore : coarseAbove(leastScore - 1); // scores are integers
  coarseLeast = <i32>max<f64>(-32768, min<f64>(32766, coarse));
  isOpenOnly = load<i32>(job, OPEN_ONLY) != 0;
  isTooMany = false;
  if (count == HAS_SCORES) {
    rowScores = row;
    return;
  }
  rowScores = 0;
  allowed = row;
  columns = job + ENTRIES;
  columnsEnd = columns + ENTRY * count;
  added = load<u32>(job, SAME);
  coarseAdded = load<i32>(job, COARSE_SAME);
}

function select(level: i32, score: f64, first: i32): void {
  size = 0;
  setBound(level, score);
  pass(first, end);
  pass(0, first);
  if (size > wanted) cut();
}

function collect(outRoom: i32, level: i32, score: f64): void {
  size = 0;
  room = outRoom;
  setBound(level, score);
  pass(0, end);
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
  const lastColumn = columnsEnd;
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
    for (let column = columns; column < lastColumn; column += ENTRY) {
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
  if (wanted == 0) {
    isTooMany = true;
    size = 0;
    boundLevel = -1; // no offer is above it
    return;
  }
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
