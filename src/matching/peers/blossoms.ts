/** A matching with its blossoms, which are odd sets of people, each within another or apart from it. */

/**
 * People and blossoms are **nodes**: a person is the node of their position, blossoms have the numbers from `people` on. A
 * blossom is an odd cycle of nodes, its **children**. Links join each child to the next, and the last to the first. Every
 * second link from the base on is unmatched. A node that lies in no blossom is at the **top**.
 *
 * What always holds:
 *
 * - one person of a blossom, its **base**, has no partner within it; everybody else has;
 * - the base lies in the first child;
 * - the link from child k joins `links[2 k]` in it with `links[2 k + 1]` in the next.
 */
export class Blossoms {
  readonly people: number;
  readonly mateOf: Int32Array;
  /** The node at the top in which each person lies. */
  readonly topOf: Int32Array;
  /** The blossom in which a node lies directly, −1 at the top. */
  readonly parentOf: Int32Array;
  readonly baseOf: Int32Array;
  readonly #children: (number[] | undefined)[] = [];
  readonly #links: (number[] | undefined)[] = [];
  readonly #unused: number[] = [];

  /** @param mateOf is changed */
  constructor(mateOf: Int32Array) {
    const people = mateOf.length;
    this.people = people;
    this.mateOf = mateOf;
    this.topOf = Int32Array.from({ length: people }, (_, person) => person);
    this.parentOf = new Int32Array(2 * people).fill(-1);
    this.baseOf = Int32Array.from({ length: 2 * people }, (_, node) => (node < people ? node : -1));
    for (let node = 2 * people - 1; node >= people; node--) this.#unused.push(node);
  }

  isBlossom(node: number): boolean {
    return node >= this.people;
  }

  childrenOf(blossom: number): readonly number[] {
    return this.#children[blossom - this.people]!;
  }

  linksOf(blossom: number): readonly number[] {
    return this.#links[blossom - this.people]!;
  }

  /** Calls back for each person in a node. */
  each(node: number, see: (person: number) => void): void {
    if (node < this.people) see(node);
    else for (const child of this.childrenOf(node)) this.each(child, see);
  }

  /** Lists all blossoms, in no order that matters. */
  all(): number[] {
    const found: number[] = [];
    for (let node = this.people; node < 2 * this.people; node++)
      if (this.#children[node - this.people] !== undefined) found.push(node);
    return found;
  }

  /** Makes a blossom of nodes at the top. The first has the base. */
  join(children: number[], links: number[]): number {
    const blossom = this.#unused.pop()!;
    this.#children[blossom - this.people] = children;
    this.#links[blossom - this.people] = links;
    this.baseOf[blossom] = this.baseOf[children[0]!]!;
    this.parentOf[blossom] = -1;
    for (const child of children) this.parentOf[child] = blossom;
    this.each(blossom, (person) => {
      this.topOf[person] = blossom;
    });
    return blossom;
  }

  /** Takes a blossom at the top apart: its children are at the top. */
  takeApart(blossom: number): void {
    for (const child of this.childrenOf(blossom)) {
      this.parentOf[child] = -1;
      this.each(child, (person) => {
        this.topOf[person] = child;
      });
    }
    this.#children[blossom - this.people] = undefined;
    this.#links[blossom - this.people] = undefined;
    this.#unused.push(blossom);
  }

  /** Returns the child of a blossom in which a person lies. */
  childWith(blossom: number, person: number): number {
    let node = person;
    while (this.parentOf[node] !== blossom) node = this.parentOf[node]!;
    return node;
  }

  /**
   * Makes somebody the base of the node in which they lie: along the even side of each cycle, unmatched links become matched
   * and the other way round.
   */
  rebase(node: number, person: number): void {
    if (node < this.people || this.baseOf[node] === person) return;
    const children = this.childrenOf(node);
    const links = this.linksOf(node);
    const entry = this.childWith(node, person);
    const at = children.indexOf(entry);
    this.rebase(entry, person);
    const size = children.length;
    // Forwards to the end from an odd child, backwards to the start from an even one: an even number of links.
    const isForwards = at % 2 === 1;
    for (let k = at; isForwards ? k < size : k > 0; k += isForwards ? 2 : -2) {
      const link = isForwards ? (k + 1) % size : k - 2;
      const [one, other] = [links[2 * link]!, links[2 * link + 1]!];
      this.rebase(children[link]!, one);
      this.rebase(children[(link + 1) % size]!, other);
      this.mateOf[one] = other;
      this.mateOf[other] = one;
    }
    this.#children[node - this.people] = [...children.slice(at), ...children.slice(0, at)];
    this.#links[node - this.people] = [...links.slice(2 * at), ...links.slice(0, 2 * at)];
    this.baseOf[node] = person;
  }
}
