/** What is read of many people with few different values. */

/** Anything but `undefined`. */
export type Answer = object | string | number | boolean | null;

/**
 * Returns a function that works out its answer once for each argument. Two lists are one argument where they are the same
 * array; equal lists that were loaded from a file are. `undefined` is no answer.
 *
 * @example eachOnce(folded) // folds each text once
 */
export function eachOnce<A, T extends Answer>(work: (argument: A) => T): (argument: A) => T {
  const known = new Map<A, T>();
  return (argument) => {
    let found = known.get(argument);
    if (found === undefined) known.set(argument, (found = work(argument)));
    return found;
  };
}
