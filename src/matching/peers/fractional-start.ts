/** The start of a matching: prices that are feasible for all pairs, and a matching that is nearly the best. */
import { solve } from '../solver/solve.ts';
import { kernelOfRows } from '../kernel/plain-kernel.ts';
import type { RowKernel } from '../kernel/row-kernel.ts';
import { emptyRow } from './peer-problem.ts';
import type { PeerWeights } from './peer-weights.ts';

export interface Start {
  /** The partner of each person, −1 where they have none. */
  readonly mateOf: Int32Array;
  /** Dual prices in half units, from 0: those of any two are at least twice their weight, and equal it for partners. */
  readonly prices: Float64Array;
}

/**
 * Returns the best fractional matching, rounded.
 *
 * 1. In the assignment problem that has every person once as a row and once as a column, find an assignment y and prices a
 *    of rows and b of columns, with the solver for mentees and mentors. Half of y, and half of y turned round, together are
 *    the best fractional matching, and the prices a + b, in half units, prove it.
 * 2. The chains of y are cycles and paths. All their pairs are tight under a + b, because y turned round is as good as y.
 *    Every second pair of a cycle of even length matches everybody in it. In a cycle of odd length one person is left.
 * 3. Both ends of a path are unmatched in y or in y turned round, so their prices are 0. In a path of odd length the last is
 *    left, at price 0, which is final.
 *
 * So only as many people have to be matched by a search as there are odd cycles.
 *
 * Sources: M. L. Balinski (1965), "Integer programming: methods, uses, computation", Management Science 12,
 * doi:10.1287/mnsc.12.3.253, for the halves; U. Derigs and A. Metz (1986), "On the use of optimal fractional matchings for
 * solving the (integer) matching problem", Computing 36, doi:10.1007/BF02240206, for starting from them.
 */
export function fractionalStart(weights: PeerWeights): Start {
  const { people } = weights;
  const { mentorOf, menteePrices, mentorPrices } = solve(
    {
      kernel: doubleCover(weights),
      priorities: new Float64Array(people),
      places: new Float64Array(people).fill(1),
    },
    { from: weights.own },
  ); // 1
  const prices = menteePrices.score.map((price, person) => price + mentorPrices.score[person]!);
  return { mateOf: everySecondPair(mentorOf), prices };
}

/** Steps 2 and 3. */
function everySecondPair(next: Int32Array): Int32Array {
  const mateOf = new Int32Array(next.length).fill(-1);
  const hasPrevious = new Uint8Array(next.length);
  const isSeen = new Uint8Array(next.length);
  for (const person of next) if (person !== -1) hasPrevious[person] = 1;
  const follow = (first: number): void => {
    let isOpen = false; // whether the person before waits for a partner
    let before = -1;
    for (let person = first; person !== -1 && isSeen[person] === 0; person = next[person]!) {
      isSeen[person] = 1;
      if (isOpen) {
        mateOf[before] = person;
        mateOf[person] = before;
      }
      isOpen = !isOpen;
      before = person;
    }
  };
  for (let person = 0; person < next.length; person++) if (hasPrevious[person] === 0) follow(person);
  for (let person = 0; person < next.length; person++) follow(person);
  return mateOf;
}

/** The assignment problem in which everybody is a row and a column. */
function doubleCover(weights: PeerWeights): RowKernel {
  const { people } = weights;
  const peers = emptyRow(people);
  let turnedTo = -1;
  return kernelOfRows({ mentees: people, mentors: people }, (person, row) => {
    if (turnedTo !== person) weights.row(person, peers);
    turnedTo = person;
    row.mentorOf = peers.peerOf;
    row.scores = peers.scores;
    row.to = peers.length;
  });
}
