/** `mentor form make`: pages for those who are to fill them in. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { copyOf, prepareProgramme } from '../prepared.ts';
import { runMentor } from '../../support/host.ts';

const prepared = prepareProgramme();

/** A code, which is of random letters: four of them can look like somebody's number. */
const CODE = /\b[0-9A-Z]{4}(?:-[0-9A-Z]{1,4}){3,}\b/g;

async function made(line: string, before: readonly string[] = []) {
  const cwd = copyOf(await prepared);
  for (const one of before) await runMentor(one.split(' '), { cwd });
  const run = (again: string) => runMentor(again.split(' '), { cwd });
  return { cwd, run, files: () => readdirSync(join(cwd, 'forms')).toSorted(), ...(await run(line)) };
}

test('a page each for those from whom it is due, for their eyes alone, and the same bytes again', async () => {
  const { cwd, exit, stdout, stderr, files, run } = await made(
    'form make readiness --for html --out forms --plain',
  );
  expect(exit).toBe(0);
  expect(files()).toEqual(['readiness-R1-P1.html', 'readiness-R1-P2.html']);
  expect(stdout).toMatch(/^person\tname\trelationship\tsince\tcode\nP1\tGrace Hopper\tR1\t/);
  expect(stderr).toContain('Next: send 2 files from forms, then: mentor form due');
  const bytes = (): string[] => files().map((name) => readFileSync(join(cwd, 'forms', name), 'utf8'));
  const first = bytes();
  expect(first[1]).toContain('Dear <bdi>Ada Lovelace</bdi>, before you and <bdi>Grace Hopper</bdi>');
  expect(statSync(join(cwd, 'forms', 'readiness-R1-P1.html')).mode & 0o777).toBe(0o600);
  expect(statSync(join(cwd, 'forms')).mode & 0o777).toBe(0o700);
  await run('form make readiness --for html --out forms --today 2026-12-24');
  expect(bytes()).toEqual(first);
});

test('it asks for a contact where there is none, and names the one that there is', async () => {
  const { stderr, cwd, run } = await made('form make readiness --for html --out forms');
  expect(stderr).toContain('These pages name nobody to send answers to.');
  await runMentor(['programme', 'edit', '--contact', 'Mary Prince <mary@example.org>'], { cwd });
  expect((await run('form make readiness --for html --out forms')).stderr).not.toContain('name nobody');
  expect(readFileSync(join(cwd, 'forms', 'readiness-R1-P2.html'), 'utf8')).toContain(
    'href="mailto:mary@example.org?subject=',
  );
});

describe('what an earlier run made', () => {
  const line = 'form make readiness --for html --out forms';

  test('goes where it is not asked for any more; what is not ours stays', async () => {
    const { cwd, run, files } = await made(line);
    for (const name of ['readiness-R9-P9.html', 'goals-R9-P9.html', 'readiness-notes.html'])
      writeFileSync(join(cwd, 'forms', name), 'x');
    mkdirSync(join(cwd, 'forms', 'readiness-R8-P8.html'));
    await run(line);
    expect(files()).toEqual([
      'goals-R9-P9.html',
      'readiness-R1-P1.html',
      'readiness-R1-P2.html',
      'readiness-R8-P8.html',
      'readiness-notes.html',
    ]);
  });

  test('stays where the pages of others are made', async () => {
    const { run, files } = await made(line);
    await run(`${line} --to P2`);
    await run(`${line} --to R1`);
    expect(files()).toEqual(['readiness-R1-P1.html', 'readiness-R1-P2.html']);
    await run('readiness R1 --by mentee --motivation 4 --time 4 --expectations 4 --confidence 4');
    await run(line);
    expect(files()).toEqual(['readiness-R1-P1.html']);
  });
});

test('one person, one pair, everybody; in another language', async () => {
  const { files, run, cwd } = await made('form make goals --for html --to ada --out forms');
  expect(files()).toEqual(['goals-R1-P2.html']);
  await run('form make goals --for html --to R2 --language de --out forms');
  expect(files()).toEqual(['goals-R1-P2.html', 'goals-R2-P4.html']);
  expect(readFileSync(join(cwd, 'forms', 'goals-R2-P4.html'), 'utf8')).toContain(
    '<html lang="de" dir="ltr">',
  );
  await run('form make skills --for html --to all --out forms');
  expect(files().filter((name) => name.startsWith('skills-')).length).toBeGreaterThan(3);
});

test('where nobody is asked it says so and writes nothing', async () => {
  const { exit, stderr, files } = await made('form make meeting --for html --out forms', [
    'relationship end R1 --reason no-time',
    'relationship end R2 --reason no-time',
    'relationship end R3 --reason no-time',
  ]);
  expect([exit, files()]).toEqual([0, []]);
  expect(stderr).toContain('Nobody is asked for meeting today: no file was written.');
});

test.each([
  ['form make readyness --for html --out forms', 2, 'readiness'],
  ['form make readiness --for paper --out forms', 2, 'html'],
  ['form make readiness --for html', 2, '--out'],
  ['form make readiness --for html --to G1 --out forms', 2, 'that is no person and no pair'],
  ['form make readiness --for html --to P6 --out forms', 1, 'has not consented'],
  [
    'form make enrol-mentor --for html --to P1 --out forms',
    2,
    'is for anybody, and not for one person or pair',
  ],
  ['form make readiness --for html --out people.csv', 1, 'cannot be used as a folder'],
])('%s is refused', async (line, code, words) => {
  const { exit, stderr } = await made(line);
  expect(exit).toBe(code);
  expect(stderr).toContain(words);
});

test('a form that anybody may fill in is one page for everybody, the same again, in all its languages', async () => {
  const { cwd, exit, stderr, stdout, files, run } = await made(
    'form make enrol-mentor --for html --out forms --json',
  );
  expect([exit, files()]).toEqual([0, ['enrol-mentor.html']]);
  expect(JSON.parse(stdout)).toMatchObject({ files: ['enrol-mentor.html'], asked: [] });
  expect(stderr).toContain('give enrol-mentor.html to anybody, on a website, in a mail or on paper');
  const page = (): string => readFileSync(join(cwd, 'forms', 'enrol-mentor.html'), 'utf8');
  const first = page();
  expect(first).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
  expect(first).toContain('<template lang="ar" dir="rtl"');
  expect(first.replaceAll(CODE, '')).not.toMatch(/\b[PR]\d+\b|Hopper|Lovelace/);
  await run('form make enrol-mentor --for html --out forms --today 2027-12-24');
  expect(page()).toBe(first);
  await run('form make enrol-mentor --for html --out forms --language cy');
  expect(page()).toMatch(/^<!doctype html>\n<html lang="cy" dir="ltr">/);
});
