/** Peers: the solver against another exact one on the same graph, and a proposal from people. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compiled } from '../support/compiled.ts';
import type { Comparison } from './comparison.ts';
import type { MeasuredPeers } from './peers-once.ts';
import { peerTable, type PeerTableKind } from './peer-tables.ts';

/** Seconds that 1,000 and 3,000 people may take, proved. */
const SIZES = [
  [1000, 3],
  [3000, 60],
] as const;
/** networkx takes minutes for more. */
const NETWORKX_SIZE = 200;

/** Reads a table of scores and prints milliseconds and the total; everybody is to have a partner. */
const NETWORKX = `
import sys, time, numpy, networkx
cells, people = numpy.fromfile(sys.argv[1], dtype=numpy.int32), int(sys.argv[2])
scores = cells.reshape(people, people)
graph = networkx.Graph()
graph.add_weighted_edges_from((i, j, int(scores[i, j])) for i in range(people) for j in range(i + 1, people) if scores[i, j] >= 0)
start = time.perf_counter()
pairs = networkx.max_weight_matching(graph, maxcardinality=True)
print((time.perf_counter() - start) * 1000, sum(int(scores[i, j]) for i, j in pairs))
`;

/** Returns the ratios to networkx where it is installed, and the times against those that are asked for. */
export function matchPeers(): Promise<Comparison[]> {
  const lines: Comparison[] = [];
  for (const kind of ['random', 'programme'] as const) {
    const own = measure('solve', kind, NETWORKX_SIZE);
    const peer = byNetworkx(kind, NETWORKX_SIZE, own.total);
    if (peer !== undefined)
      lines.push({
        what: `peers, ${NETWORKX_SIZE} people, ${kind} scores, cold`,
        peer: 'networkx',
        ratio: own.milliseconds / peer,
        most: undefined,
        milliseconds: own.milliseconds,
        peerMilliseconds: peer,
      });
  }
  for (const [people, seconds] of SIZES)
    for (const [what, kind] of [
      ['solve', 'random'],
      ['solve', 'programme'],
      ['propose', 'programme'],
      ['trio', 'programme'],
    ] as const) {
      const { milliseconds, processorMilliseconds, peakMegabytes } = measure(
        what,
        kind,
        what === 'trio' ? people + 1 : people,
      );
      lines.push({
        what: `peers, ${what} ${people.toLocaleString('en')}, ${kind} scores, cold, ${(processorMilliseconds / 1000).toFixed(1)} s of processor time, ${peakMegabytes.toFixed(0)} MB`,
        peer: `${seconds} s`,
        ratio: milliseconds / (1000 * seconds),
        most: what === 'trio' ? undefined : 1,
        milliseconds,
        peerMilliseconds: 1000 * seconds,
      });
    }
  return Promise.resolve(lines);
}

function measure(what: 'solve' | 'propose' | 'trio', kind: PeerTableKind, people: number): MeasuredPeers {
  const argv = [compiled('bench/peers-once'), what, kind, String(people)];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as MeasuredPeers;
}

/** Returns the milliseconds of networkx on the same table, and holds its total against ours. */
function byNetworkx(kind: PeerTableKind, people: number, total: number): number | undefined {
  const python = ['/usr/bin/python3', 'python3'].find(
    (command) => spawnSync(command, ['-c', 'import networkx, numpy']).status === 0,
  );
  if (python === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'mentor-bench-'));
  try {
    const file = join(folder, 'cells');
    writeFileSync(file, peerTable(kind, people));
    const { status, stdout, stderr } = spawnSync(python, ['-c', NETWORKX, file, String(people)], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    const [milliseconds = Number.NaN, found] = stdout.trim().split(' ').map(Number);
    if (found !== total) throw new Error(`networkx finds a total of ${found}, the solver ${total}`);
    return milliseconds;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
