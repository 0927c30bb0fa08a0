/** A good plan of groups, soon: the search for the best begins with it, and a large problem may end with it. */
import {
  type Assignment,
  compareValues,
  type GroupProblem,
  type GroupValue,
  NO_SLOT,
} from '../group-problem.ts';
import { Exchanges, OUT, type Stakes } from './exchanges.ts';
import { NOWHERE, Seating } from './seating.ts';
import { giveCompany } from './company.ts';
import { slotsOfGroups } from '../slots-in-turn.ts';
import { swapWhatGains } from './swaps.ts';

/** How long the search may take. */
export interface SearchLimits {
  /** Decides between what chance decides; the same seed gives the same plan. Default 1. */
  readonly seed?: number;
  /** Returns whether time is up. It is asked often. Default: never. */
  readonly isOver?: () => boolean;
  /** How many changes in a row may bring nothing before the search ends. Default: more for more openers. */
  readonly patience?: number;
}

/**
 * Returns a plan of groups that is usually best or close to it, or `null` where it finds none with everybody who is held.
 * Where the search ends by its patience the plan depends on the problem and the seed alone, and not on the machine.
 *
 * 1. Everybody goes where their score is greatest, as if every opener had a group and no size were too small; rings of
 *    exchanges make the total the greatest (`exchanges.ts`).
 * 2. Groups that are too small are filled by exchanges as far as that goes. The smallest of those that are still too small
 *    is closed, and again, until all are whole.
 * 3. Exchanges, and swaps of two (`swaps.ts`), go on until none gains.
 * 4. In turn each closed group is opened and each open one closed, and steps 2 and 3 are done; what is not worth it is
 *    taken back. Then groups drawn by lot are closed, opened, or both, or lose members, again and again: a search in
 *    large neighbourhoods.
 *
 * Source of step 4: D. Pisinger and S. Ropke (2010), "Large neighborhood search", Handbook of Metaheuristics,
 * doi:10.1007/978-1-4419-1665-5_13.
 */
export function goodPlan(problem: GroupProblem, limits: SearchLimits = {}): Assignment | null {
  const search = new PlanSearch(problem, limits);
  search.construct();
  search.tryEachOpener();
  search.tryByLot(limits.patience ?? 60 + 6 * problem.openers);
  return search.best === null ? null : assignmentOf(search.seating, search.best.groups);
}

interface Found {
  readonly value: GroupValue;
  readonly groups: readonly (readonly number[])[];
}

class PlanSearch {
  readonly seating: Seating;
  best: Found | null = null;
  private readonly exchanges: Exchanges;
  private readonly stakes: Stakes;
  private readonly isOpen: Uint8Array;
  private readonly isOver: () => boolean;
  private readonly random: () => number;
  private readonly hasRules: boolean;
  /** How many groups could be whole at once, by their least sizes and the places of joiners. */
  private readonly mostOpen: number;

  constructor(problem: GroupProblem, { seed = 1, isOver = () => false }: SearchLimits) {
    this.seating = new Seating(problem);
    this.stakes = stakesOf(this.seating);
    this.exchanges = new Exchanges(this.seating, this.stakes);
    this.isOpen = new Uint8Array(problem.openers);
    this.isOver = isOver;
    this.random = randomFrom(seed);
    const { apart, caps, slots, together } = problem;
    this.mostOpen = mostOpenOf(problem);
    this.hasRules = apart.length + caps.length + together.length > 0 || slots !== null;
  }

  construct(): void {
    const { seating } = this;
    const { problem } = seating;
    this.holdWhatIsHeld();
    for (let opener = 0; opener < problem.openers; opener++)
      this.isOpen[opener] = problem.most[opener]! >= problem.least[opener]! ? 1 : 0;
    this.leaveHopeless();
    this.seatEverybody();
    this.exchanges.improve((opener) => (this.isOpen[opener] === 1 ? 0 : OUT)); // 1
    for (let opener = 0; opener < problem.openers; opener++)
      if (seating.sizes[opener] === 0) this.isOpen[opener] = 0;
    this.settle();
    this.keepIfBetter();
  }

  /** Closes all but so many as could be whole at once, where the openers count: who waited longest, then who scores most. */
  private leaveHopeless(): void {
    const { problem, scores, units } = this.seating;
    if (problem.counted === 'joiners') return;
    const ranked = [...this.isOpen.keys()]
      .filter((opener) => this.isOpen[opener] === 1 && !this.hasHeld(opener))
      .map((opener) => {
        const own = units.map((_, unit) => scores[unit * problem.openers + opener]!);
        const best = own.filter((score) => !Number.isNaN(score)).sort((a, b) => b - a);
        const least = problem.least[opener]!;
        const score =
          best.length < least ? -Infinity : best.slice(0, least).reduce((sum, one) => sum + one, 0);
        return { opener, score, wait: problem.waits[opener]! };
      })
      .sort((a, b) => b.wait - a.wait || b.score - a.score || a.opener - b.opener);
    const possible = ranked.filter(({ score }) => score > -Infinity).slice(0, this.mostOpen);
    for (const { opener } of ranked) this.isOpen[opener] = 0;
    for (const { opener } of possible) this.isOpen[opener] = 1;
  }

  private holdWhatIsHeld(): void {
    for (const [unit, { heldBy }] of this.seating.units.entries())
      for (const opener of heldBy) {
        this.seating.join(unit, opener);
        this.isOpen[opener] = 1;
      }
  }

  /** Seats those who have waited longest first, and those kept together before others, each where their score is greatest. */
  private seatEverybody(): void {
    const { units } = this.seating;
    const order = units
      .map((_, unit) => unit)
      .sort(
        (a, b) =>
          units[b]!.joiners.length - units[a]!.joiners.length || units[b]!.weight - units[a]!.weight || a - b,
      );
    for (const unit of order) while (this.seatAtBest(unit));
  }

  private seatAtBest(unit: number): boolean {
    const { seating } = this;
    if (!seating.hasPlaceLeft(unit)) return false;
    const { openers, least } = seating.problem;
    const size = seating.units[unit]!.joiners.length;
    const isCounted = seating.openersOf[unit]!.length === 0 && seating.units[unit]!.weight > 0;
    let [best, to] = [isCounted ? -Infinity : 0, NOWHERE];
    for (let opener = 0; opener < openers; opener++) {
      if (this.isOpen[opener] !== 1 || !seating.hasRoom(unit, opener)) continue;
      const lacks = seating.sizes[opener]! + size <= least[opener]! ? this.stakes.placed : 0;
      const score = seating.scores[unit * openers + opener]! + (seating.sizes[opener]! > 0 ? lacks : 0);
      if (score > best && seating.goesWith(unit, opener)) [best, to] = [score, opener];
    }
    if (to !== NOWHERE) seating.join(unit, to);
    return to !== NOWHERE;
  }

  /** Makes every group whole, closing what cannot be made so, and improves them (2, 3). */
  private settle(): void {
    const { seating } = this;
    let last: GroupValue | null = null;
    for (;;) {
      this.exchanges.improve((opener) => (this.isOpen[opener] === 1 ? this.targetOf(opener) : OUT));
      giveCompany(this.seating, this.stakes, this.isOver);
      const short = this.shortGroups();
      if (short.length === 0) {
        // What exchanges gain by their stakes and swaps by theirs can be the same two plans, again and again.
        const value = seating.worth();
        if (this.isOver() || (last !== null && compareValues(value, last) <= 0)) return;
        last = value;
        if (this.seatTheLeftOver() + this.swap() === 0) return;
        continue;
      }
      const [closed, ...others] = this.ranked(short);
      if (closed === undefined) return;
      this.close(closed);
      // So many cannot all be whole.
      for (const opener of others.slice(0, this.openCount() - this.mostOpen)) this.close(opener);
      if (this.isOver() && short.length > 1)
        for (const opener of short) if (!this.hasHeld(opener)) this.close(opener);
      if (this.hasRules) for (const [unit] of seating.units.entries()) this.seatAtBestIfWhole(unit);
    }
  }

  /** A group of one is as good as none where that is allowed, and then nothing is gained by keeping it. */
  private targetOf(opener: number): number {
    const { least, counted } = this.seating.problem;
    return counted === 'joiners' && least[opener]! <= 1 && !this.hasHeld(opener) ? 0 : least[opener]!;
  }

  private seatTheLeftOver(): number {
    let seated = 0;
    for (const [unit, { joiners }] of this.seating.units.entries())
      if (joiners.length > 1 && this.seatAtBestIfWhole(unit)) seated++;
    return seated;
  }

  /** Seats a unit unless it would be alone of its class. */
  private seatAtBestIfWhole(unit: number): boolean {
    if (this.seating.openersOf[unit]!.length > 0 || !this.seatAtBest(unit)) return false;
    const opener = this.seating.openersOf[unit]!.at(-1)!;
    if (this.seating.isWhole(opener) || !this.seating.alone(opener).includes(unit)) return true;
    this.seating.leave(unit, opener);
    return false;
  }

  private swap(): number {
    return swapWhatGains(this.seating, this.stakes, (opener) => this.isOpen[opener] === 1, this.isOver);
  }

  private hasHeld(opener: number): boolean {
    return this.seating.groups[opener]!.some((unit) => this.seating.isHeld(unit, opener));
  }

  private shortGroups(): number[] {
    return this.seating.groups.flatMap((group, opener) =>
      group.length > 0 && !this.seating.isWhole(opener) ? [opener] : [],
    );
  }

  private openCount(): number {
    return this.isOpen.reduce((sum, one) => sum + one, 0);
  }

  /** Returns the groups in which nobody is held, in the order in which to close them. */
  private ranked(short: readonly number[]): number[] {
    const { sizes, problem, groups, scores } = this.seating;
    return short
      .filter((opener) => !this.hasHeld(opener))
      .map((opener) => ({
        opener,
        wait: problem.counted === 'openers' ? problem.waits[opener]! : 0,
        size: sizes[opener]!,
        score: groups[opener]!.reduce((sum, unit) => sum + scores[unit * problem.openers + opener]!, 0),
      }))
      .sort((a, b) => a.wait - b.wait || a.size - b.size || a.score - b.score || b.opener - a.opener)
      .map(({ opener }) => opener);
  }

  private close(opener: number): void {
    for (const unit of this.seating.groups[opener]!.toReversed()) this.seating.leave(unit, opener);
    this.isOpen[opener] = 0;
  }

  /** Opens each closed group and closes each open one, for as long as that gains (4). */
  tryEachOpener(): void {
    const { openers } = this.seating.problem;
    let untried = openers;
    for (let opener = 0; untried > 0 && !this.isOver(); opener = (opener + 1) % openers, untried--) {
      const isGain = this.attempt(() =>
        this.isOpen[opener] === 1 ? this.closeIfFree(opener) : this.open(opener),
      );
      if (isGain) untried = openers + 1;
    }
  }

  /** Makes changes by lot until so many in a row have gained nothing (4). */
  tryByLot(patience: number): void {
    for (let left = patience; left > 0 && !this.isOver(); left--)
      if (this.attempt(() => this.shake())) left = patience + 1;
  }

  private shake(): boolean {
    const { openers } = this.seating.problem;
    const open = [...this.isOpen.keys()].filter((opener) => this.isOpen[opener] === 1);
    const closed = [...this.isOpen.keys()].filter((opener) => this.isOpen[opener] === 0);
    const kind = this.random();
    if (kind < (this.hasRules ? 0.5 : 0.15)) return this.scatter(open);
    let isChanged = false;
    if (kind < 0.85 && open.length > 0)
      for (let count = 1 + this.drawn(Math.min(3, openers)); count > 0; count--)
        isChanged = this.closeIfFree(open[this.drawn(open.length)]!) || isChanged;
    if (kind > 0.7 || this.random() < 0.7)
      for (let count = 1 + this.drawn(2); count > 0 && closed.length > 0; count--)
        isChanged = this.open(closed[this.drawn(closed.length)]!) || isChanged;
    return isChanged;
  }

  /** Takes some members out of a few groups, and seats them anew in an order drawn by lot. */
  private scatter(open: readonly number[]): boolean {
    const { seating } = this;
    if (open.length === 0) return false;
    const out: number[] = [];
    for (let count = Math.min(open.length, 2 + this.drawn(4)); count > 0; count--) {
      const opener = open[this.drawn(open.length)]!;
      for (const unit of seating.groups[opener]!.toReversed())
        if (!seating.isHeld(unit, opener) && this.random() < 0.6) {
          seating.leave(unit, opener);
          out.push(unit);
        }
    }
    while (out.length > 0) {
      const [unit] = out.splice(this.drawn(out.length), 1);
      this.seatAtBest(unit!);
    }
    return true;
  }

  private closeIfFree(opener: number): boolean {
    if (this.seating.sizes[opener] === 0 || this.hasHeld(opener)) return false;
    this.close(opener);
    return true;
  }

  private open(opener: number): boolean {
    const { seating } = this;
    const { openers, most, least } = seating.problem;
    if (this.isOpen[opener] === 1 || most[opener]! < least[opener]!) return false;
    this.isOpen[opener] = 1;
    if (!this.hasRules) return true;
    // With rules, the first members say who else fits, so they are those without a group.
    const scoreOf = (unit: number): number => seating.scores[unit * openers + opener]!;
    const free = seating.units.flatMap((_, unit) =>
      seating.openersOf[unit]!.length === 0 && seating.hasPlaceLeft(unit) ? [unit] : [],
    );
    for (const unit of free.sort((a, b) => scoreOf(b) - scoreOf(a) || a - b))
      if (seating.hasRoom(unit, opener) && seating.goesWith(unit, opener)) seating.join(unit, opener);
    return true;
  }

  /** Makes a change, settles, and takes it back where the plan is worse for it. Returns whether it is better. */
  private attempt(change: () => boolean): boolean {
    const [before, wereOpen] = [this.seating.copy(), Uint8Array.from(this.isOpen)];
    if (!change()) return false;
    this.settle();
    for (const [opener, group] of this.seating.groups.entries())
      if (group.length === 0) this.isOpen[opener] = 0;
    const isKept = this.keepIfBetter();
    if (isKept === null) {
      this.seating.setTo(before);
      this.isOpen.set(wereOpen);
    }
    return isKept === true;
  }

  /** Keeps the plan if it is valid and the best so far. Returns `null` where it is invalid or worse. */
  private keepIfBetter(): boolean | null {
    const { seating } = this;
    if (seating.groups.some((_, opener) => !seating.isWhole(opener)))
      return this.best === null ? false : null;
    const value = seating.worth();
    const comparison = this.best === null ? 1 : compareValues(value, this.best.value);
    if (comparison < 0) return null;
    if (comparison === 0) return false;
    this.best = { value, groups: seating.copy() };
    return true;
  }

  private drawn(count: number): number {
    return Math.floor(this.random() * count);
  }
}

function stakesOf({ problem, units }: Seating): Stakes {
  let [least, most] = [0, 0];
  for (const score of problem.scores)
    if (score > -Infinity) {
      least = Math.min(least, score);
      most = Math.max(most, score);
    }
  const placed = 64 * (most - least + 1);
  const heaviest = units.reduce((sum, { weight, joiners }) => Math.max(sum, weight / joiners.length), 1);
  return { placed, lacking: 2 * heaviest * placed };
}

function mostOpenOf({ least, placesOf, openers }: GroupProblem): number {
  let left = placesOf.reduce((sum, places) => sum + Math.min(places, openers), 0);
  const sizes = least.toSorted();
  let count = 0;
  while (count < sizes.length && sizes[count]! <= left) left -= sizes[count++]!;
  return count;
}

/** Returns some groups as a plan, in which each has its slot. */
function assignmentOf(seating: Seating, groups: Found['groups']): Assignment | null {
  const { problem, units } = seating;
  seating.setTo(groups);
  const slotOf =
    problem.slots === null
      ? new Int32Array(problem.openers).fill(NO_SLOT)
      : slotsOfGroups(problem.slots, seating.slotsOfEach());
  if (slotOf === null) return null;
  const openerOf: number[][] = Array.from({ length: problem.joiners }, () => []);
  for (const [opener, group] of groups.entries())
    for (const unit of group) for (const joiner of units[unit]!.joiners) openerOf[joiner]!.push(opener);
  return { openerOf, slotOf };
}

/** Returns numbers from 0 up to but not including 1, always the same for a seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
