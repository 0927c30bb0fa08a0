/** The body of a rule or criterion that depends on one value of each side. */
import type { Key } from '../kernel/people-classes.ts';
import { memo } from './memo.ts';
import type { PairContext, Values } from './pair-context.ts';

/**
 * Returns the body. What it says of a pair depends on the two values alone. The values are also its columns, so people
 * with equal values are judged once.
 *
 * @param valuesOf reads the values of everyone
 * @param says what it says of a mentee's value and a mentor's
 */
export function byValues<P, V extends Key, T>(
  valuesOf: (parameters: P, context: PairContext) => Values<V>,
  says: (parameters: P, mentee: V, mentor: V) => T,
) {
  const values = memo((context, parameters: P) => valuesOf(parameters, context));
  return {
    compile: (parameters: P, context: PairContext) => {
      const { mentees, mentors } = values(context, parameters);
      return (mentee: number, mentor: number): T => says(parameters, mentees[mentee]!, mentors[mentor]!);
    },
    compileColumns: (parameters: P, context: PairContext) => ({ keys: values(context, parameters) }),
  };
}
