/** Company for those who are the only ones of their class in a group, where nobody is to be. */
import { makeMoves, type Stakes } from './exchanges.ts';
import type { Seating } from './seating.ts';
import {
  aloneChangeOfMove,
  aloneChangeOfSwap,
  gainOfSwap,
  isFixed,
  isNeeded,
  isPossible,
  makeSwap,
  type Seat,
  seatsOf,
  worthIn,
} from './swaps.ts';

/**
 * Makes the swap or move that costs least and leaves fewer alone, again and again. Where there is none, whoever is alone
 * and not held leaves the group. Time O(g s) each for groups of g and s seats.
 */
export function giveCompany(seating: Seating, stakes: Stakes, isOver: () => boolean): void {
  if (!seating.isAloneBarred) return;
  for (let opener = 0; opener < seating.problem.openers; opener++)
    for (let alone = seating.alone(opener); alone.length > 0; alone = seating.alone(opener)) {
      if (!isOver() && mendOne(seating, stakes, opener)) continue;
      const leaving = alone.find((unit) => !seating.isHeld(unit, opener));
      if (leaving === undefined) break;
      seating.leave(leaving, opener);
    }
}

/** Makes the best change of a group that leaves fewer alone in all. Returns whether there was one. */
function mendOne(seating: Seating, stakes: Stakes, opener: number): boolean {
  const others = seatsOf(seating).filter((seat) => seat.opener !== opener && !isFixed(seating, seat));
  let best: { readonly gain: number; readonly make: () => void } | null = null;
  const see = (gain: number, make: () => void): void => {
    // Not a number where one of them may not be there.
    if (gain > (best?.gain ?? -Infinity)) best = { gain, make };
  };
  for (const unit of seating.groups[opener]!) {
    const one: Seat = { unit, opener };
    if (isFixed(seating, one)) continue;
    const ofOne = worthIn(seating, stakes, unit, opener);
    for (const other of others) {
      if (aloneChangeOfSwap(seating, one, other) >= 0) continue;
      const gain = gainOfSwap(seating, stakes, one, other, ofOne);
      if (isPossible(seating, one, other) && isPossible(seating, other, one))
        see(gain, () => {
          makeSwap(seating, one, other);
        });
    }
  }
  for (const other of others) {
    if (aloneChangeOfMove(seating, other, opener) >= 0 || isNeeded(seating, other)) continue;
    if (!seating.hasRoom(other.unit, opener) || !seating.goesWith(other.unit, opener)) continue;
    const gain =
      worthIn(seating, stakes, other.unit, opener, other.opener) -
      worthIn(seating, stakes, other.unit, other.opener);
    see(gain, () => {
      makeMoves(seating, [{ unit: other.unit, from: other.opener, to: opener }]);
    });
  }
  (best as { readonly make: () => void } | null)?.make();
  return best !== null;
}
