/** What a search has reached and not passed yet, nearest first. */

/**
 * A binary heap of nodes by distance, a vector of two integers; of equally distant ones the first by
 * position comes first. Distances live with the search, which tells the heap when one has fallen.
 */
export class NodeHeap {
  readonly #priority: Float64Array;
  readonly #score: Float64Array;
  readonly #nodes: Int32Array;
  readonly #positionOf: Int32Array;
  #size = 0;

  constructor(priority: Float64Array, score: Float64Array) {
    this.#priority = priority;
    this.#score = score;
    this.#nodes = new Int32Array(priority.length);
    this.#positionOf = new Int32Array(priority.length).fill(-1);
  }

  /** Puts a node in, or moves it forward after its distance has fallen. */
  add(node: number): void {
    let position = this.#positionOf[node]!;
    if (position === -1) position = this.#size++;
    while (position > 0) {
      const parent = (position - 1) >> 1;
      const above = this.#nodes[parent]!;
      if (!this.#isNearer(node, above)) break;
      this.#put(above, position);
      position = parent;
    }
    this.#put(node, position);
  }

  /** Takes the nearest node out; −1 where there is none. */
  takeNearest(): number {
    if (this.#size === 0) return -1;
    const nearest = this.#nodes[0]!;
    this.#positionOf[nearest] = -1;
    const last = this.#nodes[--this.#size]!;
    if (this.#size > 0) this.#sink(last);
    return nearest;
  }

  clear(): void {
    for (let position = 0; position < this.#size; position++) this.#positionOf[this.#nodes[position]!] = -1;
    this.#size = 0;
  }

  #sink(node: number): void {
    let position = 0;
    for (;;) {
      let child = 2 * position + 1;
      if (child >= this.#size) break;
      if (child + 1 < this.#size && this.#isNearer(this.#nodes[child + 1]!, this.#nodes[child]!)) child++;
      const below = this.#nodes[child]!;
      if (!this.#isNearer(below, node)) break;
      this.#put(below, position);
      position = child;
    }
    this.#put(node, position);
  }

  #put(node: number, position: number): void {
    this.#nodes[position] = node;
    this.#positionOf[node] = position;
  }

  #isNearer(a: number, b: number): boolean {
    const [pa, pb] = [this.#priority[a]!, this.#priority[b]!];
    if (pa !== pb) return pa < pb;
    const [sa, sb] = [this.#score[a]!, this.#score[b]!];
    return sa !== sb ? sa < sb : a < b;
  }
}
