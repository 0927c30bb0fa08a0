/** The labelled nodes that a search has not scanned yet, nearest first. */

/**
 * A binary heap of nodes by label, their distance so far: a vector of two integers. Of equally distant nodes the first by
 * position comes first. A node whose label falls is added again. The search knows each node's label and skips a node that
 * comes up with another. Labels are stored in the heap itself, side by side.
 */
export class LabelHeap {
  #priority = new Float64Array(256);
  #score = new Float64Array(256);
  #nodes = new Int32Array(256);
  #size = 0;

  /** The priority of the node taken last. */
  priority = 0;
  score = 0;

  add(node: number, priority: number, score: number): void {
    if (this.#size === this.#nodes.length) this.#grow();
    const [nodes, priorities, scores] = [this.#nodes, this.#priority, this.#score];
    let position = this.#size++;
    while (position > 0) {
      const parent = (position - 1) >> 1;
      const above = priorities[parent]!;
      if (priority > above) break;
      if (priority === above) {
        if (score > scores[parent]!) break;
        if (score === scores[parent]! && node > nodes[parent]!) break;
      }
      nodes[position] = nodes[parent]!;
      priorities[position] = above;
      scores[position] = scores[parent]!;
      position = parent;
    }
    nodes[position] = node;
    priorities[position] = priority;
    scores[position] = score;
  }

  /** Takes out the nearest node. Returns −1 where there is none. Its distance is in `priority` and `score`. */
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
    const [nodes, priorities, scores, size] = [this.#nodes, this.#priority, this.#score, this.#size];
    const isBefore = (a: number, b: number): boolean => {
      if (priorities[a] !== priorities[b]) return priorities[a]! < priorities[b]!;
      return scores[a] === scores[b] ? nodes[a]! < nodes[b]! : scores[a]! < scores[b]!;
    };
    // The node is stored after the last until its place is found.
    nodes[size] = node;
    priorities[size] = priority;
    scores[size] = score;
    let position = 0;
    for (;;) {
      let child = 2 * position + 1;
      if (child >= size) break;
      if (child + 1 < size && isBefore(child + 1, child)) child++;
      if (!isBefore(child, size)) break;
      nodes[position] = nodes[child]!;
      priorities[position] = priorities[child]!;
      scores[position] = scores[child]!;
      position = child;
    }
    nodes[position] = node;
    priorities[position] = priority;
    scores[position] = score;
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
