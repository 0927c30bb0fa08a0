/** Solves the circles of the bench with HiGHS: `circles-by-highs.ts KIND SECONDS`. Prints what it found as JSON. */
import { asProgram } from '../matching/circles/group-program.ts';
import { loadHighs } from '../matching/highs.ts';
import { type CircleKind, circleProblem } from './circles.ts';

const [kind, seconds] = process.argv.slice(2) as [CircleKind, string];
const problem = circleProblem(kind);
/** What placing a mentee is worth: more than any score. */
const PLACED = 200_000;
const log: string[] = [];
const highs = await loadHighs({ print: (line: string) => log.push(line) });
const start = performance.now();
const found = highs.solve(asProgram(problem, PLACED).toString(), {
  time_limit: Number(seconds),
  output_flag: true,
});
const milliseconds = performance.now() - start;
let [counted, total] = [0, 0];
for (const [name, { Primal: value }] of Object.entries(found.Columns) as [string, { Primal?: number }][]) {
  const [, joiner, opener] = /^x(\d+)_(\d+)$/.exec(name) ?? [];
  if (joiner === undefined || Math.round(value ?? 0) !== 1) continue;
  counted++;
  total += problem.scores[Number(joiner) * problem.openers + Number(opener)]!;
}
const bound = /Dual bound\s+([-\d.e+]+)/.exec(log.join('\n'))?.[1];
process.stdout.write(
  `${JSON.stringify({ counted, total, bound: Math.floor(Number(bound ?? NaN)) - 400 * PLACED, milliseconds })}\n`,
);
