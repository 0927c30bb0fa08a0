/** Dual prices of people and of odd sets of them, as the check of peers reads them. */

/** An odd number of people, and the dual price of their set. */
export interface PricedSet {
  readonly members: readonly number[];
  readonly price: number;
}

/** Dual prices in half units of worth, and what one step of priority is worth in units. */
export interface PeerPriceList {
  readonly priorityUnit: number;
  readonly people: readonly number[];
  readonly sets: readonly PricedSet[];
}

/** What answers are compared by, and the pairs that they can have. */
export interface PeersToProve {
  /** What it is worth that each person is in a group, before any score; 0 or more. */
  readonly priorities: readonly number[];
  /** Calls back for every allowed pair of a person, with its score. */
  readonly eachPeer: (person: number, see: (peer: number, score: number) => void) => void;
  /** Whether one group may have three people. */
  readonly hasTrio: boolean;
}

/** Returns the sum of all prices, those of a set of k people × (k − 1) ÷ 2. */
export function sumOfPrices({ people, sets }: PeerPriceList): bigint {
  let sum = 0n;
  for (const price of people) sum += BigInt(price);
  for (const { members, price } of sets) sum += BigInt(price) * BigInt((members.length - 1) / 2);
  return sum;
}

/** Lists the sets that each person is in, by position. */
export function setsByMember(people: number, sets: readonly PricedSet[]): readonly (number[] | undefined)[] {
  const setsOf = Array<number[] | undefined>(people).fill(undefined);
  for (const [at, { members }] of sets.entries())
    for (const person of members) (setsOf[person] ??= []).push(at);
  return setsOf;
}

/** Returns the prices of the sets that two people are both in. */
export function pricesOfBoth(
  sets: readonly PricedSet[],
  ofOne: readonly number[] | undefined,
  ofOther: readonly number[] | undefined,
): number {
  if (ofOne === undefined || ofOther === undefined) return 0;
  return ofOne.reduce((sum, at) => (ofOther.includes(at) ? sum + sets[at]!.price : sum), 0);
}
