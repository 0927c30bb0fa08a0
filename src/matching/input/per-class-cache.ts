/** Arrays that are the same for all people of a class, made when first asked for. */
import type { Classes } from '../kernel/people-classes.ts';

/** The most entries that are kept for one rule or criterion: 16 MB. */
const MOST_KEPT = 1 << 22;

/** Fills an array for a person; it holds zeros or what it held for somebody else. */
export type Fill = (person: number, array: Int32Array) => void;

/**
 * Returns what gives the array of a person's class. Where the arrays of all classes together are too many to
 * keep, only the last one is kept, and is valid until the next call.
 */
export function byClass(classes: Classes, length: number, fill: Fill): (person: number) => Int32Array {
  const isKept = classes.first.length * length <= MOST_KEPT;
  const kept: (Int32Array | undefined)[] = [];
  const last = new Int32Array(isKept ? 0 : length);
  let lastClass = -1;
  return (person) => {
    const own = classes.of[person]!;
    if (!isKept) {
      if (own !== lastClass) fill(classes.first[own]!, last);
      lastClass = own;
      return last;
    }
    let array = kept[own];
    if (array === undefined) {
      array = new Int32Array(length);
      fill(classes.first[own]!, array);
      kept[own] = array;
    }
    return array;
  };
}
