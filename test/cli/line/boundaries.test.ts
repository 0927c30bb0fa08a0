/** The last day on which something holds and the first on which it does not, as a coordinator meets them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openStore } from '../../../src/store/file/open.ts';
import { loadUnmatchedDays } from '../../../src/store/matching/rounds.ts';
import { runMentor } from '../../support/host.ts';
import { aFolder, aWriter } from '../../support/programme.ts';

/** Runs command lines in one programme; every one must do its work. */
function aCoordinator(): {
  cwd: string;
  on: (today: string, ...argv: readonly string[]) => Promise<string>;
} {
  const cwd = aFolder();
  return {
    cwd,
    async on(today, ...argv) {
      const { stdout, stderr, exit } = await runMentor([...argv, '--today', today], { cwd });
      if (exit !== 0) throw new Error(`mentor ${argv.join(' ')}: ${stderr}`);
      return stdout;
    },
  };
}

const enrol = (as: string, name: string, ...more: readonly string[]): string[] => [
  'enrol',
  '--as',
  as,
  '--name',
  name,
  ...more,
];

test('a round that closes leaves a wait to who was ready, and none to who was not', async () => {
  const { cwd, on } = aCoordinator();
  await on('2026-01-01', 'init', 'Waits');
  await on('2026-01-01', ...enrol('mentee', 'Ready', '--consent-on', '2026-01-01'));
  await on('2026-01-01', ...enrol('mentee', 'No Consent'));
  await on('2026-02-01', 'round', 'close');
  const store = openStore(join(cwd, 'mentor.db'), aWriter());
  expect(loadUnmatchedDays(store)).toEqual(new Map([[1, ['2026-02-01']]]));
  store.close();
});

test('a plan from scores of a file is not asked for a minimum score of the criteria', async () => {
  const { cwd, on } = aCoordinator();
  await on('2026-01-01', 'init', 'Scored');
  await on('2026-01-01', ...enrol('mentee', 'Ada', '--consent-on', '2026-01-01', '--goals', 'Coaching'));
  await on('2026-01-01', ...enrol('mentor', 'Ben', '--consent-on', '2026-01-01', '--expertise', 'Behaviour'));
  writeFileSync(join(cwd, 'scores.csv'), 'mentee,mentor,score\nP1,P2,3\n');
  await on('2026-01-01', 'match', '--scores', 'scores.csv');
  await on('2026-01-01', 'criteria', 'export', 'criteria.json');
  const path = join(cwd, 'criteria.json');
  const criteria = JSON.parse(readFileSync(path, 'utf8')) as { rules: object[] };
  criteria.rules.push({ rule: 'minimum-score', points: 99 });
  writeFileSync(path, JSON.stringify(criteria));
  await on('2026-01-01', 'criteria', 'import', 'criteria.json');
  await on('2026-01-01', 'match', 'apply');
  expect(JSON.parse(await on('2026-01-01', 'relationship', 'list', '--json'))).toMatchObject({
    relationships: [{ id: 'R1' }],
  });
});

test('--as-of a day knows what was recorded on it, and nothing of the next', async () => {
  const { on } = aCoordinator();
  await on('2026-01-01', 'init', 'Days');
  await on('2026-03-10', ...enrol('mentee', 'Ada'));
  const people = async (day: string): Promise<unknown> =>
    (
      JSON.parse(await on('2026-04-01', 'report', 'participants', '--as-of', day, '--json')) as {
        rows: unknown[];
      }
    ).rows.length;
  expect(await people('2026-03-09')).toBe(0);
  expect(await people('2026-03-10')).toBe(1);
  expect(await people('2026-03-11')).toBe(1);
});

test('training that ends is in the reminders for thirty days before it, and not on the thirty-first', async () => {
  const { on } = aCoordinator();
  await on('2026-01-01', 'init', 'Courses');
  await on('2026-01-01', ...enrol('mentor', 'Ben', '--consent-on', '2026-01-01', '--email', 'ben@x.example'));
  await on(
    '2026-01-01',
    'training',
    'course',
    'Safeguarding',
    '--required-of',
    'mentors',
    '--valid-months',
    '12',
  );
  await on('2026-01-10', 'training', 'record', 'P1', '--course', 'Safeguarding', '--on', '2026-01-10');
  await on('2026-01-10', ...enrol('mentee', 'Ada', '--consent-on', '2026-01-10'));
  await on('2026-01-10', 'relationship', 'pair', 'P1', 'P2');
  const reminded = async (day: string): Promise<boolean> =>
    (await on(day, 'remind', '--json')).includes('Safeguarding');
  expect(await reminded('2026-12-10')).toBe(false);
  expect(await reminded('2026-12-11')).toBe(true);
  expect(await reminded('2027-01-10')).toBe(true);
});

describe('celebrated', () => {
  const occasions = async (
    on: (today: string, ...argv: readonly string[]) => Promise<string>,
    day: string,
  ): Promise<string[]> =>
    (
      JSON.parse(await on(day, 'report', 'celebrate', '--json')) as { rows: { on: string; what: string }[] }
    ).rows.map((row) => `${row.on} ${row.what}`);

  test('are the first, fifth, tenth, 25th, 50th and 100th meeting, and no other', async () => {
    const { cwd, on } = aCoordinator();
    await on('2025-06-01', 'init', 'Meetings');
    await on('2025-06-01', ...enrol('mentee', 'Ada', '--consent-on', '2025-06-01'));
    await on('2025-06-01', ...enrol('mentor', 'Ben', '--consent-on', '2025-06-01'));
    await on('2025-06-01', 'relationship', 'pair', 'P2', 'P1');
    const day = (number: number): string =>
      new Date(Date.UTC(2025, 5, 1 + number)).toISOString().slice(0, 10);
    const rows = Array.from({ length: 101 }, (_, index) => `R1,${day(index + 1)}`);
    writeFileSync(join(cwd, 'meetings.csv'), `relationship,date\n${rows.join('\n')}\n`);
    await on('2025-12-31', 'import', 'meetings', 'meetings.csv');
    const seen = new Set<string>();
    for (let number = 10; number <= 110; number += 20)
      for (const one of await occasions(on, day(number))) if (one.includes('meeting')) seen.add(one);
    expect([...seen].sort()).toEqual(
      [
        `${day(1)} first meeting`,
        ...[5, 10, 25, 50, 100].map((number) => `${day(number)} ${number} meetings`),
      ].sort(),
    );
  });

  test('is a mentor who came on 29 February: on the 28th in other years', async () => {
    const { on } = aCoordinator();
    await on('2024-02-29', 'init', 'Leap');
    await on('2024-02-29', ...enrol('mentor', 'Ben', '--consent-on', '2024-02-29'));
    expect(await occasions(on, '2025-02-20')).toEqual(['2025-02-28 one year as a mentor']);
    expect(await occasions(on, '2028-02-20')).toEqual(['2028-02-29 4 years as a mentor']);
    expect(await occasions(on, '2025-02-13')).toEqual([]);
    expect(await occasions(on, '2025-02-14')).toEqual(['2025-02-28 one year as a mentor']);
    expect(await occasions(on, '2025-03-29')).toEqual(['2025-02-28 one year as a mentor']);
    expect(await occasions(on, '2025-03-30')).toEqual([]);
  });
});

test('a threshold in days is a thousand at most, and a pair is quiet after ten rhythms at most', async () => {
  const { cwd, on } = aCoordinator();
  await on('2026-01-01', 'init', 'Thresholds');
  for (const [option, most] of [
    ['--never-met-days', 1000],
    ['--quiet-percent', 1000],
  ] as const) {
    await on('2026-01-01', 'attention', 'edit', option, String(most));
    const { exit } = await runMentor(['attention', 'edit', option, String(most + 1)], { cwd });
    expect(exit).toBe(2);
  }
});
