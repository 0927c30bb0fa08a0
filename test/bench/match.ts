/** The solver against others that find the exact optimum too, on the same matrices in the same run. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RandomMatrix } from './matrices.ts';
import { asIntegers, randomMatrix } from './matrices.ts';
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

interface Peer {
  readonly name: string;
  readonly milliseconds: number;
}

/** Returns the ratios to the peers that are installed: scipy, and npm `munkres` at the smallest size. */
export async function match(): Promise<Comparison[]> {
  const lines: Comparison[] = [];
  for (const [mentees, mentors, most] of SIZES) {
    const size = `${mentees.toLocaleString('en')} × ${mentors.toLocaleString('en')}`;
    const matrix = randomMatrix(mentees, mentors);
    const own = measure('matrix', mentees, mentors);
    const peers = [byScipy(matrix, own.total)];
    if (mentees === SIZES[0][0]) peers.push(await byMunkres(matrix));
    for (const peer of peers) {
      if (peer === undefined) continue;
      lines.push(comparison(`solve ${size}, warm`, peer, own.warm, peer.name === 'scipy' ? most : undefined));
      lines.push(comparison(`solve ${size}, cold`, peer, own.cold, undefined));
    }
    const scipy = peers[0];
    if (scipy === undefined || mentees !== 5000) continue;
    const proposal = measure('programme', mentees, mentors);
    const what = `propose ${size} from people, cold, ${proposal.peakMegabytes.toFixed(0)} MB`;
    lines.push(comparison(what, scipy, proposal.cold, MOST_OF_PROPOSAL));
  }
  return lines;
}

function comparison(what: string, peer: Peer, milliseconds: number, most: number | undefined): Comparison {
  const ratio = milliseconds / peer.milliseconds;
  return { what, peer: peer.name, ratio, most, milliseconds, peerMilliseconds: peer.milliseconds };
}

function measure(what: 'matrix' | 'programme', mentees: number, mentors: number): Measured {
  const file = fileURLToPath(new URL('solve-once.ts', import.meta.url));
  const argv = ['--import', 'tsx', file, what, String(mentees), String(mentors)];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Measured;
}

/** Runs scipy where a Python has it, and holds its total against ours. */
function byScipy(matrix: RandomMatrix, total: number): Peer | undefined {
  const python = ['python3', '/usr/bin/python3'].find(
    (command) => spawnSync(command, ['-c', 'import scipy.optimize']).status === 0,
  );
  if (python === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'mentor-bench-'));
  try {
    const [cells, places] = [join(folder, 'cells'), join(folder, 'places')];
    writeFileSync(cells, asIntegers(matrix));
    writeFileSync(places, matrix.places);
    const argv = ['-c', SCIPY, cells, places, String(matrix.pairs.mentors)];
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
