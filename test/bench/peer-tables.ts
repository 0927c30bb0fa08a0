/** Scores of peers with each other: random ones, and those of a generated programme. */
import { DEFAULT_SETTINGS } from '../../src/matching/groups/group-settings.ts';
import type { GroupInput } from '../../src/matching/groups/group-input.ts';
import { judgedPeers } from '../../src/matching/groups/peer-pool.ts';
import { symmetricScores } from '../../src/matching/groups/peer-scores.ts';
import { loadScan } from '../../src/io/program-files.ts';
import { chooseKernel } from '../../src/matching/kernel/choose-kernel.ts';
import { emptyRow, type PeerScores } from '../../src/matching/peers/peer-problem.ts';
import { randomFrom } from '../matching/oracle.ts';
import { programmeInput } from './programme-input.ts';

export type PeerTableKind = 'random' | 'programme';

/** Returns a programme in which everybody is a peer and takes any format, under the preset `general`. */
export function peersInput(people: number): GroupInput {
  const input = programmeInput(people - (people >> 1), people >> 1, 'general');
  const peers = [...input.mentees, ...input.mentors].map(({ participant }) => ({
    participant: { ...participant, formats: [] },
    places: 1,
    wait: 0,
  }));
  return {
    ...input,
    format: 'peer',
    everyone: peers.map(({ participant }) => participant),
    mentees: [],
    mentors: [],
    peers,
    held: [],
    apart: [],
    peersBefore: [],
  };
}

/** Returns scores row by row, −1 where a pair is not allowed. */
export function peerTable(kind: PeerTableKind, people: number): Int32Array {
  const cells = new Int32Array(people * people).fill(-1);
  if (kind === 'random') {
    const next = randomFrom(5);
    for (let one = 0; one < people; one++)
      for (let other = one + 1; other < people; other++) {
        const score = Math.floor(200_001 * next());
        cells[one * people + other] = score;
        cells[other * people + one] = score;
      }
    return cells;
  }
  const input = peersInput(people);
  const { judge, context } = judgedPeers(input, DEFAULT_SETTINGS.peer, input.peers);
  const { kernel } = chooseKernel(judge, context, false, loadScan());
  const { scores } = symmetricScores(kernel, DEFAULT_SETTINGS.peer, false);
  const row = emptyRow(people);
  for (let person = 0; person < people; person++) {
    scores.row(person, row);
    for (let k = 0; k < row.length; k++) cells[person * people + row.peerOf[k]!] = row.scores[k]!;
  }
  return cells;
}

/** Returns a table as the solver takes it. */
export function scoresOfTable(cells: Int32Array, people: number): PeerScores {
  return {
    people,
    row: (person, into) => {
      let length = 0;
      for (let peer = 0; peer < people; peer++) {
        const score = cells[person * people + peer]!;
        if (score < 0) continue;
        into.peerOf[length] = peer;
        into.scores[length++] = score;
      }
      into.length = length;
    },
  };
}
