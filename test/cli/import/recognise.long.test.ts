/** A file whose kind is not said: it is told from the headers and the cells. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { converse } from '../../support/conversation.ts';
import { type Ran, runMentor } from '../../support/host.ts';
import { aFolder } from '../../support/programme.ts';
import { ROOT } from '../program.ts';

const FORMS = join(ROOT, 'test/cli/import/exports/files');

let cwd = '';

beforeEach(async () => {
  cwd = aFolder();
  await mentor('init', 'Programme', '--levels', 'Officer,Director');
});

function mentor(...argv: string[]): Promise<Ran> {
  return runMentor(argv, { cwd });
}

function write(name: string, ...lines: string[]): void {
  writeFileSync(join(cwd, name), `${lines.join('\n')}\n`);
}

test.each(readdirSync(FORMS))('%s holds participants', async (name) => {
  const { stderr } = await mentor('import', join(FORMS, name), '--dry-run');
  expect(stderr).toMatch(/^Taken as participants, for /);
});

describe('import FILE', () => {
  test.each([
    [
      'relationships',
      'Mentor,Mentee,Start date,End date,How',
      'Grace Hopper,Tom Peters,2025-01-10,2025-09-01,completed',
    ],
    ['relationships', 'Mentor e-mail,Mentee e-mail', 'grace@example.org,tom@example.org'],
    ['meetings', 'Relationship,Date,Minutes,Channel', 'R1,2026-09-01,45,Zoom'],
    ['meetings', 'Mentor,Mentee,When did you meet?,Notes,Duration', 'Grace,Tom,2026-09-01,Goals,1 h'],
    [
      'check-ins',
      'Email,Timestamp,Satisfaction,Comments',
      'ada@example.org,2026-09-01 10:00:00,4,Going well',
    ],
    ['training', 'Email,Attended', 'grace@example.org,Yes'],
    ['training', 'Learner,Course name,Status,Completion date', 'Grace Hopper,Basics,Completed,2026-09-01'],
    ['outcomes', 'Email,Outcome,Value', 'ada@example.org,promotion,'],
    ['participants', 'name,email,roles', 'Ada Lovelace,ada@example.org,mentee'],
  ])('%s: %s', async (kind, ...lines) => {
    write('f.csv', ...lines);
    const ran = await mentor('import', 'f.csv', '--dry-run');
    const [first, ...rest] = ran.stderr.split('\n');
    expect(first).toMatch(new RegExp(`^Taken as ${kind}, for .*; the same: mentor import ${kind} f\\.csv$`));
    const same = await mentor('import', kind, 'f.csv', '--dry-run');
    expect({ ...ran, stderr: rest.join('\n'), interleaved: '' }).toEqual({ ...same, interleaved: '' });
  });

  test('takes the options of the kind, and imports', async () => {
    write('f.csv', 'name,email', 'Ada Lovelace,ada@example.org');
    expect(
      (await mentor('import', '--as', 'mentee', 'f.csv', '--consent-on', 'today', '--set', 'name=name')).exit,
    ).toBe(0);
    expect((await mentor('participant', 'show', 'ada')).stdout).toContain('ready\tyes');
    const { stdout, stderr } = await mentor('import', 'f.csv', '--as', 'mentee', '--json');
    expect([JSON.parse(stdout), stderr]).toMatchObject([
      { schema: 'mentor.import/1', summary: { unchanged: 1 } },
      expect.not.stringContaining('Taken as'),
    ]);
  });

  test('a column whose cells are something else speaks for nothing', async () => {
    write('f.csv', 'Email,Date,Minutes', 'ada@example.org,2026-09-01,see notes');
    expect((await mentor('import', 'f.csv')).stderr).toContain(
      '"f.csv" may hold meetings, for "Email", "Date"; or participants',
    );
  });

  test.each([
    [['vague.csv'], 2, '"vague.csv" may hold meetings, for "Email", "Date"; or participants, for "Email".'],
    [['none.csv'], 2, 'What "none.csv" holds cannot be told from its headers.'],
    [['gone.csv'], 1, 'There is no file "gone.csv".'],
    [['meetngs', 'vague.csv'], 2, 'Hint: did you mean mentor import meetings vague.csv?'],
    [['-'], 2, 'What is piped in is of a kind that is said.'],
    [[], 2, "Missing required argument 'file'."],
  ])('%j is refused, and changes nothing', async (argv, exit, message) => {
    write('vague.csv', 'Email,Date', 'ada@example.org,2026-09-01');
    write('none.csv', 'Foo,Bar', '1,2');
    const before = (await mentor('log', '--json')).stdout;
    expect(await mentor('import', ...argv)).toMatchObject({
      exit,
      stdout: '',
      stderr: expect.stringContaining(message),
    });
    expect((await mentor('log', '--json')).stdout).toBe(before);
  });

  test('asks in a terminal', async () => {
    write('vague.csv', 'Email,Date', 'ada@example.org,2026-09-01');
    const { asked, shown } = await converse(['import', 'vague.csv', '--dry-run'], cwd);
    expect(asked[0]).toContain('What does "vague.csv" hold?');
    expect(shown).toContain('Taken as meetings');
  });
});
