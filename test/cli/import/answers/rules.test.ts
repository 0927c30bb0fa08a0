/** What keeps an answer from being taken, what is told of those that are, and that nothing is taken twice. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { answerText } from '../../../../src/domain/forms/answer-text.ts';
import { renewFormSecret } from '../../../../src/store/forms/form-secret.ts';
import { insertRelationship } from '../../../../src/store/relationships/relationships.ts';
import { dump } from '../../../store/tables.ts';
import { aPair, type Made } from '../../../support/programme.ts';
import {
  ADA,
  anAnswer,
  aPairMade,
  codeOf,
  DAY,
  GRACE,
  inPhase,
  mentor,
  put,
  READY,
  take,
} from './answering.ts';

const ready = (made: Made, who = ADA, given: Parameters<typeof anAnswer>[4] = {}): string =>
  anAnswer(made, 'readiness', who, READY, given);

/** Returns the rule, and what is said, of the one answer that is in the inbox. */
async function refusal(made: Made, text: string): Promise<readonly [string | undefined, string | undefined]> {
  put(made, { 'inbox/one.txt': text });
  const { problems, summary } = await take(made);
  expect(summary).toEqual({ answers: 1, new: 0, unchanged: 0, rejected: 1 });
  expect(problems[0]?.hint).not.toBe('');
  return [problems[0]?.rule, problems[0]?.message];
}

const mistype = (text: string): string =>
  text.replace(/(.)-/, (_, letter: string) => `${letter === 'A' ? 'B' : 'A'}-`);

test('nobody is credited with an answer whose code is not right', async () => {
  const [made, other] = [aPairMade(), aPairMade()];
  const foreign = ready(other);
  expect(await refusal(made, foreign)).toEqual(['not-ours', 'the code was not made by this programme']);
  const code = codeOf(made, 'readiness', ADA);
  const typed = mistype(code);
  const text = ready(made).replaceAll(code, typed);
  // The check of an answer is over its code, too.
  expect((await refusal(made, text))[0]).toBe('altered');
});

test('a code of before the codes were renewed is told as such', async () => {
  const made = aPairMade();
  const text = ready(made);
  renewFormSecret(made.store);
  made.store.db.prepare('UPDATE form_secret SET made_on = ?').run(DAY);
  expect((await refusal(made, text))[0]).toBe('renewed');
});

test('an answer to another form than its code is nobody’s', async () => {
  const made = aPairMade();
  const code = codeOf(made, 'readiness', ADA);
  const answer = { code, answeredOn: DAY, language: 'en', values: new Map(Object.entries(READY)) };
  expect((await refusal(made, answerText(answer, 'check-in', 1)))[0]).toBe('altered');
  expect((await refusal(made, answerText(answer, 'readiness', 2)))[0]).toBe('altered');
});

test.each([
  ['cut short', 'cut-short', (text: string) => text.slice(0, -20)],
  ['altered', 'altered', (text: string) => text.replace('[time] 3', '[time] 5')],
  ['without its check', 'unreadable', (text: string) => text.replace(/\[check\].*\n/, '')],
])('an answer that is %s is told with its line and code', async (_, rule, spoil) => {
  const made = aPairMade();
  put(made, { 'inbox/one.txt': `Hello\n\n${spoil(ready(made))}` });
  expect((await take(made)).problems).toMatchObject([
    { file: 'inbox/one.txt', line: 3, code: codeOf(made, 'readiness', ADA), rule },
  ]);
});

test('who has withdrawn or does not consent, and a pair that is over, are told and not taken', async () => {
  const withdrawn = aPairMade();
  await mentor(withdrawn, 'participant', 'withdraw', 'P2', '--relationships', 'end');
  expect(await refusal(withdrawn, ready(withdrawn))).toEqual([
    'withdrawn',
    `Ada Lovelace has withdrawn on ${DAY}`,
  ]);
  const silent = aPairMade();
  await mentor(silent, 'participant', 'consent', 'P2', '--withdrawn');
  expect((await refusal(silent, ready(silent)))[0]).toBe('no-consent');
  const over = aPairMade();
  await mentor(over, 'relationship', 'end', 'R1', '--reason', 'no-time', '--yes');
  expect(await refusal(over, ready(over))).toEqual([
    'over',
    `R1 of Ada Lovelace is over: ended-early on ${DAY}`,
  ]);
});

test('a code of somebody who is not in the pair, not in the programme, or of a pair that is not there', async () => {
  const made = aPairMade();
  made.store.write('pair', () => insertRelationship(made.store, { ...aPair(GRACE, ADA, DAY) }));
  made.store.db.exec('PRAGMA foreign_keys = OFF');
  expect((await refusal(made, ready(made, ADA, { pair: 9 })))[0]).toBe('no-pair');
  expect((await refusal(made, ready(made, 77)))[0]).toBe('nobody');
  await mentor(made, 'enrol', '--as', 'mentee', '--name', 'Ben', '--consent-on', '2026-11-01');
  expect(await refusal(made, ready(made, 3))).toEqual(['not-in-pair', 'Ben is not in R1']);
});

test('a code of somebody who was erased is nobody’s', async () => {
  const made = aPairMade();
  const text = ready(made);
  await mentor(made, 'relationship', 'end', 'R1', '--reason', 'other', '--yes');
  await mentor(made, 'participant', 'erase', 'P2', '--confirm', 'Ada Lovelace');
  const [rule, message] = await refusal(made, text);
  expect(rule).toBe('nobody');
  expect(message).not.toContain('Ada');
});

test('a day that is still to come, or before the form was made, is the clock of a device', async () => {
  const made = aPairMade();
  expect((await refusal(made, ready(made, ADA, { on: '2026-12-02' })))[0]).toBe('still-to-come');
  expect((await refusal(made, ready(made, ADA, { on: '2026-11-22' })))[0]).toBe('too-early');
  // In the east it is tomorrow already.
  put(made, { 'inbox/one.txt': ready(made, ADA, { on: '2026-12-01' }) });
  expect((await take(made)).summary.new).toBe(1);
  expect(made.store.db.prepare('SELECT answered_on FROM form_answers').pluck().get()).toBe(DAY);
});

test('late and early answers are taken, and told', async () => {
  const made = inPhase(aPairMade(), 'growth');
  put(made, {
    'inbox/1.txt': ready(made),
    'inbox/2.txt': anAnswer(made, 'reflection', ADA, { achievements: 'Much' }),
  });
  const { summary, notes } = await take(made);
  expect(summary.new).toBe(2);
  expect(notes.map(({ message }) => message)).toEqual([
    'Ada Lovelace, readiness of R1: it is late: R1 is in growth; it is taken all the same',
    'Ada Lovelace, reflection of R1: it is early: R1 is in growth; it is taken all the same',
  ]);
});

test('the same again is nothing new, however its lines were broken', async () => {
  const made = aPairMade();
  const text = anAnswer(made, 'readiness', ADA, { ...READY, words: `${'so many words '.repeat(20)}end` });
  put(made, { 'inbox/1.txt': text });
  await take(made);
  const before = readFileSync(join(made.folder, 'mentor.db'));
  put(made, { 'inbox/2.txt': text.replaceAll(/(.{65,75}) /g, '$1\n').replaceAll(/^/gm, '> ') });
  const again = await take(made);
  expect(again.summary).toEqual({ answers: 2, new: 0, unchanged: 2, rejected: 0 });
  expect(readFileSync(join(made.folder, 'mentor.db')).equals(before)).toBe(true);
});

test('of two answers on one code the first stays; --latest takes that of the later day', async () => {
  const made = aPairMade();
  put(made, {
    'inbox/1.txt': ready(made, ADA, { on: '2026-11-28' }),
    'inbox/2.txt': anAnswer(made, 'readiness', ADA, { ...READY, time: '1' }),
  });
  const first = await take(made, '--partial');
  expect(first.summary).toEqual({ answers: 2, new: 1, unchanged: 0, rejected: 1 });
  expect(first.problems).toMatchObject([
    {
      file: 'inbox/2.txt',
      rule: 'used-twice',
      message: expect.stringContaining('the answer of 2026-11-28 stays'),
    },
  ]);
  expect((await take(made, '--latest')).summary).toEqual({ answers: 2, new: 1, unchanged: 1, rejected: 0 });
  // Whatever the order: the earlier is passed over from now on.
  expect((await take(made, '--latest')).summary).toEqual({ answers: 2, new: 0, unchanged: 2, rejected: 0 });
  expect(made.store.db.prepare('SELECT answered_on FROM form_answers').pluck().all()).toEqual([DAY]);
});

test('what cannot be replaced is changed by hand', async () => {
  const made = inPhase(aPairMade(), 'growth');
  put(made, {
    'inbox/1.txt': anAnswer(made, 'meeting', ADA, { 'met-on': '2026-11-27' }, { on: '2026-11-28' }),
    'inbox/2.txt': anAnswer(made, 'meeting', ADA, { 'met-on': '2026-11-28' }),
  });
  const { problems } = await take(made, '--latest', '--partial');
  expect(problems).toMatchObject([{ rule: 'used-twice', hint: expect.stringContaining('by hand') }]);
});

test('all or nothing, all problems at once; --partial takes the good ones, exit 3', async () => {
  const made = aPairMade();
  put(made, {
    'inbox/1.txt': ready(made, GRACE),
    'inbox/2.txt': ready(made).slice(0, -30),
    'inbox/sub/3.txt': ready(made, ADA, { pair: 9 }),
  });
  const rows = dump(made.store.db);
  const whole = await mentor(made, 'import', 'answers', 'inbox');
  expect([whole.exit, dump(made.store.db)]).toEqual([1, rows]);
  expect(whole.stdout).toContain('inbox/2.txt');
  expect(whole.stdout).toContain('inbox/sub/3.txt');
  expect(whole.stderr).toContain('2 things to settle; nothing was changed');
  const dry = await take(made, '--dry-run');
  expect(dry.summary).toEqual({ answers: 3, new: 1, unchanged: 0, rejected: 2 });
  expect(dump(made.store.db)).toEqual(rows);
  const part = await mentor(made, 'import', 'answers', 'inbox', '--partial', '--rejects', 'inbox/left.csv');
  expect(part.exit).toBe(3);
  expect(readFileSync(join(made.folder, 'inbox/left.csv'), 'utf8')).toMatch(
    /^\uFEFF?file,line,code,column,rule,_error,what_to_do\ninbox\/2.txt,1,/,
  );
});

test('the list of what is left out is no answer', async () => {
  const made = aPairMade();
  put(made, { 'inbox/1.txt': ready(made).slice(0, -30) });
  await mentor(made, 'import', 'answers', 'inbox', '--partial', '--rejects', 'inbox/left.csv');
  const { problems, not_answers: others } = await take(made, '--partial');
  expect([problems.length, others]).toEqual([1, []]);
});

test('the list of what is left out takes the place of an earlier one, and of no answer', async () => {
  const made = aPairMade();
  const cut = ready(made).slice(0, -30);
  put(made, { 'inbox/1.txt': cut });
  const listedIn = async (file: string): Promise<number> =>
    (await mentor(made, 'import', 'answers', 'inbox/', '--partial', '--rejects', file)).exit;
  expect(await listedIn('inbox/left.csv')).toBe(3);
  expect(await listedIn('inbox/left.csv')).toBe(3);
  expect(await listedIn('inbox/1.txt')).toBe(2);
  expect(readFileSync(join(made.folder, 'inbox/1.txt'), 'utf8')).toBe(cut);
});

test('a watched folder tells what is new, and what is wrong until it is moved away', async () => {
  const made = aPairMade();
  put(made, { 'inbox/1.txt': ready(made, GRACE), 'inbox/2.txt': ready(made).slice(0, -30) });
  const first = await mentor(made, 'import', 'answers', 'inbox', '--new');
  expect(first.exit).toBe(3);
  put(made, { 'inbox/2.txt': ready(made) });
  const second = await take(made, '--new');
  expect(second.answers).toMatchObject([{ person: { id: 'P2' } }]);
  const third = await mentor(made, 'import', 'answers', 'inbox', '--new');
  expect([third.exit, third.stdout, third.stderr]).toEqual([0, '', '']);
});

test('one undo takes all of it back', async () => {
  const made = aPairMade();
  const before = dump(made.store.db);
  put(made, { 'inbox/1.txt': ready(made, GRACE), 'inbox/2.txt': ready(made) });
  await take(made);
  expect(dump(made.store.db)).not.toEqual(before);
  const undone = await mentor(made, 'undo');
  expect(undone.exit).toBe(0);
  const left = (name: string): unknown => made.store.db.prepare(`SELECT count(*) FROM ${name}`).pluck().get();
  expect(['form_answers', 'form_values', 'readiness_assessments'].map(left)).toEqual([0, 0, 0]);
});

test('an answer that the form does not let through is told without its words', async () => {
  const made = aPairMade();
  const secret = 'Wombat';
  const [rule, message] = await refusal(made, anAnswer(made, 'readiness', ADA, { ...READY, time: secret }));
  expect(rule).toBe('not-recorded');
  expect(message).toBe(
    'Ada Lovelace, readiness of R1: "Do you have the time for it?": is no number from 1 to 5',
  );
  expect(message).not.toContain(secret);
});

test('after a restore no code names anybody else, and a secret that was renewed stays renewed', async () => {
  const made = aPairMade();
  await mentor(made, 'backup', 'before.db');
  const enrol = (name: string): Promise<unknown> =>
    mentor(made, 'enrol', '--as', 'mentee', '--name', name, '--consent-on', DAY);
  await enrol('Ben Okri');
  const text = anAnswer(made, 'needs', 3, { challenges: 'Time' }, { pair: null });
  const restore = (): Promise<unknown> => mentor(made, 'restore', 'before.db', '--confirm', 'Heads Together');
  await restore();
  await enrol('Eve Moss');
  expect((await refusal(made, text))[0]).toBe('nobody');
  const old = ready(made, ADA);
  await mentor(made, 'form', 'codes', '--renew', '--confirm', 'Heads Together');
  await restore();
  expect((await refusal(made, old))[0]).toBe('renewed');
});

test('after a restore no action has the number of another', async () => {
  const made = aPairMade();
  await mentor(made, 'meeting', 'log', 'R1', '--on', '2026-11-24');
  await mentor(made, 'backup', 'before.db');
  const add = (action: string) => mentor(made, 'meeting', 'action', 'add', 'M1', '--action', action);
  await add('Draft');
  await mentor(made, 'restore', 'before.db', '--confirm', 'Heads Together');
  expect((await add('Resign')).stderr).toContain('A2 of');
});

test('after a restore no version of a form has the number of another, and what is out is read by its own', async () => {
  const made = aPairMade();
  const edit = async (...options: readonly string[]): Promise<void> =>
    expect(await mentor(made, 'form', 'edit', 'check-in', ...options)).toMatchObject({ exit: 0 });
  await edit('--add', 'Which room?', '--id', 'own', '--choices', 'Library; Canteen');
  await mentor(made, 'backup', 'before.db');
  await edit('--add', 'Which day?', '--id', 'more', '--choices', 'Monday; Friday');
  await edit('--drop', 'own');
  await mentor(made, 'undo');
  const ratings = { satisfaction: '4', trust: '4', communication: '4', commitment: '4' };
  const old = anAnswer(made, 'check-in', ADA, { ...ratings, more: 'friday' }, { version: 3 });
  expect(await mentor(made, 'restore', 'before.db', '--confirm', 'Heads Together')).toMatchObject({
    exit: 0,
  });
  const shown = async (): Promise<{ version: number; questions: { id: string }[] }> =>
    JSON.parse((await mentor(made, 'form', 'show', 'check-in', '--json')).stdout) as never;
  const restored = await shown();
  // Versions 3 and 4 are out.
  expect(restored.version).toBe(5);
  expect(restored.questions.slice(-1).map(({ id }) => id)).toEqual(['own']);
  await edit('--add', 'Is more needed?', '--id', 'more', '--choices', 'Yes; Not');
  expect((await shown()).version).toBe(6);
  put(made, { 'inbox/old.txt': old });
  expect((await take(made)).summary).toMatchObject({ new: 1, rejected: 0 });
});
