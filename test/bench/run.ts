/**
 * `npm run bench [NAME …]`: ratios of the program against named peers, in one run on one machine.
 * A figure is the median of paired runs; absolute times are printed beside it and mean little elsewhere.
 */
import { cpus, totalmem } from 'node:os';
import { circles } from './circles.ts';
import type { Comparison } from './comparison.ts';
import { life } from './life.ts';
import { imports } from './import.ts';
import { lists } from './lists.ts';
import { match } from './match.ts';
import { matchLarge } from './match-large.ts';
import { matchPeers } from './match-peers.ts';
import { nightly } from './nightly.ts';
import { relationship } from './relationship.ts';
import { startUp } from './start-up.ts';

const BENCHES: Readonly<Record<string, () => Promise<Comparison[]>>> = {
  'start-up': startUp,
  lists,
  import: imports,
  relationship,
  life,
  match,
  'match-large': matchLarge,
  circles,
  'match-peers': matchPeers,
  nightly,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no bench ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}.\n`,
  );
  process.exitCode = 2;
} else {
  process.stdout.write(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB\n\n`,
  );
  process.stdout.write(
    '| what | against | ratio | at most | ms | peer ms |\n| --- | --- | ---: | ---: | ---: | ---: |\n',
  );
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const line of await bench())
      process.stdout.write(
        `| ${line.what} | ${line.peer} | ${figure(line.ratio)} | ${line.most === undefined ? '–' : figure(line.most)} | ${whole(line.milliseconds)} | ${whole(line.peerMilliseconds)} |\n`,
      );
  }
}

/** Whole milliseconds; a dash where it is not time that is compared. */
function whole(milliseconds: number): string {
  return Number.isNaN(milliseconds) ? '–' : milliseconds.toFixed(0);
}

/** Two decimals, or two digits where that would say nothing. */
function figure(ratio: number): string {
  return ratio < 0.1 ? ratio.toPrecision(2) : ratio.toFixed(2);
}
