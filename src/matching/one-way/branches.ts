/** The cases into which a proposal is split so that nobody is paired both ways, and the pairs that each allows. */
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

/** Returns the pairs not allowed in the two cases of a split, including those not allowed before. */
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
 * Returns the cases that were not split. Every assignment in which nobody is paired both ways is allowed in at least one
 * of them, because of any two people one does not mentor the other.
 *
 * @throws Error where the branches do not form a tree
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
