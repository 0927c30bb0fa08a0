/** `mentor form make` in all formats but pages, and the way back. */
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { readWorkbook } from '../../../src/io/workbook/read-workbook.ts';
import { copyOf, prepareProgramme } from '../prepared.ts';
import { runMentor } from '../../support/host.ts';
import { runScript } from '../../view/files/forms/form-app.ts';

const prepared = prepareProgramme();

async function made(line: string) {
  const cwd = copyOf(await prepared);
  const run = (again: string) => runMentor(again.split(' '), { cwd });
  const result = await run(`form make ${line} --out forms`);
  return { cwd, run, files: readdirSync(join(cwd, 'forms')).toSorted(), ...result };
}

const contentOf = (cwd: string, name: string): string => readFileSync(join(cwd, 'forms', name), 'utf8');

test('a script for Google Forms has a link for each who is asked, and no name', async () => {
  const { cwd, exit, files, stderr } = await made('readiness --for google');
  expect(exit).toBe(0);
  expect(files).toEqual(['readiness.gs']);
  expect(stderr).toContain('Next: do as forms/readiness.gs says at its top');
  const script = contentOf(cwd, 'readiness.gs');
  expect(script).not.toMatch(/Ada|Grace/);
  const { form, sheet } = runScript(script, ['makeForm', 'makeLinks']);
  expect(form.title).toBe('Before you begin');
  expect(sheet.slice(1).map(([person, pair]) => [person, pair])).toEqual([
    ['P1', 'R1'],
    ['P2', 'R1'],
  ]);
});

test('a form for people who are not in the programme yet is made for nobody in particular', async () => {
  for (const [format, names] of [
    ['google', ['enrol-mentee.gs']],
    ['microsoft', ['enrol-mentee-microsoft.txt', 'enrol-mentee.docx']],
    ['csv', ['enrol-mentee.csv']],
    ['xlsx', ['enrol-mentee.xlsx']],
  ] as const)
    expect((await made(`enrol-mentee --for ${format}`)).files).toEqual(names);
  for (const format of ['google', 'microsoft'])
    expect((await made(`enrol-mentee --for ${format}`)).stderr).toContain(
      'mentor import participants FILE --as mentee',
    );
});

test('it is in the language that is asked for, and in English without', async () => {
  const { cwd } = await made('readiness --for google --language pl');
  expect(runScript(contentOf(cwd, 'readiness.gs')).form.items[0]?.title).toBe('Kod');
});

test('a sheet that is filled in comes back as answers', async () => {
  const { cwd, run, files } = await made('readiness --for csv');
  expect(files).toEqual(['readiness.csv']);
  const [header = [], ...rows] = parse(contentOf(cwd, 'readiness.csv'), { bom: true });
  expect(rows.map(([name]) => name)).toEqual(['Grace Hopper', 'Ada Lovelace']);
  const filled = rows.map((row) =>
    row.map((cell, at) => (at < 3 || cell !== '' ? cell : at < 7 ? '4' : 'None')),
  );
  writeFileSync(join(cwd, 'forms', 'readiness.csv'), stringify([header, ...filled]));
  const answered = await run('import answers forms/readiness.csv');
  expect(answered.stderr).toContain('2 answers: 2 new, 0 unchanged, 0 rejected.');
  const { stderr } = await run('form make readiness --for csv --out others');
  expect(stderr).toContain('Nobody is asked for readiness today');
});

test('a workbook has the same rows, and lists', async () => {
  const { cwd } = await made('readiness --for xlsx --to all');
  const book = await readWorkbook(readFileSync(join(cwd, 'forms', 'readiness.xlsx')), 'readiness.xlsx');
  const names = [...book.rows()].map(({ cells }) => cells[0]);
  expect(names.slice(0, 2)).toEqual(['Grace Hopper', 'Ada Lovelace']);
  expect(names).toHaveLength(6);
});

test('what somebody may have filled in is not written over', async () => {
  const { cwd, run } = await made('readiness --for csv');
  const again = 'form make readiness --for csv --out forms';
  expect((await run(again)).exit).toBe(0);
  appendFileSync(join(cwd, 'forms', 'readiness.csv'), 'more');
  const { exit, stderr } = await run(again);
  expect(exit).toBe(1);
  expect(stderr).toBe(
    'mentor: readiness.csv is in forms already and is not what would be written: somebody may have filled it in.\nHint: take it in (mentor import answers forms/readiness.csv) and delete it, or name another folder with --out\n',
  );
});

test('where nobody is asked there is no sheet', async () => {
  const { files, stderr } = await made('review --for xlsx');
  expect(files).toEqual([]);
  expect(stderr).toContain('Nobody is asked for review today: no file was written.');
});

test('a text that is answered in a mail comes back as an answer', async () => {
  const { cwd, run, files } = await made('readiness --for text');
  expect(files).toEqual(['readiness-R1-P1.txt', 'readiness-R1-P2.txt']);
  const filled = contentOf(cwd, 'readiness-R1-P2.txt').replaceAll(/^([1-4]): $/gm, '$1: 4');
  const mail = `From: Ada <ada@example.org>\nSubject: Re: Before you begin\n\nHere it is.\n\n${filled.replaceAll(/^/gm, '> ')}`;
  writeFileSync(join(cwd, 'reply.eml'), mail);
  expect((await run('import answers reply.eml')).stderr).toContain('1 answer: 1 new');
  expect((await run('import answers reply.eml')).stderr).toContain('1 unchanged');
  writeFileSync(join(cwd, 'reply.txt'), filled);
  expect((await run('import reply.txt')).stderr).toContain('1 unchanged');
  writeFileSync(join(cwd, 'reply.txt'), filled.replace('1: 4', '1: 9'));
  const { exit, stdout } = await run('import answers reply.txt');
  expect(exit).toBe(1);
  expect(stdout).toContain('write a whole number from 1 to 5');
});

test('with --obfuscate no code is shown with which anybody could answer', async () => {
  const { cwd, run } = await made('readiness --for csv');
  await run('form make readiness --for csv --out shown --obfuscate');
  const codes = (folder: string): string[] =>
    parse<Record<string, string>>(readFileSync(join(cwd, folder, 'readiness.csv'), 'utf8'), {
      columns: true,
      bom: true,
    }).map((row) => row['Code'] ?? '');
  const [real, shown] = [codes('forms'), codes('shown')];
  expect(shown).toHaveLength(real.length);
  expect(shown.filter((code) => code === '' || real.includes(code))).toEqual([]);
});
