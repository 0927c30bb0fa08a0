/** What service and merit are, worked out anew for the check of groups. */
import type { GroupProblem } from '../circles/group-problem.ts';
import type { GroupCase } from './group-case.ts';

export interface GroupWeights {
  /** What serving each joiner, and each opener, counts for. */
  readonly joiners: readonly number[];
  readonly openers: readonly number[];
  /** What one more counts for at least. */
  readonly one: number;
  /** Merits are multiples of it. */
  readonly step: number;
  /** Merit of one unit of score. */
  readonly factor: number;
  /** What a small group loses. */
  readonly small: number;
  /** The merit of a pair: for those who are together, the mean of them. */
  readonly worthOf: (joiner: number, opener: number) => number;
  readonly serviceOf: (value: readonly number[]) => number;
  readonly meritOf: (value: readonly number[]) => number;
  /** How many different waits there are, and which somebody has who counts; the longest is 0. */
  readonly kinds: number;
  readonly kindOf: (person: number) => number;
  /** Whether service tells all waits apart. */
  readonly isEachWaitWeighed: boolean;
  /** How many of each wait could be served in a case. */
  readonly reachOf: (found: GroupCase) => readonly number[];
  /** The greatest total of plans up to a merit; that of the plan where it has this merit. */
  readonly mostTotal: (merit: number, value: readonly number[]) => number;
}

export function groupWeights(problem: GroupProblem): GroupWeights {
  const { openers, joiners, together, wished, waits, counted, scores } = problem;
  let common = 1;
  for (const { length } of together) while (common % length !== 0) common = multipleOf(common, length);
  const factor = wished === null ? common : common * (openers + 1);
  const small = wished === null ? 0 : common;

  const kinds = [...new Set(waits)].sort((a, b) => a - b);
  // Each wait weighs more than all shorter ones, unless the sums would be too large: then the shortest count alike.
  const counts = kinds.map((kind) => waits.filter((wait) => wait === kind).length);
  const productOf = (alike: number): number =>
    counts.slice(alike).reduce((product, size) => product * (size + 1), 1 + total(counts.slice(0, alike)));
  let alike = 1;
  while (productOf(alike) * waits.length > 2 ** 40) alike++;
  const one = kinds.length > 1 ? productOf(alike) : 1;
  const weightOf = new Map<number, number>();
  let weight = 1 + total(counts.slice(0, alike));
  for (const [at, kind] of kinds.entries()) {
    weightOf.set(kind, kinds.length === 1 ? 1 : one + (at < alike ? 1 : weight));
    if (at >= alike) weight *= counts[at]! + 1;
  }
  const people = Array.from(waits, (wait) => weightOf.get(wait)!);
  const [ofJoiners, ofOpeners] =
    counted === 'joiners'
      ? [people, Array.from({ length: openers }, () => 0)]
      : [Array.from({ length: joiners }, () => 0), people];

  const mates = new Map(together.flatMap((unit) => unit.map((joiner) => [joiner, unit] as const)));
  const meritOf = (value: readonly number[]): number => value.at(-2)! * factor + value.at(-1)! * small;
  return {
    joiners: ofJoiners,
    openers: ofOpeners,
    one,
    step: wished === null ? factor : small,
    factor,
    small,
    worthOf: (joiner, opener) => {
      const unit = mates.get(joiner) ?? [joiner];
      let sum = 0;
      for (const member of unit) sum += scores[member * openers + opener]!;
      return (sum * factor) / unit.length;
    },
    serviceOf: (value) =>
      kinds.reduce((sum, kind, at) => sum + value[kinds.length - at]! * weightOf.get(kind)!, 0),
    meritOf,
    kinds: kinds.length,
    isEachWaitWeighed: alike === 1 || kinds.length < 2,
    kindOf: (person) => kinds.length - 1 - kinds.indexOf(waits[person]!),
    reachOf: ({ can, sizes }) => {
      const reached =
        counted === 'joiners'
          ? [...new Set(can.flatMap((group) => [...group]))]
          : [...sizes.keys()].filter((opener) => sizes[opener]!.high > 0);
      return kinds.toReversed().map((kind) => reached.filter((person) => waits[person] === kind).length);
    },
    mostTotal: (merit, value) =>
      merit === meritOf(value) ? value.at(-2)! : Math.floor((merit + small * openers) / factor),
  };
}

function total(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Returns the next multiple of a number that another divides as well. */
function multipleOf(number: number, divisor: number): number {
  let multiple = number;
  while (multiple % divisor !== 0) multiple += number;
  return multiple;
}
