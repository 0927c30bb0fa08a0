/** Where answers may stand: texts, mails, sheets and exports, folders, what is piped in; and what is none. */
import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { aMail } from '../../../io/mail/mails.ts';
import { runMentor } from '../../../support/host.ts';
import { aProgramme, type Made } from '../../../support/programme.ts';
import { textRow, xlsx } from '../../../support/workbooks.ts';
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

const ready = (made: Made, who = ADA): string => anAnswer(made, 'readiness', who, READY);

/** Returns a mail with the answer in its text and attached. */
function aMailWith(text: string, attached: string): string {
  return aMail(
    [
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      text,
      '--b',
      'Content-Type: text/plain; charset=utf-8; name="readiness.txt"',
      'Content-Disposition: attachment; filename="readiness.txt"',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(attached).toString('base64'),
      '--b--',
      '',
    ].join('\n'),
    { 'MIME-Version': '1.0', 'Content-Type': 'multipart/mixed; boundary=b' },
  );
}

test('a mail with the answer in its text and attached holds one answer', async () => {
  const made = aPairMade();
  put(made, { 'inbox/one.eml': aMailWith(`Hello,\n\n${ready(made)}\nAda`, ready(made)) });
  expect((await take(made)).summary).toEqual({ answers: 1, new: 1, unchanged: 0, rejected: 0 });
});

test('of a mail whose text was cut, the attached answer is taken', async () => {
  const made = aPairMade();
  put(made, { 'inbox/one.eml': aMailWith(ready(made).slice(0, -40), ready(made)) });
  expect((await take(made)).summary).toEqual({ answers: 1, new: 1, unchanged: 0, rejected: 0 });
});

test('a mailbox, a mail without an answer, and one of our own letters', async () => {
  const made = aPairMade();
  const from = 'From ada@example.org Mon Nov 30 10:35:48 2026\n';
  const plain = (text: string, header = ''): string =>
    `From: Ada <ada@example.org>\nDate: Mon, 30 Nov 2026 10:00:00 +0000\n${header}\n${text}\n\n`;
  put(made, {
    'inbox/in.mbox': `${from}${plain(ready(made))}${from}${plain('Thank you!')}${from}${plain(ready(made, GRACE))}`,
    'inbox/letter.eml': plain('Please answer', 'X-Mentor-Letter: reminder P2\n'),
  });
  const { summary, not_answers: others } = await take(made);
  expect(summary.new).toBe(2);
  expect(others).toEqual(['inbox/in.mbox: 1 mail holds no answer.']);
});

const HEADER =
  'Timestamp,Code,How much do you want to begin?,Do you have the time for it?,Do you know what to expect of each other?,Do you feel up to it?';

test('an export of a form is known by its titles, and each row by its code', async () => {
  const made = aPairMade();
  const [ada, grace] = [ADA, GRACE].map((who) => codeOf(made, 'readiness', who));
  const rows = [
    `2026/11/29 10:00:00 AM GMT,${ada?.toLowerCase()},4,3,5,4`,
    `2026/11/30 1:20:00 PM GMT,${grace},5 – very much,3,5,4`,
  ];
  put(made, { 'inbox/form.csv': `${HEADER}\n${rows.join('\n')}\n` });
  const { summary, answers } = await take(made);
  expect(summary).toEqual({ answers: 2, new: 2, unchanged: 0, rejected: 0 });
  expect(answers.map(({ person }) => person.id)).toEqual(['P2', 'P1']);
  expect(made.store.db.prepare('SELECT assessed_on FROM readiness_assessments').pluck().all()).toEqual([
    '2026-11-29',
    DAY,
  ]);
  expect((await take(made)).summary.unchanged).toBe(2);
});

test('a workbook is read as a sheet; rows that nobody has filled in wait', async () => {
  const made = aPairMade();
  const titles = HEADER.split(',').slice(1);
  put(made, {
    'inbox/round.xlsx': xlsx({
      sheets: [
        {
          name: 'Answers',
          rows: [
            textRow(1, 'Name', ...titles),
            textRow(2, 'Ada Lovelace', codeOf(made, 'readiness', ADA), '4', '3', '5', '4'),
            textRow(3, 'Grace Hopper', codeOf(made, 'readiness', GRACE), '', '', '', ''),
          ].join(''),
        },
      ],
    }),
  });
  const { summary, not_answers: others } = await take(made);
  expect(summary).toEqual({ answers: 1, new: 1, unchanged: 0, rejected: 0 });
  expect(others).toEqual(['inbox/round.xlsx: 1 row is not filled in yet.']);
});

test('what is wrong with rows is told by line, column and code, without the words of a cell', async () => {
  const made = aPairMade();
  const code = codeOf(made, 'readiness', ADA);
  const lines = [
    `,${code},Wombat,3,5,4`,
    ',,4,3,5,4',
    `,${code.slice(0, -1)}${code.endsWith('X') ? 'Y' : 'X'},4,3,5,4`,
  ];
  put(made, { 'inbox/form.csv': `${HEADER}\n${lines.join('\n')}\n` });
  const { problems } = await take(made);
  expect(problems.map(({ line, rule, ...one }) => [line, (one as { column?: string }).column, rule])).toEqual(
    [
      [2, 'How much do you want to begin?', 'cell'],
      [3, null, 'no-code'],
      [4, null, 'mistyped'],
    ],
  );
  expect(JSON.stringify(problems)).not.toContain('Wombat');
});

test('a row that names another person than its code is nobody’s', async () => {
  const made = aPairMade();
  const titles = HEADER.split(',').slice(1).join(',');
  put(made, {
    'inbox/form.csv': `Name,${titles}\nBen Okri,${codeOf(made, 'readiness', ADA)},4,3,5,4\nHopper,${codeOf(made, 'readiness', GRACE)},4,3,5,4\n`,
  });
  const { problems, summary } = await take(made);
  expect(summary.new).toBe(1);
  expect(problems).toMatchObject([
    { rule: 'another-name', message: 'the code is Ada Lovelace’s, and the row names somebody else' },
  ]);
});

test('a code that slipped into the row of another pair of the same person is not that pair’s', async () => {
  const made = aPairMade();
  const row = (partner: string): string =>
    `Ada Lovelace,${partner},${codeOf(made, 'readiness', ADA)},4,3,5,4\n`;
  put(made, { 'inbox/form.csv': `Name,Partner,${HEADER.split(',').slice(1).join(',')}\n${row('Ben Okri')}` });
  expect((await take(made)).problems).toMatchObject([
    { rule: 'another-name', message: 'the code is Ada Lovelace’s for R1, and the row names another partner' },
  ]);
  put(made, {
    'inbox/form.csv': `Name,Partner,${HEADER.split(',').slice(1).join(',')}\n${row('Grace Hopper')}`,
  });
  expect((await take(made)).summary.new).toBe(1);
});

test('a sheet with a row for each goal is one answer', async () => {
  const made = inPhase(aPairMade(), 'growth');
  for (const statement of ['Lead', 'Write'])
    await mentor(made, 'goal', 'add', 'R1', '--statement', statement);
  const code = codeOf(made, 'progress', ADA);
  const head = 'Code,Goal,Where does this goal stand today?,What does that show?,Is this goal still open?';
  put(made, { 'inbox/progress.csv': `${head}\n${code},G1 Lead,4,,open\n${code},G2 Write,9,,achieved\n` });
  const { summary, problems, not_answers: others } = await take(made);
  expect([problems, others]).toEqual([[], []]);
  expect(summary).toEqual({ answers: 1, new: 1, unchanged: 0, rejected: 0 });
  expect(made.store.db.prepare('SELECT status FROM goals ORDER BY id').pluck().all()).toEqual([
    'open',
    'achieved',
  ]);
});

test('what holds no answer is told, our own pages and files with a dot aside', async () => {
  const made = aPairMade();
  put(made, {
    'inbox/1.txt': ready(made),
    'inbox/.hidden': 'x',
    'inbox/empty.txt': '',
    'inbox/photo.jpg': Buffer.from('\xff\xd8\xff\x00\x01', 'latin1'),
    'inbox/notes.txt': 'We met on Monday.',
    'inbox/page.html': '<!doctype html><html>=== mentor answer</html>',
    'inbox/other.html': '<!doctype html><html>News</html>',
    'inbox/mentors.csv':
      'Your name,Your e-mail address,What can you help with?\nBen,ben@example.org,Budgets\n',
  });
  const { summary, not_answers: others } = await take(made);
  expect(summary.new).toBe(1);
  expect(others).toEqual([
    'inbox/empty.txt is empty; nothing is taken from it.',
    'inbox/mentors.csv holds enrolments, which have no codes: mentor import participants inbox/mentors.csv --as mentor',
    'inbox/notes.txt holds no answer that can be read.',
    'inbox/other.html is a web page; nothing is taken from it.',
    'inbox/photo.jpg is no text, no mail and no sheet; nothing is taken from it.',
  ]);
});

test('a file that is named and holds no answer is refused, and so is one that is not there', async () => {
  const made = aPairMade();
  put(made, { 'notes.txt': 'We met on Monday.' });
  const none = await mentor(made, 'import', 'answers', 'notes.txt');
  expect([none.exit, none.stderr]).toEqual([1, expect.stringContaining('notes.txt holds no answer')]);
  const missing = await mentor(made, 'import', 'answers', 'nowhere');
  expect([missing.exit, missing.stderr]).toEqual([1, expect.stringContaining('There is no file nowhere.')]);
  const clash = await mentor(made, 'import', 'answers', 'notes.txt', '--rejects', 'notes.txt');
  expect(clash.exit).toBe(2);
  symlinkSync('notes.txt', join(made.folder, 'left.csv'));
  const linked = await mentor(made, 'import', 'answers', 'notes.txt', '--rejects', 'left.csv');
  expect([linked.exit, linked.stderr]).toEqual([2, expect.stringContaining('--rejects names a file')]);
});

test('an obfuscated copy takes no files', async () => {
  const made = aPairMade();
  const { exit } = await runMentor(['import', 'answers', 'x', '--obfuscate'], { cwd: made.folder });
  expect(exit).toBe(2);
});

test('mentor import tells answers from other files', async () => {
  const made = aPairMade();
  put(made, {
    'one.txt': ready(made),
    'one.eml': aMailWith(ready(made), ready(made)),
    'form.csv': `${HEADER}\n,${codeOf(made, 'readiness', GRACE)},4,3,5,4\n`,
    'people.csv': 'name,email,roles\nBen Okri,ben@example.org,mentee\n',
    'inbox/one.txt': ready(made),
  });
  const told = async (...argv: string[]): Promise<unknown> => {
    const { exit, stderr } = await mentor(made, 'import', ...argv);
    return [exit, stderr.split('\n')[0]];
  };
  const as = (why: string, file: string): unknown => [
    0,
    `Taken as answers, for ${why}; the same: mentor import answers ${file}`,
  ];
  expect(await told('one.txt')).toEqual(as('it begins as answers do', 'one.txt'));
  expect(await told('one.eml', '--dry-run')).toEqual(as('it is a mail', 'one.eml'));
  expect(await told('form.csv', '--partial')).toEqual(as('it has the column "Code"', 'form.csv'));
  expect(await told('inbox', '--new')).toEqual(as('it is a folder', 'inbox'));
  expect(await told('people.csv')).toEqual([0, expect.stringContaining('Taken as participants')]);
});

test('rows without a code are credited by e-mail or full name only where that is asked for, and once', async () => {
  const made = aPairMade();
  await mentor(
    made,
    'enrol',
    '--as',
    'mentee',
    '--name',
    'Ada Byron',
    '--email',
    'byron@example.org',
    '--consent-on',
    '2026-11-01',
  );
  const titles = HEADER.split(',').slice(2).join(',');
  const rows = [
    'grace.hopper@example.org,,4,3,5,4',
    ',ada lovelace,4,3,5,4',
    ',Ada,4,3,5,4',
    'byron@example.org,,4,3,5,4',
    'ada.lovelace@example.org,Grace Hopper,4,3,5,4',
    ',Ada Byron,,,,',
  ];
  put(made, { 'inbox/form.csv': `Email address,Name,${titles}\n${rows.join('\n')}\n` });
  expect((await take(made)).problems.map(({ line, rule }) => [line, rule])).toEqual(
    [2, 3, 4, 5, 6].map((line) => [line, 'no-code']),
  );
  const { summary, problems, notes, not_answers: others } = await take(made, '--by-name', '--partial');
  expect(summary.new).toBe(2);
  expect(notes.map(({ message }) => message)).toEqual([
    'the row has no code, and is credited by name alone',
    'the row has no code, and is credited by name alone',
  ]);
  expect(problems.map(({ message }) => message)).toEqual([
    'the row has no code, and its e-mail or full name is nobody’s',
    'the row has no code, and P3 is asked for the form readiness in no pair',
    'the row has no code, and its e-mail or name is of several people',
  ]);
  expect(others).toEqual(['inbox/form.csv: 1 row is not filled in yet.']);
  expect((await take(made, '--by-name', '--partial')).summary).toMatchObject({ new: 0, unchanged: 2 });
});

test('who is called as their address is one person', async () => {
  const called = 'ada@example.org';
  const made = aProgramme()
    .withMentor({ name: 'Grace Hopper' })
    .withMentee({ name: called, email: called })
    .withRelationship('Grace Hopper', called, { startedOn: '2026-11-23', plannedEndOn: '2027-11-23' })
    .create();
  put(made, { 'inbox/form.csv': `Name,${HEADER.split(',').slice(2).join(',')}\n${called},4,3,5,4\n` });
  expect((await take(made, '--by-name')).summary).toMatchObject({ new: 1, rejected: 0 });
});

test('what is typed below a code beside an answer of a page is read too; below one in its words it is not', async () => {
  const made = aPairMade();
  const typed = (code: string): string => `Code: ${code}\n1: 4\n2: 3\n3: 5\n4: 4\n`;
  const words = `My partner wrote:\n${typed(codeOf(made, 'readiness', GRACE))}`;
  const answer = anAnswer(made, 'check-in', ADA, { satisfaction: '4', words });
  put(inPhase(made, 'growth'), {
    'inbox/one.eml': `From: ada@example.org\nSubject: Both\n\n${answer}\nThe other one:\n${typed(codeOf(made, 'readiness', ADA))}`,
  });
  const { answers, problems } = await take(made);
  expect(problems).toEqual([]);
  expect(answers.map(({ form, person }) => `${form} ${person.id}`)).toEqual(['check-in P2', 'readiness P2']);
});

test('a name of a file with a newline stays in its line', async () => {
  const made = aPairMade();
  put(made, { 'inbox/a\nmentor: all is well.txt': 'x', 'inbox/b\nb.txt': ready(made).slice(0, -20) });
  const { stdout, stderr } = await mentor(made, 'import', 'answers', 'inbox');
  const lines = `${stdout}${stderr}`.split('\n');
  expect(lines).toContain('inbox/a mentor: all is well.txt holds no answer that can be read.');
  expect(lines.filter((line) => line.startsWith('mentor: all') || line.startsWith('b.txt'))).toEqual([]);
});

/** A file that nobody can read from its start, whoever they are. */
const UNREADABLE = '/proc/self/mem';

test('what cannot be read within a folder is told, and does not keep the rest from being taken', async () => {
  const made = aPairMade();
  put(made, { 'inbox/1.txt': ready(made), 'inbox/3.txt': ready(made, GRACE) });
  if (existsSync(UNREADABLE)) symlinkSync(UNREADABLE, join(made.folder, 'inbox/2.txt'));
  const { summary, problems } = await take(made, '--partial');
  expect(summary.new).toBe(2);
  const told = { rule: 'no-file', message: 'the file cannot be read', hint: 'check who may read it' };
  expect(problems).toEqual(
    existsSync(UNREADABLE) ? [{ file: 'inbox/2.txt', line: 1, column: null, code: null, ...told }] : [],
  );
});

test('an answer whose lines were joined, or begin with a sign, is told', async () => {
  const made = aPairMade();
  put(made, {
    'inbox/1.txt': ready(made).replaceAll(/^/gm, '| '),
    'inbox/2.eml': `From: ada@example.org\nSubject: x\n\nHello, ${ready(made).replaceAll('\n', ' ')}`,
  });
  const { problems, summary } = await take(made);
  expect(problems).toMatchObject([
    { file: 'inbox/1.txt', line: 1, rule: 'unreadable', code: codeOf(made, 'readiness', ADA) },
    { file: 'inbox/2.eml', line: 1, rule: 'unreadable', code: codeOf(made, 'readiness', ADA) },
  ]);
  expect(summary.rejected).toBe(2);
});

/** Puts a sheet of check-ins that has no codes in the place of the last. */
function putCheckIns(made: Made, ...rows: readonly string[]): void {
  const header = 'Name,Timestamp,How satisfied are you so far?,How far can you speak openly with each other?';
  put(made, { 'inbox/form.csv': [header, ...rows, ''].join('\n') });
}

test('of rows without a code that contradict each other none is taken, however often they come in', async () => {
  const made = inPhase(aPairMade(), 'growth', '2026-11-24');
  putCheckIns(
    made,
    'Ada Lovelace,2026-11-30,4,4',
    'Ada Lovelace,2026-11-30,2,2',
    'Grace Hopper,2026-11-30,5,5',
  );
  for (const fresh of [1, 0]) {
    const { summary, problems } = await take(made, '--by-name', '--partial');
    expect(problems.map(({ line, rule }) => [line, rule])).toEqual([
      [2, 'contradicted'],
      [3, 'contradicted'],
    ]);
    expect(summary.new).toBe(fresh);
  }
  putCheckIns(made, 'Ada Lovelace,2026-11-30,4,4');
  expect((await take(made, '--by-name')).summary.new).toBe(1);
  putCheckIns(made, 'Ada Lovelace,2026-11-30,4,4', 'Ada Lovelace,2026-11-30,2,2');
  const { summary, problems } = await take(made, '--by-name', '--partial');
  expect(problems.map(({ line, rule }) => [line, rule])).toEqual([[3, 'contradicted']]);
  expect(summary).toMatchObject({ new: 0, unchanged: 1 });
});

test('the same answer on another day, by name, is another one; without a day it is the same', async () => {
  const made = inPhase(aPairMade(), 'growth', '2026-11-24');
  const sheet = (...days: readonly string[]): void =>
    putCheckIns(made, ...days.map((day) => `Ada Lovelace,${day},4,4`));
  const later = ['--today', '2027-02-20'];
  sheet('2026-11-30');
  expect((await take(made, '--by-name')).summary.new).toBe(1);
  sheet('');
  expect((await take(made, '--by-name', ...later)).summary).toMatchObject({ new: 0, unchanged: 1 });
  sheet('2026-11-30', '2027-02-20');
  expect((await take(made, '--by-name', ...later)).summary).toMatchObject({ new: 1, unchanged: 1 });
  expect((await take(made, '--by-name', ...later)).summary).toMatchObject({ new: 0, unchanged: 2 });
});
