/** The lines of docs/scripting.md print what stands under them. `UPDATE_TRANSCRIPTS=1` writes what they print. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { REPORTS } from '../../src/reports/index.ts';
import { runMentor } from '../support/host.ts';
import { ensureBuilt, PROGRAM, shell, temporaryFolder } from '../cli/program.ts';

const PAGE = new URL('../../docs/scripting.md', import.meta.url);
/** What the page says before its recipes. */
const DAY = '2026-03-16';
const DATA_FILE = 'there/mentor.db';

interface Recipe {
  /** As it stands in the page, with its prompts. */
  readonly shown: string;
  readonly script: string;
  readonly output: string;
}

const page = readFileSync(PAGE, 'utf8');
const recipes: Recipe[] = [...page.matchAll(/^\$ .*\n(?:> .*\n)*/gm)].map((found) => {
  const [shown] = found;
  const after = page.slice(found.index + shown.length);
  return {
    shown,
    script: shown.replaceAll(/^[$>] /gm, ''),
    output: after.slice(0, after.search(/^(?:\$ |```)/m)),
  };
});

const { cwd, remove } = temporaryFolder();
afterAll(remove);
beforeAll(async () => {
  await ensureBuilt();
  const { exit, stderr } = await runMentor(['demo', 'there', '--json', '--quiet'], { cwd });
  if (exit !== 0) throw new Error(stderr);
});

const hasJq = spawnSync('jq', ['--version']).status === 0;
const withJq = hasJq ? describe : describe.skip;
withJq(`the recipes of docs/scripting.md${hasJq ? '' : ' (skipped: there is no jq)'}`, () => {
  const printed = new Map<string, string>();

  // In their order, for some go on with the files of others.
  const LINES = recipes.map((recipe, at) => [at + 1, recipe.script.split('\n')[0], recipe] as const);
  test.each(LINES)('%i: %s', async (_, __, recipe) => {
    const ran = await shell(
      cwd,
      `export MENTOR_DB=${DATA_FILE}\nmentor() { "${process.execPath}" "${PROGRAM}" --today ${DAY} "$@"; }\n${recipe.script}`,
    );
    printed.set(recipe.shown, ran.stdout);
    expect({ stdout: ran.stdout, exit: ran.exit }).toEqual({
      stdout: process.env['UPDATE_TRANSCRIPTS'] === undefined ? recipe.output : ran.stdout,
      exit: 0,
    });
  });

  afterAll(() => {
    if (process.env['UPDATE_TRANSCRIPTS'] === undefined) return;
    let text = page;
    for (const [shown, output] of printed) {
      const at = text.indexOf(shown) + shown.length;
      const rest = text.slice(at);
      text = `${text.slice(0, at)}${output}${rest.slice(rest.search(/^(?:\$ |```)/m))}`;
    }
    writeFileSync(PAGE, text);
  });
});

test('a dozen of them print something', () => {
  expect(recipes.filter(({ output }) => output !== '').length).toBeGreaterThanOrEqual(12);
});

describe('in the demo, which has what the prepared programme has not', () => {
  test.each(
    REPORTS.map(
      ({ name, isPersonal, isOfRounds = false }) =>
        [isPersonal === true ? `${name} P1` : name, isOfRounds] as const,
    ),
  )('report %s is as its schema says', async (report, isOfRounds) => {
    for (const more of isOfRounds ? [[]] : [[], ['--compare', '2025-12-01']]) {
      const line = ['report', ...report.split(' '), ...more, '--json', '--today', DAY, '--db', DATA_FILE];
      expect(await runMentor(line, { cwd })).toMatchObject({ exit: 0 });
    }
  });
});
