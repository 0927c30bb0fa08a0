/** What one side said in confidence is in no form of the other side. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ASKED_OF, FORM_KINDS } from '../../../src/domain/forms/form.ts';
import { copyOf, prepareProgramme } from '../prepared.ts';
import { runMentor } from '../../support/host.ts';
import { ADA, anAnswer, mentor, put, take } from '../import/answers/answering.ts';
import { aConfirmingPair, GOAL } from '../import/answers/confirming.ts';

const prepared = prepareProgramme();

/** Words of the mentor of R2 (P3), each said where the mentee (P4) may not read it. */
const SAID: readonly (readonly string[])[] = [
  'readiness R2 --by mentor --motivation 4 --time 4 --expectations 4 --confidence 4 --words',
  'check-in record R2 --by mentor --satisfaction 2 --words',
  'reflection R2 --by mentor --satisfaction 4 --achievements',
  'reflection R2 --by mentor --satisfaction 4 --achievements Much --lessons',
  'participant edit P3 --motivation',
  'participant edit P3 --challenges',
  'outcome record P3 --kind promotion --notes',
  'attention snooze R2 --until 2026-12-31 --reason',
].map((line) => line.split(' '));

test('no page has words that its reader may not read; those of both are there', async () => {
  const cwd = copyOf(await prepared);
  for (const [at, line] of SAID.entries()) {
    const { exit, stderr } = await runMentor([...line, `Kanarie${1000 + at}`], { cwd });
    expect([line.join(' '), exit, stderr]).toEqual([line.join(' '), 0, expect.anything()]);
  }
  await runMentor(['agreement', 'set', 'R2', '--boundaries', 'Kanarie2000'], { cwd });
  await runMentor(['goal', 'edit', 'G1', '--statement', 'Kanarie2001'], { cwd });
  for (const kind of FORM_KINDS.filter((one) => ASKED_OF[one] !== 'anybody')) {
    const { exit } = await runMentor(
      ['form', 'make', kind, '--for', 'html', '--to', 'all', '--out', 'forms'],
      { cwd },
    );
    expect([kind, exit]).toEqual([kind, 0]);
  }
  const names = readdirSync(join(cwd, 'forms'));
  const heard = names.map((name) => [
    name,
    readFileSync(join(cwd, 'forms', name), 'utf8').match(/Kanarie1\d{3}/g),
  ]);
  expect(heard.filter(([, found]) => found !== null)).toEqual([]);
  expect(names.length).toBeGreaterThan(20);
  const shownTo = (name: string): string => readFileSync(join(cwd, 'forms', name), 'utf8');
  for (const person of ['P3', 'P4']) {
    expect(shownTo(`agreement-R2-${person}.html`)).toContain('Kanarie2000');
    expect(shownTo(`review-R2-${person}.html`)).toContain('Kanarie2001');
  }
  for (const name of names.filter((one) => !one.includes('R2-')))
    expect(shownTo(name)).not.toMatch(/Kanarie/);
});

test('a part of a goal that the programme keeps from the other side is in no form of theirs', async () => {
  const made = aConfirmingPair();
  await mentor(made, 'form', 'show', 'goals', '--definition', 'goals.json');
  const form = JSON.parse(readFileSync(join(made.folder, 'goals.json'), 'utf8')) as {
    questions: { id: string; readers: string }[];
  };
  for (const one of form.questions) if (['why', 'target'].includes(one.id)) one.readers = 'side';
  put(made, { 'goals.json': JSON.stringify(form) });
  expect(await mentor(made, 'form', 'edit', 'goals', 'goals.json')).toMatchObject({ exit: 0 });
  const goal = { ...GOAL, why: 'CANARY-WHY', target: 'CANARY-TARGET' };
  put(made, { 'inbox/goal.txt': anAnswer(made, 'goals', ADA, goal, { version: 2 }) });
  await take(made);
  for (const kind of ['goal-confirmation', 'review', 'reflection'])
    for (const format of ['html', 'text', 'csv'])
      await mentor(made, 'form', 'make', kind, '--for', format, '--to', 'grace', '--out', 'forms');
  const all = readdirSync(join(made.folder, 'forms'));
  expect(all.length).toBeGreaterThan(6);
  const text = all.map((name) => readFileSync(join(made.folder, 'forms', name), 'utf8')).join('\n');
  expect(text).toContain(GOAL.statement);
  expect(text).not.toContain('CANARY');
});
