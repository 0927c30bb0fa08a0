/** What a search has reached and not passed yet, nearest first. */

/**
 * A binary heap of nodes by distance, a vector of two integers; of equally distant ones the first by position
 * comes first. A node that is reached again on a shorter way is added again: the search knows the shortest
 * distance of each, and passes over what comes up with another. Keys stand in the heap itself, side by side.
 */
export class NodeHeap {
  #priority = new Float64Array(256);
  #score = new Float64Array(256);
  #nodes = new Int32Array(256);
  #size = 0;

  /** Of the node taken last. */
  priority = 0;
  score = 0;

  add(node: number, priority: number, score: number): void {
    if (this.#size === this.#nodes.length) this.#grow();
    let position = this.#size++;
    while (position > 0) {
      const parent = (position - 1) >> 1;
      if (!this.#isBefore(node, priority, score, parent)) break;
      this.#move(parent, position);
      position = parent;
    }
    this.#put(node, priority, score, position);
  }

  /** Takes the nearest node out; −1 where there is none. Its distance is in `priority` and `score`. */
  takeNearest(): number {
    if (this.#size === 0) return -1;
    const nearest = this.#nodes[0]!;
    this.priority = this.#priority[0]!;
    this.score = this.#score[0]!;
    const last = --this.#size;
    if (last > 0) this.#sink(this.#nodes[last]!, this.#priority[last]!, this.#score[last]!);
    return nearest;
  }

  clear(): void {
    this.#size = 0;
  }

  #sink(node: number, priority: number, score: number): void {
    let position = 0;
    for (;;) {
      let child = 2 * position + 1;
      if (child >= this.#size) break;
      const other = child + 1;
      if (
        other < this.#size &&
        this.#isBefore(this.#nodes[other]!, this.#priority[other]!, this.#score[other]!, child)
      )
        child = other;
      if (this.#isBefore(node, priority, score, child)) break;
      this.#move(child, position);
      position = child;
    }
    this.#put(node, priority, score, position);
  }

  #move(from: number, to: number): void {
    this.#put(this.#nodes[from]!, this.#priority[from]!, this.#score[from]!, to);
  }

  #put(node: number, priority: number, score: number, position: number): void {
    this.#nodes[position] = node;
    this.#priority[position] = priority;
    this.#score[position] = score;
  }

  #isBefore(node: number, priority: number, score: number, position: number): boolean {
    if (priority !== this.#priority[position]!) return priority < this.#priority[position]!;
    return score === this.#score[position]! ? node < this.#nodes[position]! : score < this.#score[position]!;
  }

  #grow(): void {
    const { length } = this.#nodes;
    const [nodes, priority, score] = [this.#nodes, this.#priority, this.#score];
    this.#nodes = new Int32Array(2 * length);
    this.#nodes.set(nodes);
    this.#priority = new Float64Array(2 * length);
    this.#priority.set(priority);
    this.#score = new Float64Array(2 * length);
    this.#score.set(score);
  }
}
