/** A problem in the middle of being solved, so that single steps of the solver can be tried. */
import { emptyAssignment, place } from '../../../src/matching/solver/assignment.ts';
import { CandidateLists } from '../../../src/matching/solver/candidate-lists.ts';
import { reprice, type SolverState } from '../../../src/matching/solver/solver-state.ts';
import { problemOf, type Table } from '../oracle.ts';

/** How far the solver has come. Everybody has a list, made at these prices. */
interface Begun {
  /** Score prices of the mentors, of level 0. */
  readonly prices?: readonly number[];
  /** The mentor of each mentee, −1 where unmatched. */
  readonly mentorOf?: readonly number[];
  /** How many mentors a list holds. */
  readonly listed?: number;
}

/** Returns the state of a solver that has come so far with a table. */
export function begun(table: Table, { prices = [], mentorOf = [], listed = 4 }: Begun = {}): SolverState {
  const { kernel, priorities, places } = problemOf(table);
  const { mentees, mentors } = kernel;
  const mentorPrices = { priority: new Float64Array(mentors), score: new Float64Array(mentors) };
  const state = {
    kernel,
    lists: new CandidateLists(kernel, mentorPrices, listed),
    priorities,
    assignment: emptyAssignment(mentees, places),
    mentorPrices,
    mentorsAt: new Float64Array(9),
  };
  state.mentorsAt[0] = table.places.filter((count) => count > 0).length;
  for (const [mentor, price] of prices.entries()) reprice(state, mentor, 0, price);
  for (const [mentee, mentor] of mentorOf.entries())
    if (mentor !== -1) place(state.assignment, mentee, mentor, table.scores[mentee]![mentor]!);
  for (let mentee = 0; mentee < mentees; mentee++) state.lists.need(mentee);
  return state;
}

/** Returns a table of people who wait as long as each other, each mentor with one place unless told. */
export function tableOf(scores: Table['scores'], places = scores[0]!.map(() => 1)): Table {
  return { scores, places, waits: scores.map(() => 0) };
}
