/** Other solvers that find the exact optimum, where they are installed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asIntegers, type RandomMatrix } from './matrices.ts';

/** Scores row by row, −1 where a pair is not allowed. */
export interface Table {
  readonly cells: Int16Array | Int32Array;
  readonly places: Int32Array;
  readonly mentors: number;
}

export interface Peer {
  readonly name: string;
  readonly milliseconds: number;
}

/** Returns a matrix as the table of its scores. */
export function tableOf(matrix: RandomMatrix): Table {
  return { cells: asIntegers(matrix), places: matrix.places, mentors: matrix.pairs.mentors };
}

/** A mentor with several places is as many columns; pairs that are not allowed are infinite. Prints milliseconds and the total. */
export const SCIPY = `
import sys, time, numpy
from scipy.optimize import linear_sum_assignment
cells, places, mentors = numpy.fromfile(sys.argv[1], dtype=sys.argv[4]), numpy.fromfile(sys.argv[2], dtype=numpy.int32), int(sys.argv[3])
scores = cells.reshape(-1, mentors).astype(numpy.float64)
scores[scores < 0] = -numpy.inf
columns = numpy.repeat(scores, places, axis=1)
start = time.perf_counter()
rows, chosen = linear_sum_assignment(columns, maximize=True)
print((time.perf_counter() - start) * 1000, columns[rows, chosen].sum())
`;

/** The same with the pairs alone, for a solver of sparse problems. Costs are positive: none may be zero. */
export const SCIPY_SPARSE = `
import sys, time, numpy
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching
cells, places, mentors = numpy.fromfile(sys.argv[1], dtype=sys.argv[4]), numpy.fromfile(sys.argv[2], dtype=numpy.int32), int(sys.argv[3])
scores = cells.reshape(-1, mentors)
rows, columns = numpy.nonzero(scores >= 0)
costs = 1021.0 - scores[rows, columns]
starts = numpy.concatenate(([0], numpy.cumsum(places)))
counts = places[columns]
within = numpy.arange(counts.sum()) - numpy.repeat(numpy.cumsum(counts) - counts, counts)
graph = csr_matrix((numpy.repeat(costs, counts), (numpy.repeat(rows, counts), numpy.repeat(starts[columns], counts) + within)), shape=(scores.shape[0], starts[-1]))
start = time.perf_counter()
rows, chosen = min_weight_full_bipartite_matching(graph)
print((time.perf_counter() - start) * 1000, (1021.0 - graph[rows, chosen]).sum())
`;

/** Runs scipy where a Python has it, and holds its total against ours. */
export function byScipy(program: string, table: Table, total: number): Peer | undefined {
  // Debian's own first: it is the same everywhere.
  const python = ['/usr/bin/python3', 'python3'].find(
    (command) => spawnSync(command, ['-c', 'import scipy.optimize']).status === 0,
  );
  if (python === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'mentor-bench-'));
  try {
    const [cells, places] = [join(folder, 'cells'), join(folder, 'places')];
    writeFileSync(cells, table.cells);
    writeFileSync(places, table.places);
    const dtype = table.cells instanceof Int16Array ? 'int16' : 'int32';
    const argv = ['-c', program, cells, places, String(table.mentors), dtype];
    const { status, stdout, stderr } = spawnSync(python, argv, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    const [milliseconds = Number.NaN, found] = stdout.trim().split(' ').map(Number);
    if (found !== total) throw new Error(`scipy finds a total of ${found}, the solver ${total}`);
    return { name: 'scipy', milliseconds };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs npm `munkres` where it is installed: a matrix of costs, a column for each place. */
export async function byMunkres(matrix: RandomMatrix): Promise<Peer | undefined> {
  const name = 'munkres';
  const found = (await import(name).catch(() => undefined)) as
    { readonly default: (costs: number[][]) => unknown } | undefined;
  if (found === undefined) return undefined;
  const cells = asIntegers(matrix);
  const { mentees, mentors } = matrix.pairs;
  const costs = Array.from({ length: mentees }, (_row, mentee) =>
    Array.from(matrix.places).flatMap((count, mentor) => {
      const score = cells[mentee * mentors + mentor]!;
      return Array<number>(count).fill(score < 0 ? 1_000_000 : 1020 - score);
    }),
  );
  const start = process.hrtime.bigint();
  found.default(costs);
  return { name, milliseconds: Number(process.hrtime.bigint() - start) / 1e6 };
}

/** Runs HiGHS, a general optimiser in WebAssembly, on the same problem as a linear program. */
export async function byHighs({ pairs, places }: RandomMatrix, total: number): Promise<Peer> {
  const { default: highsModule } = await import('highs');
  // The package's types describe its CommonJS form; what is imported is the function itself.
  const highs = await (highsModule as unknown as typeof highsModule.default)();
  const ofMentor = Array.from(places, (): string[] => []);
  const terms: string[] = [];
  const rows: string[] = [];
  for (let mentee = 0; mentee < pairs.mentees; mentee++) {
    const names: string[] = [];
    for (let k = pairs.starts[mentee]!; k < pairs.starts[mentee + 1]!; k++) {
      const name = `x${k}`;
      names.push(name);
      ofMentor[pairs.mentorOf[k]!]!.push(name);
      terms.push(`${pairs.scores[k]! + 10_000} ${name}`); // more than any score, so that all are matched
    }
    rows.push(`${names.join(' + ')} <= 1`);
  }
  for (const [mentor, names] of ofMentor.entries())
    if (names.length > 0) rows.push(`${names.join(' + ')} <= ${places[mentor]}`);
  const start = process.hrtime.bigint();
  const { ObjectiveValue: value } = highs.solve(
    `Maximize\n obj: ${terms.join('\n + ')}\nSubject To\n${rows.map((row, k) => ` c${k}: ${row}`).join('\n')}\nEnd`,
  );
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  const found = Math.round(value) - 10_000 * pairs.mentees;
  if (found !== total) throw new Error(`HiGHS finds a total of ${found}, the solver ${total}`);
  return { name: 'HiGHS', milliseconds };
}
