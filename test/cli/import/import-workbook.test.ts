/** Workbooks as files of every import: read by the same checks as a CSV, and named in the same words. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Ran, runMentor } from '../../support/host.ts';
import { textCell, textRow, xlsx } from '../../support/workbooks.ts';
import { copyOf, FOLDERS, prepareProgramme } from '../prepared.ts';

const folder = mkdtempSync(join(tmpdir(), 'mentor-workbook-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(FOLDERS, { recursive: true, force: true });
});

const mentorIn =
  (cwd: string) =>
  (line: string): Promise<Ran> =>
    runMentor(line.split(' '), { cwd });

describe('participants', () => {
  const mentor = mentorIn(folder);
  const people = (rows: string): void =>
    writeFileSync(
      join(folder, 'people.xlsx'),
      xlsx({
        sheets: [
          { name: 'Read me', rows: textRow(1, 'Answers of the autumn form') },
          {
            name: 'Form',
            rows: `${textRow(1, 'ref', 'name', 'email', 'role', 'capacity', 'consent on', 'goals')}${rows}`,
          },
        ],
        formats: ['d/m/yyyy h:mm', '00000'],
      }),
    );
  const person = (line: number, name: string, email: string, more: string): string =>
    `<row r="${line}"><c r="A${line}" s="2"><v>${line}</v></c>${textCell(`B${line}`, name)}${textCell(`C${line}`, email)}${more}</row>`;

  beforeAll(async () => {
    await mentor('init T');
    people(
      person(
        2,
        'Ada Lovelace',
        'ada@example.org',
        `${textCell('D2', 'mentor')}<c r="E2"><v>3.0</v></c><c r="F2" s="1"><v>46266.4</v></c>${textCell('G2', 'Writing')}`,
      ) +
        person(
          4,
          'Bo Ray',
          'bo@example.org',
          `${textCell('D4', 'mentee')}<c r="F4" s="1"><v>46267</v></c>${textCell('G4', 'Writing; Budgets')}`,
        ),
    );
  });

  test('come in with their dates and numbers as people see them, and twice changes nothing', async () => {
    const first = await mentor('import participants people.xlsx --json');
    expect(JSON.parse(first.stdout)).toMatchObject({
      problems: [],
      summary: { rows: 2, new: 2, rejected: 0 },
    });
    expect(first.stderr).toContain(
      'The sheet "Form" is read, and not "Read me": --sheet NAME reads another.',
    );
    const { stdout } = await mentor('participant show 00002 --confidential --json');
    expect(JSON.parse(stdout)).toMatchObject({
      participant: { fields: { ref: '00002', name: 'Ada Lovelace', capacity: expect.anything() } },
    });
    expect(stdout).toMatch(/"capacity": "?3\b/);
    expect(stdout).toContain('2026-09-01');
    const again = await mentor('import participants people.xlsx --json');
    expect(JSON.parse(again.stdout)).toMatchObject({ summary: { new: 0, changed: 0, unchanged: 2 } });
  });

  test('are rejected by the row of the sheet, and written to a CSV', async () => {
    people(
      person(
        9,
        'Cy',
        'no address',
        `${textCell('D9', 'mentee')}<c r="E9" t="e"><v>#N/A</v></c>${textCell('G9', '=1+1')}`,
      ),
    );
    const { exit, stdout, stderr } = await mentor('import participants people.xlsx --rejects bad.csv');
    expect(exit).toBe(1);
    expect(stdout).toMatch(/9\s+email\s/);
    expect(stderr).toContain('1 cell shows an error of a formula and is read as blank: #N/A in E9.');
    expect(readFileSync(join(folder, 'bad.csv'), 'utf8')).toMatch(
      /^\ufeffref,name,email,role,capacity,consent on,goals,_error\n00009,Cy,no address,mentee,,,'=1\+1,email: /,
    );
  });

  test('of a sheet that is named', async () => {
    const { exit, stderr } = await mentor('import participants people.xlsx --sheet Fotm');
    expect([exit, stderr]).toEqual([1, expect.stringMatching(/people.xlsx has no sheet "Fotm"/)]);
    expect(stderr).toContain('its sheets: "Read me", "Form"');
  });
});

test('scores of a match', async () => {
  const cwd = copyOf(await prepareProgramme());
  const rows = `${textRow(1, 'mentee', 'mentor', 'score')}<row r="2">${textCell('A2', 'nobody@example.org')}${textCell('B2', 'grace@example.org')}<c r="C2"><v>0.75</v></c></row>`;
  writeFileSync(join(cwd, 'scores.xlsx'), xlsx({ sheets: [{ name: 'S', rows }] }));
  const { exit, stderr } = await mentorIn(cwd)('match --scores scores.xlsx');
  expect(exit).toBe(1);
  expect(stderr).toMatch(/line 2, column "mentee": there is no participant "nobody@example.org"/);
});
