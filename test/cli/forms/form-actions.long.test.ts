/** Actions that a meeting left, which the next form of a meeting asks for: made in every format, and taken in again. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { strFromU8, unzipSync } from 'fflate';
import { loadFacts } from '../../../src/store/relationships/relationships.ts';
import type { Made } from '../../support/programme.ts';
import { runScript } from '../../view/files/forms/form-app.ts';
import {
  ADA,
  anAnswer,
  aPairMade,
  codeOf,
  DAY,
  GRACE,
  mentor,
  put,
  take,
} from '../import/answers/answering.ts';

/** A1 is Ada's, A2 Grace's, A3 both's, and A4 is done: all from M1, of 24 November. */
async function withActions(): Promise<Made> {
  const made = aPairMade();
  for (const line of [
    'meeting log R1 --on 2026-11-24',
    'meeting action add M1 --action Draft --owner mentee --due 2026-12-01',
    'meeting action add M1 --action Introduce --owner mentor',
    'meeting action add M1 --action Read',
    'meeting action add M1 --action Call',
    'meeting action done A4 --on 2026-11-25',
  ])
    expect((await mentor(made, ...line.split(' '))).exit).toBe(0);
  return made;
}

const doneOf = ({ store }: Made): (string | null)[] =>
  loadFacts(store, { ids: [1] }).flatMap(({ actions }) => actions.map(({ doneOn }) => doneOn));

async function makeFor(made: Made, format: string, ...more: readonly string[]): Promise<void> {
  const argv = ['form', 'make', 'meeting', '--for', format, '--to', 'R1', '--out', 'forms', ...more];
  expect(await mentor(made, ...argv)).toMatchObject({ exit: 0 });
}
const read = ({ folder }: Made, name: string): string => readFileSync(join(folder, 'forms', name), 'utf8');

test('a page asks of each open action, a person’s own first, in their language', async () => {
  const made = await withActions();
  await makeFor(made, 'html', '--language', 'fr');
  const legends = (page: string): string[] =>
    [...page.matchAll(/<legend><bdi>(.*?)<\/bdi>/g)].map(([, legend]) => legend ?? '');
  const ada = read(made, 'meeting-R1-P2.html');
  expect(legends(ada)).toEqual(['Draft (Ada Lovelace, 2026-12-01)', 'Read', 'Introduce (Grace Hopper)']);
  expect(ada.match(/Est-ce fait/g)).toHaveLength(3);
  expect(legends(read(made, 'meeting-R1-P1.html'))[0]).toBe('Introduce (Grace Hopper)');
});

test('where the two may not both read an action, each is asked of their own alone', async () => {
  const made = await withActions();
  await mentor(made, 'form', 'show', 'meeting', '--definition', 'meeting.json');
  const form = JSON.parse(readFileSync(join(made.folder, 'meeting.json'), 'utf8')) as {
    questions: { id: string; readers: string }[];
  };
  for (const one of form.questions) if (one.id === 'action') one.readers = 'side';
  put(made, { 'meeting.json': JSON.stringify(form) });
  expect((await mentor(made, 'form', 'edit', 'meeting', 'meeting.json')).exit).toBe(0);
  await makeFor(made, 'html');
  expect(read(made, 'meeting-R1-P2.html')).toContain('Draft (Ada');
  expect(read(made, 'meeting-R1-P2.html')).not.toMatch(/Introduce|<bdi>Read/);
});

test('an answer closes what is done on its day, and tells what was closed since', async () => {
  const made = await withActions();
  const said = { 'met-on': DAY, 'action-done.A1': 'yes', 'action-done.A2': 'no', 'action-done.A3': 'yes' };
  put(made, { 'inbox/1.txt': anAnswer(made, 'meeting', ADA, said, { day: '2026-11-24' }) });
  await mentor(made, 'meeting', 'action', 'done', 'A3', '--on', '2026-11-28');
  const { notes } = await take(made, '--today', '2026-12-02');
  expect(doneOf(made)).toEqual([DAY, null, '2026-11-28', '2026-11-25']);
  expect(notes.map(({ message }) => message)).toEqual([
    'Ada Lovelace, meeting of R1: A3 is done already, since 2026-11-28',
  ]);
  expect((await take(made)).summary).toMatchObject({ new: 0, unchanged: 1 });
  put(made, {
    'inbox/2.txt': anAnswer(made, 'meeting', GRACE, {
      'met-on': DAY,
      'action-done.A1': 'no',
      'action-done.A2': 'yes',
      'action-done.A9': 'yes',
    }),
  });
  expect((await take(made)).notes.map(({ message }) => message)).toEqual([
    'Grace Hopper, meeting of R1: M2 of that day was recorded already; it is one meeting',
    'Grace Hopper, meeting of R1: A1 is done since 2026-11-30, so what is said of it is left out',
    'Grace Hopper, meeting of R1: "A9" is no action of R1, so what is said of it is left out',
  ]);
  expect(doneOf(made)).toEqual([DAY, DAY, '2026-11-28', '2026-11-25']);
});

test('a sheet has a row for each action of a pair, and closes those that are done', async () => {
  const made = await withActions();
  await makeFor(made, 'csv');
  const [header = [], ...rows] = parse(read(made, 'meeting.csv'), { bom: true });
  const at = (title: string): number => header.indexOf(title);
  expect(rows.map((row) => row[at('Action')])).toEqual([
    'A2 Introduce (Grace Hopper)',
    'A3 Read',
    'A1 Draft (Ada Lovelace, 2026-12-01)',
  ]);
  const filled = rows.map((row, line) =>
    row.map((cell, place) =>
      place === at('When did you meet?') && line === 0
        ? DAY
        : place === at('Is this done?')
          ? ['Oui', 'no', ''][line]
          : cell,
    ),
  );
  put(made, { 'inbox/meeting.csv': stringify([header, ...filled]) });
  expect((await take(made)).problems).toEqual([]);
  expect(doneOf(made)).toEqual([null, DAY, null, '2026-11-25']);
  await makeFor(made, 'xlsx');
  expect(readdirSync(join(made.folder, 'forms'))).toContain('meeting.xlsx');
});

test('a mail names an action behind the number of the question', async () => {
  const made = await withActions();
  await makeFor(made, 'text');
  const text = read(made, 'meeting-R1-P2.txt');
  expect(text).toContain('   - A3 Read\n');
  const filled = text
    .replace('1: ', `1: ${DAY}`)
    .replace('5 A1: ', '5 A1: yes')
    .replace('5 A3: ', '5 A3: no');
  put(made, { 'inbox/reply.txt': filled });
  expect((await take(made)).problems).toEqual([]);
  expect(doneOf(made)).toEqual([DAY, null, null, '2026-11-25']);
});

test.each([
  ['A1; A3', [DAY, null, DAY]],
  ['a1 , a3', [DAY, null, DAY]],
  ['A2 Introduce (Grace Hopper)', [null, DAY, null]],
  ['read', [null, null, DAY]],
  ['none', [null, null, null]],
])('a form that everybody gets alike asks once which are done: %j', async (said, done) => {
  const made = await withActions();
  await makeFor(made, 'google');
  const { items } = runScript(read(made, 'meeting.gs')).form;
  expect(items.find(({ title }) => title === 'Actions that are done')).toMatchObject({ isRequired: false });
  expect(items.find(({ title }) => title === 'When did you meet?')).toMatchObject({ isRequired: true });
  const code = codeOf(made, 'meeting', ADA);
  const titles = ['Timestamp', 'Code', 'When did you meet?', 'Actions that are done'];
  const row = (day: string): string[] => [`${DAY} 09:30:00`, code, day, said];
  put(made, { 'inbox/Met.csv': stringify([titles, row(DAY), row(DAY)]) });
  expect((await take(made)).problems).toEqual([]);
  expect(doneOf(made).slice(0, 3)).toEqual(done);
  put(made, { 'inbox/Met.csv': stringify([titles, row(DAY), row('2026-11-29')]) });
  expect((await take(made)).problems).toMatchObject([{ rule: 'used-twice' }]);
});

test('an action that the pair does not have is told, without what the cell says', async () => {
  const made = await withActions();
  const titles = ['Code', 'When did you meet?', 'Actions that are done'];
  put(made, { 'inbox/Met.csv': stringify([titles, [codeOf(made, 'meeting', ADA), DAY, 'A9 Secret']]) });
  const { problems } = await take(made);
  expect(problems).toMatchObject([
    { rule: 'cell', hint: 'write the numbers of those that are done: A1; A2; A3; A4' },
  ]);
  expect(JSON.stringify(problems)).not.toContain('Secret');
});

test.each([
  ['Ada', ADA],
  ['Grace Hopper', GRACE],
  ['I will', GRACE],
  ['Ada Lovelace, Grace Hopper', null],
])('who rings round writes who will do something by name: %j', async (said, owner) => {
  const made = aPairMade();
  await makeFor(made, 'csv');
  const [header = [], first = []] = parse(read(made, 'meeting.csv'), { bom: true });
  const answers: Readonly<Record<string, string>> = {
    'When did you meet?': DAY,
    'What will be done next?': 'Draft',
    'Who will do it?': said,
  };
  const filled = header.map((title, at) => answers[title] ?? first[at] ?? '');
  put(made, { 'inbox/meeting.csv': stringify([header, filled]) });
  expect((await take(made)).problems).toEqual([]);
  const [facts] = loadFacts(made.store, { ids: [1] });
  expect(facts?.actions).toMatchObject([{ action: 'Draft', ownerId: owner }]);
  put(made, {
    'inbox/meeting.csv': stringify([header, filled.map((cell) => (cell === said ? 'Mary' : cell))]),
  });
  expect((await take(made)).problems).toMatchObject([
    { rule: 'cell', hint: expect.stringContaining('or a name: Grace Hopper / Ada Lovelace') },
  ]);
});

test('the workbook offers the names of the row', async () => {
  const made = aPairMade();
  await makeFor(made, 'xlsx');
  const parts = unzipSync(readFileSync(join(made.folder, 'forms', 'meeting.xlsx')));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toMatch(
    /<dataValidation type="list" [^>]*prompt="… \/ Both of us"[^>]*><formula1>\$A2:\$B2<\/formula1>/,
  );
});
