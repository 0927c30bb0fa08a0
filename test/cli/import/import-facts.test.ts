/** What an import of participants says of its file as a whole, on one line and for scripts. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { type Ran, runMentor } from '../../support/host.ts';
import { aFolder } from '../../support/programme.ts';

let cwd = '';
const importing = (...more: string[]): Promise<Ran> =>
  runMentor(['import', 'participants', 'people.csv', '--no-input', ...more], { cwd });
const told = async (...more: string[]): Promise<string> =>
  (await importing(...more)).stderr.replace(/\s+/g, ' ');
const people = (...lines: readonly string[]): void =>
  writeFileSync(join(cwd, 'people.csv'), `${lines.join('\n')}\n`);

beforeEach(async () => {
  cwd = aFolder();
  await runMentor(['init', 'Facts', '--timezone', 'Europe/London'], { cwd });
});

const HEADER = 'name,email,roles,region,avoids,diet,consent_on';

test('the facts come last, in a dry run, in a real one and where the file is refused', async () => {
  people(
    HEADER,
    'Ana Ray,,mentor,Kent,,,2026-09-01',
    'Ben,ben@x.org,mentee,Kent,,,No',
    'Cy,cy@x.org,mentee,Kent,ana@x.org,vegan,',
    'Cy,cy@x.org,mentee,Essex,ben@x.org,halal,',
    'Ana Ray,,mentee,Kent,,,2026-09-01',
    'Ana Ray,,mentee,Essex,,,2026-09-01',
  );
  const facts =
    '5 people: 2 with e-mail, 1 mentor at the default of 1 place, 1 name 3 times, 3 values overwritten; consent: 3 yes, 1 no, 1 blank.';
  const keep = ['--keep', 'diet=diet (sensitive)'];
  const dry = await told('--dry-run', ...keep);
  expect(dry).toContain(`${facts} Next:`);
  expect(dry).toContain(
    'Ana Ray on lines 2, 6 and 7 has no e-mail: these are 3 people. If they are fewer, give the rows of one person one e-mail. The mentors and mentees among them are not matched with each other until somebody decides.',
  );
  expect(dry).not.toContain('may be the same person');
  expect(dry).toContain(
    'Line 5 is about the same person as line 4: which is newer is not known, and the later row was laid over the earlier (region Kent → Essex; avoids changed; diet changed).',
  );
  expect(dry).toContain('Said no to consent: Ben, line 3. Left consent blank, which is none: Cy, line 5.');
  const { stdout } = await importing('--json', '--dry-run', ...keep);
  expect(JSON.parse(stdout)).toMatchObject({
    overwritten: [
      { line: 5, other_line: 4, field: 'region', before: 'Kent', after: 'Essex' },
      { field: 'avoids', before: '(private)', after: '(private)' },
      { field: 'diet', before: '(sensitive)', after: '(sensitive)' },
    ],
    repeated_names: [{ name: 'Ana Ray', lines: [2, 6, 7], without_address: [2, 6, 7] }],
    facts: {
      people: 5,
      with_email: 2,
      at_default_capacity: 1,
      default_capacity: 1,
      names_repeated: 1,
      values_overwritten: 3,
      consent: { yes: 3, no: 1, blank: 1 },
    },
  });
  expect(await told(...keep)).toContain(facts);
});

test('a file without good rows has no facts', async () => {
  people('name,email,roles,capacity', 'Ana,ana,mentor,2');
  const { stderr, exit } = await importing();
  expect(exit).toBe(1);
  expect(stderr).not.toContain('in the good rows');
});

test('a row of totals is refused, and its file still has its facts', async () => {
  people('name,email,roles,capacity', 'Ana,ana@x.org,mentor,2', 'Total,,,2');
  const { stderr, stdout, exit } = await importing();
  expect(exit).toBe(1);
  expect(`${stdout}${stderr}`.replace(/\s+/g, ' ')).toContain(
    '3 totals-row this row adds up others, and is nobody remove the row, or --partial leaves it out',
  );
  expect(stderr).toContain('1 person in the good rows: 1 with e-mail; nothing about consent.');
  expect((await importing('--partial')).exit).toBe(3);
});

test('two people who are told of as a pair are not told of twice', async () => {
  people(
    'name,email,roles,organisation',
    'Ana,,mentor,Elm',
    'Ana,,mentor,Elm',
    'Ben,,mentor,',
    'Ben,,mentee,',
  );
  const all = await told('--consent-on', '2026-09-01');
  expect(all).toContain('Line 3, Ana, may be the same person as line 2: the same name and organisation.');
  expect(all).toContain(
    'Line 5, Ben, may be the same person as line 4: a mentor and a mentee of the same name.',
  );
  expect(all).not.toContain('has no e-mail');
  expect(all).toContain('2 names more than once');
  expect(all).toContain('consent of 2026-09-01: 4, for no column says who consented.');
});

test('words that were read as blank are told by column', async () => {
  const rows = ['n/a', 'n/a', '-', 'tbc', 'none', '?', 'N/A', '#REF!'].map(
    (region, at) => `P${at},p${at}@x.org,mentee,${region},,,2026-09-01`,
  );
  people(HEADER, ...rows, 'Last,,mentee,Kent,None,,2026-09-01');
  expect(await told()).toContain(
    'Read as blank: "n/a" 2 times, "-", "tbc", "none", "?" and 2 more in "region"; "None" in "avoids".',
  );
  const { stdout } = await importing('--json', '--dry-run');
  const { read_as_blank: blank } = JSON.parse(stdout) as { read_as_blank: unknown[] };
  expect(blank).toHaveLength(8);
  expect(blank[0]).toEqual({ column: 'region', words: 'n/a', cells: 2, line: 2 });
});
