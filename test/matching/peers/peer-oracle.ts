/** The best groups of peers found in other ways than the solver's: by trying everything, and by integer programming. */
import * as fc from 'fast-check';
import { groupsOf, type PeerProblem } from '../../../src/matching/peers/peer-problem.ts';
import { type FairPeers, solveFairly } from '../../../src/matching/peers/fair-peers.ts';
import { type ProvedPeers, solvePeers } from '../../../src/matching/peers/solve-peers.ts';
import {
  type PeerClaim,
  peerBoundFaults,
  peerViolations,
} from '../../../src/matching/proof/peers/peer-certificate.ts';
import { randomFrom } from '../../support/generate-programme.ts';
import { Program } from '../highs.ts';

/** A small problem as a table, of which the part above the diagonal counts; `null` is a pair that is not allowed. */
export interface PeerTable {
  readonly scores: readonly (readonly (number | null)[])[];
  readonly waits: readonly number[];
  readonly objective: 'default' | 'score' | 'fair';
  readonly hasTrio: boolean;
}

export function scoreIn({ scores }: PeerTable, one: number, other: number): number | null {
  return scores[Math.min(one, other)]![Math.max(one, other)] ?? null;
}

export function peerProblemOf(table: PeerTable): PeerProblem {
  const { waits, objective, hasTrio } = table;
  const classes = [...new Set(waits)].toSorted((a, b) => a - b);
  return {
    scores: {
      people: waits.length,
      row: (person, into) => {
        into.length = 0;
        for (const peer of waits.keys()) {
          const score = peer === person ? null : scoreIn(table, person, peer);
          if (score === null) continue;
          into.peerOf[into.length] = peer;
          into.scores[into.length++] = score;
        }
      },
    },
    priorities: waits.map((wait) => (objective === 'score' ? 0 : classes.indexOf(wait) + 1)),
    hasTrio,
    isFair: objective === 'fair',
    seeds: waits.map((_, person) => Math.imul(person + 1, 0x2545f491)),
  };
}

/** Solves under the table's objective. */
export function solved(table: PeerTable): ProvedPeers & Partial<FairPeers> {
  const problem = peerProblemOf(table);
  return problem.isFair ? solveFairly(problem) : solvePeers(problem);
}

/** What an answer achieves, the most important first: people served, by wait from the longest, lowest score if fair, total. */
export function meritsOfGroups(table: PeerTable, groups: readonly (readonly number[])[]): readonly number[] {
  const served = groups.flat();
  const classes = [...new Set(table.waits)].toSorted((a, b) => b - a);
  const scores = groups.flatMap((group) =>
    group.flatMap((one, at) => group.slice(at + 1).map((other) => scoreIn(table, one, other) ?? NaN)),
  );
  const total = scores.reduce((sum, score) => sum + score, 0);
  if (table.objective === 'score') return [total];
  return [
    served.length,
    ...classes.map((wait) => served.filter((person) => table.waits[person] === wait).length),
    ...(table.objective === 'fair' ? [scores.length === 0 ? 0 : Math.min(...scores)] : []),
    total,
  ];
}

/** The merits of the best answer, by trying all of them: sets of people one after another, the smaller ones known. */
export function bestMerits(table: PeerTable): readonly number[] {
  const { objective, waits, scores } = table;
  if (objective !== 'fair') return bestFrom(table, -Infinity);
  const merits = (least: number): readonly number[] => bestFrom({ ...table, objective: 'default' }, least);
  const servedBest = merits(-Infinity).slice(0, -1);
  const levels = [...new Set(scores.flat().filter((score) => score !== null))].toSorted((a, b) => b - a);
  for (const level of levels) {
    const found = merits(level);
    if (servedBest.every((count, k) => count === found[k]))
      return [...found.slice(0, -1), level, found.at(-1)!];
  }
  return [0, ...new Set(waits)].map(() => 0).concat(0, 0);
}

/** Each answer is a number that orders like its merits: digits of base 16 for those served, then the total. */
function bestFrom(table: PeerTable, least: number): readonly number[] {
  const { waits, objective, hasTrio } = table;
  const people = waits.length;
  const classes = [...new Set(waits)].toSorted((a, b) => b - a);
  const size = 1 + 2 * people * Math.max(0, ...table.scores.flat().map((score) => Math.abs(score ?? 0)));
  const own = waits.map((wait) =>
    objective === 'score'
      ? 0
      : 2 * size * (16 ** classes.length + 16 ** (classes.length - 1 - classes.indexOf(wait))),
  );
  const worth = (group: readonly number[]): number => {
    let sum = 0;
    for (const [at, one] of group.entries()) {
      sum += own[one]!;
      for (const other of group.slice(at + 1)) {
        const score = scoreIn(table, one, other);
        if (score === null || score < least) return -Infinity;
        sum += score;
      }
    }
    return sum;
  };
  const pairs = Array.from({ length: people }, (_row, one) =>
    Array.from({ length: people }, (_cell, other) => (other > one ? worth([one, other]) : -Infinity)),
  );
  const best = new Float64Array(2 ** people);
  for (let set = 1; set < best.length; set++) {
    const first = 31 - Math.clz32(set & -set);
    const without = set & (set - 1);
    let most = best[without]!;
    for (let other = first + 1; other < people; other++)
      if ((without >> other) & 1)
        most = Math.max(most, pairs[first]![other]! + best[without & ~(1 << other)]!);
    best[set] = most;
  }
  let most = best.at(-1)!;
  for (let a = 0; a < (hasTrio ? people : 0); a++)
    for (let b = a + 1; b < people; b++)
      for (let c = b + 1; c < people; c++)
        most = Math.max(
          most,
          worth([a, b, c]) + best[(best.length - 1) & ~(1 << a) & ~(1 << b) & ~(1 << c)]!,
        );
  const served = Math.floor((most + size) / (2 * size));
  const total = most - served * 2 * size;
  if (objective === 'score') return [most];
  const counts = classes.map((_wait, k) => Math.floor(served / 16 ** (classes.length - 1 - k)) % 16);
  return [counts.reduce((sum, count) => sum + count, 0), ...counts, total];
}

/** The greatest sum of weights by integer programming, without odd sets; for few different weights. */
export async function byIntegerProgramming(table: PeerTable): Promise<number> {
  const program = new Program();
  const ofPerson = table.waits.map((): string[] => []);
  const trios: string[] = [];
  const add = (group: readonly number[]): void => {
    const weight = weighedGroup(table, group);
    if (Number.isNaN(weight)) return;
    const name = `x${group.join('_')}`;
    program.terms.push(`${weight} ${name}`);
    program.binaries.push(name);
    for (const person of group) ofPerson[person]!.push(name);
    if (group.length === 3) trios.push(name);
  };
  for (const a of table.waits.keys())
    for (let b = a + 1; b < table.waits.length; b++) {
      add([a, b]);
      for (let c = b + 1; table.hasTrio && c < table.waits.length; c++) add([a, b, c]);
    }
  if (program.terms.length === 0) return 0;
  for (const names of [...ofPerson, trios]) program.row(names, '<= 1');
  return (await program.greatest()) ?? NaN;
}

/** The weight of a group in the sum of {@link byIntegerProgramming}; `NaN` where it is not allowed. */
export function weighedGroup(table: PeerTable, group: readonly number[]): number {
  const { waits, objective, scores } = table;
  const classes = [...new Set(waits)].toSorted((a, b) => a - b);
  const size = 1 + waits.length * Math.max(0, ...scores.flat().map((score) => Math.abs(score ?? 0)));
  const base = waits.length + 1;
  let sum = 0;
  for (const [at, one] of group.entries()) {
    if (objective !== 'score') sum += size * (base ** classes.length + base ** classes.indexOf(waits[one]!));
    for (const other of group.slice(at + 1)) sum += scoreIn(table, one, other) ?? NaN;
  }
  return sum;
}

/** What the check is told of an answer, without what only the fair objective has. */
export function claimOf(table: PeerTable, found: ProvedPeers & Partial<FairPeers>): PeerClaim {
  const { priorities, hasTrio } = peerProblemOf(table);
  return {
    ...toProve(table, found.least ?? -Infinity),
    priorities: Array.from(priorities),
    hasTrio,
    groups: groupsOf(found.solution),
    cases: found.cases,
  };
}

function toProve(table: PeerTable, least: number): Pick<PeerClaim, 'eachPeer'> {
  return {
    eachPeer: (person, see) => {
      for (const peer of table.waits.keys()) {
        const score = peer === person ? null : scoreIn(table, person, peer);
        if (score !== null && score >= least) see(peer, score);
      }
    },
  };
}

/** What the check says of an answer. */
export function faultsOfPeers(table: PeerTable, found: ProvedPeers & Partial<FairPeers>): readonly string[] {
  const claim = claimOf(table, found);
  const faults = [...peerViolations(claim)];
  if (found.ofAll === undefined) return faults;
  const served = groupsOf(found.solution)
    .flat()
    .reduce((sum, person) => sum + BigInt(claim.priorities[person]!), 0n);
  const bound = (least: number, cases: PeerClaim['cases'], most: bigint): readonly string[] =>
    peerBoundFaults({ ...claim, ...toProve(table, least), cases }, most);
  faults.push(...bound(-Infinity, found.ofAll, served));
  if (found.above) faults.push(...bound(found.least! + 1, found.above, served - 1n));
  else if (found.least !== null) faults.push('nothing proves the lowest score');
  return faults;
}

/** Problems of up to so many people: forbidden pairs, ties, negative scores, waits, all objectives. */
export function aPeerTable(
  sizes: fc.Arbitrary<number>,
  mostScore: number,
  objectives: readonly PeerTable['objective'][] = ['default', 'default', 'score', 'fair'],
): fc.Arbitrary<PeerTable> {
  const shape = fc.tuple(
    sizes,
    fc.constantFrom(0, 0.2, 0.5, 0.8),
    fc.constantFrom(0, 1, 3, mostScore),
    fc.boolean(),
    fc.constantFrom(...objectives),
    fc.boolean(),
    fc.integer(),
    fc.integer({ min: 0, max: 2 }),
  );
  return shape.map(([people, forbidden, most, isNegative, objective, wantsTrio, seed, longest]) => {
    const next = randomFrom(seed);
    const below = (count: number): number => Math.floor(next() * count);
    return {
      scores: Array.from({ length: people }, (_row, one) =>
        Array.from({ length: people }, (_cell, other) =>
          other <= one || next() < forbidden ? null : below(most + 1) - (isNegative ? below(most + 1) : 0),
        ),
      ),
      waits: Array.from({ length: people }, () => below(longest + 1)),
      objective,
      hasTrio: wantsTrio && objective !== 'score',
    };
  });
}

/** The same table with people in another order: `order[k]` is who comes k-th. */
export function inOrder(table: PeerTable, order: readonly number[]): PeerTable {
  return {
    ...table,
    waits: order.map((person) => table.waits[person]!),
    scores: order.map((one, k) => order.map((other, l) => (l > k ? scoreIn(table, one, other) : null))),
  };
}
