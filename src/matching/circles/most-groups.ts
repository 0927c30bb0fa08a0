/** How many groups there can be at most, by the places of joiners. */
import { type CaseState, OUT } from './case-state.ts';

/**
 * Returns the greatest number of groups for which the places of joiners last; −1 where they do not last for those that have
 * to be.
 *
 * If k groups are open, a joiner is in at most k of them, and in no more than they have places or can be in. So these places,
 * added up, are at least the least sizes of k groups, added up: of those that have to be, and the smallest of the others.
 *
 * Source: D. Gale (1957), "A theorem on flows in networks", Pacific Journal of Mathematics 7(2),
 * doi:10.2140/pjm.1957.7.1073.
 *
 * @param low the least size of each opener's group, 0 where it need not be open
 */
export function mostGroups({ numbers, pairs, high }: CaseState, low: Int32Array): number {
  const { openers, joiners, placesOf, least } = numbers.problem;
  const places = new Int32Array(joiners);
  for (const [at, pair] of pairs.entries())
    if (pair !== OUT) places[at % joiners] = Math.min(placesOf[at % joiners]!, places[at % joiners]! + 1);
  const [needed, others]: [number[], number[]] = [[], []];
  for (let opener = 0; opener < openers; opener++)
    if (low[opener]! > 0) needed.push(Math.max(low[opener]!, least[opener]!));
    else if (high[opener]! > 0) others.push(least[opener]!);
  const sizes = [...needed, ...others.sort((a, b) => a - b)];
  let most = -1;
  let taken = 0;
  for (let count = 0; count <= sizes.length; count++) {
    if (count > 0) taken += sizes[count - 1]!;
    if (count < needed.length) continue;
    let there = 0;
    for (const own of places) there += Math.min(own, count);
    if (there < taken) break;
    most = count;
  }
  return most;
}
