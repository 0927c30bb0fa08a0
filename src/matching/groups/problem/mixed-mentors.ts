/** What each mentor of a mixed proposal can open, and the problems that are solved one after the other. */
import type { Assignment, GroupProblem } from '../../circles/group-problem.ts';
import { waysOutOfBothWays } from './both-ways.ts';
import type { PeopleProblem } from './people-problem.ts';
import { narrowed, type WaysOut, type Without } from './solve-in-cases.ts';

/** Returns the problem of one-to-one pairs without circles, but for circles that are held. */
export function pairsAlone(people: PeopleProblem): GroupProblem {
  const { problem, openers } = people;
  const isHeld = heldOpeners(people);
  const circles = openers.flatMap((one, opener) =>
    !isOneToOne(one) && !isHeld.has(opener) ? [{ opener }] : [],
  );
  return narrowed(problem, circles);
}

/** Returns the problem of circles beside the one-to-one pairs of a plan, which are held, by mentors with a place left. */
export function circlesBeside(
  people: PeopleProblem,
  { openerOf }: Pick<Assignment, 'openerOf'>,
): GroupProblem {
  const { problem, openers } = people;
  const held = openerOf.flatMap((groups, joiner) =>
    groups.filter((opener) => isOneToOne(openers[opener]!)).map((opener) => ({ joiner, opener })),
  );
  const open = new Set(held.map(({ opener }) => opener));
  const closed = mentorsOf(people).flatMap(({ places, circles, pairs }) => {
    const taken = pairs.filter((opener) => open.has(opener)).length;
    return [...pairs.filter((opener) => !open.has(opener)), ...circles.slice(places - taken)].map(
      (opener) => ({
        opener,
      }),
    );
  });
  return { ...narrowed(problem, closed), held: merged(problem.held, held) };
}

/** A mentor of a mixed proposal. */
export interface MixedMentor {
  readonly places: number;
  readonly circles: readonly number[];
  readonly pairs: readonly number[];
  /** By the number of circles that they open at most: what they do without then. */
  readonly ways: readonly (readonly Without[])[];
}

/** Returns the mentors of a mixed problem, by key. */
export function mentorsOf({ openers, pairs: { context } }: PeopleProblem): MixedMentor[] {
  return context.places.map((places, mentor) => {
    const own = [...openers.keys()].filter((opener) => openers[opener]!.person === mentor);
    const circles = own.filter((opener) => !isOneToOne(openers[opener]!));
    const pairs = own.filter((opener) => isOneToOne(openers[opener]!));
    const ways = Array.from({ length: Math.min(circles.length, places) + 1 }, (_, count) =>
      [...circles.slice(count), ...pairs.slice(places - count)].map((opener) => ({ opener })),
    );
    return { places, circles, pairs, ways };
  });
}

/** Returns the ways out of a mentor with more groups than places, or of two who mentor each other. */
export function waysOutOfMixed(people: PeopleProblem): (plan: Assignment) => WaysOut | null {
  const mentors = mentorsOf(people);
  const bothWays = waysOutOfBothWays(people);
  return (plan) => {
    for (const { places, circles, pairs, ways } of mentors) {
      const open = [...circles, ...pairs].filter((opener) => isOpen(plan, opener)).length;
      if (open > places) return ways;
    }
    return bothWays(plan);
  };
}

/** Returns whether an opener has a group. */
export function isOpen({ openerOf }: Assignment, opener: number): boolean {
  return openerOf.some((groups) => groups.includes(opener));
}

/** Returns whether an opener is a one-to-one place. */
export function isOneToOne({ format }: PeopleProblem['openers'][number]): boolean {
  return format === 'one-to-one';
}

function heldOpeners({ problem }: PeopleProblem): ReadonlySet<number> {
  return new Set(problem.held.map(({ opener }) => opener));
}

function merged<T extends { readonly joiner: number; readonly opener: number }>(
  some: readonly T[],
  others: readonly T[],
): T[] {
  const byText = new Map([...some, ...others].map((one) => [`${one.joiner} ${one.opener}`, one]));
  return [...byText.values()];
}
