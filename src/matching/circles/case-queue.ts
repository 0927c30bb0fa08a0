/** The cases of a search, and which of them is looked at next. */
import type { PriceList } from './group-bound.ts';
import type { Decision } from './group-solution.ts';

/** A case. Its bound and prices are those of the case it comes from until it has been looked at. */
export interface SearchCase {
  readonly parent: SearchCase | null;
  /** What tells it from its sibling. */
  readonly decision: Decision | null;
  readonly isFirst: boolean;
  bound: number;
  prices: PriceList;
  cases: readonly [SearchCase, SearchCase] | null;
}

/** The open cases, the one with the greatest bound first; of equal ones the one that was added last. */
export class CaseQueue {
  private readonly heap: { readonly order: number; readonly bound: number; readonly found: SearchCase }[] =
    [];
  private added = 0;

  get size(): number {
    return this.heap.length;
  }

  best(): SearchCase | undefined {
    return this.heap[0]?.found;
  }

  add(found: SearchCase): void {
    const { heap } = this;
    heap.push({ order: this.added++, bound: found.bound, found });
    for (let at = heap.length - 1; at > 0;) {
      const above = (at - 1) >> 1;
      if (!this.isBefore(at, above)) return;
      this.swap(at, above);
      at = above;
    }
  }

  /** Takes out the best. */
  remove(): void {
    const { heap } = this;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    heap[0] = last;
    for (let at = 0; ;) {
      let first = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < heap.length && this.isBefore(child, first)) first = child;
      if (first === at) return;
      this.swap(at, first);
      at = first;
    }
  }

  private isBefore(one: number, other: number): boolean {
    const [a, b] = [this.heap[one]!, this.heap[other]!];
    return a.bound > b.bound || (a.bound === b.bound && a.order > b.order);
  }

  private swap(one: number, other: number): void {
    const { heap } = this;
    [heap[one], heap[other]] = [heap[other]!, heap[one]!];
  }
}
