/** The solver against others that find the exact optimum too, on the same matrices in the same run. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RandomMatrix } from './matrices.ts';
import { asIntegers, randomMatrix, sparseMatrix } from './matrices.ts';
import type { Comparison } from './comparison.ts';
import type { Measured } from './solve-once.ts';

/** Mentees, mentors, and the greatest ratio to scipy that the design allows. */
const SIZES = [
  [1000, 600, 1 / 9],
  [5000, 3000, 1 / 45],
  [10_000, 6000, 1 / 70],
] as const;
/** Of a proposal from people, cold, to scipy's solve of a matrix of that size. */
const MOST_OF_PROPOSAL = 1 / 2;

/** A mentor with several places is as many columns; pairs that are not allowed are infinite. Prints milliseconds and the total. */
const SCIPY = `
import sys, time, numpy
from scipy.optimize import linear_sum_assignment
cells, places, mentors = numpy.fromfile(sys.argv[1], dtype=numpy.int16), numpy.fromfile(sys.argv[2], dtype=numpy.int32), int(sys.argv[3])
scores = cells.reshape(-1, mentors).astype(numpy.float64)
scores[scores < 0] = -numpy.inf
columns = numpy.repeat(scores, places, axis=1)
start = time.perf_counter()
rows, chosen = linear_sum_assignment(columns, maximize=True)
print((time.perf_counter() - start) * 1000, columns[rows, chosen].sum())
`;

/** The same with the pairs alone, for a solver of sparse problems. Costs are positive: none may be zero. */
const SCIPY_SPARSE = `
import sys, time, numpy
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching
cells, places, mentors = numpy.fromfile(sys.argv[1], dtype=numpy.int16), numpy.fromfile(sys.argv[2], dtype=numpy.int32), int(sys.argv[3])
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

interface Peer {
  readonly name: string;
  readonly milliseconds: number;
}

/** Mentees and mentors of the problem that HiGHS, a general optimiser, can do in some seconds. */
const HIGHS_SIZE = [200, 120] as const;
const SPARSE_SIZE = [20_000, 12_000] as const;
const LARGE_SIZE = [20_000, 10_000] as const;
/** What the design asks of a larger size still, in pairs a second. */
const SCORED_A_SECOND = 500e6;

/** Returns the ratios to the peers that are installed. */
export async function match(): Promise<Comparison[]> {
  const lines: Comparison[] = [];
  for (const [mentees, mentors, most] of SIZES) {
    const matrix = randomMatrix(mentees, mentors);
    const own = measure('matrix', mentees, mentors);
    const scipy = byScipy(SCIPY, matrix, own.total);
    const munkres = mentees === SIZES[0][0] ? await byMunkres(matrix) : undefined;
    for (const peer of [scipy, munkres])
      lines.push(...against(`solve ${size(mentees, mentors)}`, own, peer, most));
    if (scipy === undefined || mentees !== 5000) continue;
    const proposal = measure('programme', mentees, mentors);
    const what = `propose ${size(mentees, mentors)} from people, cold, ${proposal.peakMegabytes.toFixed(0)} MB`;
    lines.push(comparison(what, scipy, proposal.cold, MOST_OF_PROPOSAL));
  }
  const sparse = measure('sparse', ...SPARSE_SIZE);
  lines.push(
    ...against(
      `solve ${size(...SPARSE_SIZE)}, 24 pairs a mentee`,
      sparse,
      byScipy(SCIPY_SPARSE, sparseMatrix(...SPARSE_SIZE), sparse.total),
    ),
  );
  const small = measure('matrix', ...HIGHS_SIZE);
  lines.push(
    ...against(
      `solve ${size(...HIGHS_SIZE)}`,
      small,
      await byHighs(randomMatrix(...HIGHS_SIZE), small.total),
    ),
  );
  const scoring = measure('scoring', ...LARGE_SIZE);
  const pairs = LARGE_SIZE[0] * LARGE_SIZE[1];
  const milliseconds = (pairs / SCORED_A_SECOND) * 1000;
  const what = `score all pairs of ${size(...LARGE_SIZE)}, ${scoring.peakMegabytes.toFixed(0)} MB`;
  lines.push({
    ...comparison(what, { name: '500 million pairs a second', milliseconds }, scoring.cold, 1),
  });
  return lines;
}

function size(mentees: number, mentors: number): string {
  return `${mentees.toLocaleString('en')} × ${mentors.toLocaleString('en')}`;
}

function against(what: string, own: Measured, peer: Peer | undefined, most?: number): Comparison[] {
  if (peer === undefined) return [];
  return [
    comparison(`${what}, warm`, peer, own.warm, peer.name === 'scipy' ? most : undefined),
    comparison(`${what}, cold`, peer, own.cold, undefined),
  ];
}

function comparison(what: string, peer: Peer, milliseconds: number, most: number | undefined): Comparison {
  const ratio = milliseconds / peer.milliseconds;
  return { what, peer: peer.name, ratio, most, milliseconds, peerMilliseconds: peer.milliseconds };
}

function measure(
  what: 'matrix' | 'sparse' | 'programme' | 'scoring',
  mentees: number,
  mentors: number,
): Measured {
  const file = fileURLToPath(new URL('solve-once.ts', import.meta.url));
  const argv = ['--import', 'tsx', file, what, String(mentees), String(mentors)];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Measured;
}

/** Runs scipy where a Python has it, and holds its total against ours. */
function byScipy(program: string, matrix: RandomMatrix, total: number): Peer | undefined {
  // Debian's own first: it is the same everywhere.
  const python = ['/usr/bin/python3', 'python3'].find(
    (command) => spawnSync(command, ['-c', 'import scipy.optimize']).status === 0,
  );
  if (python === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'mentor-bench-'));
  try {
    const [cells, places] = [join(folder, 'cells'), join(folder, 'places')];
    writeFileSync(cells, asIntegers(matrix));
    writeFileSync(places, matrix.places);
    const argv = ['-c', program, cells, places, String(matrix.pairs.mentors)];
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
async function byMunkres(matrix: RandomMatrix): Promise<Peer | undefined> {
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
async function byHighs({ pairs, places }: RandomMatrix, total: number): Promise<Peer> {
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
