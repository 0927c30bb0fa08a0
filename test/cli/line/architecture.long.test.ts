/** The import rules hold, and a file that breaks one is named with the rule. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'mentor-architecture-'));
beforeAll(() => {
  for (const name of ['src', '.dependency-cruiser.js', 'package.json', 'tsconfig.json'])
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function depcruise(): Promise<{ exit: number; text: string }> {
  const program = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const argv = [program, 'src', '--config', '.dependency-cruiser.js'];
  return new Promise((done) => {
    execFile(process.execPath, argv, { cwd: copy, env: {} }, (error, stdout, stderr) => {
      done({ exit: typeof error?.code === 'number' ? error.code : 0, text: stdout + stderr });
    });
  });
}

test('the source keeps the rules', async () => {
  expect(await depcruise()).toMatchObject({
    exit: 0,
    text: expect.stringContaining('no dependency violations'),
  });
}, 30_000);

test('each import that does not belong is named with the rule it breaks', async () => {
  const offenders: readonly (readonly [file: string, specifier: string, rule: RegExp])[] = [
    ['domain/one.ts', 'better-sqlite3', /pure-knows-no-machine/],
    ['domain/two.ts', 'chalk', /pure-knows-no-machine/],
    ['domain/three.ts', 'node:fs', /pure-knows-no-machine/],
    ['domain/four.ts', '../matching/scoring/score.ts', /domain-is-the-bottom/],
    ['matching/five.ts', '../store/store.ts', /pure-knows-no-machine/],
    ['matching/proof/five.ts', '../kernel/row-kernel.ts', /proof-shares-nothing/],
    ['matching/proof/six.ts', '../scoring/pair-rules.ts', /proof-shares-nothing/],
    ['reports/six.ts', '../matching/scoring/score.ts', /matching-and-reports-apart/],
    ['view/seven.ts', '../store/store.ts', /outer-layers-apart/],
    ['commands/eight.ts', 'better-sqlite3', /only-store-knows-sqlite/],
    ['commands/start/nine.ts', './init.ts', /commands-are-commands/],
    ['application/ten.ts', '../commands/start/init.ts', /application-below-commands/],
    ['application/eleven.ts', '../run.ts', /commands-do-not-run/],
    ['disk/twelve.ts', '../domain/change.ts', /disk-and-terminal-know-little/],
    ['view/thirteen.ts', 'd3-array', /only-charts-know-d3/],
    ['io/fourteen.ts', 'fflate', /only-workbooks-know-zips/],
    ['mail/nineteen.ts', '../store/store.ts', /outer-layers-apart/],
    ['io/sixteen.ts', 'node:net', /only-mail-speaks-to-networks/],
    ['commands/seventeen.ts', 'node:dns/promises', /only-mail-speaks-to-networks/],
    ['application/eighteen.ts', 'nodemailer', /only-mail-speaks-to-networks/],
    ['view/twenty.ts', 'nodemailer/lib/smtp-connection/index.js', /only-mail-speaks-to-networks/],
    ['application/fifteen.ts', 'postal-mime', /only-mail-knows-mime/],
  ];
  for (const [file, specifier] of offenders) {
    mkdirSync(dirname(join(copy, 'src', file)), { recursive: true });
    writeFileSync(join(copy, 'src', file), `import * as it from '${specifier}';\n\nexport default it;\n`);
  }
  const { exit, text } = await depcruise();
  expect(exit).not.toBe(0);
  const lines = text.split('\n');
  for (const [file, , rule] of offenders)
    expect(lines.filter((line) => line.includes(`src/${file} →`) && rule.test(line))).not.toEqual([]);
}, 30_000);
