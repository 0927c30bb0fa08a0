/**
 * The independent check that groups of peers are the best there are. It shares no code with the solver, not even types: it is
 * given plain arrays, and adds up in integers of any size.
 */
import {
  type PeerPriceList,
  type PeersToProve,
  pricesOfBoth,
  type PricedSet,
  setsByMember,
  sumOfPrices,
} from './peer-prices.ts';
import { triosAbove } from './peer-trios.ts';

/** An answer with the prices said to prove it. */
export interface PeerClaim extends PeersToProve {
  /** Two or three people each. */
  readonly groups: readonly (readonly number[])[];
  /** The first are for pairs alone; all of them together for trios. */
  readonly cases: readonly PeerPriceList[];
}

/**
 * Lists why a claim is not proved. An empty list proves that no answer serves more people, or as many with longer waits, or the
 * same with a greater total.
 *
 * A group is worth `priorityUnit` × the priorities of its people + the scores of its pairs.
 *
 * 1. Groups are of two people, one of them of three where that is allowed. Their pairs are allowed, and nobody is in two.
 * 2. Prices are integers, not negative; sets are odd, and any two of them are apart or one within the other.
 * 3. For every allowed pair, the prices of the two and of the sets that hold both are at least twice its worth.
 * 4. The unit of priority is more than the totals of two answers can differ. So worth orders answers by their sum of priorities
 *    first, and then by their total.
 * 5. Without a trio, twice the worth of the answer is the sum of the first prices, those of a set of k people × (k − 1) ÷ 2.
 *    With one, it is at least as much.
 * 6. No trio can be in a better answer, by the prices of one of the cases: see {@link triosAbove}.
 *
 * By 2 and 3 no pairs are worth more than half the sum in 5, because of k people no more than (k − 1) ÷ 2 pairs are among
 * themselves (weak duality). If the answer has no trio, 6 asks only that no answer with a trio has a greater sum of priorities:
 * then none has the same, because sets of people that can be in groups form a matroid, whose largest are all of one size, and
 * pairs with a trio serve an odd number (see the solver; this is the one thing that is not checked here but proved there).
 *
 * Time O(e) for each case, for e allowed pairs, and that of 6.
 */
export function peerViolations(claim: PeerClaim): readonly string[] {
  const pairs = scan(claim);
  const faults = [...groupFaults(claim, pairs.scoreOf), ...pairs.faults, ...caseFaults(claim, pairs)];
  if (faults.length > 0) return faults;
  const [first] = claim.cases;
  if (first === undefined) return ['there are no prices'];
  const unit = BigInt(first.priorityUnit);
  const [served, total] = valueOf(claim, pairs.scoreOf);
  const worth = 2n * (unit * served + total);
  const sum = sumOfPrices(first);
  const hasTrio = claim.groups.some(({ length }) => length === 3);
  if (hasTrio ? sum > worth : sum !== worth)
    return [`groups are worth ${worth} half units, prices add up to ${sum}`];
  if (!claim.hasTrio) return [];
  return triosAbove(claim, claim.cases, hasTrio ? worth : belowMoreServed(claim, pairs, served));
}

/**
 * Lists why prices do not prove that the sum of priorities of an answer never exceeds a bound; empty where they do. It checks
 * 2 to 4 and 6, and half of 5.
 */
export function peerBoundFaults(claim: Omit<PeerClaim, 'groups'>, most: bigint): readonly string[] {
  const pairs = scan({ ...claim, groups: [] });
  const faults = [...pairs.faults, ...caseFaults(claim, pairs)];
  if (faults.length > 0) return faults;
  const [first] = claim.cases;
  if (first === undefined) return ['there are no prices'];
  const limit = belowMoreServed(claim, pairs, most);
  if (sumOfPrices(first) > limit) return [`prices prove no bound of priority ${most}`];
  return claim.hasTrio ? triosAbove(claim, claim.cases, limit) : [];
}

/** What one pass over all pairs finds. */
interface Scan {
  readonly faults: readonly string[];
  /** The scores of pairs within the claim's groups, by `one × people + other`. */
  readonly scoreOf: ReadonlyMap<number, number>;
  readonly least: number;
  readonly greatest: number;
}

/** Makes the pass: step 3, and what the other steps need. */
function scan(claim: PeerClaim): Scan {
  const { priorities, groups, cases } = claim;
  const people = priorities.length;
  const wanted = new Set(
    groups.flatMap((group) => group.flatMap((one) => group.map((other) => one * people + other))),
  );
  const scoreOf = new Map<number, number>();
  const faults: string[] = [];
  let [least, greatest] = [0, 0];
  const setsOf = cases.map(({ sets }) => setsByMember(people, sets));
  for (let person = 0; person < people; person++) {
    claim.eachPeer(person, (peer, score) => {
      if (!Number.isSafeInteger(score))
        faults.push(`pair ${person}–${peer}: score ${score} is not an integer`);
      least = Math.min(least, score);
      greatest = Math.max(greatest, score);
      if (wanted.has(person * people + peer)) scoreOf.set(person * people + peer, score);
      if (peer < person) return;
      for (const [k, { priorityUnit, people: prices, sets }] of cases.entries()) {
        const worth = 2 * (priorityUnit * (priorities[person]! + priorities[peer]!) + score);
        const lack = worth - (prices[person] ?? NaN) - (prices[peer] ?? NaN);
        if (lack <= 0 || lack <= pricesOfBoth(sets, setsOf[k]![person], setsOf[k]![peer])) continue;
        faults.push(`case ${k}: prices of ${person} and ${peer} are below the worth of the pair`);
      }
    });
  }
  return { faults, scoreOf, least, greatest };
}

/** Steps 2 and 4. */
function caseFaults(
  { priorities, cases, hasTrio }: Omit<PeerClaim, 'groups'>,
  { least, greatest }: Scan,
): string[] {
  const faults: string[] = [];
  const isRanked = priorities.some((priority) => priority !== 0);
  if (
    !priorities.every(
      (priority) => Number.isSafeInteger(priority) && priority >= (isRanked || hasTrio ? 1 : 0),
    )
  )
    faults.push('priorities are not integers, all 0 or all from 1 on');
  const unit = cases[0]?.priorityUnit ?? 0;
  const most = BigInt((priorities.length >> 1) + (hasTrio ? 2 : 0));
  if (!Number.isSafeInteger(unit) || (isRanked && BigInt(unit) <= most * (BigInt(greatest) - BigInt(least))))
    faults.push(`a unit of priority of ${unit} does not outweigh the totals`);
  const highest = priorities.reduce((high, priority) => Math.max(high, priority), 0);
  if (4 * (unit * highest * 2 + greatest - least) > Number.MAX_SAFE_INTEGER)
    faults.push('worths are not exact');
  for (const [k, { priorityUnit, people, sets }] of cases.entries()) {
    if (priorityUnit !== unit) faults.push(`case ${k}: another unit of priority`);
    if (people.length !== priorities.length)
      faults.push(`case ${k}: ${people.length} prices for ${priorities.length} people`);
    for (const [person, price] of people.entries())
      if (!Number.isSafeInteger(price) || price < 0)
        faults.push(`case ${k}: the price of ${person} is ${price}`);
    faults.push(...setFaults(sets, priorities.length).map((fault) => `case ${k}: ${fault}`));
  }
  return faults;
}

/** Sets are odd, of people each there once, with a price, and laminar. */
function setFaults(sets: readonly PricedSet[], people: number): string[] {
  const faults: string[] = [];
  for (const [at, { members, price }] of sets.entries()) {
    if (!Number.isSafeInteger(price) || price <= 0) faults.push(`the price of set ${at} is ${price}`);
    if (members.length % 2 === 0 || members.length < 3)
      faults.push(`set ${at} has ${members.length} members`);
    const isThere = members.every((person) => Number.isInteger(person) && person >= 0 && person < people);
    if (!isThere || new Set(members).size !== members.length)
      faults.push(`set ${at} is not of different people`);
  }
  // From the largest down, whoever is in a set was in one and the same set before.
  const lastOf = new Map<number, number>();
  const bySize = [...sets.keys()].sort((a, b) => sets[b]!.members.length - sets[a]!.members.length);
  for (const at of bySize) {
    const before = new Set(sets[at]!.members.map((person) => lastOf.get(person)));
    if (before.size > 1) faults.push(`set ${at} overlaps another`);
    for (const person of sets[at]!.members) lastOf.set(person, at);
  }
  return faults;
}

/** Step 1. */
function groupFaults(
  { groups, hasTrio, priorities }: PeerClaim,
  scoreOf: ReadonlyMap<number, number>,
): string[] {
  const faults: string[] = [];
  const people = priorities.length;
  const members = groups.flat();
  if (new Set(members).size !== members.length) faults.push('somebody is in two groups');
  if (groups.filter(({ length }) => length === 3).length > (hasTrio ? 1 : 0))
    faults.push('there are too many trios');
  for (const group of groups) {
    if (group.length !== 2 && group.length !== 3) faults.push(`a group has ${group.length} people`);
    for (const one of group)
      for (const other of group)
        if (one !== other && !scoreOf.has(one * people + other))
          faults.push(`pair ${one}–${other} is not allowed`);
  }
  return faults;
}

/** Returns the sum of priorities of an answer, and its total. */
function valueOf({ groups, priorities }: PeerClaim, scoreOf: ReadonlyMap<number, number>): [bigint, bigint] {
  let [served, total] = [0n, 0n];
  for (const group of groups) {
    for (const one of group) {
      served += BigInt(priorities[one]!);
      for (const other of group)
        if (one < other) total += BigInt(scoreOf.get(one * priorities.length + other)!);
    }
  }
  return [served, total];
}

/** Returns the greatest worth, in half units, below that of every answer with a greater sum of priorities. */
function belowMoreServed(
  { priorities, cases, hasTrio }: Omit<PeerClaim, 'groups'>,
  { least }: Scan,
  served: bigint,
): bigint {
  const most = BigInt((priorities.length >> 1) + (hasTrio ? 2 : 0));
  return 2n * (BigInt(cases[0]!.priorityUnit) * (served + 1n) + most * BigInt(least)) - 1n;
}
