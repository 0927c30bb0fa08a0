/** Searches for prices at which the bound of a case is least. */
import type { GroupBound, PriceList } from './group-bound.ts';

/** Prices are whole multiples of 1 / `PRICE_PARTS`, so that the bound can be checked in integers. */
export const PRICE_PARTS = 64;

/** What a search for prices found. */
export interface PricesFound {
  readonly prices: PriceList;
  readonly bound: number;
}

export interface PriceSearchOptions {
  /** The search ends once the bound is below this. */
  readonly below: number;
  /** How many steps it takes at most. */
  readonly steps: number;
  /** Is told of every relaxed solution. */
  readonly see: () => void;
  readonly isOver: () => boolean;
}

/** How much of the last direction stays in the next. */
const KEPT = 0.65;

/**
 * Returns the best prices that some steps of a subgradient method find, beginning with given ones. The bound is convex in
 * the prices.
 *
 * 1. The groups that are best at the prices use more places of a joiner than there are, or fewer: the difference is a
 *    subgradient of the bound. That of a price of serving is how many are to be served less how many the groups serve.
 * 2. The direction is a mean of this subgradient and the last direction, which damps zigzags.
 * 3. The step is as long as would bring the bound down to its target, if the bound were linear, times a factor. The target
 *    lies a little beyond what is wanted. The factor is halved where the bound has not improved for a while, and grows a
 *    little where it does.
 * 4. After many steps without improvement the search goes back to the best prices.
 *
 * Sources: M. Held, P. Wolfe and H. P. Crowder (1974), "Validation of subgradient optimization", Mathematical Programming 6,
 * doi:10.1007/BF01580223; F. Barahona and R. Anbil (2000), "The volume algorithm: producing primal solutions with a
 * subgradient method", Mathematical Programming 87, doi:10.1007/s101070050002.
 */
export function betterPrices(
  bound: GroupBound,
  start: PriceList,
  { below, steps, see, isOver }: PriceSearchOptions,
): PricesFound {
  const variables = new Variables(bound, start);
  let best: PricesFound = { prices: variables.copy(), bound: bound.at(variables.rounded) };
  see();
  let factor = 0.5;
  let [idle, idleLong] = [0, 0];
  for (let step = 1; step <= steps && best.bound >= below && Number.isFinite(best.bound); step++) {
    if ((step & 15) === 0 && isOver()) break;
    const square = variables.turn(step === 1 ? 0 : KEPT); // 1, 2
    if (square === null) break;
    const target = best.bound - targetBelow(best.bound, below); // 3
    variables.move(square === 0 ? 0 : (factor * (bound.relaxed.bound - target)) / square);
    const found = bound.at(variables.rounded);
    see();
    if (found < best.bound) {
      if (found < best.bound - Math.abs(best.bound) * 1e-7) {
        idle = 0;
        factor = Math.min(1.5, factor * 1.02);
      }
      idleLong = 0;
      best = { prices: variables.copy(), bound: found };
    } else {
      idle++;
      idleLong++;
    }
    if (idle >= 12) {
      idle = 0;
      factor /= 2;
      if (factor < 1e-5) break;
    }
    if (idleLong < 40) continue;
    idleLong = 0; // 4
    variables.goTo(best.prices);
    bound.at(best.prices);
  }
  return best;
}

/** Returns how far below a bound its target is: beyond what is wanted, but never far where that is far off. */
function targetBelow(bound: number, wanted: number): number {
  const size = Math.abs(bound);
  return Math.min(Math.max((bound - wanted) * 1.05, size * 1e-7, 1 / 16), Math.max(size * 0.05, 4));
}

/** Prices of places and of serving, and the direction in which they move. */
class Variables {
  readonly rounded: PriceList;
  private readonly bound: GroupBound;
  private readonly exact: PriceList;
  private readonly direction: PriceList;

  constructor(bound: GroupBound, start: PriceList) {
    this.bound = bound;
    this.exact = copyOf(start);
    this.rounded = copyOf(start);
    this.direction = {
      joiners: new Float64Array(start.joiners.length),
      served: new Float64Array(start.served.length),
    };
    this.move(0);
  }

  copy(): PriceList {
    return copyOf(this.rounded);
  }

  goTo(prices: PriceList): void {
    this.exact.joiners.set(prices.joiners);
    this.exact.served.set(prices.served);
    this.rounded.joiners.set(prices.joiners);
    this.rounded.served.set(prices.served);
    this.direction.joiners.fill(0);
    this.direction.served.fill(0);
  }

  /** Turns the direction down the slope. Returns the square of its length; `null` where there is no slope. */
  turn(kept: number): number | null {
    const { bound, exact, direction } = this;
    const { placesOf, joiners } = bound.state.numbers.problem;
    const { used, served } = bound.relaxed;
    let [square, slopes] = [0, 0];
    for (let joiner = 0; joiner < joiners; joiner++) {
      let slope = used[joiner]! - placesOf[joiner]!;
      if (slope < 0 && bound.mayBeNegative[joiner] === 0 && exact.joiners[joiner]! <= 0) slope = 0;
      slopes += slope * slope;
      const turned = kept * direction.joiners[joiner]! + (1 - kept) * slope;
      direction.joiners[joiner] = turned;
      square += turned * turned;
    }
    if (bound.goal.of === 'merit')
      for (const [kind, count] of bound.goal.served.entries()) {
        let slope = bound.isAllServed[kind]! ? 0 : count - served[kind]!;
        if (slope < 0 && exact.served[kind]! <= 0) slope = 0;
        slopes += slope * slope;
        const turned = kept * direction.served[kind]! + (1 - kept) * slope;
        direction.served[kind] = turned;
        square += turned * turned;
      }
    return slopes === 0 ? null : square;
  }

  move(length: number): void {
    const { bound, exact, rounded, direction } = this;
    for (let joiner = 0; joiner < exact.joiners.length; joiner++) {
      let price = exact.joiners[joiner]! + length * direction.joiners[joiner]!;
      if (price < 0 && bound.mayBeNegative[joiner] === 0) price = 0;
      exact.joiners[joiner] = price;
      rounded.joiners[joiner] = inParts(price);
    }
    for (let kind = 0; kind < exact.served.length; kind++) {
      exact.served[kind] = Math.max(0, exact.served[kind]! + length * direction.served[kind]!);
      rounded.served[kind] = inParts(exact.served[kind]!);
    }
  }
}

function copyOf({ joiners, served }: PriceList): PriceList {
  return { joiners: joiners.slice(), served: served.slice() };
}

function inParts(price: number): number {
  return Math.round(price * PRICE_PARTS) / PRICE_PARTS;
}
