/** The best group of one opener at given prices, where several who bring the same cost something. */
import type { GroupTerms } from './best-group.ts';
import { lossOf, type Repeat } from './group-problem.ts';

/**
 * So many repeats are told apart, those of the greatest loss. What others cost is counted for those who are in the group anyway, so
 * that it is a bound.
 */
const MOST_REPEATS = 7;

export interface SpreadGroup {
  /** −∞ where there is none of a size that is allowed. */
  readonly worth: number;
  readonly members: readonly number[];
}

/**
 * Returns the best group with what it loses by repeats. Rules about classes are left out.
 *
 * Joiners are taken one after the other. For each size, and each set of repeats that somebody of the group brings, the best
 * group so far is kept: another joiner costs the loss of what is brought already. Of joiners who bring the same repeats, only
 * as many as a group can have, those of the greatest worth, are looked at.
 *
 * O(joiners × sizes × 2^repeats).
 *
 * @param scale what a unit of loss costs in units of worth
 */
export function bestSpreadGroup(
  { worth, held, candidates, low, high, bonus }: GroupTerms,
  repeats: readonly Repeat[],
  scale: number,
): SpreadGroup {
  const byLoss = [...repeats].sort((a, b) => b.loss - a.loss);
  const told = byLoss.slice(0, MOST_REPEATS);
  const sets = 1 << told.length;
  const setOf = (joiner: number): number =>
    told.reduce((set, { brings }, at) => set | (brings[joiner]! << at), 0);
  const lossOfSet = Float64Array.from({ length: sets }, (_, set) =>
    told.reduce((sum, { loss }, at) => sum + ((set >> at) & 1) * loss * scale, 0),
  );
  let [set, sum] = [0, -scale * lossOf(byLoss.slice(MOST_REPEATS), held)];
  for (const joiner of held) {
    const own = setOf(joiner);
    sum += worth[joiner]! - lossOfSet[set & own]!;
    set |= own;
  }
  const room = Math.max(0, high - held.length);
  const chosen = dearest(candidates, worth, setOf, room);
  // `best[size * sets + set]`; `from[k]` has for each of them the set before joiner k, or −1 where k is not in it.
  const best = new Float64Array((room + 1) * sets).fill(-Infinity);
  best[set] = sum;
  const from = chosen.map(() => new Int16Array(best.length).fill(-1));
  for (const [k, joiner] of chosen.entries()) {
    const own = setOf(joiner);
    for (let size = Math.min(k, room - 1); size >= 0; size--)
      for (let before = 0; before < sets; before++) {
        const known = best[size * sets + before]!;
        if (known === -Infinity) continue;
        const more = known + worth[joiner]! - lossOfSet[before & own]!;
        const at = (size + 1) * sets + (before | own);
        if (more <= best[at]!) continue;
        best[at] = more;
        from[k]![at] = before;
      }
  }
  let [most, end] = [-Infinity, -1];
  for (const [at, each] of best.entries()) {
    const size = held.length + Math.floor(at / sets);
    if (size < low || size > high || each === -Infinity || each + bonus(size) <= most) continue;
    [most, end] = [each + bonus(size), at];
  }
  if (end === -1) return { worth: -Infinity, members: [] };
  const members: number[] = [];
  for (let k = chosen.length - 1; k >= 0; k--) {
    const before = from[k]![end]!;
    if (before === -1) continue;
    members.push(chosen[k]!);
    end = (Math.floor(end / sets) - 1) * sets + before;
  }
  return { worth: most, members: [...held, ...members.reverse()] };
}

/** Returns of each set as many joiners as there is room for, those of the greatest worth. */
function dearest(
  candidates: Int32Array,
  worth: Float64Array,
  setOf: (joiner: number) => number,
  room: number,
): readonly number[] {
  const taken = new Map<number, number>();
  return [...candidates]
    .sort((a, b) => worth[b]! - worth[a]! || a - b)
    .filter((joiner) => {
      const set = setOf(joiner);
      const count = taken.get(set) ?? 0;
      taken.set(set, count + 1);
      return count < room;
    });
}
