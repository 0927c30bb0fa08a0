/** What a group is worth at most where several who bring the same cost something, worked out anew for the check of groups. */
import type { Repeat } from '../circles/group-problem.ts';

/** So many repeats are told apart; what the others cost is counted for those who must be in the group. */
const MOST_TOLD = 7;

/**
 * Returns the greatest worth of a group of each size up to `high` that has all who must be in it, less what it loses by
 * repeats; `null` where there is no such group. Everybody pays the loss for all that they bring, and a group gets it back once
 * for everything that somebody brings.
 *
 * @param partsOf what a loss is in parts of a price
 */
export function bestWithRepeats(
  worth: ReadonlyMap<number, number>,
  must: readonly number[],
  others: readonly number[],
  high: number,
  { repeats, partsOf }: { readonly repeats: readonly Repeat[]; readonly partsOf: (loss: number) => bigint },
): readonly (bigint | null)[] {
  const byLoss = [...repeats].sort((a, b) => b.loss - a.loss);
  const told = byLoss.slice(0, MOST_TOLD);
  const lostByMust = byLoss.slice(MOST_TOLD).reduce((lost, { brings, loss }) => {
    const count = must.filter((joiner) => brings[joiner] === 1).length;
    return lost + BigInt(Math.max(0, count - 1)) * partsOf(loss);
  }, 0n);
  const broughtBy = (joiner: number): number[] =>
    [...told.keys()].filter((at) => told[at]!.brings[joiner] === 1);
  let known = new Map<
    string,
    { readonly size: number; readonly brought: ReadonlySet<number>; readonly sum: bigint }
  >();
  known.set('0:', { size: 0, brought: new Set(), sum: -lostByMust });
  const alike = new Map<string, number>();
  for (const [k, joiner] of [...must, ...others].entries()) {
    const brings = broughtBy(joiner);
    const isMust = k < must.length;
    // Others come by worth, so of those who bring the same only the first ones can be in.
    const count = (alike.get(brings.join()) ?? 0) + 1;
    if (!isMust && count > high) continue;
    if (!isMust) alike.set(brings.join(), count);
    const paid = brings.reduce((sum, at) => sum + partsOf(told[at]!.loss), 0n);
    const next = new Map(isMust ? [] : known);
    for (const { size, brought, sum } of known.values()) {
      if (size === high) continue;
      const all = new Set([...brought, ...brings]);
      const key = `${size + 1}:${[...all].sort((a, b) => a - b).join()}`;
      const sumWith = sum + BigInt(worth.get(joiner)!) - paid;
      const there = next.get(key);
      if (there === undefined || sumWith > there.sum)
        next.set(key, { size: size + 1, brought: all, sum: sumWith });
    }
    known = next;
  }
  const best: (bigint | null)[] = Array.from({ length: high + 1 }, () => null);
  for (const { size, brought, sum } of known.values()) {
    const all = [...brought].reduce((whole, at) => whole + partsOf(told[at]!.loss), sum);
    const before = best[size];
    if (before === null || before === undefined || all > before) best[size] = all;
  }
  return best;
}
