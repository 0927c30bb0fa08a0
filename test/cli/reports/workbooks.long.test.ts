/** Lists and reports as workbooks, and people who leave in one and come back the same. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readTable } from '../../../src/io/table-reader.ts';
import { type Ran, runMentor } from '../../support/host.ts';
import { copyOf, FOLDERS, prepareProgramme } from '../prepared.ts';

let prepared = '';
let cwd = '';
beforeAll(async () => {
  prepared = await prepareProgramme();
});
beforeEach(() => {
  cwd = copyOf(prepared);
});
afterAll(() => rmSync(FOLDERS, { recursive: true, force: true }));

const mentor = (line: string, folder = cwd): Promise<Ran> => runMentor(line.split(' '), { cwd: folder });
const table = async (file: string, folder = cwd): Promise<(readonly string[])[]> => {
  const { headers, rows } = await readTable(join(folder, file));
  return [headers, ...[...rows()].map(({ cells }) => cells)];
};

test.each([
  ['participant list'],
  ['relationship list'],
  ['meeting list'],
  ['topic list'],
  ['log'],
  ['report participants'],
  ['report overview'],
  ['match export'],
  ['check-in due'],
])('%s goes to a workbook, with what its CSV has', async (command) => {
  const done = await mentor(`${command} --out it.xlsx`);
  expect([done.exit, done.stdout]).toEqual([0, expect.stringContaining(join(cwd, 'it.xlsx'))]);
  expect(statSync(join(cwd, 'it.xlsx')).mode & 0o777).toBe(0o600);
  await mentor(`${command} --out it.csv`);
  const upper = (cells: readonly string[]): string[] =>
    cells.map((cell) => (/^(?:true|false)$/.test(cell) ? cell.toUpperCase() : cell));
  const csv = await table('it.csv').catch((error: unknown) => String(error));
  const xlsx = await table('it.xlsx').catch((error: unknown) => String(error));
  if (typeof csv === 'string') expect(xlsx).toBe(csv.replace('it.csv', 'it.xlsx'));
  else expect(xlsx).toEqual(csv.map(upper));
});

describe('--format', () => {
  test('says what the name of the file does not', async () => {
    expect((await mentor('participant list --format xlsx --out people')).exit).toBe(0);
    expect(readFileSync(join(cwd, 'people')).subarray(0, 2).toString()).toBe('PK');
    expect((await mentor('participant list --as mentor --format md')).stdout).toMatch(/^\| Id \|/m);
    expect((await mentor('participant list --format csv')).stdout).toMatch(/^id,name,email/);
    expect((await mentor('match export --format xlsx --out pairs')).exit).toBe(0);
    expect((await table('pairs'))[0]).toEqual(expect.arrayContaining(['mentee', 'mentor']));
  });

  test('xlsx needs a file', async () => {
    for (const command of ['participant list', 'report overview', 'log', 'match export']) {
      const { exit, stdout, stderr } = await mentor(`${command} --format xlsx`);
      expect([exit, stdout]).toEqual([2, '']);
      expect(stderr).toContain('A workbook goes to a file.\nHint: name it: --out people.xlsx');
    }
  });

  test('a file that is there is replaced only with --force', async () => {
    writeFileSync(join(cwd, 'it.xlsx'), 'mine');
    const { exit, stderr } = await mentor('participant list --out it.xlsx');
    expect([exit, stderr]).toEqual([1, expect.stringContaining('it.xlsx is there already.')]);
    expect((await mentor('participant list --out it.xlsx --force')).exit).toBe(0);
    expect((await mentor('participant list --force')).stderr).toContain('--force goes with --out.');
    expect((await mentor('participant list --out it.docx')).stderr).toContain('There is no format .docx.');
  });

  test('with --json says where the file is', async () => {
    const { stdout } = await mentor('participant list --out it.xlsx --json');
    expect(JSON.parse(stdout)).toEqual({
      schema: 'mentor.participant.list.file/1',
      file: join(cwd, 'it.xlsx'),
    });
  });
});

describe('an export as workbooks', () => {
  test('holds what it holds as CSV, and as much in confidence', async () => {
    for (const more of ['', ' --confidential']) {
      const [csv, xlsx] = [`csv${more.trim()}`, `xlsx${more.trim()}`];
      expect((await mentor(`export --out ${csv}${more}`)).exit).toBe(0);
      expect((await mentor(`export --format xlsx --out ${xlsx}${more}`)).exit).toBe(0);
      const dictionary = JSON.parse(readFileSync(join(cwd, xlsx, 'datapackage.json'), 'utf8')) as {
        resources: { path: string; format: string }[];
      };
      const files = dictionary.resources.map(({ path }) => path);
      expect(files).toContain('participants.xlsx');
      for (const file of ['participants', 'meetings', 'relationships'])
        expect(await table(`${xlsx}/${file}.xlsx`)).toEqual(await table(`${csv}/${file}.csv`));
    }
  });

  test('is imported again and changes nothing, and a new programme gets the same people', async () => {
    await mentor('export --format xlsx --out out --confidential');
    const again = JSON.parse((await mentor('import participants out/participants.xlsx --json')).stdout) as {
      summary: { rows: number };
    };
    expect(again.summary).toMatchObject({ new: 0, changed: 0, rejected: 0, unchanged: again.summary.rows });
    expect(again.summary.rows).toBeGreaterThan(3);
    // Each way into a programme of its own, and out again as CSV.
    const out: string[] = [];
    await mentor('export --out out-csv --confidential');
    for (const file of ['out/participants.xlsx', 'out-csv/participants.csv']) {
      const fresh = mkdtempSync(join(tmpdir(), 'mentor-fresh-'));
      await mentor('init T', fresh);
      const { exit, stderr } = await mentor(`import participants ${join(cwd, file)}`, fresh);
      expect([exit, stderr]).toEqual([0, expect.anything()]);
      await mentor('export --out out', fresh);
      out.push(readFileSync(join(fresh, 'out', 'participants.csv'), 'utf8'));
      rmSync(fresh, { recursive: true, force: true });
    }
    expect(out[0]).toBe(out[1]);
    expect(out[0]!.split('\n').length).toBeGreaterThan(4);
  });
});
