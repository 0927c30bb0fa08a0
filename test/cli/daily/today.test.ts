import { beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AS_OF, aYear } from '../../reports/year.ts';
import { runMentor } from '../../support/host.ts';
import { loadPool } from '../../../src/application/match/read-pool.ts';
import { insertAction } from '../../../src/store/relationships/meetings.ts';
import { endRelationship, loadFacts } from '../../../src/store/relationships/relationships.ts';
import { aFolder, aProgramme } from '../../support/programme.ts';

interface Today {
  readonly as_of: string;
  readonly needs: readonly {
    readonly relationship: string | null;
    readonly kind: string;
    readonly reason: string;
    readonly level: string;
    readonly command: string;
  }[];
  readonly counts: Readonly<Record<string, number>>;
}

let folder = '';
beforeAll(() => {
  const { folder: made, store } = aYear();
  store.write('meeting action add', () => {
    const held = loadFacts(store, { isOpen: true }).flatMap(({ meetings }) => meetings);
    insertAction(store, {
      meetingId: held[0]?.id ?? 0,
      ownerId: null,
      action: 'Draft',
      dueOn: AS_OF.replace('10', '09'),
    });
  });
  store.close();
  folder = made;
});

const mentor = (line: string, more: Partial<Parameters<typeof runMentor>[1]> = {}) =>
  runMentor([...line.split(' '), '--today', AS_OF], { cwd: folder, ...more });

async function json<T>(line: string): Promise<T> {
  return JSON.parse((await mentor(`${line} --json`)).stdout) as T;
}

describe('the counts are those of the commands that they are of', () => {
  interface Figures {
    readonly figures: readonly { name: string; numerator: number; denominator: number }[];
  }
  const lacking = async (name: string): Promise<number> => {
    const { figures } = await json<Figures>('report overview');
    const found = figures.find((figure) => figure.name === name);
    return (found?.denominator ?? Number.NaN) - (found?.numerator ?? 0);
  };
  const length = async (line: string, key: string): Promise<number> =>
    (await json<Record<string, unknown[]>>(line))[key]?.length ?? Number.NaN;

  /** A letter a person, and what is the coordinator's turn. */
  const lettersAndTurns = async (): Promise<number> => {
    const { letters, reminders } = await json<{ letters: unknown[]; reminders: { step: string }[] }>(
      'remind',
    );
    return letters.length + reminders.filter(({ step }) => step === 'coordinator').length;
  };

  test.each<[string, () => Promise<number>]>([
    ['unanswered', () => length('check-in due', 'due')],
    ['waiting', () => lacking('match_rate_now')],
    ['not_ready', () => lacking('readiness_rate')],
    ['reminders', lettersAndTurns],
    ['actions_overdue', () => length('meeting action list --overdue', 'actions')],
    ['forms_due', () => length('form due', 'due')],
  ])('%s', async (name, counted) => {
    const { counts } = await json<Today>('today');
    expect(counts[name]).toBe(await counted());
    expect(counts[name]).toBeGreaterThan(0);
  });

  test('ready_to_move', async () => {
    const { folder: cwd, store } = aYear();
    store.close();
    const { counts } = await json<Today>('today');
    const { stdout } = await mentor('advance --ready --json', { cwd });
    expect(counts['ready_to_move']).toBe((JSON.parse(stdout) as { advanced: unknown[] }).advanced.length);
  });
});

test('who has completed a relationship in the open round waits for the next one, as in the pool of match', async () => {
  const { folder: cwd, store } = aProgramme()
    .on('2026-09-01')
    .withRound('Autumn', '2026-09-01')
    .withMentor({ name: 'Kasia Nowak', capacity: 3 })
    .withMentee({ name: 'Ana Ruiz', goals: ['Chess'] })
    .withMentee({ name: 'Ben Ode' })
    .withRelationship('Kasia Nowak', 'Ana Ruiz', { roundId: 1 })
    .withRelationship('Kasia Nowak', 'Ben Ode', { roundId: 1 })
    .on('2026-09-02')
    .with('relationship end', ({ store: open }) => {
      const ending = { fromPhase: 'preparation', toPhase: null, isForced: true, reason: null } as const;
      for (const [id, outcome] of [
        [1, 'completed'],
        [2, 'ended-early'],
      ] as const)
        endRelationship(
          open,
          id,
          { ...ending, changedOn: '2026-09-02' },
          { outcome, reason: 'other', notes: 'Moved on' },
        );
    })
    .on('2026-09-10')
    .withMentee({ name: 'Una Reyes' })
    .on('2026-11-30')
    .create();
  const { mentees } = loadPool(store).input;
  store.close();
  expect(mentees.map(({ participant }) => participant.name)).toEqual(['Ben Ode', 'Una Reyes']);
  const { stdout } = await runMentor(['today', '--today', '2026-11-30', '--json'], { cwd });
  const { needs, counts } = JSON.parse(stdout) as Today;
  expect(counts['waiting']).toBe(mentees.length);
  expect(needs.map(({ kind, reason }) => `${kind}: ${reason}`)).toEqual([
    'waiting: Ben Ode has waited 12 weeks for a match; 1 other waits too',
  ]);
  const remind = await runMentor(['remind', '--today', '2026-11-30', '--json'], { cwd });
  const { reminders } = JSON.parse(remind.stdout) as {
    reminders: readonly { participant: { name: string }; kind: string }[];
  };
  const told = reminders.filter(({ kind }) => kind === 'waiting').map(({ participant }) => participant.name);
  expect(told.toSorted()).toEqual(['Ben Ode', 'Una Reyes']);
});

test('every pair that attention names has one line, and no other has', async () => {
  const { rows } = await json<{ rows: { id: string; level: string; signal: string }[] }>('report attention');
  const raised = rows.filter(({ signal, level }) => signal !== 'unknown' && level !== 'snoozed');
  const pairs = new Set(raised.filter(({ signal }) => signal !== 'over-capacity').map(({ id }) => id));
  const { needs } = await json<Today>('today');
  const told = needs
    .filter(({ kind }) => kind !== 'meeting-unknown')
    .flatMap(({ relationship }) => relationship ?? []);
  expect(told.toSorted()).toEqual([...pairs].toSorted());
  expect(new Set(told).size).toBe(told.length);
  expect(pairs.size).toBeGreaterThan(3);
});

test.each([
  [80, 24],
  [120, 40],
])('fits a screen of %i by %i, with both lines of each in sight', async (columns, rows) => {
  const { stdout } = await mentor('today', { isTTY: true, columns, rows, env: { NO_COLOR: '1' } });
  const golden = join('test', 'cli', 'daily', 'golden', `today-${columns}x${rows}.txt`);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(join('test', 'cli', 'daily', 'golden'), { recursive: true });
    writeFileSync(golden, stdout);
  }
  expect(stdout).toBe(readFileSync(golden, 'utf8'));
  const lines = stdout.split('\n').slice(0, -1);
  expect(lines.length).toBeLessThan(rows);
  expect(lines.filter((line) => /^[ \d]\d /.test(line)).length).toBeLessThanOrEqual(10);
});

test('--all shows all of them, and what is piped is all of them', async () => {
  const { needs } = await json<Today>('today');
  expect(needs.length).toBeGreaterThan(10);
  const all = await mentor('today --all', { isTTY: true });
  expect(all.stdout.match(/^[ \d]+\d {3}/gm)).toHaveLength(needs.length);
  expect(all.stdout).not.toContain('more: mentor today');
  const piped = await mentor('today');
  expect(piped.stdout.trimEnd().split('\n')).toHaveLength(needs.length + 1);
  expect(piped.stderr).toContain('not answered');
  expect(piped.stderr).not.toContain('more: mentor today');
});

test('--exit-code is 8 where somebody must act', async () => {
  expect((await mentor('today --exit-code')).exit).toBe(8);
  expect((await mentor('today')).exit).toBe(0);
});

test('a programme in which nobody needs anything says so', async () => {
  const cwd = aFolder();
  await runMentor(['init', 'Quiet'], { cwd });
  const { stdout } = await runMentor(['today'], { cwd, isTTY: true, env: { NO_COLOR: '1' } });
  expect(stdout).toBe(
    'Sun 22 Nov: nobody needs a word. All is well, as far as is known.\nNothing else is due.\n',
  );
  expect((await runMentor(['today', '--exit-code'], { cwd })).exit).toBe(0);
  await runMentor(['enrol', '--name', 'Ada', '--as', 'mentee'], { cwd });
  const { stdout: after } = await runMentor(['today'], { cwd, isTTY: true, env: { NO_COLOR: '1' } });
  expect(after).toContain('Sun 22 Nov: nobody needs a word.\nnot ready 1\n');
});

describe('mentor alone', () => {
  test('beside a data file is mentor today', async () => {
    const alone = await runMentor(['--today', AS_OF, '--json'], { cwd: folder });
    expect(alone.exit).toBe(0);
    expect(JSON.parse(alone.stdout)).toMatchObject({ schema: 'mentor.today/1', as_of: AS_OF });
    const elsewhere = await runMentor(['--db', join(folder, 'mentor.db'), '--today', AS_OF], {
      cwd: aFolder(),
    });
    expect(elsewhere.stdout).toBe((await mentor('today')).stdout);
  });

  test('without one prints the help', async () => {
    expect((await runMentor([], { cwd: aFolder() })).stdout).toContain('Usage: mentor');
    const asJson = await runMentor(['--json'], { cwd: aFolder() });
    expect([asJson.exit, asJson.stderr]).toEqual([2, expect.stringContaining('No command was named.')]);
  });

  test('with a word that is no command is an error, data file or not', async () => {
    expect((await runMentor(['frobnicate'], { cwd: folder })).exit).toBe(2);
  });
});
