/**
 * A process of its own for one measurement, so that nothing is warm that should be cold. Arguments: what
 * (`matrix` or `programme`), mentees, mentors. Prints one line of JSON.
 */
import type { AllowedPairs } from '../../src/matching/allowed-pairs.ts';
import { propose } from '../../src/matching/propose.ts';
import { kernelOf, storedRows } from '../../src/matching/scored-rows.ts';
import { solve } from '../../src/matching/solve.ts';
import { randomMatrix } from './matrices.ts';
import { programmeInput } from './programme-input.ts';

/** What is measured, in milliseconds and megabytes. */
export interface Measured {
  readonly cold: number;
  /** Median of some more runs in the same process. */
  readonly warm: number;
  readonly total: number;
  /** After the cold run. */
  readonly peakMegabytes: number;
}

const RUNS = 5;

function measured(run: () => number): Measured {
  const times: number[] = [];
  let total = 0;
  let peakMegabytes = 0;
  for (let k = 0; k <= RUNS; k++) {
    const start = process.hrtime.bigint();
    total = run();
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
    if (k === 0) peakMegabytes = process.resourceUsage().maxRSS / 1024;
  }
  const [cold = Number.NaN, ...rest] = times;
  const warm = rest.toSorted((a, b) => a - b)[RUNS >> 1] ?? Number.NaN;
  return { cold, warm, total, peakMegabytes };
}

function totalOf({ starts, mentorOf: columns, scores }: AllowedPairs, mentorOf: Int32Array): number {
  let total = 0;
  for (const [mentee, mentor] of mentorOf.entries()) {
    const place = columns.subarray(starts[mentee], starts[mentee + 1]).indexOf(mentor);
    if (place !== -1) total += scores[starts[mentee]! + place]!;
  }
  return total;
}

const [what, mentees, mentors] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
let result: Measured;
if (what === 'programme') {
  const input = programmeInput(mentees, mentors);
  result = measured(() => Number(propose(input).summary.total));
} else {
  const { pairs, places } = randomMatrix(mentees, mentors);
  const problem = {
    kernel: kernelOf(storedRows(pairs)),
    priorities: new Int32Array(mentees).fill(1),
    places,
  };
  result = measured(() => totalOf(pairs, solve(problem).mentorOf));
}
process.stdout.write(`${JSON.stringify(result)}\n`);
