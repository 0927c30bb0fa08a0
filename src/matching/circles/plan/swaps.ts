/** Exchanges of two, judged together: what leaves a group counts as gone when what joins it is judged. */
import { makeMoves, type Stakes } from './exchanges.ts';
import { NOWHERE, type Seating } from './seating.ts';

/** A unit and a group that it is in; {@link NOWHERE} where it has room for another group. */
export interface Seat {
  readonly unit: number;
  readonly opener: number;
}

/** Lists seats: those in groups first, by opener. */
export function seatsOf(seating: Seating): Seat[] {
  return [
    ...seating.groups.flatMap((group, opener) => group.map((unit) => ({ unit, opener }))),
    ...seating.units.flatMap((_, unit) => (seating.hasPlaceLeft(unit) ? [{ unit, opener: NOWHERE }] : [])),
  ];
}

/**
 * Makes every swap of two units, and every move of one, that gains, until none does or it is told to stop. Groups stay
 * whole if they were. Returns how many it made. Time O(s²) for s seats, each time round.
 *
 * Beside the rings of `exchanges.ts` it finds what a cap or a common time allows only once somebody has left, and it moves
 * those who are kept together.
 */
export function swapWhatGains(
  seating: Seating,
  stakes: Stakes,
  isOpen: (opener: number) => boolean,
  isOver: () => boolean,
): number {
  let made = 0;
  for (let isChanged = true; isChanged;) {
    isChanged = false;
    const seats = seatsOf(seating);
    for (const one of seats) {
      if (isOver()) return made;
      if (!isStill(seating, one) || isFixed(seating, one)) continue;
      if (moveAlone(seating, stakes, one, isOpen) || swapOne(seating, stakes, one, seats)) {
        made++;
        isChanged = true;
      }
    }
  }
  return made;
}

export function isStill(seating: Seating, { unit, opener }: Seat): boolean {
  return opener === NOWHERE ? seating.hasPlaceLeft(unit) : seating.isIn(unit, opener);
}

export function isFixed(seating: Seating, { unit, opener }: Seat): boolean {
  return opener !== NOWHERE && seating.isHeld(unit, opener);
}

/** Moves a unit to the group where that gains most. */
function moveAlone(
  seating: Seating,
  stakes: Stakes,
  seat: Seat,
  isOpen: (opener: number) => boolean,
): boolean {
  const { openers, least } = seating.problem;
  const { unit, opener: from } = seat;
  const { joiners } = seating.units[unit]!;
  if (isNeeded(seating, seat)) return false;
  const now = worthIn(seating, stakes, unit, from);
  let [best, to] = [0, NOWHERE];
  for (let opener = 0; opener < openers; opener++) {
    if (opener === from || !isOpen(opener) || !seating.hasRoom(unit, opener)) continue;
    if (seating.sizes[opener]! + joiners.length < least[opener]!) continue;
    const gain = worthIn(seating, stakes, unit, opener, from) - now;
    if (gain > best && seating.goesWith(unit, opener) && aloneChangeOfMove(seating, seat, opener) <= 0)
      [best, to] = [gain, opener];
  }
  if (to !== NOWHERE) makeMoves(seating, [{ unit, from, to }]);
  return to !== NOWHERE;
}

function swapOne(seating: Seating, stakes: Stakes, one: Seat, seats: readonly Seat[]): boolean {
  const ofOne = worthIn(seating, stakes, one.unit, one.opener);
  for (const other of seats) {
    if (other.opener === one.opener || other.unit === one.unit || isFixed(seating, other)) continue;
    // Between two who have no group there is nothing to swap, and each pair is looked at from both its ends.
    if (!(gainOfSwap(seating, stakes, one, other, ofOne) > 1e-6)) continue;
    if (!isStill(seating, other) || !isPossible(seating, one, other) || !isPossible(seating, other, one))
      continue;
    if (aloneChangeOfSwap(seating, one, other) > 0) continue;
    makeSwap(seating, one, other);
    return true;
  }
  return false;
}

/**
 * Returns what a swap gains; NaN where one of the two may not be there.
 *
 * @param ofOne what the first is worth where they are
 */
export function gainOfSwap(seating: Seating, stakes: Stakes, one: Seat, other: Seat, ofOne: number): number {
  return (
    worthIn(seating, stakes, one.unit, other.opener, one.opener) +
    worthIn(seating, stakes, other.unit, one.opener, other.opener) -
    ofOne -
    worthIn(seating, stakes, other.unit, other.opener)
  );
}

/** Returns whether a group would be too small without a unit. */
export function isNeeded(seating: Seating, { unit, opener }: Seat): boolean {
  if (opener === NOWHERE) return false;
  const left = seating.sizes[opener]! - seating.units[unit]!.joiners.length;
  return left > 0 && left < seating.problem.least[opener]!;
}

/** Returns whether a unit can take the seat of another. */
export function isPossible(seating: Seating, { unit }: Seat, { unit: other, opener }: Seat): boolean {
  if (opener === NOWHERE) return true;
  const grows = seating.units[unit]!.joiners.length - seating.units[other]!.joiners.length;
  return (
    (grows >= 0 || seating.sizes[opener]! + grows >= seating.problem.least[opener]!) &&
    seating.hasRoom(unit, opener, other) &&
    seating.goesWith(unit, opener, other)
  );
}

/** Returns what a unit is worth in a group that it is in, or would be in after leaving another; NaN where it may not be. */
export function worthIn(
  seating: Seating,
  stakes: Stakes,
  unit: number,
  opener: number,
  leaving = NOWHERE,
): number {
  if (opener === NOWHERE) return 0;
  const isThere = seating.isIn(unit, opener);
  const others = seating.openersOf[unit]!.length - (isThere || leaving !== NOWHERE ? 1 : 0);
  return (
    seating.scores[unit * seating.problem.openers + opener]! +
    (others === 0 ? seating.units[unit]!.weight * stakes.placed : 0)
  );
}

/** Returns how many more would be the only ones of their class after a swap. */
export function aloneChangeOfSwap(seating: Seating, one: Seat, other: Seat): number {
  return (
    (one.opener === NOWHERE ? 0 : seating.aloneChange(one.opener, other.unit, one.unit)) +
    (other.opener === NOWHERE ? 0 : seating.aloneChange(other.opener, one.unit, other.unit))
  );
}

/** Returns how many more would be the only ones of their class after a move. */
export function aloneChangeOfMove(seating: Seating, { unit, opener }: Seat, to: number): number {
  return (
    (opener === NOWHERE ? 0 : seating.aloneChange(opener, NOWHERE, unit)) +
    (to === NOWHERE ? 0 : seating.aloneChange(to, unit, NOWHERE))
  );
}

export function makeSwap(seating: Seating, one: Seat, other: Seat): void {
  makeMoves(seating, [
    { unit: one.unit, from: one.opener, to: other.opener },
    { unit: other.unit, from: other.opener, to: one.opener },
  ]);
}
