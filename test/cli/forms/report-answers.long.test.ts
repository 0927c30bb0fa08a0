/** `mentor report answers`: a programme's own questions, counted; and what a person's answers become. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FormKind } from '../../../src/domain/forms/form.ts';
import { openStore } from '../../../src/store/file/open.ts';
import { insertTakenAnswer } from '../../../src/store/forms/answers.ts';
import { runMentor } from '../../support/host.ts';
import { aFolder, aWriter } from '../../support/programme.ts';

let cwd: string;

const mentor = (...argv: readonly string[]) => runMentor(argv, { cwd });

interface Row {
  readonly [key: string]: unknown;
}

async function rowsOf(...argv: readonly string[]): Promise<Row[]> {
  const { stdout, stderr, exit } = await mentor('report', 'answers', ...argv, '--json');
  expect({ stderr, exit }).toMatchObject({ exit: 0 });
  return (JSON.parse(stdout) as { rows: Row[] }).rows;
}

/** Takes in what somebody answered, as an import does. */
function take(form: FormKind, participantId: number, own: Readonly<Record<string, string>>): void {
  const store = openStore(join(cwd, 'mentor.db'), aWriter());
  store.write('import answers', () => {
    insertTakenAnswer(
      store,
      { form, version: 2, participantId, relationshipId: null, day: '2026-09-01' },
      { answeredOn: '2026-09-02', digest: 'of what was said', own: new Map(Object.entries(own)) },
    );
  });
  store.close();
}

beforeEach(async () => {
  cwd = aFolder();
  await mentor('init', 'Staff');
  for (let at = 1; at <= 7; at++)
    await mentor('enrol', '--name', `Mentee Nr${at}`, '--as', 'mentee', '--email', `m${at}@example.org`);
  const add = ['form', 'edit', 'needs', '--add'];
  await mentor(...add, 'Which room?', '--choices', 'Library; Canteen; Hall', '--id', 'room');
  await mentor(...add, 'What worries you?', '--id', 'worry');
  await mentor(...add, 'Are you well?', '--kind', 'yes-no', '--sensitive', '--id', 'well');
  for (let at = 1; at <= 6; at++)
    take('needs', at, {
      room: at === 1 ? 'canteen' : 'library',
      well: 'yes',
      ...(at === 2 && { worry: 'xyzzy, and Mentee Nr3' }),
    });
});

describe('mentor report answers', () => {
  test('counts what at least five gave, and quotes nothing', async () => {
    const rows = await rowsOf();
    expect(
      rows.map(({ question, answer, count, answers, note }) => [question, answer, count, answers, note]),
    ).toEqual([
      ['room', 'Library', 5, 6, null],
      ['room', 'Canteen', null, 6, 'held back'],
      ['room', 'Hall', null, 6, 'held back'],
      ['worry', null, 1, 1, 'in words'],
      ['well', null, null, 6, 'sensitive'],
    ]);
    expect(await rowsOf('needs')).toEqual(rows);
    expect(await rowsOf('training')).toEqual([]);
    expect((await mentor('report', 'answers')).stdout).not.toContain('xyzzy');
  });

  test('shows all of it with --confidential, with who wrote it', async () => {
    const rows = await rowsOf('needs', '--confidential');
    expect(rows).toContainEqual(expect.objectContaining({ question: 'room', answer: 'Canteen', count: 1 }));
    expect(rows).toContainEqual(
      expect.objectContaining({ question: 'worry', answer: 'xyzzy, and Mentee Nr3', participant: 'P2' }),
    );
    expect(rows).toContainEqual(expect.objectContaining({ question: 'well', answer: 'yes', count: 6 }));
  });

  test('a nightly run holds no word of them', async () => {
    expect(await mentor('nightly', '--out', 'night')).toMatchObject({ exit: 0 });
    const files = readdirSync(join(cwd, 'night'), { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    expect(files.map(({ name }) => name)).toContain('answers.md');
    for (const { parentPath, name } of files)
      expect(`${name} ${readFileSync(join(parentPath, name)).includes('xyzzy')}`).toBe(`${name} false`);
  });

  test.each([
    [['answers', 'm1@example.org'], 2, 'The report answers is of forms, not of "m1@example.org".'],
    [['answers', 'chek-in'], 2, 'The report answers is of forms, not of "chek-in".'],
    [['overview', 'nobody'], 2, 'The report overview is of the whole programme, not of "nobody".'],
    [['overview', 'needs'], 2, 'The report overview is of the whole programme, not of "needs".'],
  ])('report %j is refused', async (argv, exit, message) => {
    const ran = await mentor('report', ...argv);
    expect(ran.stderr).toContain(message);
    expect(ran.exit).toBe(exit);
  });
});

describe('what is held of a person', () => {
  test('access gives their own answers, and nobody else’s', async () => {
    const own = (await mentor('participant', 'access', 'P2', '--json')).stdout;
    expect(own).toContain('xyzzy');
    expect((await mentor('participant', 'access', 'P1', '--json')).stdout).not.toContain('xyzzy');
  });

  test('erasing takes the words, and keeps the counts', async () => {
    await mentor('participant', 'erase', 'P2', '--confirm', 'Mentee Nr2');
    expect(readFileSync(join(cwd, 'mentor.db')).includes('xyzzy')).toBe(false);
    const { figures } = JSON.parse((await mentor('report', 'answers', '--json')).stdout) as {
      figures: { name: string; value: number }[];
    };
    expect(figures).toContainEqual(expect.objectContaining({ name: 'forms_answered', value: 6 }));
    expect(figures).toContainEqual(expect.objectContaining({ name: 'own_answers', value: 13 }));
    expect((await mentor('check')).exit).toBe(0);
  });

  test('what somebody else wrote of them goes as well', async () => {
    await mentor('participant', 'erase', 'P3', '--confirm', 'Mentee Nr3');
    expect(readFileSync(join(cwd, 'mentor.db')).includes('Mentee Nr3')).toBe(false);
    expect(await rowsOf('--confidential')).toContainEqual(
      expect.objectContaining({ answer: 'xyzzy, and erased', participant: 'P2' }),
    );
  });

  test('the log tells that they answered, and not what; the dictionary tells what the columns hold', async () => {
    const { stdout } = await mentor('log', '--last', '1');
    expect(stdout).toContain('answer');
    expect(stdout).not.toContain('xyzzy');
    expect((await mentor('log', 'P2')).stdout).not.toContain('xyzzy');
    expect((await mentor('export', '--out', 'data')).exit).toBe(0);
    const text = readFileSync(join(cwd, 'data', 'datapackage.json'), 'utf8');
    expect(text).toContain('form_values');
    expect(readdirSync(join(cwd, 'data'))).not.toContain('form_secret.csv');
  });
});
