/** `mentor form`: the forms of a programme, what is due, and the programme's own versions. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORM_KINDS } from '../../../src/domain/forms/form.ts';
import { runMentor } from '../../support/host.ts';
import { aFolder } from '../../support/programme.ts';

let cwd: string;

async function mentor(...argv: readonly string[]) {
  return runMentor(argv, { cwd });
}

/** What the documents hold, as far as the tests look into lists. */
interface Shown {
  readonly [key: string]: unknown;
  readonly due: readonly Record<string, unknown>[];
  readonly forms: readonly (Record<string, unknown> & { readonly form: string })[];
  readonly questions: readonly (Record<string, unknown> & {
    readonly id: string;
    readonly title: string;
    readonly choices: readonly unknown[];
  })[];
}

async function json(...argv: readonly string[]): Promise<Shown> {
  const { stdout, stderr, exit } = await mentor(...argv, '--json');
  expect({ stderr, exit }).toMatchObject({ exit: 0 });
  return JSON.parse(stdout) as Shown;
}

async function done(...argv: readonly string[]): Promise<void> {
  expect(await mentor(...argv)).toMatchObject({ exit: 0 });
}

beforeEach(async () => {
  cwd = aFolder();
  await done('init', 'Staff', '--timezone', 'Europe/London', '--starts', '2026-09-01');
  for (const [name, role] of [
    ['Grace Hopper', 'mentor'],
    ['Ada Lovelace', 'mentee'],
  ] as const)
    await done('enrol', '--name', name, '--as', role, '--consent-on', '2026-09-01');
  await done('relationship', 'pair', 'Grace', 'Ada', '--today', '2026-09-01');
});

describe('mentor form due', () => {
  test('lists who has not answered what, the longest first; recorded in any way is answered', async () => {
    const { due } = await json('form', 'due', '--form', 'readiness', '--today', '2026-09-11');
    expect(due).toEqual([
      {
        form: 'readiness',
        person: { id: 'P1', name: 'Grace Hopper', email: null },
        relationship: 'R1',
        since: '2026-09-01',
        days: 10,
        occasion: '2026-09-01',
      },
      expect.objectContaining({ person: expect.objectContaining({ id: 'P2' }) }),
    ]);
    await done(
      'readiness',
      'Grace',
      '--motivation',
      '4',
      '--time',
      '4',
      '--expectations',
      '4',
      '--confidence',
      '4',
    );
    const after = await mentor('form', 'due', '--form', 'readiness');
    expect(after.stdout.split('\n').slice(0, 2)).toEqual([
      'form\tperson\tname\trelationship\tsince\tdays',
      expect.stringMatching(/^readiness\tP2\tAda Lovelace\tR1\t2026-09-01\t/),
    ]);
    expect(after.stderr).toContain('mentor form make readiness --for html --to due');
    const page = await mentor('form', 'due', '--format', 'md');
    expect(page.stdout).toMatch(/Not answered: .*readiness 1(,|$)/mu);
    expect((await mentor('form', 'due', '--exit-code')).exit).toBe(8);
    expect(await mentor('form', 'due', '--form', 'reflection')).toMatchObject({
      exit: 0,
      stderr: 'Every form that is due has been answered.\n',
    });
  });

  test('a form that there is not', async () => {
    const { stderr, exit } = await mentor('form', 'due', '--form', 'readines');
    expect(stderr).toContain('Did you mean readiness?');
    expect(exit).toBe(2);
  });
});

describe('mentor form list and show', () => {
  test('every form, with how many are due', async () => {
    const { forms } = await json('form', 'list');
    expect(forms.map(({ form }) => form)).toEqual(FORM_KINDS);
    const of = (kind: string) => forms.find(({ form }) => form === kind);
    expect(of('readiness')).toMatchObject({
      version: 1,
      changed_on: null,
      is_asked: true,
      due: 2,
      answers: 0,
    });
    expect(of('enrol-mentor')).toMatchObject({ is_asked: false, due: 0 });
    expect(of('training')).toMatchObject({ own_questions: 2 });
  });

  test('a form in a language, with what its questions fill', async () => {
    const shown = await json('form', 'show', 'agreement', '--language', 'Welsh');
    expect(shown).toMatchObject({ schema: 'mentor.form/1', form: 'agreement', version: 1, language: 'cy' });
    const rhythm = shown.questions.find(({ id }) => id === 'rhythm');
    expect(rhythm).toMatchObject({ kind: 'choice', field: 'rhythm_days', readers: 'both', required: false });
    expect(rhythm?.choices[0]).toEqual({ id: '7', words: expect.any(String) });
    const scale = (await json('form', 'show', 'readiness')).questions[0];
    expect(scale).toMatchObject({
      kind: 'scale',
      choices: null,
      scale: { from: 1, to: 5, words: { 1: 'not much' } },
    });
    expect((await mentor('form', 'show', 'agreement', '--language', 'sv')).stderr).toContain(
      'It is not worded in sv: it has en',
    );
    expect(await mentor('form', 'show', 'agreement', '--of-version', '2')).toMatchObject({
      exit: 1,
      stderr: expect.stringContaining('The form agreement has no version 2.\nHint: it has 1'),
    });
  });

  test('--definition writes the JSON that comes with the program, and replaces no file', async () => {
    await done('form', 'show', 'goals', '--definition', 'goals.json');
    const written = readFileSync(join(cwd, 'goals.json'), 'utf8');
    const shipped = new URL('../../../examples/forms/goals.json', import.meta.url);
    expect(JSON.parse(written)).toEqual(JSON.parse(readFileSync(shipped, 'utf8')));
    writeFileSync(join(cwd, 'mine.json'), 'mine');
    expect(await mentor('form', 'show', 'goals', '--definition', 'mine.json')).toMatchObject({ exit: 1 });
    expect(readFileSync(join(cwd, 'mine.json'), 'utf8')).toBe('mine');
  });
});
