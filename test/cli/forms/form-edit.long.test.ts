/** Changing forms: from a file, one question at a time, and what became of the codes. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runMentor } from '../../support/host.ts';
import { aFolder } from '../../support/programme.ts';

let cwd: string;

const mentor = (...argv: readonly string[]) => runMentor(argv, { cwd });

async function json(...argv: readonly string[]): Promise<Record<string, unknown>> {
  const { stdout, stderr, exit } = await mentor(...argv, '--json');
  expect({ stderr, exit }).toMatchObject({ exit: 0 });
  return JSON.parse(stdout) as Record<string, unknown>;
}

async function questionsOf(kind: string, ...more: readonly string[]): Promise<Record<string, unknown>[]> {
  return (await json('form', 'show', kind, ...more))['questions'] as Record<string, unknown>[];
}

beforeEach(async () => {
  cwd = aFolder();
  await mentor('init', 'Staff');
});

describe('mentor form edit', () => {
  test('adds a question of the programme’s own, which makes the next version; the first is still there', async () => {
    const { stderr } = await mentor(
      'form',
      'edit',
      'check-in',
      '--add',
      'Did you feel heard?',
      '--kind',
      'scale',
    );
    expect(stderr).toBe(
      [
        'The form check-in is version 2: asks "Did you feel heard?" (did-you-feel-heard).',
        'Readers of cy, fr, es, de, pt, pl, ar, zh see in English what is not worded in their language: --language.',
        'Next: mentor form show check-in; what was sent out before is still read; mentor undo takes it back',
        '',
      ].join('\n'),
    );
    expect((await questionsOf('check-in')).at(-1)).toMatchObject({
      id: 'did-you-feel-heard',
      kind: 'scale',
      field: null,
      readers: 'coordinator',
      required: false,
      sensitive: false,
      scale: { from: 1, to: 5, words: { 1: 'not much', 5: 'very much' } },
    });
    expect(await questionsOf('check-in', '--of-version', '1')).toHaveLength(7);
    expect((await questionsOf('check-in', '--language', 'fr')).at(-1)).toMatchObject({
      title: 'Did you feel heard?',
      scale: { words: { 5: expect.not.stringMatching(/very much/) } },
    });
    expect((await mentor('log', '--last', '1')).stdout).toContain('form edit');
    await mentor('undo');
    expect(await questionsOf('check-in')).toHaveLength(7);
  });

  test('that was undone leaves its number: what was sent with it is not read by another version', async () => {
    const add = ['form', 'edit', 'check-in', '--kind', 'scale', '--id', 'felt', '--add'];
    await mentor(...add, 'Did you feel heard?');
    await mentor('undo');
    const { stderr } = await mentor(...add, 'Did you feel hurt?');
    expect(stderr).toContain('The form check-in is version 3');
    const old = await mentor('form', 'show', 'check-in', '--of-version', '2');
    expect(old.exit).not.toBe(0);
    expect((await mentor('check')).exit).toBe(0);
  });

  test('with choices, readers, a side and an id of its own', async () => {
    const choices = ['--choices', 'Library; Café, upstairs', '--readers', 'both', '--only', 'mentee'];
    const more = ['--id', 'room', '--required', '--sensitive'];
    await mentor('form', 'edit', 'needs', '--add', 'Which room?', ...choices, ...more);
    expect((await questionsOf('needs')).at(-1)).toMatchObject({
      id: 'room',
      kind: 'choice',
      choices: [
        { id: 'library', words: 'Library' },
        { id: 'cafe-upstairs', words: 'Café, upstairs' },
      ],
      readers: 'both',
      only: 'mentee',
      required: true,
      sensitive: true,
    });
  });

  test('rewords in a language, drops, and goes back to the form of the program', async () => {
    await mentor(
      'form',
      'edit',
      'review',
      '--add',
      'Wie war es?',
      '--language',
      'German',
      '--scale',
      '0=schlecht; 3=gut',
    );
    expect((await questionsOf('review')).at(-1)).toMatchObject({
      id: 'wie-war-es',
      title: 'Wie war es?',
      scale: { from: 0, to: 3 },
    });
    expect(await json('form', 'edit', 'review', '--reword', 'wie-war-es=How was it?')).toMatchObject({
      version: 3,
      changes: ['words wie-war-es anew in en'],
    });
    expect((await questionsOf('review', '--language', 'de')).at(-1)).toMatchObject({ title: 'Wie war es?' });
    expect(
      await json('form', 'edit', 'review', '--drop', 'wie-war-es', '--title', 'How it goes'),
    ).toMatchObject({
      version: 4,
      changes: ['words the title anew in en', 'leaves out "How was it?" (wie-war-es)'],
    });
    expect(await json('form', 'edit', 'review', '--reset')).toMatchObject({ version: 5 });
    expect(await json('form', 'edit', 'review', '--reset')).toMatchObject({ version: 5, changes: [] });
    expect(await questionsOf('review')).toEqual(await questionsOf('review', '--of-version', '1'));
  });

  test('takes a whole form from a file, and says all that is wrong with one', async () => {
    await mentor('form', 'show', 'review', '--definition', 'review.json');
    const file = join(cwd, 'review.json');
    const definition = JSON.parse(readFileSync(file, 'utf8')) as {
      questions: { readers: string; title: { en: string } }[];
    };
    expect((await mentor('form', 'edit', 'review', 'review.json')).stderr).toContain(
      'version 1: nothing to change.',
    );
    definition.questions.reverse();
    definition.questions[0]!.readers = 'side';
    writeFileSync(file, JSON.stringify(definition));
    expect(await json('form', 'edit', 'review', 'review.json')).toMatchObject({
      version: 2,
      changes: ['changes who may read it of changes-agreed', 'asks in another order'],
    });
    definition.questions[0]!.readers = 'everybody';
    definition.questions[1]!.title.en = 'Code';
    writeFileSync(file, JSON.stringify(definition));
    const { stderr, exit } = await mentor('form', 'edit', 'review', 'review.json');
    expect(stderr).toContain('questions.0.readers: must be one of both, side, coordinator');
    expect(exit).toBe(1);
    expect((await mentor('form', 'edit', 'goals', 'review.json')).exit).toBe(1);
  });

  test('--asked no takes a form out of what is due', async () => {
    for (const [name, role] of [
      ['Grace Hopper', 'mentor'],
      ['Ada Lovelace', 'mentee'],
    ] as const)
      await mentor('enrol', '--name', name, '--as', role, '--consent-on', '2026-09-01');
    await mentor('relationship', 'pair', 'Grace', 'Ada');
    const dueOf = async (): Promise<unknown> => (await json('form', 'due', '--form', 'skills'))['due'];
    expect(await dueOf()).toHaveLength(2);
    expect(await json('form', 'edit', 'skills', '--asked', 'no')).toMatchObject({
      version: 1,
      is_asked: false,
      changes: ['no longer falls due by itself: it is asked when you send it'],
    });
    expect(await dueOf()).toEqual([]);
    expect(await json('form', 'edit', 'skills', '--asked', 'no')).toMatchObject({ changes: [] });
    expect(await json('form', 'edit', 'skills', '--asked', 'yes')).toMatchObject({ is_asked: true });
    expect(await dueOf()).toHaveLength(2);
  });

  test.each([
    [[], 2, 'Nothing to change was named.'],
    [['form.json', '--title', 'X'], 2, 'A file is the whole form.'],
    [['--kind', 'scale'], 2, '--kind is about a question that is added.'],
    [['--language', 'fr'], 2, '--language says of which words?'],
    [['--reset', '--title', 'X'], 2, '--reset is alone.'],
    [['--add', 'How?', '--scale', 'good, bad'], 2, '--scale good, bad: that is no scale.'],
    [['--add', 'How?', '--kind', 'choice'], 1, 'choices: are missing'],
    [['--add', 'Code'], 1, 'is a column that every sheet has'],
    [['--add', 'How?', '--id', 'words'], 1, 'The form readiness has a question words.'],
    [['--drop', 'nothing'], 1, 'The form readiness has no question nothing.'],
    [['--reword', 'nothing=Well?'], 1, 'The form readiness has no question nothing.'],
    [['--drop', 'time'], 1, 'Without time no answer to the form readiness can be recorded.'],
  ] as const)('%j is refused', async (argv, exit, message) => {
    const ran = await mentor('form', 'edit', 'readiness', ...argv);
    expect(ran.stderr).toContain(message);
    expect(ran.exit).toBe(exit);
  });

  test('what the programme needs of everybody has to be answered on enrolling, whoever words the form', async () => {
    const required = async (): Promise<Record<string, unknown>> =>
      Object.fromEntries((await questionsOf('enrol-mentee')).map((one) => [one['field'], one['required']]));
    expect(await required()).toMatchObject({ consent_on: true, email: true, timezone: false });
    cwd = aFolder();
    await mentor('init', 'Abroad', '--preset', 'international');
    expect(await required()).toMatchObject({ consent_on: true, email: true, timezone: true });
    expect(await json('form', 'edit', 'enrol-mentee', '--reset')).toMatchObject({ version: 1, changes: [] });
    await mentor('form', 'show', 'enrol-mentee', '--definition', 'form.json');
    const definition = JSON.parse(readFileSync(join(cwd, 'form.json'), 'utf8')) as {
      questions: { field: string; required?: boolean }[];
    };
    for (const question of definition.questions) delete question.required;
    writeFileSync(join(cwd, 'form.json'), JSON.stringify(definition));
    expect(await json('form', 'edit', 'enrol-mentee', 'form.json')).toMatchObject({ version: 2 });
    expect(await required()).toMatchObject({ consent_on: true, email: false, timezone: true });
    expect(await json('form', 'edit', 'enrol-mentee', 'form.json')).toMatchObject({
      version: 2,
      changes: [],
    });
  });

  test('a question keeps its kind for good', async () => {
    await mentor('form', 'edit', 'review', '--add', 'How was it?');
    await mentor('form', 'edit', 'review', '--drop', 'how-was-it');
    const { stderr, exit } = await mentor(
      'form',
      'edit',
      'review',
      '--add',
      'How was it?',
      '--kind',
      'number',
      '--id',
      'how-was-it',
    );
    expect(stderr).toContain(
      'The question how-was-it is of the kind long-text in version 2, and cannot become number.',
    );
    expect(exit).toBe(1);
    // Without an id it gets another one.
    expect(await json('form', 'edit', 'review', '--add', 'How was it?', '--kind', 'number')).toMatchObject({
      changes: ['asks "How was it?" (how-was-it-2)'],
    });
  });
});

test('the words of a changed form name nobody who is erased, and are made up where names are', async () => {
  await mentor('enrol', '--name', 'Ada Lovelace', '--as', 'mentee', '--email', 'ada@example.org');
  await mentor(
    'form',
    'edit',
    'review',
    '--add',
    'Did Ada Lovelace help?',
    '--choices',
    'Yes, she did; Ask ada@example.org',
  );
  expect((await mentor('form', 'show', 'review', '--obfuscate')).stdout).not.toMatch(/Ada|ada@|she did/);
  const masked = JSON.parse((await mentor('form', 'show', 'review', '--obfuscate', '--json')).stdout) as {
    questions: unknown[];
  };
  expect(masked.questions).toHaveLength(5);
  await mentor('participant', 'erase', 'ada@example.org', '--confirm', 'Ada Lovelace');
  expect((await questionsOf('review')).at(-1)).toMatchObject({
    title: 'Did erased help?',
    choices: [{ words: 'Yes, she did' }, { words: 'Ask erased' }],
  });
  expect(readFileSync(join(cwd, 'mentor.db')).includes('Lovelace')).toBe(false);
});

describe('mentor form codes', () => {
  test('tells since when they hold, and renews the secret once that is confirmed', async () => {
    expect(await json('form', 'codes')).toEqual({
      schema: 'mentor.form.codes/1',
      since: null,
      is_renewed: false,
    });
    const asked = await mentor('form', 'codes', '--renew');
    expect(asked.exit).toBe(2);
    expect(asked.stderr).toContain('--confirm');
    const wrong = await mentor('form', 'codes', '--renew', '--confirm', 'Stuff');
    expect(wrong).toMatchObject({
      exit: 1,
      stderr: expect.stringContaining('"Stuff" is not the name of the programme.'),
    });
    const before = readFileSync(join(cwd, 'mentor.db'));
    expect(
      await json('form', 'codes', '--renew', '--confirm', 'Staff', '--today', '2026-11-23'),
    ).toMatchObject({
      since: '2026-11-23',
      is_renewed: true,
    });
    expect(readFileSync(join(cwd, 'mentor.db')).equals(before)).toBe(false);
    expect((await mentor('form', 'codes')).stderr).toContain('Codes hold that were made since 2026-11-23.');
  });
});
