/** What bids leave behind: matches that are the best offers at prices of one grid. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { startByAuction } from '../../../src/matching/solver/auction-start.ts';
import { reprice, type SolverState } from '../../../src/matching/solver/solver-state.ts';
import { aTable, type Table } from '../oracle.ts';
import { begun } from './begun.ts';

const STEP = 5;

function bidding(table: Table, step: number, listed: number) {
  const state = begun(table, { listed });
  // As the solver begins: nobody can afford a mentor without a place.
  for (const [mentor, count] of table.places.entries()) if (count === 0) reprice(state, mentor, 8, 0);
  return { state, left: startByAuction(state, 100, step) };
}

/** What each mentor offers a mentee, the level first. */
function offers({ scores }: Table, { priorities, mentorPrices }: SolverState, mentee: number) {
  return scores[mentee]!.map((score, mentor) =>
    score === null
      ? null
      : {
          priority: priorities[mentee]! - mentorPrices.priority[mentor]!,
          score: score - mentorPrices.score[mentor]!,
        },
  );
}

test('with a step, every match is the best offer of its mentee, and prices stay multiples of the step', () => {
  fc.assert(
    fc.property(
      aTable(14, 8, 6),
      fc.constantFrom(1, 2, 8),
      fc.constantFrom(1, 3, STEP),
      (plain, listed, unit) => {
        const table = {
          ...plain,
          scores: plain.scores.map((row) => row.map((score) => (score === null ? null : unit * score))),
        };
        const { state, left } = bidding(table, STEP, listed);
        const { mentorOf } = state.assignment;
        for (const [mentee, mentor] of mentorOf.entries()) {
          if (mentor === -1) continue;
          const all = offers(table, state, mentee);
          const own = all[mentor]!;
          const better = all.filter(
            (one) =>
              one !== null &&
              (one.priority > own.priority || (one.priority === own.priority && one.score > own.score)),
          );
          expect(better).toEqual([]);
          expect(left).not.toContain(mentee);
        }
        const { priority, score } = state.mentorPrices;
        expect(score.filter((price, mentor) => priority[mentor] === 0 && price % STEP !== 0)).toEqual(
          new Float64Array(0),
        );
      },
    ),
    { numRuns: 300 },
  );
});
