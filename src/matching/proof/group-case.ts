/** What follows from the decisions of a case. It shares no code with the solver of groups. */
import type { GroupProblem } from '../circles/group-problem.ts';
import type { Decision } from '../circles/group-solution.ts';

/** What a plan of the case can still have. */
export interface GroupCase {
  /** The least and the greatest size of each opener's group, 0 for none. */
  readonly sizes: { low: number; high: number }[];
  /** Who can be in each group, and who has to be. */
  readonly can: Set<number>[];
  readonly must: Set<number>[];
  /** When each group can meet; `null` where that does not matter. */
  readonly times: Set<number>[] | null;
}

/** Returns the case of the whole problem; `null` where no plan has all who are held. */
export function wholeCase(problem: GroupProblem): GroupCase | null {
  const { openers, joiners, scores, placesOf, slots } = problem;
  const each = Array.from({ length: openers }, (_, opener) => opener);
  const can = each.map(
    (opener) =>
      new Set(
        Array.from({ length: joiners }, (_, joiner) => joiner).filter(
          (joiner) => placesOf[joiner]! > 0 && scores[joiner * openers + opener]! > -Infinity,
        ),
      ),
  );
  const must = each.map(() => new Set<number>());
  for (const { joiner, opener } of problem.held) must[opener]!.add(joiner);
  return concluded(problem, {
    sizes: each.map((opener) => ({ low: 0, high: problem.most[opener]! })),
    can,
    must,
    times: slots === null ? null : slots.ofOpener.map(timesOf),
  });
}

/** Returns one of the two cases that a decision tells apart; `null` where no plan is in it. */
export function caseWith(
  problem: GroupProblem,
  from: GroupCase,
  decision: Decision,
  isFirst: boolean,
): GroupCase | null {
  const found: GroupCase = {
    sizes: from.sizes.map((size) => ({ ...size })),
    can: from.can.map((people) => new Set(people)),
    must: from.must.map((people) => new Set(people)),
    times: from.times === null ? null : from.times.map((times) => new Set(times)),
  };
  const { opener } = decision;
  const size = found.sizes[opener]!;
  if ('below' in decision) {
    if (isFirst) size.high = Math.min(size.high, decision.below - 1);
    else size.low = Math.max(size.low, decision.below);
  } else if ('slots' in decision) {
    for (const time of found.times?.[opener] ?? [])
      if (decision.slots.includes(time) !== isFirst) found.times![opener]!.delete(time);
  } else if (isFirst) found.must[opener]!.add(decision.joiner);
  else found.can[opener]!.delete(decision.joiner);
  return concluded(problem, found);
}

/** Draws conclusions until none is left. Each only takes away what no plan of the case has. */
function concluded(problem: GroupProblem, found: GroupCase): GroupCase | null {
  for (;;) {
    const before = extent(found);
    for (let opener = 0; opener < problem.openers; opener++) {
      concludeCompany(problem, found, opener);
      concludeTimes(problem, found, opener);
      concludeClasses(problem, found, opener);
      concludeSize(problem, found, opener);
      const { low, high } = found.sizes[opener]!;
      if (low > high || [...found.must[opener]!].some((joiner) => !found.can[opener]!.has(joiner)))
        return null;
    }
    if (!concludePlaces(problem, found)) return null;
    concludeTurns(problem, found);
    concludeTwins(problem, found);
    if (extent(found) === before) return found;
  }
}

/** Those together are in and out together, and of those apart one is out where the other is in. */
function concludeCompany({ together, apart }: GroupProblem, { can, must }: GroupCase, opener: number): void {
  const [could, has] = [can[opener]!, must[opener]!];
  for (const mates of together) {
    if (mates.some((mate) => has.has(mate))) for (const mate of mates) has.add(mate);
    if (mates.some((mate) => !could.has(mate))) for (const mate of mates) could.delete(mate);
  }
  for (const [one, other] of apart) {
    if (has.has(one)) could.delete(other);
    if (has.has(other)) could.delete(one);
  }
}

/** A group meets when all who are in it are free, and whoever is free at none of these times is out. */
function concludeTimes(
  { slots }: GroupProblem,
  { can, must, times, sizes }: GroupCase,
  opener: number,
): void {
  if (slots === null || times === null) return;
  const left = times[opener]!;
  const isFree = (joiner: number, time: number): boolean =>
    Math.floor((slots.ofJoiner[joiner]![Math.floor(time / 32)] ?? 0) / 2 ** (time % 32)) % 2 === 1;
  for (const time of left) if ([...must[opener]!].some((joiner) => !isFree(joiner, time))) left.delete(time);
  for (const joiner of can[opener]!)
    if (![...left].some((time) => isFree(joiner, time))) can[opener]!.delete(joiner);
  if (left.size === 0) sizes[opener]!.high = 0;
}

/** Nobody joins a class that is full, and nobody is in where they could only be alone of a class and may not be. */
function concludeClasses({ caps }: GroupProblem, { can, must }: GroupCase, opener: number): void {
  for (const { classOf, most, isAloneAllowed } of caps) {
    const count = (people: Iterable<number>, type: number): number =>
      [...people].filter((joiner) => classOf[joiner] === type).length;
    for (const type of new Set(classOf)) {
      if (type < 0) continue;
      const within = count(must[opener]!, type);
      if (most !== null && within >= most)
        for (const joiner of can[opener]!)
          if (classOf[joiner] === type && (within > most || !must[opener]!.has(joiner)))
            can[opener]!.delete(joiner);
      if (!isAloneAllowed && count(can[opener]!, type) === 1)
        for (const joiner of can[opener]!) if (classOf[joiner] === type) can[opener]!.delete(joiner);
    }
  }
}

/** A group has nobody, or from least to most. */
function concludeSize({ least }: GroupProblem, { can, must, sizes }: GroupCase, opener: number): void {
  const size = sizes[opener]!;
  size.low = Math.max(size.low, must[opener]!.size);
  if (size.low > 0) size.low = Math.max(size.low, least[opener]!);
  if (size.high < least[opener]! || can[opener]!.size < Math.max(least[opener]!, size.low)) size.high = 0;
  if (size.high === 0) can[opener]!.clear();
  if (must[opener]!.size >= size.high)
    for (const joiner of can[opener]!) if (!must[opener]!.has(joiner)) can[opener]!.delete(joiner);
}

/** Whoever has no place left is in no other group. Returns whether nobody is in more groups than places. */
function concludePlaces({ joiners, placesOf }: GroupProblem, { can, must }: GroupCase): boolean {
  for (let joiner = 0; joiner < joiners; joiner++) {
    const groups = must.filter((people) => people.has(joiner)).length;
    if (groups > placesOf[joiner]!) return false;
    if (groups === placesOf[joiner])
      for (const [opener, people] of can.entries()) if (!must[opener]!.has(joiner)) people.delete(joiner);
  }
  return true;
}

/** Of groups that meet in turn, none meets at a time that would collide with all times of one that has to be. */
function concludeTurns({ slots }: GroupProblem, { sizes, times }: GroupCase): void {
  if (slots === null || times === null) return;
  for (const openers of slots.inTurn)
    for (const one of openers) {
      if (sizes[one]!.low === 0) continue;
      const own = [...times[one]!];
      for (const other of openers)
        if (other !== one)
          for (const time of times[other]!)
            if (own.every((each) => Math.abs(each - time) < slots.span)) times[other]!.delete(time);
    }
}

/**
 * Interchangeable openers can be put in order, the largest group first, and the plan is worth as much. Openers are
 * interchangeable if they are called twins, nobody is held with them, and their numbers are the same.
 */
function concludeTwins(problem: GroupProblem, { sizes }: GroupCase): void {
  const isHeld = new Set(problem.held.map(({ opener }) => opener));
  for (const twins of problem.twins) {
    const free = twins.filter((opener) => !isHeld.has(opener) && isAlike(problem, twins[0]!, opener));
    for (const [at, opener] of free.entries()) {
      if (at === 0) continue;
      const [first, second] = [sizes[free[at - 1]!]!, sizes[opener]!];
      first.low = Math.max(first.low, second.low);
      second.high = Math.min(second.high, first.high);
    }
  }
}

function isAlike(
  { openers, joiners, scores, least, most, slots, ...rest }: GroupProblem,
  one: number,
  other: number,
): boolean {
  if (least[one] !== least[other] || most[one] !== most[other]) return false;
  if (rest.counted === 'openers' && rest.waits[one] !== rest.waits[other]) return false;
  if (slots !== null && String(slots.ofOpener[one]) !== String(slots.ofOpener[other])) return false;
  if (slots?.inTurn.some((all) => all.includes(one) !== all.includes(other)) === true) return false;
  for (let joiner = 0; joiner < joiners; joiner++)
    if (scores[joiner * openers + one] !== scores[joiner * openers + other]) return false;
  return true;
}

/**
 * Returns for how many groups the places of all joiners last at most; `null` where they do not last for those that have to
 * be. Each group takes its least size of places, and from each joiner one at most.
 */
export function mostOpen(
  { joiners, openers, placesOf, least }: GroupProblem,
  { sizes, can }: GroupCase,
  hasToBe: (opener: number) => boolean,
): number | null {
  const each = Array.from({ length: openers }, (_, opener) => opener);
  const sizeOf = (opener: number): number => Math.max(least[opener]!, sizes[opener]!.low);
  const first = each.filter(hasToBe);
  const more = each
    .filter((opener) => !hasToBe(opener) && sizes[opener]!.high > 0)
    .sort((one, other) => sizeOf(one) - sizeOf(other));
  const inReach = Array.from({ length: joiners }, (_, joiner) =>
    Math.min(placesOf[joiner]!, can.filter((people) => people.has(joiner)).length),
  );
  const lasts = (count: number): boolean => {
    const taken = [...first, ...more].slice(0, count).reduce((sum, opener) => sum + sizeOf(opener), 0);
    return inReach.reduce((sum, places) => sum + Math.min(places, count), 0) >= taken;
  };
  let most = first.length;
  if (!lasts(most)) return null;
  while (most < first.length + more.length && lasts(most + 1)) most++;
  return most;
}

/** A number that falls with every conclusion. */
function extent({ sizes, can, must, times }: GroupCase): number {
  let sum = 0;
  for (const { low, high } of sizes) sum += high - low;
  for (const people of can) sum += people.size;
  for (const people of must) sum -= people.size;
  for (const each of times ?? []) sum += each.size;
  return sum;
}

function timesOf(free: Uint32Array): Set<number> {
  const times = new Set<number>();
  for (const [word, bits] of free.entries())
    for (let bit = 0; bit < 32; bit++) if (Math.floor(bits / 2 ** bit) % 2 === 1) times.add(word * 32 + bit);
  return times;
}
