/** Exchanges along a ring of groups: each group of the ring gives up a unit and takes in another. */
import { NOWHERE, type Seating } from './seating.ts';

/** A unit that goes from one group to another; {@link NOWHERE} is where those are who have no group. */
export interface Move {
  readonly unit: number;
  readonly from: number;
  readonly to: number;
}

/** What a search for exchanges counts beside the scores, all far above any difference of scores. */
export interface Stakes {
  /** What a unit of weight 1 is worth in a group. */
  readonly placed: number;
  /** What one more joiner in a group that lacks some is worth. */
  readonly lacking: number;
}

/** The target of a group that takes no part. */
export const OUT = -1;

/** What an exchange must bring to be worth it: less is the rounding of sums. */
const LEAST_GAIN = 1e-6;
/** The rings that are looked for have at most so many groups, where there are many groups. */
const LONGEST = 24;

/**
 * The best unit to move between any two groups, kept while groups change.
 *
 * Nodes are the openers, then those without a group, then one that closes rings: from a group with room to it, and from it
 * to a group that can spare somebody. So a ring of positive gain is an improvement. This is the cancelling of negative
 * cycles in a min-cost flow, on groups instead of units: between two groups only the best unit matters. Without caps, times
 * and pairs kept apart, no ring of gain means that the total is the greatest for the groups that are open. With them a unit
 * counts as movable only where it would fit in before another leaves.
 *
 * Source: M. Klein (1967), "A primal method for minimal cost flows", Management Science 14(3), doi:10.1287/mnsc.14.3.205;
 * the exchange along rings of groups follows P. M. Thompson and H. N. Psaraftis (1993), "Cyclic transfer algorithms for
 * multivehicle routing and scheduling problems", Operations Research 41(5), doi:10.1287/opre.41.5.935.
 */
export class Exchanges {
  private readonly seating: Seating;
  private readonly stakes: Stakes;
  /** The nodes; `pool` and `closing` are the last two. */
  private readonly nodes: number;
  private readonly pool: number;
  private readonly closing: number;
  /** The least size that each group is to have; `OUT` for those that take no part. */
  private readonly target: Int32Array;
  /** By `from * nodes + to`: the unit that moves, and what that gains; −∞ where none can. */
  private readonly unitOf: Int32Array;
  private readonly gainOf: Float64Array;

  constructor(seating: Seating, stakes: Stakes) {
    this.seating = seating;
    this.stakes = stakes;
    const { openers } = seating.problem;
    this.pool = openers;
    this.closing = openers + 1;
    this.nodes = openers + 2;
    this.target = new Int32Array(openers).fill(OUT);
    this.unitOf = new Int32Array(this.nodes * this.nodes);
    this.gainOf = new Float64Array(this.nodes * this.nodes).fill(-Infinity);
  }

  /**
   * Makes exchanges until none gains.
   *
   * @param targetOf the size below which a group lacks joiners, or {@link OUT} where it takes no part
   */
  improve(targetOf: (opener: number) => number): void {
    const { isTouched, problem, units } = this.seating;
    for (let opener = 0; opener < problem.openers; opener++) {
      const target = targetOf(opener);
      if (target !== this.target[opener]) isTouched[opener] = 1;
      this.target[opener] = target;
    }
    for (let left = 100 + 20 * units.length; left > 0; left--) {
      this.refresh();
      const ring = this.ringOfGain();
      if (ring === null) return;
      // What fits into each group by itself may leave somebody alone in one.
      if (!this.make(ring))
        for (const [k, from] of ring.entries())
          this.gainOf[from * this.nodes + ring[(k + 1) % ring.length]!] = -Infinity;
    }
  }

  private refresh(): void {
    const { isTouched } = this.seating;
    if (!isTouched.includes(1)) return;
    for (let from = 0; from <= this.pool; from++)
      for (let to = 0; to <= this.pool; to++)
        if (from !== to && (this.isStale(from) || this.isStale(to))) this.choose(from, to);
    for (let opener = 0; opener <= this.pool; opener++) if (this.isStale(opener)) this.chooseEnds(opener);
    isTouched.fill(0);
  }

  /** Whoever leaves or joins a group may have joined or left those without one. */
  private isStale(node: number): boolean {
    return node === this.pool || this.seating.isTouched[node] === 1;
  }

  private choose(from: number, to: number): void {
    const at = from * this.nodes + to;
    this.gainOf[at] = -Infinity;
    const { seating } = this;
    if (from !== this.pool && this.target[from] === OUT) return;
    if (to !== this.pool && this.target[to] === OUT) return;
    const { openers } = seating.problem;
    const count = from === this.pool ? seating.units.length : seating.groups[from]!.length;
    for (let k = 0; k < count; k++) {
      const unit = from === this.pool ? k : seating.groups[from]![k]!;
      if (from === this.pool && !seating.hasPlaceLeft(unit)) continue;
      const { joiners } = seating.units[unit]!;
      // Units of several would change sizes by more than a ring allows.
      if (joiners.length > 1 || (from !== this.pool && seating.isHeld(unit, from))) continue;
      const gain =
        (to === this.pool ? -this.placing(unit, 1) : seating.scores[unit * openers + to]!) +
        (from === this.pool ? this.placing(unit, 0) : -seating.scores[unit * openers + from]!);
      // Not a number where the unit may not be in the group.
      if (!(gain > this.gainOf[at])) continue;
      if (to !== this.pool && !seating.goesWith(unit, to)) continue;
      if (seating.isAloneBarred && this.leavesAlone(unit, from, to)) continue;
      this.gainOf[at] = gain;
      this.unitOf[at] = unit;
    }
  }

  /** Returns whether a move by itself would make somebody the only one of their class in a group. */
  private leavesAlone(unit: number, from: number, to: number): boolean {
    const { seating, pool } = this;
    return (
      (to === pool ? 0 : seating.aloneChange(to, unit, NOWHERE)) > 0 ||
      (from === pool ? 0 : seating.aloneChange(from, NOWHERE, unit)) > 0
    );
  }

  /** Returns what it is worth that a unit has a first group; 0 where it has others. */
  private placing(unit: number, others: number): number {
    const { units, openersOf } = this.seating;
    return openersOf[unit]!.length === others ? units[unit]!.weight * this.stakes.placed : 0;
  }

  /** Sets what it gains that a group grows, or shrinks, by one. */
  private chooseEnds(opener: number): void {
    const [grows, shrinks] = [opener * this.nodes + this.closing, this.closing * this.nodes + opener];
    this.gainOf[grows] = this.gainOf[shrinks] = opener === this.pool ? 0 : -Infinity;
    if (opener === this.pool || this.target[opener] === OUT) return;
    const { most, wished } = this.seating.problem;
    const [size, target] = [this.seating.sizes[opener]!, this.target[opener]!];
    // Less than 1 in all: the total comes first.
    const ofWished = 1 / (this.nodes + 1);
    if (size < most[opener]!)
      this.gainOf[grows] = size < target ? this.stakes.lacking : size + 1 === wished ? ofWished : 0;
    if (size > 0)
      this.gainOf[shrinks] = size <= target ? -this.stakes.lacking : size === wished ? -ofWished : 0;
  }

  /** Returns the nodes of a ring of positive gain, in order; `null` where none is found. */
  private ringOfGain(): number[] | null {
    const { nodes, gainOf } = this;
    const best = new Float64Array(nodes);
    const before = new Int32Array(nodes).fill(-1);
    const active = Array.from({ length: nodes }, (_, node) => node).filter(
      (node) => node >= this.pool || this.target[node] !== OUT,
    );
    for (let pass = 0; pass < Math.min(active.length, LONGEST); pass++) {
      let isChanged = false;
      for (const from of active) {
        const sofar = best[from]!;
        for (const to of active) {
          const gain = sofar + gainOf[from * nodes + to]!;
          if (!(gain > best[to]! + LEAST_GAIN)) continue;
          best[to] = gain;
          before[to] = from;
          isChanged = true;
        }
      }
      if (!isChanged) return null;
      const ring = this.ringIn(before);
      if (ring !== null) return ring;
    }
    return null;
  }

  private ringIn(before: Int32Array): number[] | null {
    const seenFrom = new Int32Array(this.nodes).fill(-1);
    for (let start = 0; start < this.nodes; start++) {
      let node = start;
      while (node !== -1 && seenFrom[node] === -1) {
        seenFrom[node] = start;
        node = before[node]!;
      }
      if (node === -1 || seenFrom[node] !== start) continue;
      const ring = [node];
      for (let next = before[node]!; next !== node; next = before[next]!) ring.push(next);
      ring.reverse();
      const gain = ring.reduce(
        (sum, from, k) => sum + this.gainOf[from * this.nodes + ring[(k + 1) % ring.length]!]!,
        0,
      );
      if (gain > LEAST_GAIN) return ring;
    }
    return null;
  }

  /** Makes the moves of a ring, unless somebody would be left alone. Returns whether they were made. */
  private make(ring: readonly number[]): boolean {
    const { seating } = this;
    const moves: Move[] = [];
    for (const [k, from] of ring.entries()) {
      const to = ring[(k + 1) % ring.length]!;
      if (from === this.closing || to === this.closing) continue;
      const unit = this.unitOf[from * this.nodes + to]!;
      moves.push({ unit, from: this.openerAt(from), to: this.openerAt(to) });
    }
    const touched = ring.filter((node) => node < this.pool);
    const aloneBefore = touched.reduce((sum, opener) => sum + seating.alone(opener).length, 0);
    makeMoves(seating, moves);
    const aloneAfter = touched.reduce((sum, opener) => sum + seating.alone(opener).length, 0);
    if (aloneAfter <= aloneBefore) return true;
    makeMoves(
      seating,
      moves.map(({ unit, from, to }) => ({ unit, from: to, to: from })),
    );
    return false;
  }

  private openerAt(node: number): number {
    return node === this.pool ? NOWHERE : node;
  }
}

/** Makes moves: all leave before any joins. */
export function makeMoves(seating: Seating, moves: readonly Move[]): void {
  for (const { unit, from } of moves) if (from !== NOWHERE) seating.leave(unit, from);
  for (const { unit, to } of moves) if (to !== NOWHERE) seating.join(unit, to);
}
