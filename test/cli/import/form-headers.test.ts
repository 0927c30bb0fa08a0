/** Headers of real forms and spreadsheets, with a row of answers: what `--explain` takes each column for. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { runMentor } from '../../support/host.ts';

const FOLDER = fileURLToPath(new URL('../../../../shared/data/form-headers/', import.meta.url));
const isThere = existsSync(FOLDER);
const describeHere = isThere ? describe : describe.skip;

interface Explained {
  readonly columns: readonly {
    readonly header: string;
    readonly field: string | null;
    readonly how: string;
    readonly suggestion: string | null;
  }[];
  readonly samples: readonly { readonly cells: readonly string[] }[];
}

/** Columns about what is sensitive: pronouns, gender, citizenship. Their cells are shown to who asks for them alone. */
const HELD: Readonly<Record<string, readonly number[]>> = {
  'excel-brown-mentees.csv': [5, 6, 9],
  'uva-c4-mentors.csv': [2, 18],
};

/** What is decided, asked (`?`) and suggested (`(…)`), by the place of the column. */
const EXPECTED: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  'gforms-ncsu-mentors.csv': {
    1: 'submitted_at',
    2: 'email?',
    3: 'first_name',
    4: 'last_name',
    5: 'email?',
    8: 'region?',
    9: 'job_title',
    10: 'organisation',
    11: 'sector',
    12: 'about',
    13: 'motivation',
    14: 'formats',
    20: 'languages',
    21: '(region)',
  },
  'msforms-mentees.csv': {
    3: 'submitted_at',
    4: 'email?',
    5: 'name',
    6: 'first_name',
    7: 'last_name',
    8: 'email?',
    10: '(goals)',
    13: '(expertise)',
    16: 'sector?',
  },
  'excel-brown-mentees.csv': {
    1: 'last_name',
    2: 'first_name',
    4: 'name',
    7: 'email?',
    8: 'email?',
    14: 'region',
  },
  'uva-c4-mentors.csv': {
    1: 'ref?',
    3: '(years_experience)',
    4: 'organisation',
    13: '(years_experience)',
    14: 'hours_per_month',
    16: 'expertise?',
    19: 'capacity',
    20: 'expertise?',
  },
};

describeHere(`headers of forms${isThere ? '' : ' (skipped: ../shared/data/form-headers is absent)'}`, () => {
  const cwd = mkdtempSync(join(tmpdir(), 'mentor-headers-'));
  beforeAll(async () => {
    await runMentor(['init', 'T'], { cwd });
  });
  afterAll(() => rmSync(cwd, { recursive: true, force: true }));

  test.each(Object.keys(EXPECTED))('%s', async (name) => {
    const headers = readFileSync(join(FOLDER, name), 'utf8');
    const [columns = []] = parse(headers, { bom: true, relax_column_count: true });
    const answers = columns.map((header, at) => (header === '' ? '' : `answer ${at + 1}`));
    writeFileSync(join(cwd, name), `${headers.trimEnd()}\r\n${stringify([answers])}`);
    const before = readFileSync(join(cwd, 'mentor.db'));
    const { stdout, exit } = await runMentor(['import', 'participants', name, '--explain', '--json'], {
      cwd,
    });
    const explained = JSON.parse(stdout) as Explained;
    const told = explained.columns.map(({ field, how, suggestion }) =>
      how === 'question' ? `${field}?` : (field ?? (suggestion === null ? '' : `(${suggestion})`)),
    );
    const wanted = explained.columns.map((_, at) => EXPECTED[name]?.[at + 1] ?? '');
    expect(told).toEqual(wanted);
    const cells = answers.map((cell, at) => (HELD[name]?.includes(at + 1) === true ? '(not shown)' : cell));
    expect(explained.samples.map((sample) => sample.cells)).toEqual([cells.slice(0, told.length)]);
    expect(exit).toBe(0);
    expect(readFileSync(join(cwd, 'mentor.db')).equals(before)).toBe(true);
    const shown = await runMentor(['import', 'participants', name, '--explain'], {
      cwd,
      isTTY: true,
      env: { NO_COLOR: '1' },
    });
    expect(shown.stdout.split('\n').filter((line) => line.length > 100)).toEqual([]);
  });
});
