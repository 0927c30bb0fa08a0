/**
 * The independent check that a proposal is the best there is. It shares no code with the solver, not even types: it is
 * given plain arrays, and adds up in integers of any size.
 */

/** A price: two integers, compared component by component, priority first. */
export type PriceVector = readonly [priority: number, score: number];

/** An answer with the prices said to prove it, and the problem it answers. */
export interface Claim {
  /** What matching each mentee is worth before any score; 0 or more. */
  readonly priorities: readonly number[];
  /** Free places of each mentor. */
  readonly places: readonly number[];
  /** The score of a pair, `NaN` where it is not allowed. */
  readonly scoreOf: (mentee: number, mentor: number) => number;
  /**
   * Calls back for each allowed pair of a mentee that is worth more than the claimed prices of the two. It may call back
   * for other pairs too: each reported pair is checked again.
   */
  readonly eachDear: (mentee: number, see: (mentor: number, score: number) => void) => void;
  /** The order in which to go through mentees, where one order is faster. */
  readonly order?: Int32Array | null;
  readonly matches: readonly (readonly [mentee: number, mentor: number])[];
  readonly menteePrices: readonly PriceVector[];
  readonly mentorPrices: readonly PriceVector[];
}

/**
 * Lists why a claim is not proved. An empty list proves that no assignment serves more mentees, or as many with longer
 * waits, or the same with a greater total score.
 *
 * 1. The matches are allowed, a mentee has at most one, and a mentor no more than there are places.
 * 2. Prices are integers and not negative.
 * 3. For every allowed pair, the mentee's price + the mentor's price ≥ the value of the pair.
 * 4. A mentee without a match has price 0, and so has a mentor with a free place.
 * 5. The value of the matches is the sum of the mentees' prices and the mentors' prices × places.
 *
 * By 2 and 3 no assignment is worth more than the sum in 5, and by 5 this one is worth as much (weak duality). 4 follows
 * from the rest; it is checked because it shows where a fault is. Time O(e) for e allowed pairs.
 */
export function violations(claim: Claim): readonly string[] {
  const counted = countMatches(claim);
  return [
    ...counted.faults, // 1
    ...priceFaults('mentee', claim.menteePrices, claim.priorities.length), // 2
    ...priceFaults('mentor', claim.mentorPrices, claim.places.length),
    ...counted.infeasible, // 3
    ...slackFaults(claim, counted.isMatched, counted.used), // 4
    ...dualityFaults(claim, counted.value), // 5
  ];
}

/**
 * Lists why the prices of a claim do not prove that the sum of priorities of its pairs never exceeds a bound; empty where
 * they do. It checks 2 and 3 of {@link violations}, and half of 5.
 */
export function boundFaults(claim: Omit<Claim, 'matches'>, most: bigint): readonly string[] {
  const faults = [
    ...priceFaults('mentee', claim.menteePrices, claim.priorities.length),
    ...priceFaults('mentor', claim.mentorPrices, claim.places.length),
    ...countMatches({ ...claim, matches: [] }).infeasible,
  ];
  if (faults.length > 0) return faults;
  const sum = sumOfPrices(claim, 0);
  return sum <= most ? [] : [`prices add up to priority ${sum}, and so prove no bound of ${most}`];
}

/** Returns the mentees' prices plus the mentors' prices × places, in one component. */
function sumOfPrices(claim: Omit<Claim, 'matches'>, component: 0 | 1): bigint {
  let sum = 0n;
  for (const price of claim.menteePrices) sum += BigInt(price[component]);
  for (const [mentor, price] of claim.mentorPrices.entries()) {
    if (price[component] !== 0) sum += BigInt(price[component]) * BigInt(claim.places[mentor] ?? 0);
  }
  return sum;
}

interface Count {
  readonly faults: readonly string[];
  readonly infeasible: readonly string[];
  readonly isMatched: readonly boolean[];
  readonly used: readonly number[];
  readonly value: readonly [bigint, bigint];
}

/** Makes one pass over all mentees. Returns what the matches are worth, and which allowed pairs the prices do not cover. */
function countMatches(claim: Claim): Count {
  const { priorities, places } = claim;
  const faults: string[] = [];
  const infeasible: string[] = [];
  const used = places.map(() => 0);
  const mentorOf = priorities.map(() => -1);
  for (const [mentee, mentor] of claim.matches) {
    if (mentorOf[mentee] === undefined || used[mentor] === undefined) {
      faults.push(`match ${mentee}–${mentor}: no such mentee or mentor`);
    } else if (mentorOf[mentee] === -1) {
      mentorOf[mentee] = mentor;
      used[mentor]++;
    } else faults.push(`mentee ${mentee} is matched more than once`);
  }
  for (const [mentor, count] of used.entries()) {
    if (count > (places[mentor] ?? 0)) {
      faults.push(`mentor ${mentor} has ${count} mentees and ${places[mentor]} places`);
    }
  }

  let priorityValue = 0n;
  let scoreValue = 0n;
  for (const mentee of claim.order ?? priorities.keys()) {
    const priority = priorities[mentee]!;
    if (!(Number.isSafeInteger(priority) && priority >= 0)) {
      faults.push(`mentee ${mentee}: priority ${priority} is not an integer from 0 on`);
      continue;
    }
    const isWhole = (mentor: number, score: number): boolean => {
      if (Number.isSafeInteger(score)) return true;
      faults.push(`pair ${mentee}–${mentor}: score ${score} is not an integer that can be added exactly`);
      return false;
    };
    const own = mentorOf[mentee]!;
    const ownScore = own === -1 ? NaN : claim.scoreOf(mentee, own);
    if (own !== -1 && Number.isNaN(ownScore)) faults.push(`match ${mentee}–${own} is not allowed`);
    else if (own !== -1 && isWhole(own, ownScore)) {
      priorityValue += BigInt(priority);
      scoreValue += BigInt(ownScore);
    }
    claim.eachDear(mentee, (mentor, score) => {
      if (!isWhole(mentor, score)) return;
      if (!covers(claim.menteePrices[mentee], claim.mentorPrices[mentor], priority, score)) {
        infeasible.push(`prices of mentee ${mentee} and mentor ${mentor} are below the value of the pair`);
      }
    });
  }
  const isMatched = mentorOf.map((mentor) => mentor !== -1);
  return { faults, infeasible, isMatched, used, value: [priorityValue, scoreValue] };
}

/**
 * Returns whether two prices add up to at least a value. A sum too large for a double is rounded, but never past the
 * value, which is an integer that a double can hold.
 */
function covers(
  a: PriceVector | undefined,
  b: PriceVector | undefined,
  priority: number,
  score: number,
): boolean {
  if (a === undefined || b === undefined) return false;
  const first = a[0] + b[0];
  return first === priority ? a[1] + b[1] >= score : first > priority;
}

function priceFaults(side: string, prices: readonly PriceVector[], people: number): readonly string[] {
  const faults = prices.length === people ? [] : [`there are ${prices.length} prices for ${people} ${side}s`];
  for (const [person, [priority, score]] of prices.entries()) {
    if (!Number.isSafeInteger(priority) || !Number.isSafeInteger(score)) {
      faults.push(`${side} ${person}: price (${priority}, ${score}) is not of integers`);
    } else if (priority < 0 || (priority === 0 && score < 0)) {
      faults.push(`${side} ${person}: price (${priority}, ${score}) is below zero`);
    }
  }
  return faults;
}

function isPriced(price: PriceVector): boolean {
  return price[0] !== 0 || price[1] !== 0;
}

function slackFaults(
  claim: Claim,
  isMatched: readonly boolean[],
  used: readonly number[],
): readonly string[] {
  const mentees = claim.menteePrices.flatMap((price, mentee) =>
    isPriced(price) && isMatched[mentee] === false ? [`mentee ${mentee} is unmatched and has a price`] : [],
  );
  const mentors = claim.mentorPrices.flatMap((price, mentor) =>
    isPriced(price) && (used[mentor] ?? 0) < (claim.places[mentor] ?? 0)
      ? [`mentor ${mentor} has a place left and a price`]
      : [],
  );
  return [...mentees, ...mentors];
}

function dualityFaults(claim: Claim, value: readonly [bigint, bigint]): readonly string[] {
  const isWhole = [...claim.menteePrices, ...claim.mentorPrices].flat().every(Number.isSafeInteger);
  if (!isWhole) return ['prices cannot be added up'];
  return (['priority', 'score'] as const).flatMap((component, k) => {
    const sum = sumOfPrices(claim, k === 0 ? 0 : 1);
    return sum === value[k] ? [] : [`${component}: matches are worth ${value[k]}, prices add up to ${sum}`];
  });
}
