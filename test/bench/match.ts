/** The solver against others that find the exact optimum too, on the same matrices in the same run. */
import { spawnSync } from 'node:child_process';
import type { Comparison } from './comparison.ts';
import { compiled } from '../support/compiled.ts';
import { randomMatrix, type RandomMatrix, sparseMatrix } from './matrices.ts';
import { byHighs, byMunkres, byScipy, type Peer, SCIPY, SCIPY_SPARSE, tableOf } from './peers.ts';
import { programmeInput, scoreTable } from './programme-input.ts';
import type { Measured } from './solve-once.ts';

/** Mentees, mentors, and the greatest ratio to scipy that the design allows. */
const SIZES = [
  [1000, 600, 1 / 9],
  [5000, 3000, 1 / 40],
  [10_000, 6000, 1 / 60],
] as const;
const ROUNDS = 3;
/** Of a proposal from people, cold, to scipy's solve of a matrix of that size. */
const MOST_OF_PROPOSAL = 1 / 2;

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
    const { own, scipy } = inTurn(mentees, mentors, matrix);
    const munkres = mentees === SIZES[0][0] ? await byMunkres(matrix) : undefined;
    for (const peer of [scipy, munkres])
      lines.push(...against(`solve ${size(mentees, mentors)}`, own, peer, most));
    if (mentees === 5000) lines.push(...proposals(mentees, mentors, scipy));
  }
  const sparse = measure('sparse', ...SPARSE_SIZE);
  lines.push(
    ...against(
      `solve ${size(...SPARSE_SIZE)}, 24 pairs a mentee`,
      sparse,
      byScipy(SCIPY_SPARSE, tableOf(sparseMatrix(...SPARSE_SIZE)), sparse.total),
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

/** The least times of both of some rounds in turn: other work on the machine so disturbs neither more than the other. */
function inTurn(
  mentees: number,
  mentors: number,
  matrix: RandomMatrix,
): { readonly own: Measured; readonly scipy: Peer | undefined } {
  const table = tableOf(matrix);
  const owns: Measured[] = [];
  const peers: Peer[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const own = measure('matrix', mentees, mentors);
    const peer = byScipy(SCIPY, table, own.total);
    owns.push(own);
    if (peer !== undefined) peers.push(peer);
  }
  const least = (times: readonly number[]): number => Math.min(...times);
  const own = {
    ...owns[0]!,
    cold: least(owns.map(({ cold }) => cold)),
    warm: least(owns.map(({ warm }) => warm)),
  };
  const [peer] = peers;
  const scipy = peer && { ...peer, milliseconds: least(peers.map(({ milliseconds }) => milliseconds)) };
  return { own, scipy };
}

/**
 * A proposal from people, cold, against scipy, which is given the scores of the same people, and only solves; and
 * against scipy on the random matrix of that size, which it finds far easier, as hardly any of its scores tie.
 */
function proposals(mentees: number, mentors: number, onRandom: Peer | undefined): Comparison[] {
  const proposal = measure('programme', mentees, mentors);
  const what = `propose ${size(mentees, mentors)} from people, cold, ${proposal.peakMegabytes.toFixed(0)} MB`;
  const onSame = byScipy(SCIPY, scoreTable(programmeInput(mentees, mentors)), proposal.total);
  return [
    ...(onSame === undefined ? [] : [comparison(what, onSame, proposal.cold, MOST_OF_PROPOSAL)]),
    ...(onRandom === undefined
      ? []
      : [comparison(what, { ...onRandom, name: 'scipy on random scores' }, proposal.cold, undefined)]),
  ];
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
  const argv = [compiled('bench/solve-once'), what, String(mentees), String(mentors)];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Measured;
}
