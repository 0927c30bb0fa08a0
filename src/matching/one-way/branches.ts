/** The cases into which a proposal was taken apart so that nobody is paired both ways, and what each of them allows. */
import { pairSet, type PairSet } from '../input/pair-set.ts';
import type { Branches, Leaf, Split } from '../proposal/proposal-plan.ts';
import type { TwoRoles } from './two-roles.ts';

/** A case with the pairs that are not allowed in it. */
export interface Case {
  readonly leaf: Leaf;
  readonly without: PairSet;
}

/** Pairs by position, each `[mentee, mentor]`. */
export type Pairs = readonly (readonly [mentee: number, mentor: number])[];

/** Returns what is not allowed in the two cases of a split beside what was not before. */
export function parted(
  [one, other]: Split['pair'],
  { asMentor }: TwoRoles,
  before: Pairs,
): readonly [Pairs, Pairs] {
  return [
    [...before, [one, asMentor[other]!]],
    [...before, [other, asMentor[one]!]],
  ];
}

/**
 * Returns the cases that were not taken apart. An assignment in which nobody is paired both ways is allowed in one of
 * them at least, as of two people one does not mentor the other.
 *
 * @throws Error where the branches are no tree
 */
export function leavesOf(branches: Branches, roles: TwoRoles): Case[] {
  const cases: Case[] = [];
  const left: { at: number; without: Pairs }[] = [{ at: 0, without: [] }];
  const seen = new Set<number>();
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const branch = branches[next.at];
    if (branch === undefined || seen.has(next.at)) throw new Error(`There is no case ${next.at}`);
    seen.add(next.at);
    if (!('pair' in branch)) {
      cases.push({ leaf: branch, without: pairSet(next.without) });
      continue;
    }
    const [first, second] = parted(branch.pair, roles, next.without);
    left.push({ at: branch.cases[1], without: second }, { at: branch.cases[0], without: first });
  }
  return cases;
}
