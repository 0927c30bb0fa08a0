/** The numbers that the solver of groups works with: what a pair is worth, who counts how much, who can be where. */
import { refused } from '../../errors.ts';
import { greatestCommonDivisor } from '../scoring/greatest-common-divisor.ts';
import { type Cap, type GroupProblem, NOT_ALLOWED, slotsIn, waitClasses } from './group-problem.ts';

/**
 * Two objectives stand for the components of {@link GroupValue}.
 *
 * *Service* is a sum of weights of those who are served, in which one person more outweighs any waits, and one person of a
 * longer wait all of shorter ones. *Merit* is `factor` × the total − `small` × the number of groups below the wished size,
 * in which any difference of totals outweighs all small groups. Of plans with equal service the one with more merit is
 * better.
 */
export interface GroupNumbers {
  readonly problem: GroupProblem;
  /** `worth[opener * joiners + joiner]`: merit of a pair, for those kept together the mean of all; or `NOT_ALLOWED`. */
  readonly worth: Float64Array;
  /** Merit of one unit of score. */
  readonly factor: number;
  /** Merit that a small group loses. */
  readonly small: number;
  /** Two plans of different merit differ by at least so much. */
  readonly step: number;
  /** What serving a joiner counts for; 0 where openers count. */
  readonly joinerWeights: Float64Array;
  /** How many different waits there are, and which each of those who count has; the longest is 0. */
  readonly kinds: number;
  readonly kindOf: Int32Array;
  readonly waitWeights: WaitWeights;
  /** What serving an opener counts for; 0 where joiners count. */
  readonly openerWeights: Float64Array;
  /** Slots of each opener in which a group could meet; `null` where groups need none. */
  readonly slotsOf: readonly (readonly number[])[] | null;
  /** The openers whose groups meet in turn with each one's, that one left out. */
  readonly turnsOf: readonly (readonly number[])[];
  /** The joiners kept together with each, themselves among them. */
  readonly unitOf: readonly (readonly number[])[];
  /** The joiners from whom each is kept apart. */
  readonly apartOf: readonly (readonly number[])[];
  /** Openers that are interchangeable: the size of the first is at least that of the second. */
  readonly orderedTwins: readonly (readonly [number, number])[];
  /** The caps that limit anything. */
  readonly caps: readonly Cap[];
}

/** Merits and weights stay within this, so that sums are exact. */
const LARGEST = 2 ** 46;
/** Service stays within this, so that bounds on it are exact to one. */
const LARGEST_SERVICE = 2 ** 40;

/** Returns the numbers of a problem. Throws a `Failure` where sums of its scores would not be exact. */
export function groupNumbersOf(problem: GroupProblem): GroupNumbers {
  const { openers, joiners, counted, wished, caps } = problem;
  if (counted === 'joiners' && problem.placesOf.some((places) => places > 1))
    throw new Error('Who counts as a joiner is in one group at most.');
  const unitOf = unitsOf(problem);
  const common = unitOf.reduce((multiple, unit) => leastCommonMultiple(multiple, unit.length), 1);
  const factor = common * (wished === null ? 1 : openers + 1);
  const worth = worthOf(problem, unitOf, factor);
  const waits = waitClasses(problem);
  const waitWeights = waitWeightsOf(problem, waits);
  const kindOf = Int32Array.from(problem.waits, (wait) => waits.indexOf(wait));
  const weights = Float64Array.from(kindOf, (kind) => waitWeights.weights[kind]!);
  const none = new Float64Array(counted === 'joiners' ? openers : joiners);
  const [joinerWeights, openerWeights] = counted === 'joiners' ? [weights, none] : [none, weights];
  return {
    problem,
    worth,
    factor,
    small: wished === null ? 0 : common,
    step: wished === null ? factor : common,
    joinerWeights,
    openerWeights,
    slotsOf: slotsOf(problem),
    turnsOf: turnsOf(problem),
    unitOf,
    apartOf: apartOf(problem),
    orderedTwins: orderedTwins(problem),
    caps: caps.filter(({ most, isAloneAllowed }) => most !== null || !isAloneAllowed),
    kinds: waits.length,
    kindOf,
    waitWeights,
  };
}

/** Returns the service of a plan and its merit, from what it is worth. */
export function serviceAndMerit(
  numbers: GroupNumbers,
  value: readonly number[],
): { readonly service: number; readonly merit: number } {
  const { weights } = numbers.waitWeights;
  const service = weights.reduce((sum, weight, kind) => sum + value[1 + kind]! * weight, 0);
  const [total, small] = value.slice(-2) as [number, number];
  return { service, merit: total * numbers.factor + small * numbers.small };
}

function unitsOf({ joiners, together }: GroupProblem): readonly (readonly number[])[] {
  const unitOf: (readonly number[])[] = eachIndex(joiners).map((joiner) => [joiner]);
  for (const unit of together) for (const joiner of unit) unitOf[joiner] = unit;
  return unitOf;
}

function worthOf(
  { openers, joiners, scores }: GroupProblem,
  unitOf: readonly (readonly number[])[],
  factor: number,
): Float64Array {
  const worth = new Float64Array(openers * joiners);
  let largest = 0;
  for (let joiner = 0; joiner < joiners; joiner++) {
    const unit = unitOf[joiner]!;
    for (let opener = 0; opener < openers; opener++) {
      let sum = 0;
      for (const member of unit) sum += scores[member * openers + opener]!;
      worth[opener * joiners + joiner] = sum === NOT_ALLOWED ? sum : (sum * factor) / unit.length;
      if (sum > NOT_ALLOWED) largest = Math.max(largest, Math.abs(sum) * factor);
    }
  }
  if (largest * (openers + joiners) > LARGEST)
    throw refused(
      'The scores lie too far apart for so many people: their sums would not be exact.',
      'give the scores with fewer decimal places',
    );
  return worth;
}

/** What service counts for those served. */
interface WaitWeights {
  /** Of each wait, the longest first. */
  readonly weights: readonly number[];
  /** What serving one person more counts for, whatever the waits. */
  readonly one: number;
  /** How many of the shortest waits count alike: 1 where service tells all waits apart. */
  readonly alike: number;
}

/**
 * Returns the weights of waits. Each is more than all shorter waits together, and so much is added to each (`one`) that one
 * person more outweighs all of that. Where sums would not be exact, as few as need be of the shortest waits count alike.
 */
function waitWeightsOf(problem: GroupProblem, waits: readonly number[]): WaitWeights {
  const classes = waits.toReversed();
  if (classes.length < 2) return { weights: classes.map(() => 1), one: 1, alike: 1 };
  const sizes = classes.map((wait) => problem.waits.filter((each) => each === wait).length);
  for (let alike = 1; ; alike++) {
    const weights: number[] = [];
    let next = sizes.slice(0, alike).reduce((sum, size) => sum + size, 1);
    for (const [at, size] of sizes.entries()) {
      weights.push(at < alike ? 1 : next);
      if (at >= alike) next *= size + 1;
    }
    if (next * problem.waits.length <= LARGEST_SERVICE)
      return { weights: weights.map((weight) => next + weight).toReversed(), one: next, alike };
  }
}

function slotsOf({ slots }: GroupProblem): GroupNumbers['slotsOf'] {
  if (slots === null) return null;
  return slots.ofOpener.map(slotsIn);
}

function turnsOf({ openers, slots }: GroupProblem): readonly (readonly number[])[] {
  return eachIndex(openers).map((opener) =>
    (slots?.inTurn ?? []).flatMap((all) =>
      all.includes(opener) ? all.filter((other) => other !== opener) : [],
    ),
  );
}

function apartOf({ joiners, apart }: GroupProblem): readonly (readonly number[])[] {
  const apartOfEach: number[][] = eachIndex(joiners).map(() => []);
  for (const [one, other] of apart) {
    apartOfEach[one]!.push(other);
    apartOfEach[other]!.push(one);
  }
  return apartOfEach;
}

/** Twins are interchangeable where nobody is held with them: in some best plan their sizes descend. */
function orderedTwins({ twins, held }: GroupProblem): readonly (readonly [number, number])[] {
  const isHeld = new Set(held.map(({ opener }) => opener));
  return twins.flatMap((alike) => {
    const free = alike.filter((opener) => !isHeld.has(opener));
    return free.slice(1).map((opener, at) => [free[at]!, opener] as const);
  });
}

function eachIndex(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

function leastCommonMultiple(a: number, b: number): number {
  return (a / greatestCommonDivisor(a, b)) * b;
}
