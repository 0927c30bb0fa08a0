/** What is said of a result goes to stderr, whatever stdout is; only `--quiet` drops it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Ran, runMentor } from '../../support/host.ts';

let cwd = '';

beforeEach(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'mentor-notes-'));
  await runMentor(['init', 'Programme', '--levels', 'Officer,Manager'], { cwd });
});

afterEach(() => rmSync(cwd, { recursive: true }));

/** Runs a line as it is piped, with --plain, with --json and at a terminal: the programme as it was before each. */
async function eachWay(line: string): Promise<Ran[]> {
  const ways: Ran[] = [];
  for (const [more, isTTY] of [
    ['', false],
    [' --plain', true],
    [' --json', false],
    ['', true],
  ] as const) {
    ways.push(await runMentor(`${line}${more}`.split(' '), { cwd, isTTY, env: { NO_COLOR: '1' } }));
    await runMentor(['undo'], { cwd });
  }
  return ways;
}

function write(name: string, lines: readonly string[]): void {
  writeFileSync(join(cwd, name), `${lines.join('\n')}\n`);
}

describe('an import', () => {
  beforeEach(async () => {
    write('first.csv', ['name,email,roles,level', 'Ada,ada@x.example,mentee,Officer']);
    await runMentor(['import', 'participants', 'first.csv'], { cwd });
    write('people.csv', [
      'name,email,roles,goals,level,shoe size',
      'Ada,ada@x.example,mentee,Baking,Manager,38',
      'Ben,ben@x.example,mentee,Baking,Officer,44',
    ]);
  });

  test('says where characters stand that nobody sees, of whatever kind the file is', async () => {
    write('hidden.csv', [
      'name,email,roles,goals,Place of work,about',
      'Ad\u200ba,a\u00adda@x.example,mentee,Bak\u2060ing; Baking,A\u202ecme,\u200bhi',
      'محمد\u200cی,m@x.example,mentee,👩\u200d🏫 teaching,Acme\u200b,',
    ]);
    const note =
      '5 cells hold characters that nobody sees, such as zero-width spaces: name (line 2), email (line 2), goals (line 2), Place of work (lines 2, 3).';
    for (const { stderr } of await eachWay('import participants hidden.csv --set organisation=#5'))
      expect(stderr.replace(/\s+/g, ' ')).toContain(note);
    const { stdout } = await runMentor(
      'import participants hidden.csv --set organisation=#5 --dry-run --json'.split(' '),
      { cwd },
    );
    expect(JSON.parse(stdout)).toMatchObject({
      summary: { new: 1, changed: 1 },
      new_topics: ['Baking', '👩\u200d🏫 teaching'],
      hidden_characters: [
        { column: 'name', cells: 1, lines: [2] },
        { column: 'email', cells: 1, lines: [2] },
        { column: 'goals', cells: 1, lines: [2] },
        { column: 'Place of work', cells: 2, lines: [2, 3] },
      ],
    });
    write('met.csv', ['mentor,mentee,met on', 'Z\u200boe,Ada,2026-11-02']);
    const met = await runMentor(['import', 'meetings', 'met.csv', '--dry-run'], { cwd });
    expect(met.stderr).toContain('1 cell holds characters that nobody sees');
  });

  test('says what was not imported, what is new and what was overwritten', async () => {
    for (const { stdout, stderr, exit } of await eachWay('import participants people.csv')) {
      expect(exit).toBe(0);
      expect(stderr).toContain('Columns not imported: shoe size.');
      expect(stderr).toContain('New topics: Baking.');
      expect(stderr).toMatch(/P1 +Ada +level +Officer +Manager/);
      expect(stdout).not.toContain('Columns not imported');
    }
  });

  test('says nothing with --quiet', async () => {
    const { stderr } = await runMentor(['import', 'participants', 'people.csv', '--quiet'], { cwd });
    expect(stderr).toBe('');
  });

  test('that is refused leaves one document on stderr with --json', async () => {
    write('bad.csv', ['name,email,roles,shoe size', 'Ben,nobody,mentee,44']);
    const { stderr, exit } = await runMentor(['import', 'participants', 'bad.csv', '--json'], { cwd });
    expect(exit).toBe(1);
    expect(JSON.parse(stderr)).toMatchObject({ error: { code: 'refused' } });
  });
});

test('a match of nobody says why', async () => {
  await runMentor('enrol --name Ada --as mentee --consent-on 2026-11-01'.split(' '), { cwd });
  await runMentor('enrol --name Grace --as mentor'.split(' '), { cwd });
  for (const { stderr, exit } of await eachWay('match')) {
    expect(exit).toBe(0);
    expect(stderr).toMatch(/P1 Ada +no mentor/);
    expect(stderr).toMatch(/P2 Grace +consent_on/);
  }
});
