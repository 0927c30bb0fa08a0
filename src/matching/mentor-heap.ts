/** The mentors that a search has reached and not passed, nearest first. */

/**
 * A binary heap of mentors by distance, a vector of two integers; of equally distant ones the first by
 * position comes first. Distances live with the search, which tells the heap when one has fallen.
 */
export class MentorHeap {
  readonly #priority: Float64Array;
  readonly #score: Float64Array;
  readonly #mentors: Int32Array;
  readonly #positionOf: Int32Array;
  #size = 0;

  constructor(priority: Float64Array, score: Float64Array) {
    this.#priority = priority;
    this.#score = score;
    this.#mentors = new Int32Array(priority.length);
    this.#positionOf = new Int32Array(priority.length).fill(-1);
  }

  /** Puts a mentor in, or moves it forward after its distance has fallen. */
  add(mentor: number): void {
    let position = this.#positionOf[mentor]!;
    if (position === -1) position = this.#size++;
    while (position > 0) {
      const parent = (position - 1) >> 1;
      const above = this.#mentors[parent]!;
      if (!this.#isNearer(mentor, above)) break;
      this.#put(above, position);
      position = parent;
    }
    this.#put(mentor, position);
  }

  /** Takes the nearest mentor out; −1 where there is none. */
  takeNearest(): number {
    if (this.#size === 0) return -1;
    const nearest = this.#mentors[0]!;
    this.#positionOf[nearest] = -1;
    const last = this.#mentors[--this.#size]!;
    if (this.#size > 0) this.#sink(last);
    return nearest;
  }

  clear(): void {
    for (let position = 0; position < this.#size; position++) this.#positionOf[this.#mentors[position]!] = -1;
    this.#size = 0;
  }

  #sink(mentor: number): void {
    let position = 0;
    for (;;) {
      let child = 2 * position + 1;
      if (child >= this.#size) break;
      if (child + 1 < this.#size && this.#isNearer(this.#mentors[child + 1]!, this.#mentors[child]!)) child++;
      const below = this.#mentors[child]!;
      if (!this.#isNearer(below, mentor)) break;
      this.#put(below, position);
      position = child;
    }
    this.#put(mentor, position);
  }

  #put(mentor: number, position: number): void {
    this.#mentors[position] = mentor;
    this.#positionOf[mentor] = position;
  }

  #isNearer(a: number, b: number): boolean {
    const [pa, pb] = [this.#priority[a]!, this.#priority[b]!];
    if (pa !== pb) return pa < pb;
    const [sa, sb] = [this.#score[a]!, this.#score[b]!];
    return sa !== sb ? sa < sb : a < b;
  }
}
