/** In which odd sets people lie. */
import type { OddSet } from './peer-problem.ts';

/** Lists the sets in which each person is, by position in the list of sets; `undefined` for none. */
export function setsByPerson(
  people: number,
  sets: readonly OddSet[],
): readonly (readonly number[] | undefined)[] {
  const setsOf = Array<number[] | undefined>(people).fill(undefined);
  for (const [at, { members }] of sets.entries())
    for (const person of members) (setsOf[person] ??= []).push(at);
  return setsOf;
}

/** Returns the sum of the prices of the sets in which two people both are. */
export function commonPrice(
  sets: readonly OddSet[],
  some: readonly number[] | undefined,
  others: readonly number[] | undefined,
): number {
  if (some === undefined || others === undefined) return 0;
  let sum = 0;
  for (const at of some) if (others.includes(at)) sum += sets[at]!.price;
  return sum;
}
