/** Whatever is done to a code or to an answer on its way, nobody else is credited with it. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answersIn, answerText } from '../../../../src/domain/forms/answer-text.ts';
import { occasionOf } from '../../../../src/domain/forms/answer-rules.ts';
import { formCode, readFormCode } from '../../../../src/domain/forms/form-code.ts';
import type { Answer, Occasion } from '../../../../src/domain/forms/occasion.ts';
import { signed } from '../../../domain/forms/asked.ts';
import { ADA, anAnswer, aPairMade, codeOf, DAY, GRACE, mentor, put, READY, take } from './answering.ts';

const OCCASION: Occasion = {
  form: 'readiness',
  version: 1,
  participantId: 12,
  relationshipId: 7,
  day: DAY,
};
const CODE = formCode(OCCASION, signed);
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A change at a place: a letter is put there, left out, put in, or changes places with the next. */
const changes = fc.array(
  fc.record({
    at: fc.nat(1000),
    how: fc.constantFrom('put', 'drop', 'insert', 'swap'),
    letter: fc.constantFrom(...LETTERS.split(''), '-', ' ', '\n', '[', ']', '5', 'é'),
  }),
  { minLength: 1, maxLength: 4 },
);

function changed(text: string, all: typeof changes extends fc.Arbitrary<infer T> ? T : never): string {
  return all.reduce((before, { at: place, how, letter }) => {
    const at = place % before.length;
    const [start, here, rest] = [before.slice(0, at), before.charAt(at), before.slice(at + 1)];
    if (how === 'put') return start + letter + rest;
    if (how === 'drop') return start + rest;
    return how === 'insert' ? start + letter + here + rest : start + rest.charAt(0) + here + rest.slice(1);
  }, text);
}

test('of 10,000 altered codes and answers none is credited to anybody else', () => {
  const values = new Map(Object.entries(READY));
  const answerWith = (code: string): Answer => ({ code, answeredOn: DAY, language: 'en', values });
  const whole = answerText(answerWith(CODE), 'readiness', 1);
  let refused = 0;
  fc.assert(
    fc.property(changes, fc.boolean(), (all, isCode) => {
      // Whoever alters a code can write the check of the answer anew.
      const text = isCode ? answerText(answerWith(changed(CODE, all)), 'readiness', 1) : changed(whole, all);
      for (const found of answersIn(text)) {
        if (!('answer' in found)) {
          refused++;
          continue;
        }
        const occasion = occasionOf(found, readFormCode(found.answer.code, signed), null);
        if ('rule' in occasion) refused++;
        else expect([occasion, found.answer.values]).toEqual([OCCASION, values]);
      }
    }),
    { numRuns: 10_000 },
  );
  expect(refused).toBeGreaterThan(7000);
});

test('hundreds of them come in at once, and only what is whole is taken', async () => {
  const made = aPairMade();
  const text = anAnswer(made, 'readiness', ADA, READY);
  const code = codeOf(made, 'readiness', ADA);
  const rows: string[] = [];
  fc.assert(
    fc.property(changes, fc.nat(), (all, number) => {
      put(made, { [`inbox/${number % 300}.txt`]: changed(text, all) });
      rows.push(`"${changed(code, all).replaceAll('"', '')}",4,3,5,4`);
    }),
    { numRuns: 300 },
  );
  const head =
    'Code,How much do you want to begin?,Do you have the time for it?,Do you know what to expect of each other?,Do you feel up to it?';
  put(made, { 'inbox/form.csv': `${head}\n${rows.join('\n')}\n`, 'inbox/whole.txt': text });
  const { summary, problems } = await take(made, '--partial');
  expect(summary.new).toBe(1);
  expect(summary.rejected).toBeGreaterThan(300);
  expect(problems.every(({ hint }) => hint !== '')).toBe(true);
  const credited = made.store.db
    .prepare('SELECT participant_id, form, occasion_on FROM form_answers')
    .raw()
    .all();
  expect(credited).toEqual([[ADA, 'readiness', DAY]]);
  expect(
    made.store.db
      .prepare('SELECT motivation, time, expectations, confidence FROM readiness_assessments')
      .raw()
      .all(),
  ).toEqual([[4, 3, 5, 4]]);
});

test('words of one side are in no message, and in no page or list of the other', async () => {
  const made = aPairMade();
  const word = 'Kanarienvogel';
  const answers = {
    'a.txt': anAnswer(made, 'readiness', ADA, { ...READY, words: word }),
    'b.txt': anAnswer(made, 'check-in', ADA, { satisfaction: '1', words: word, 'asks-help': 'yes' }),
    'c.txt': anAnswer(made, 'reflection', ADA, {
      achievements: word,
      lessons: word,
      celebrate: word,
      decision: 'end',
    }),
    'd.txt': anAnswer(made, 'outcomes', ADA, { suggestion: word }),
    'e.txt': anAnswer(made, 'needs', ADA, { challenges: 'Budgets', obstacles: word }, { pair: null }),
    'f.txt': anAnswer(made, 'check-in', ADA, { satisfaction: word, words: word }, { day: '2026-11-29' }),
    'g.txt': anAnswer(made, 'check-in', ADA, { satisfaction: '2', words: word }).slice(0, -30),
    'h.txt': anAnswer(made, 'check-in', ADA, { satisfaction: '2', words: `${word} again` }),
    'i.txt': anAnswer(made, 'reflection', GRACE, { achievements: 'Much', decision: 'renew' }),
  };
  put(made, Object.fromEntries(Object.entries(answers).map(([name, text]) => [`inbox/${name}`, text])));
  const told = [
    await mentor(made, 'import', 'answers', 'inbox', '--dry-run'),
    await mentor(made, 'import', 'answers', 'inbox', '--partial', '--rejects', 'left.csv'),
    await mentor(made, 'import', 'answers', 'inbox', '--partial', '--json'),
    await mentor(made, 'relationship', 'story', 'R1'),
    await mentor(made, 'relationship', 'show', 'R1'),
    await mentor(made, 'participant', 'access', 'P1'),
    await mentor(made, 'log'),
  ];
  expect(told.map(({ exit }) => exit)).toEqual([1, 3, 3, 0, 0, 0, 0]);
  for (const { stdout, stderr } of told) expect(`${stdout}${stderr}`).not.toContain(word);
  for (const kind of ['reflection', 'check-in', 'review', 'agreement']) {
    const out = ['--out', `of-${kind}`];
    expect((await mentor(made, 'form', 'make', kind, '--for', 'html', '--to', 'P1', ...out)).exit).toBe(0);
    const pages = readdirSync(join(made.folder, `of-${kind}`));
    expect(pages).toHaveLength(1);
    for (const page of pages)
      expect(readFileSync(join(made.folder, `of-${kind}`, page), 'utf8')).not.toContain(word);
  }
});

test('what somebody answered is gone from the file once they are erased', async () => {
  const made = aPairMade();
  const word = 'Kanarienvogel';
  put(made, {
    'inbox/a.txt': anAnswer(made, 'readiness', ADA, { ...READY, words: word }),
    'inbox/b.txt': anAnswer(made, 'needs', ADA, { challenges: 'Budgets', obstacles: word }, { pair: null }),
    'inbox/c.txt': anAnswer(made, 'reflection', ADA, { achievements: word, decision: 'renew' }),
  });
  await take(made);
  made.store.close();
  const bytes = (): string => readFileSync(made.file).toString('latin1');
  expect(bytes()).toContain(word);
  await mentor(made, 'relationship', 'end', 'R1', '--reason', 'other', '--yes');
  const { exit } = await mentor(made, 'participant', 'erase', 'P2', '--confirm', 'Ada Lovelace');
  expect([exit, bytes().includes(word)]).toEqual([0, false]);
});
