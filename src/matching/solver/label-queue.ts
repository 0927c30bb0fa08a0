/** The labelled nodes that no tree has scanned yet, nearest first. It suits many nodes at equal distance. */
import { LabelHeap } from './label-heap.ts';

/**
 * A monotone priority queue of nodes by label. A label below the present distance counts as equal to it. Of equal
 * labels the first added comes first. Each label has a bucket, and the buckets are in a heap. Adding to an existing
 * bucket takes constant time, however many nodes it holds.
 */
export class LabelQueue {
  /** How far {@link LabelQueue.advance} has come. */
  distance = 0;
  readonly #heap = new LabelHeap();
  readonly #bucketAt = new Map<number, number>();
  readonly #buckets: number[][] = [[]];
  readonly #spare: number[] = [];
  #current = 0;
  #taken = 0;

  add(node: number, distance: number): void {
    if (distance <= this.distance) {
      this.#buckets[this.#current]!.push(node);
      return;
    }
    let bucket = this.#bucketAt.get(distance);
    if (bucket === undefined) {
      bucket = this.#spare.pop() ?? this.#buckets.push([]) - 1;
      this.#bucketAt.set(distance, bucket);
      this.#heap.add(bucket, 0, distance);
    }
    this.#buckets[bucket]!.push(node);
  }

  /** Takes out the next node at the present distance. Returns −1 where there is none. */
  take(): number {
    const bucket = this.#buckets[this.#current]!;
    return this.#taken < bucket.length ? bucket[this.#taken++]! : -1;
  }

  /** Goes on to the nearest label. Returns whether there is one. Nodes that were not taken out are left behind. */
  advance(): boolean {
    const next = this.#heap.takeNearest();
    if (next === -1) return false;
    this.#buckets[this.#current]!.length = 0;
    this.#taken = 0;
    this.#spare.push(this.#current);
    this.#current = next;
    this.distance = this.#heap.score;
    this.#bucketAt.delete(this.distance);
    return true;
  }

  /** Takes out the nearest node. Returns −1 where there is none. */
  takeNearest(): number {
    for (;;) {
      const node = this.take();
      if (node !== -1 || !this.advance()) return node;
    }
  }
}
