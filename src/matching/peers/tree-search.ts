/** One search of the solver for peers: it settles a person without a partner. */
import type { Blossoms } from './blossoms.ts';
import { EventQueue } from './event-queue.ts';
import type { SparseGraph } from './sparse-graph.ts';

/** Labels of nodes: not in the tree; at an even distance from the root; at an odd distance. */
const FREE = 0;
const OUTER = 1;
const INNER = 2;

/**
 * Grows an alternating tree from a root, changing dual prices as it grows.
 *
 * As the clock goes on by 1, prices of people in outer nodes fall by 1 and those in inner nodes rise by 1; the price of an
 * outer blossom rises by 2 and that of an inner one falls by 2. The slack of a pair is the sum of the two prices less twice
 * its weight; it matters only between nodes at the top. What always holds, at every moment:
 *
 * - no slack is negative, no price of a person or blossom is negative;
 * - partners, and the links of blossoms and of the tree, have slack 0;
 * - whoever has no partner and is not in the tree waits for a search of their own, or has price 0.
 *
 * Prices of the tree are kept as of the moment when their node got its label, so that the clock changes all at once.
 *
 * All weights are even, and so are the prices of blossoms. Along links of slack 0 prices of people are then all even or all
 * odd, so half the slack between outer nodes is whole: nothing is ever a fraction.
 */
export class TreeSearch {
  readonly #graph: SparseGraph;
  readonly #blossoms: Blossoms;
  /** Of people, in half units. */
  readonly prices: Float64Array;
  /** Of blossoms, by node. */
  readonly setPrices: Float64Array;
  readonly #labelOf: Uint8Array;
  /** The link by which a node got its label: from somebody in the tree into somebody in the node; −1 for the root. */
  readonly #fromOf: Int32Array;
  readonly #intoOf: Int32Array;
  /** When the prices in a node were last written down. */
  readonly #sinceOf: Float64Array;
  readonly #signOf: Int8Array;
  readonly #markOf: Float64Array;
  readonly #events = new EventQueue();
  #labelled: number[] = [];
  #now = 0;
  /** No later event matters: the search ends then at the latest. */
  #end = Infinity;
  #mark = 0;

  /** @param prices is changed */
  constructor(graph: SparseGraph, blossoms: Blossoms, prices: Float64Array) {
    const nodes = 2 * blossoms.people;
    this.#graph = graph;
    this.#blossoms = blossoms;
    this.prices = prices;
    this.setPrices = new Float64Array(nodes);
    this.#labelOf = new Uint8Array(nodes);
    this.#fromOf = new Int32Array(nodes);
    this.#intoOf = new Int32Array(nodes);
    this.#sinceOf = new Float64Array(nodes);
    this.#signOf = new Int8Array(blossoms.people);
    this.#markOf = new Float64Array(nodes);
  }

  /**
   * Matches somebody without a partner, or leaves them or somebody else without one at price 0. The one that happens first
   * decides:
   *
   * 1. A pair of an outer and a free node gets slack 0. Where somebody in the free node has no partner, augment along the
   *    path from the root. Otherwise the node becomes inner, and the node of its base's partner outer.
   * 2. A pair of two outer nodes gets slack 0: the cycle that it closes becomes a blossom, which is outer.
   * 3. The price of an inner blossom reaches 0: take it apart. Its even side stays in the tree.
   * 4. The price of somebody in an outer node reaches 0: they are left without a partner, and everybody else on the path
   *    from the root has one.
   *
   * At the end blossoms of price 0 at the top are taken apart. Time O(n + e log e) for e arcs of the graph, and less the
   * smaller the tree is.
   */
  settle(root: number): void {
    this.#now = 0;
    this.#end = Infinity;
    this.#events.clear();
    this.#label(this.#blossoms.topOf[root]!, OUTER, -1, -1);
    for (let isOver = false; !isOver;) {
      const code = this.#events.take();
      if (code === undefined) throw new Error('A search for a peer has no end');
      this.#now = this.#events.time;
      if (code >= 0) isOver = this.#meet(code);
      else if (-1 - code >= this.#blossoms.people) this.#takeApart(-1 - code);
      else {
        this.#flip(-1 - code, -1); // 4
        isOver = true;
      }
    }
    this.#clear();
  }

  #priceOf(person: number): number {
    const elapsed = this.#now - this.#sinceOf[person]!;
    return this.prices[person]! + this.#signOf[person]! * elapsed;
  }

  #slackOf(arc: number): number {
    const { tails, heads, weights } = this.#graph;
    return this.#priceOf(tails[arc]!) + this.#priceOf(heads[arc]!) - weights[arc]!;
  }

  #isExposed(node: number): boolean {
    return this.#blossoms.mateOf[this.#blossoms.baseOf[node]!] === -1;
  }

  /** Writes a person's price down as of now; from now on it changes by so much. */
  #turn(person: number, sign: -1 | 0 | 1): void {
    this.prices[person] = this.#priceOf(person);
    this.#sinceOf[person] = this.#now;
    this.#signOf[person] = sign;
  }

  /** Writes a blossom's price down as of now. */
  #writeDown(node: number): void {
    if (!this.#blossoms.isBlossom(node)) return;
    const elapsed = 2 * (this.#now - this.#sinceOf[node]!);
    this.#sinceOf[node] = this.#now;
    if (this.#labelOf[node] === OUTER) this.setPrices[node]! += elapsed;
    else if (this.#labelOf[node] === INNER) this.setPrices[node]! -= elapsed;
  }

  #label(node: number, label: typeof OUTER | typeof INNER, from: number, into: number): void {
    const blossoms = this.#blossoms;
    this.#labelOf[node] = label;
    this.#labelled.push(node);
    this.#fromOf[node] = from;
    this.#intoOf[node] = into;
    blossoms.each(node, (person) => this.#turn(person, label === OUTER ? -1 : 1));
    if (blossoms.isBlossom(node)) {
      this.#sinceOf[node] = this.#now;
      if (label === INNER) this.#events.add(this.#now + this.setPrices[node]! / 2, -1 - node);
    }
    if (label === OUTER) blossoms.each(node, (person) => this.#scan(person));
  }

  /** Adds the events of somebody who has become outer. */
  #scan(person: number): void {
    const { starts, heads } = this.#graph;
    const { topOf } = this.#blossoms;
    this.#addEnd(this.#now + this.prices[person]!, -1 - person);
    const own = topOf[person]!;
    for (let arc = starts[person]!; arc < starts[person + 1]!; arc++) {
      const node = topOf[heads[arc]!]!;
      const label = this.#labelOf[node];
      if (node === own || label === INNER) continue;
      const slack = this.#slackOf(arc);
      if (label === OUTER) this.#addWithin(this.#now + slack / 2, arc);
      else if (this.#isExposed(node)) this.#addEnd(this.#now + slack, arc);
      else this.#addWithin(this.#now + slack, arc);
    }
  }

  #addEnd(time: number, code: number): void {
    if (time > this.#end) return;
    this.#end = time;
    this.#events.add(time, code);
  }

  #addWithin(time: number, code: number): void {
    if (time <= this.#end) this.#events.add(time, code);
  }

  /** Steps 1 and 2; returns whether the search is over. What has changed since the event was added is looked at again. */
  #meet(arc: number): boolean {
    const { tails, heads } = this.#graph;
    const { topOf, baseOf, mateOf } = this.#blossoms;
    const isTailOuter = this.#labelOf[topOf[tails[arc]!]!] === OUTER;
    const [one, other] = isTailOuter ? [tails[arc]!, heads[arc]!] : [heads[arc]!, tails[arc]!];
    const [own, node] = [topOf[one]!, topOf[other]!];
    const label = this.#labelOf[node];
    if (own === node || this.#labelOf[own] !== OUTER || label === INNER) return false;
    const slack = this.#slackOf(arc);
    if (slack > 0) this.#addWithin(this.#now + (label === OUTER ? slack / 2 : slack), arc);
    else if (label === OUTER) this.#join(one, other);
    else if (this.#isExposed(node)) {
      this.#blossoms.rebase(node, other);
      mateOf[other] = one;
      this.#flip(one, other);
      return true;
    } else {
      this.#label(node, INNER, one, other);
      const base = baseOf[node]!;
      const mate = mateOf[base]!;
      this.#label(topOf[mate]!, OUTER, base, mate);
    }
    return false;
  }

  /** Gives somebody in an outer node a partner, −1 for none, and others one on the path from the root. */
  #flip(person: number, partner: number): void {
    const { topOf, mateOf } = this.#blossoms;
    for (let [one, mate] = [person, partner]; ;) {
      const node = topOf[one]!;
      const from = this.#fromOf[node]!;
      this.#blossoms.rebase(node, one);
      mateOf[one] = mate;
      if (from === -1) return;
      const inner = topOf[from]!;
      mate = this.#intoOf[inner]!;
      one = this.#fromOf[inner]!;
      this.#blossoms.rebase(inner, mate);
      mateOf[mate] = one;
    }
  }

  /** Step 2: a pair closes a cycle through the nearest node above both. */
  #join(one: number, other: number): void {
    const { topOf } = this.#blossoms;
    const above = this.#nearestAbove(topOf[one]!, topOf[other]!);
    const down = this.#pathUp(topOf[one]!, above).reverse();
    const up = this.#pathUp(topOf[other]!, above);
    const links = down.flatMap((node) => [this.#fromOf[node]!, this.#intoOf[node]!]);
    links.push(one, other);
    for (const node of up) links.push(this.#intoOf[node]!, this.#fromOf[node]!);
    const children = [above, ...down, ...up];
    const becoming: number[] = [];
    for (const child of children) {
      this.#writeDown(child);
      if (this.#labelOf[child] === INNER) this.#blossoms.each(child, (person) => becoming.push(person));
      this.#labelOf[child] = FREE;
    }
    const blossom = this.#blossoms.join(children, links);
    this.setPrices[blossom] = 0;
    this.#sinceOf[blossom] = this.#now;
    this.#labelOf[blossom] = OUTER;
    this.#labelled.push(blossom);
    this.#fromOf[blossom] = this.#fromOf[above]!;
    this.#intoOf[blossom] = this.#intoOf[above]!;
    for (const person of becoming) this.#turn(person, -1);
    for (const person of becoming) this.#scan(person);
  }

  /** Returns the node above another, on the way to the root; −1 for the root. */
  #above(node: number): number {
    const from = this.#fromOf[node]!;
    return from === -1 ? -1 : this.#blossoms.topOf[from]!;
  }

  #nearestAbove(one: number, other: number): number {
    const mark = ++this.#mark;
    let [a, b] = [one, other];
    for (;;) {
      if (this.#markOf[a] === mark) return a;
      this.#markOf[a] = mark;
      const next = this.#above(a);
      if (next === -1) {
        while (this.#markOf[b] !== mark) b = this.#above(b);
        return b;
      }
      [a, b] = [b, next];
    }
  }

  /** Lists the nodes from one up to before another. */
  #pathUp(node: number, end: number): number[] {
    const path: number[] = [];
    for (let at = node; at !== end; at = this.#above(at)) path.push(at);
    return path;
  }

  /** Step 3, if it still applies. */
  #takeApart(blossom: number): void {
    const blossoms = this.#blossoms;
    if (this.#labelOf[blossom] !== INNER || blossoms.parentOf[blossom] !== -1) return;
    this.#writeDown(blossom);
    if (this.setPrices[blossom] !== 0) return;
    const [from, into] = [this.#fromOf[blossom]!, this.#intoOf[blossom]!];
    const children = blossoms.childrenOf(blossom);
    const links = blossoms.linksOf(blossom);
    blossoms.each(blossom, (person) => this.#turn(person, 0));
    this.#labelOf[blossom] = FREE;
    blossoms.takeApart(blossom);
    const size = children.length;
    const entry = children.indexOf(blossoms.topOf[into]!);
    const isForwards = entry % 2 === 1;
    const onPath = new Set([entry]);
    this.#label(children[entry]!, INNER, from, into);
    for (let at = entry; at !== 0;) {
      for (const label of [OUTER, INNER] as const) {
        // Backwards, the link of the child before is turned round.
        const link = isForwards ? at : at - 1;
        const ends = [links[2 * link]!, links[2 * link + 1]!] as const;
        at = isForwards ? (at + 1) % size : at - 1;
        this.#label(children[at]!, label, ends[isForwards ? 0 : 1], ends[isForwards ? 1 : 0]);
        onPath.add(at);
      }
    }
    for (const [at, child] of children.entries())
      if (!onPath.has(at)) blossoms.each(child, (person) => this.#scanFree(person));
  }

  /** Adds the events of somebody who is free again. */
  #scanFree(person: number): void {
    const { starts, heads } = this.#graph;
    for (let arc = starts[person]!; arc < starts[person + 1]!; arc++)
      if (this.#labelOf[this.#blossoms.topOf[heads[arc]!]!] === OUTER)
        this.#addWithin(this.#now + this.#slackOf(arc), arc);
  }

  /** Writes all prices down and takes the labels away. */
  #clear(): void {
    const blossoms = this.#blossoms;
    const left = this.#labelled;
    this.#labelled = [];
    const tops: number[] = [];
    for (const node of left) {
      if (this.#labelOf[node] === FREE) continue;
      this.#writeDown(node);
      blossoms.each(node, (person) => this.#turn(person, 0));
      this.#labelOf[node] = FREE;
      tops.push(node);
    }
    // The clock starts at 0 again.
    for (const node of tops) {
      this.#sinceOf[node] = 0;
      blossoms.each(node, (person) => {
        this.#sinceOf[person] = 0;
      });
    }
    for (let node = tops.pop(); node !== undefined; node = tops.pop()) {
      if (!blossoms.isBlossom(node) || this.setPrices[node] !== 0) continue;
      tops.push(...blossoms.childrenOf(node));
      blossoms.takeApart(node);
    }
  }
}
