/** How the file of an import is read: what stands between its cells, which lines count, and which quotes are read. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Ran, runMentor } from '../../support/host.ts';
import { textRow, xlsx } from '../../support/workbooks.ts';

const cwd = mkdtempSync(join(tmpdir(), 'mentor-reading-'));
beforeAll(async () => {
  await runMentor(['init', 'T'], { cwd });
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

/** The counts of one row that is new. */
const ONE_NEW = '1\t1\t0\t0\t0';

function dryRun(text: string, ...options: readonly string[]): Promise<Ran> {
  writeFileSync(join(cwd, 'f.csv'), text);
  return runMentor(['import', 'participants', 'f.csv', '--dry-run', ...options], { cwd });
}

describe('--delimiter', () => {
  test.each([
    ['|', 'pipe'],
    ['|', '|'],
    ['|', 'PIPE'],
    [',', 'comma'],
    [';', 'semicolon'],
    ['\t', 'tab'],
    ['\t', '\t'],
    ['~', '~'],
  ])('%j is given as %j, whatever the header has more of', async (delimiter, word) => {
    const other = delimiter === ';' ? ',' : ';';
    const [header, row] = [
      ['name', 'roles', `about${other.repeat(9)}`],
      ['Ada', 'mentee', 'x'],
    ];
    const text = `${header.join(delimiter)}\n${row.join(delimiter)}\n`;
    expect((await dryRun(text)).exit).toBe(1);
    const ran = await dryRun(text, '--delimiter', word);
    expect(ran).toMatchObject({ exit: 0, stdout: expect.stringContaining(ONE_NEW) });
  });

  test.each(['', '::', '"', '\n', 'pipes'])('%j is refused', async (word) => {
    const ran = await dryRun('name,roles\nAda,mentee\n', '--delimiter', word);
    expect(ran).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('a single character other than a quote, or one of comma, semicolon'),
    });
  });
});

describe('what is said of how a file was read', () => {
  const sloppy = 'name,roles,about\n"Ray, Ana" ,mentee,6 foot 2" tall\nBo, "mentor",x\nCy,mentor,8"\n';

  test('is each kind of quote, once', async () => {
    const { exit, stderr } = await dryRun(sloppy);
    expect(exit).toBe(0);
    expect(stderr).toContain(
      '2 cells that are not in quotes hold a quote (lines 2, 4): it is read as a letter.\n' +
        '1 cell has blanks after its closing quote (line 2): they are left out.\n' +
        '1 cell has blanks before its opening quote (line 3): they are left out.\n',
    );
    const { stdout } = await dryRun(sloppy, '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      reading: {
        quotes: [
          { kind: 'bare-quote', cells: 2, lines: [2, 4] },
          { kind: 'blank-after-quote', cells: 1, lines: [2] },
          { kind: 'blank-before-quote', cells: 1, lines: [3] },
        ],
        comment_lines: 0,
        header_lines: [1],
      },
    });
  });

  test('is the first five lines of many', async () => {
    const rows = Array.from({ length: 7 }, (_, at) => `P${at},mentor,${at}"\n`).join('');
    const { stderr } = await dryRun(`name,roles,about\n${rows}`);
    expect(stderr).toContain('7 cells that are not in quotes hold a quote (lines 2, 3, 4, 5, 6 and more): ');
  });

  test('is how many lines begin with #, where they are left out on request', async () => {
    const text = '# made by hand\nname,roles\n#Ada,mentee\nBo,mentor\n';
    const { stdout, stderr } = await dryRun(text, '--comments');
    expect(stdout).toContain(ONE_NEW);
    expect(stderr).toContain('2 lines that begin with # were left out.');
    expect((await dryRun(text)).exit).toBe(1);
  });
});

test('a workbook has no delimiter and no lines of text', async () => {
  const rows = textRow(1, 'name', 'roles') + textRow(2, 'Ada', 'mentee');
  writeFileSync(join(cwd, 'f.xlsx'), xlsx({ sheets: [{ name: 'People', rows }] }));
  const ran = await runMentor(
    ['import', 'participants', 'f.xlsx', '--dry-run', '--delimiter', ';', '--comments'],
    { cwd },
  );
  expect(ran).toMatchObject({
    exit: 1,
    stderr: expect.stringContaining('f.xlsx is a workbook, and --delimiter and --comments speak of text.'),
  });
});

describe('a survey with two header lines', () => {
  const lines = [
    'Respondent ID,Collector ID,Start Date,End Date,Email Address,What is your full name?,"Which topics can you help with?\nTick all",,,How many mentees can you take?',
    ',,,,,Open-Ended Response,Budgets,Leading a team,Other (please specify),Response',
    '1180,77,11/02/2026 09:14:05,11/02/2026 09:20:31,ada@x.example,Ada Ray,Budgets,,Chess,2',
    '1181,77,11/03/2026 10:00:00,11/03/2026 10:01:00,ben@x.example,Ben Ode,,Leading a team,,1',
  ];
  const header = ['Budgets', 'Leading a team', 'Other (please specify)'].map(
    (choice) => `Which topics can you help with?\nTick all [${choice}]`,
  );

  test('is read with the question of each column, and with the lines of the file', async () => {
    const options = ['--as', 'mentor', '--date-format', 'mdy', '--json'];
    const topics = ['#7', '#8', '#9'].flatMap((column) => ['--set', `expertise=${column}`]);
    const text = [...lines, '1182,77,x'].join('\n');
    const { stdout } = await dryRun(text, ...options, ...topics);
    expect(JSON.parse(stdout)).toMatchObject({
      summary: { rows: 3, new: 2, rejected: 1 },
      problems: [{ line: 6, rule: 'ragged-row' }],
      reading: { header_lines: [1, 3] },
    });
    expect(
      (JSON.parse(stdout) as { columns: { header: string }[] }).columns.map((one) => one.header),
    ).toEqual([
      'Respondent ID',
      'Collector ID',
      'Start Date',
      'End Date',
      'Email Address',
      'What is your full name?',
      ...header,
      'How many mentees can you take?',
    ]);
    const { stderr } = await dryRun(text, ...options.slice(0, -1), ...topics);
    expect(stderr.match(/Lines 1 and 3 are both headers/g)).toHaveLength(1);
  });

  test('is one in a workbook, too', async () => {
    const rows = [
      textRow(1, 'Respondent ID', 'Start Date', 'Name', 'Goals', ''),
      textRow(2, '', '', 'Response', 'Budgets', 'Time'),
      textRow(3, '7', '2026-11-02', 'Ada', 'Budgets', ''),
    ];
    const importing = (count: number): Promise<Ran> => {
      writeFileSync(
        join(cwd, 'f.xlsx'),
        xlsx({ sheets: [{ name: 'S', rows: rows.slice(0, count).join('') }] }),
      );
      const topics = ['--set', 'goals=#4', '--set', 'goals=#5'];
      return runMentor(['import', 'participants', 'f.xlsx', '--as', 'mentee', '--dry-run', ...topics], {
        cwd,
      });
    };
    const { stdout, stderr } = await importing(3);
    expect(stdout).toContain(ONE_NEW);
    expect(stderr).toContain('Lines 1 and 2 are both headers');
    expect(await importing(2)).toMatchObject({
      exit: 1,
      stderr: expect.stringContaining('a header and no rows'),
    });
  });

  test('without answers is refused', async () => {
    expect(await dryRun(lines.slice(0, 2).join('\n'))).toMatchObject({
      exit: 1,
      stderr: expect.stringContaining('has a header and no rows'),
    });
  });
});

describe('a record whose quotes are out of balance', () => {
  const text = [
    'name,email,roles',
    'Ada,ada@x.example,mentor',
    '"Ben,ben@x.example,mentor',
    'Cy,cy@x.example,"mentee"',
  ].join('\n');
  const importing = (...options: readonly string[]): Promise<Ran> => {
    writeFileSync(join(cwd, 'broken.csv'), text);
    return runMentor(['import', 'participants', 'broken.csv', ...options], { cwd });
  };

  test('refuses the file, which names the line and --partial', async () => {
    expect(await importing()).toMatchObject({
      exit: 1,
      stderr: expect.stringMatching(
        /broken.csv: line 3: a quote is opened, and the next one, in line 4, closes no cell\.\nHint: .*; --partial imports the other rows/,
      ),
    });
  });

  test('is a problem with --partial, and its lines stand in the rejects, which are no row until they are mended', async () => {
    const { exit, stdout } = await importing('--partial', '--rejects', 'bad.csv', '--json');
    expect(exit).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({
      summary: { rows: 3, new: 2, rejected: 1 },
      problems: [
        { line: 3, column: null, rule: 'quote', hint: 'close the quote, or double it inside a cell' },
      ],
    });
    const rejects = readFileSync(join(cwd, 'bad.csv'), 'utf8');
    expect(rejects.split('\n').slice(1).join('\n')).toBe(
      ',,,"a quote is opened, and the next one, in line 4, closes no cell (close the quote, or double it inside a cell)","""Ben,ben@x.example,mentor"\n',
    );
    const again = await runMentor(['import', 'participants', 'bad.csv', '--json'], { cwd });
    expect(JSON.parse(again.stdout)).toMatchObject({
      summary: { new: 0, rejected: 1 },
      problems: [{ rule: 'ragged-row' }],
    });
  });

  test('is passed over by --explain', async () => {
    const { exit, stdout } = await importing('--partial', '--explain');
    expect(exit).toBe(0);
    expect(stdout).toContain('cy@x.example');
    expect(stdout).not.toContain('ben@x.example');
  });
});

test('a file without a header is refused: its first line is a person, who would be lost', async () => {
  const rows = 'Ada Lovelace,ada@x.org,mentor\nBen Smith,ben@x.org,mentee\n';
  for (const options of [[], ['--set', 'name=#1', '--set', 'email=#2'], ['--explain']]) {
    const { stdout, stderr, exit } = await dryRun(rows, ...options);
    expect([stdout, exit]).toEqual(['', 1]);
    expect(stderr).toContain('f.csv: line 1 is no header, for "ada@x.org" is somebody’s address.');
    expect(stderr).toContain('put a line with the names of the columns above it: name, email, roles');
  }
  const above = await dryRun(`Name,E-mail (questions: hr@x.org),Role\n${rows}`);
  expect(above.stdout).toContain('2\t2\t0\t0\t0');
  const ignored = await dryRun(`name,hr@x.org,roles\n${rows}`, '--ignore', 'hr@x.org');
  expect(ignored.stdout).toContain('2\t2\t0\t0\t0');
});
