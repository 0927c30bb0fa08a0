/**
 * A process of its own for one measurement, so that nothing is warm that should be cold. Arguments: what
 * (`matrix`, `sparse`, `programme` or `scoring`), mentees, mentors. Prints one line of JSON.
 */
import type { AllowedPairs } from '../../src/matching/scoring/allowed-pairs.ts';
import { propose } from '../../src/matching/proposal/propose.ts';
import { loadScan } from '../../src/io/program-files.ts';
import { plainKernel } from '../../src/matching/kernel/plain-kernel.ts';
import { scoreMatrix } from '../../src/matching/kernel/score-matrix.ts';
import { solve } from '../../src/matching/solver/solve.ts';
import { randomMatrix, sparseMatrix } from './matrices.ts';
import { programmeInput, scoreAll } from './programme-input.ts';

/** What is measured, in milliseconds and megabytes. */
export interface Measured {
  readonly cold: number;
  /** Median of some more runs in the same process. */
  readonly warm: number;
  readonly total: number;
  /** After the cold run. */
  readonly peakMegabytes: number;
}

/** Runs until the machine code is the best that it gets: after 15 a run still takes up to twice as long. */
const WARMING_UP = 120;
/** Runs that are timed then. */
const RUNS = 15;

/** @param sumOf what a run came to, which is not timed */
function measured<T>(run: () => T, sumOf: (result: T) => number, warmingUp = WARMING_UP): Measured {
  const times: number[] = [];
  let total = 0;
  let peakMegabytes = 0;
  for (let k = 0; k <= warmingUp + RUNS; k++) {
    const start = process.hrtime.bigint();
    const result = run();
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
    total = sumOf(result);
    if (k === 0) peakMegabytes = process.resourceUsage().maxRSS / 1024;
  }
  const cold = times[0] ?? Number.NaN;
  const warm = times.slice(-RUNS).sort((a, b) => a - b)[RUNS >> 1] ?? Number.NaN;
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

/** The matrix in the form in which the solver takes a full table: two bytes a pair. */
function filled(pairs: AllowedPairs) {
  const { kernel, allow } = scoreMatrix(loadScan(), pairs.mentees, pairs.mentors);
  for (let mentee = 0; mentee < pairs.mentees; mentee++)
    for (let k = pairs.starts[mentee]!; k < pairs.starts[mentee + 1]!; k++)
      allow(mentee, pairs.mentorOf[k]!, pairs.scores[k]!);
  return kernel;
}

const [what, mentees, mentors] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
let result: Measured;
if (what === 'programme') {
  const input = programmeInput(mentees, mentors);
  const scan = loadScan();
  result = measured(
    () => propose(input, { scan }).summary.total,
    (total) => Number(total),
    0,
  );
} else if (what === 'scoring') {
  const { listed, milliseconds } = scoreAll(programmeInput(mentees, mentors));
  result = {
    cold: milliseconds,
    warm: milliseconds,
    total: listed,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
} else {
  const { pairs, places } =
    what === 'sparse' ? sparseMatrix(mentees, mentors) : randomMatrix(mentees, mentors);
  const problem = {
    kernel: what === 'sparse' ? plainKernel(pairs) : filled(pairs),
    priorities: new Int32Array(mentees).fill(1),
    places,
  };
  result = measured(
    () => solve(problem).mentorOf,
    (mentorOf) => totalOf(pairs, mentorOf),
    what === 'sparse' ? 0 : WARMING_UP,
  );
}
process.stdout.write(`${JSON.stringify(result)}\n`);
