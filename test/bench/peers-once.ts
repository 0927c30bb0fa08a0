/**
 * A process of its own for one measurement of peers, so that nothing is warm that should be cold. Arguments: what (`solve`: the
 * solver and the check of its prices; `propose` and `trio`: from people), which scores, how many people. Prints one line of JSON.
 */
import { DEFAULT_SETTINGS } from '../../src/matching/groups/group-settings.ts';
import { proposePeers } from '../../src/matching/groups/propose-peers.ts';
import { groupsOf } from '../../src/matching/peers/peer-problem.ts';
import { solvePeers } from '../../src/matching/peers/solve-peers.ts';
import { peerViolations } from '../../src/matching/proof/peers/peer-certificate.ts';
import { loadScan } from '../../src/io/program-files.ts';
import { peersInput, peerTable, type PeerTableKind, scoresOfTable } from './peer-tables.ts';

export interface MeasuredPeers {
  readonly milliseconds: number;
  /** Processor time, which other work on the machine does not lengthen as much. */
  readonly processorMilliseconds: number;
  readonly total: number;
  readonly peakMegabytes: number;
}

const [what, kind, people] = [process.argv[2], process.argv[3] as PeerTableKind, Number(process.argv[4])];

function solved(): () => number {
  const cells = peerTable(kind, people);
  const priorities = Array<number>(people).fill(1);
  return () => {
    const { solution, cases } = solvePeers({
      scores: scoresOfTable(cells, people),
      priorities,
      hasTrio: false,
      isFair: false,
      seeds: Int32Array.from(priorities, (_, person) => Math.imul(person + 1, 0x2545f491)),
    });
    const groups = groupsOf(solution);
    const faults = peerViolations({
      priorities,
      hasTrio: false,
      groups,
      cases,
      eachPeer: (person, see) => {
        for (let peer = 0; peer < people; peer++)
          if (cells[person * people + peer]! >= 0) see(peer, cells[person * people + peer]!);
      },
    });
    if (faults.length > 0) throw new Error(faults.join('; '));
    return groups.reduce((sum, [one, other]) => sum + cells[one! * people + other!]!, 0);
  };
}

function proposed(): () => number {
  const input = peersInput(people);
  const scan = loadScan();
  const settings = { ...DEFAULT_SETTINGS.peer, trio: what === 'trio' };
  return () => Number(proposePeers(input, settings, { scan }).summary.total);
}

const run = what === 'solve' ? solved() : proposed();
const before = process.cpuUsage();
const start = process.hrtime.bigint();
const total = run();
const measured: MeasuredPeers = {
  milliseconds: Number(process.hrtime.bigint() - start) / 1e6,
  processorMilliseconds: (({ user, system }) => (user + system) / 1000)(process.cpuUsage(before)),
  total,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(`${JSON.stringify(measured)}\n`);
