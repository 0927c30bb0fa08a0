/** Circles: 400 mentees × 60 mentors, sizes 4 to 8, against HiGHS with the same time. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type GroupProblem, NOT_ALLOWED } from '../../src/matching/circles/group-problem.ts';
import { solveGroups } from '../../src/matching/circles/solve-groups.ts';
import { groupSolutionFaults } from '../../src/matching/proof/group-bound-check.ts';
import { randomFrom } from '../matching/oracle.ts';
import type { Comparison } from './comparison.ts';

const SECONDS = Number(process.env.CIRCLE_SECONDS ?? 60);
const KINDS = ['plain', 'at most 2 of an organisation', 'with slots'] as const;
export type CircleKind = (typeof KINDS)[number];

/** Mentees and mentors with topics and levels; a tenth of the pairs is barred. */
export function circleProblem(kind: CircleKind, [joiners, openers] = [400, 60] as const): GroupProblem {
  const random = randomFrom(7);
  const topicsOf = (): number[] => Array.from({ length: 3 }, () => Math.floor(random() ** 1.5 * 12));
  const taught = Array.from({ length: openers }, () => new Set(topicsOf()));
  const levels = Array.from({ length: openers }, () => random());
  const scores = new Float64Array(joiners * openers);
  for (let joiner = 0; joiner < joiners; joiner++) {
    const topics = topicsOf();
    const level = random();
    for (let opener = 0; opener < openers; opener++) {
      const shared = topics.filter((topic) => taught[opener]!.has(topic)).length;
      const nearness = 1 - Math.abs(level - levels[opener]!);
      const score = Math.round(60_000 * (shared / 3) + 25_000 * nearness + 15_000 * random());
      scores[joiner * openers + opener] = random() < 0.1 ? NOT_ALLOWED : score;
    }
  }
  const organisations = Int32Array.from({ length: joiners }, () => Math.floor(random() ** 1.5 * 12));
  const free = (share: number): Uint32Array => {
    const bits = new Uint32Array(2);
    for (let slot = 0; slot < 35; slot++) if (random() < share) bits[slot >> 5]! |= 1 << (slot & 31);
    return bits;
  };
  return {
    openers,
    joiners,
    scores,
    least: new Int32Array(openers).fill(4),
    most: new Int32Array(openers).fill(8),
    placesOf: new Int32Array(joiners).fill(1),
    counted: 'joiners',
    waits: new Int32Array(joiners),
    wished: null,
    twins: [],
    held: [],
    together: [],
    apart: [],
    caps:
      kind === 'at most 2 of an organisation'
        ? [{ classOf: organisations, most: 2, isAloneAllowed: true }]
        : [],
    slots:
      kind === 'with slots'
        ? {
            ofOpener: Array.from({ length: openers }, () => free(0.3)),
            ofJoiner: Array.from({ length: joiners }, () => free(0.4)),
            inTurn: [],
            span: 1,
          }
        : null,
  };
}

/** Totals, ours against what HiGHS finds; the time is what each took. */
export function circles(): Promise<Comparison[]> {
  return Promise.resolve(
    KINDS.map((kind) => {
      const problem = circleProblem(kind);
      const start = performance.now();
      const solution = solveGroups(problem, { seconds: SECONDS, now: () => performance.now() });
      const milliseconds = performance.now() - start;
      const faults = groupSolutionFaults(problem, solution);
      if (faults.length > 0) throw new Error(faults.join('; '));
      const [counted, total] = [solution.value[0]!, solution.value.at(-2)!];
      const peer = byHighs(kind);
      if (peer.counted > counted || (peer.counted === counted && peer.total > total))
        throw new Error(
          `HiGHS places ${peer.counted} with a total of ${peer.total}, the solver ${counted} with ${total}`,
        );
      process.stderr.write(
        `${kind}: ${counted} placed, total ${total}, ${solution.isProved ? 'proved' : `bound ${solution.bound.total}, gap ${(100 * solution.bound.gap).toFixed(2)} %`}; HiGHS: ${peer.counted} placed, total ${peer.total}, bound ${peer.bound}\n`,
      );
      return {
        what: `circles, 400 × 60, ${kind}: total of HiGHS ÷ ours`,
        peer: 'HiGHS',
        ratio: Math.max(0, peer.total) / total,
        most: 1,
        milliseconds,
        peerMilliseconds: peer.milliseconds,
      };
    }),
  );
}

interface FoundByHighs {
  readonly counted: number;
  readonly total: number;
  readonly bound: number;
  readonly milliseconds: number;
}

/** Runs HiGHS in a process of its own, which it may need all the memory of. */
function byHighs(kind: CircleKind): FoundByHighs {
  const program = fileURLToPath(new URL('circles-by-highs.ts', import.meta.url));
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', program, kind, String(SECONDS)],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    },
  );
  const last = stdout.trim().split('\n').at(-1) ?? '';
  if (!last.startsWith('{')) throw new Error(stderr);
  return JSON.parse(last) as FoundByHighs;
}
