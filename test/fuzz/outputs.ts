/**
 * A programme in which whatever can be said is said in a string that broke other software, and then every way out: each
 * report, list, page, letter and table, in every format that it has, read back by readers that did not write it.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fill } from '../cli/privacy/canaries.ts';
import { FORMATTED, READS, WRITES } from '../cli/outputs.ts';
import { type Ran, runMentor } from '../support/host.ts';
import { HAS_STRINGS, hostileStrings, strideFor } from './hostile-strings.ts';
import { type Kind, problemIn, READABLE } from './readers.ts';

const MODES: readonly (readonly [kind: Kind, more: readonly string[], isTTY: boolean])[] = [
  ['terminal', [], true],
  ['tsv', [], false],
  ['json', ['--json'], false],
];

/** What prints a text of its own, whatever stdout is. */
const IS_TEXT = new Set(['check']);

/** Returns how many outputs were read for one string; throws at the first that is wrong. */
async function tryString(text: string): Promise<number> {
  const cwd = mkdtempSync(join(tmpdir(), 'mentor-outputs-'));
  let count = 0;
  const holds = async (what: string, kind: Kind, output: string): Promise<void> => {
    count++;
    const problem = await problemIn(kind, output);
    if (problem !== null) throw new Error(`${JSON.stringify(text)}: ${what}: ${kind}: ${problem}`);
  };
  const run = async (line: string, more: readonly string[], isTTY = false): Promise<Ran> => {
    const ran = await runMentor([...line.split(' '), ...more], { cwd, isTTY, env: { NO_COLOR: '1' } });
    if (![0, 1, 8].includes(ran.exit))
      throw new Error(`${JSON.stringify(text)}: mentor ${line}: exit ${ran.exit}: ${ran.stderr}`);
    await holds(
      `mentor ${line}, stderr`,
      more.includes('--json') && ran.exit === 1 ? 'json' : 'terminal',
      ran.stderr,
    );
    return ran;
  };
  try {
    await fill(cwd, text);
    for (const line of READS)
      for (const [kind, more, isTTY] of MODES) {
        const { stdout } = await run(line, more, isTTY);
        const isText = kind === 'tsv' && IS_TEXT.has(line);
        if (stdout !== '') await holds(`mentor ${line}`, isText ? 'txt' : kind, stdout);
      }
    for (const [line, kinds] of FORMATTED)
      for (const kind of kinds)
        await holds(`mentor ${line}`, kind, (await run(line, ['--format', kind])).stdout);
    for (const line of WRITES) await run(line, []);
    for (const name of readdirSync(cwd, { recursive: true, encoding: 'utf8' })) {
      const kind = READABLE.find((one) => `.${one}` === extname(name));
      if (kind !== undefined && name !== 'people.csv')
        await holds(name, kind, readFileSync(join(cwd, name), 'utf8'));
    }
    if (!existsSync(join(cwd, 'night', 'manifest.json'))) throw new Error('mentor nightly wrote nothing');
    return count;
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

/** Tries so many of the strings, from a seed on, and returns a line for a person. */
export async function fuzzOutputs(cases: number, seed: number): Promise<string> {
  if (!HAS_STRINGS) return 'skipped: ../shared/data/hostile/blns.json is not here';
  const strings = hostileStrings();
  const tried = Math.min(cases, strings.length);
  let outputs = 0;
  for (let one = 0; one < tried; one++)
    outputs += await tryString(strings[(seed + one * strideFor(strings.length)) % strings.length] ?? '');
  return `${tried} strings of ${strings.length}, ${outputs} outputs read: none broke`;
}
