/** Looking for words in everything that is known. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { openStore } from '../../../src/store/file/open.ts';
import { findTexts } from '../../../src/store/search/texts.ts';
import { join } from 'node:path';
import { type Ran, runMentor } from '../../support/host.ts';
import { aWriter } from '../../support/programme.ts';
import { aProgrammeWith } from '../../support/programme-with.ts';

let cwd = '';

beforeAll(async () => {
  cwd = await aProgrammeWith([
    [
      'mentor',
      'Úna Reyes',
      '--organisation',
      'Elm Hill',
      '--job-title',
      'Head of Maths',
      '--expertise',
      'Behaviour',
    ],
    ['mentee', 'Kasia Nowak', '--organisation', 'Elm Hill', '--avoids', 'Mary Reyesson'],
    ['mentor', 'Mary Reyesson', '--organisation', 'Oak', '--about', 'I once taught Una a great deal.'],
  ]);
  await mentor('relationship', 'pair', 'P1', 'P2');
  await mentor('goal', 'add', 'R1', '--statement', 'Lead a meeting');
  await mentor(
    'meeting',
    'log',
    'R1',
    '--on',
    '2026-11-22',
    '--notes',
    'Spoke of behaviour and of 100% more',
  );
  await mentor(
    'check-in',
    'record',
    'R1',
    '--by',
    'mentee',
    '--satisfaction',
    '2',
    '--words',
    'Afraid of the canteen',
  );
});

function mentor(...argv: string[]): Promise<Ran> {
  return runMentor(argv, { cwd });
}

async function found(...argv: string[]): Promise<string[]> {
  const { stdout } = await mentor('find', ...argv, '--json');
  const { schema, hits } = JSON.parse(stdout) as {
    schema: string;
    hits: { kind: string; who: string; where: string; command: string }[];
  };
  expect(schema).toBe('mentor.find/1');
  return hits.map(({ kind, who, where }) => `${kind}: ${who}: ${where}`);
}

describe('find', () => {
  test.each([
    [
      ['una reyes'],
      [
        'person: P1 Úna Reyes: Name',
        'pair: R1 Kasia Nowak with Úna Reyes: Names',
        'person: P3 Mary Reyesson: Name',
      ],
    ],
    [
      ['UNA'],
      [
        'person: P1 Úna Reyes: Name',
        'pair: R1 Kasia Nowak with Úna Reyes: Names',
        'person: P3 Mary Reyesson: About',
      ],
    ],
    [
      ['reyes'],
      [
        'person: P1 Úna Reyes: Name',
        'person: P3 Mary Reyesson: Name',
        'pair: R1 Kasia Nowak with Úna Reyes: Names',
      ],
    ],
    [['kasia', 'una'], ['pair: R1 Kasia Nowak with Úna Reyes: Names']],
    [['kasia elm'], ['person: P2 Kasia Nowak: Name']],
    [['maths'], ['person: P1 Úna Reyes: Job title']],
    [
      ['elm hill'],
      [
        'organisation: Elm Hill: Name',
        'person: P1 Úna Reyes: Organisation',
        'person: P2 Kasia Nowak: Organisation',
      ],
    ],
    [['behaviour'], ['topic: Behaviour: Name', 'meeting: R1 Kasia Nowak with Úna Reyes: notes, 2026-11-22']],
    [['lead meeting'], ['goal: R1 Kasia Nowak with Úna Reyes: statement, 2026-11-22']],
    [['100%'], ['meeting: R1 Kasia Nowak with Úna Reyes: notes, 2026-11-22']],
    [['p3'], ['person: P3 Mary Reyesson: Name']],
    [['R1'], ['pair: R1 Kasia Nowak with Úna Reyes: Names']],
    [['canteen'], []],
    [['canteen', '--confidential'], ['check-in: R1 Kasia Nowak with Úna Reyes: words, 2026-11-22']],
    [
      ['mary', '--confidential'],
      ['person: P3 Mary Reyesson: Name', 'person: P2 Kasia Nowak: Avoids'],
    ],
  ])('%j: %j', async (argv, hits) => {
    expect(await found(...argv)).toEqual(hits);
  });

  test('names a command that shows each, which works', async () => {
    const { stdout } = await mentor('find', 'e', '--json', '--confidential');
    const { hits } = JSON.parse(stdout) as { hits: { command: string }[] };
    const commands = new Set(hits.map(({ command }) => command));
    expect(commands.size).toBeGreaterThan(6);
    for (const command of commands) {
      const words = command.replace(/^mentor /, '').match(/'[^']*'|\S+/g) ?? [];
      const { exit } = await mentor(...words.map((word) => word.replaceAll("'", '')));
      expect([command, exit]).toEqual([command, 0]);
    }
  });

  test('says what may be meant where there is nothing', async () => {
    expect(await mentor('find', 'kasja')).toMatchObject({
      exit: 0,
      stderr: expect.stringContaining(
        '"kasja" is nowhere to be found.\nDid you mean Kasia?\nWhat was said in confidence was not looked at',
      ),
    });
  });

  test('asks for a word', async () => {
    expect(await mentor('find', ' ')).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('There is nothing to look for.'),
    });
  });

  test('lists a screen of lines at a terminal, and all of them on demand', async () => {
    for (let n = 0; n < 20; n++) await mentor('goal', 'add', 'R1', '--statement', `Swimming ${n}`);
    const short = await runMentor(['find', 'swimming'], { cwd, isTTY: true });
    expect(short.stdout).toContain('And 2 more: --all lists them.');
    const long = await runMentor(['find', 'swimming', '--all'], { cwd, isTTY: true });
    expect(long.stdout.match(/Swimming/g)).toHaveLength(20);
    expect((await mentor('find', 'swimming')).stdout.match(/Swimming/g)).toHaveLength(20);
    const page = await runMentor(['find', 'swimming', '--format', 'md'], { cwd, isTTY: true });
    expect(page.stdout.match(/Swimming/g)).toHaveLength(20);
  });
});

test('texts in other letters are found as those in ASCII are, and signs of patterns mean themselves', () => {
  const store = openStore(join(cwd, 'mentor.db'), aWriter());
  const notes = ['Café “Zoë”', 'cafe Zoe', 'a_b', 'a%b', 'acb', 'O`Hara', 'O’Hara'];
  store.write('meeting log', () => {
    for (const note of notes)
      store.db
        .prepare(
          "INSERT INTO meetings (relationship_id, status, met_on, notes) VALUES (1, 'held', '2026-11-22', ?)",
        )
        .run(note);
  });
  const texts = (...words: string[]): string[] => findTexts(store, words, false).map(({ text }) => text);
  expect(texts('cafe', 'zoe')).toEqual(['Café “Zoë”', 'cafe Zoe']);
  expect(texts('a_b')).toEqual(['a_b']);
  expect(texts('a%b')).toEqual(['a%b']);
  expect(texts("o'hara")).toEqual(['O`Hara', 'O’Hara']);
  store.close();
});
