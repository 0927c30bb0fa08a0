/** What `match` says and does at the command line where it was wrong before. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Absence } from '../../../src/matching/input/absence.ts';
import { Sqlite } from '../../../src/store/file/sqlite.ts';
import { absenceBlocks } from '../../../src/view/pages/matching/absences.ts';
import { otherChangesText } from '../../../src/view/pages/matching/other-changes.ts';
import { aPerson } from '../../matching/people.ts';
import { runMentor } from '../../support/host.ts';
import { aFolder } from '../../support/programme.ts';

let cwd = '';

interface Matched {
  readonly summary: { readonly matched: number; readonly optimal: string };
  readonly matches: readonly {
    readonly mentee: { readonly id: string };
    readonly mentor: { readonly id: string };
  }[];
}

async function mentor(...argv: string[]): Promise<{ exit: number; stdout: string; stderr: string }> {
  return await runMentor([...argv, '--no-input', '--today', '2026-09-01'], { cwd });
}

async function done(...argv: string[]): Promise<string> {
  const { exit, stdout, stderr } = await mentor(...argv);
  if (exit !== 0) throw new Error(`${argv.join(' ')}: ${stderr}`);
  return stdout;
}

async function pairs(...argv: string[]): Promise<string[]> {
  const { matches } = JSON.parse(await done('match', '--json', ...argv)) as Matched;
  return matches.map((one) => `${one.mentee.id} ${one.mentor.id}`);
}

async function enrol(name: string, as: string, ...more: string[]): Promise<void> {
  const email = `${name.toLowerCase()}@x.example`;
  await done(
    'enrol',
    '--name',
    `${name} Lee`,
    '--email',
    email,
    '--as',
    as,
    '--consent-on',
    '2026-01-01',
    ...more,
  );
}

beforeEach(async () => {
  cwd = aFolder();
  await done('init', 'Truth', '--timezone', 'Europe/London');
});

describe('people with both roles', () => {
  beforeEach(async () => {
    for (const name of ['Ann', 'Ben', 'Cat', 'Dan']) await enrol(name, 'both');
  });

  test('are not paired both ways, in the best way there is, unless that is switched off', async () => {
    const people = ['ann', 'ben', 'cat', 'dan'].map((name) => `${name}@x.example`);
    const score = (a: number, b: number): number => (a >> 1 === b >> 1 ? 9 : 1);
    const rows = people.flatMap((one, a) =>
      people.flatMap((other, b) => (a === b ? [] : [`${one},${other},${score(a, b)}`])),
    );
    writeFileSync(join(cwd, 's.csv'), `mentee,mentor,score\n${rows.join('\n')}\n`);
    expect(await pairs('--scores', 's.csv')).toEqual(['P1 P2', 'P2 P3', 'P3 P4', 'P4 P1']);
    expect(await done('match', 'verify', '--scores', 's.csv')).toContain('proved');
    await done('criteria', 'edit', 'reciprocal', '--off');
    expect(await pairs('--scores', 's.csv')).toEqual(['P1 P2', 'P2 P1', 'P3 P4', 'P4 P3']);
  });

  test('are not proposed the other way round, while they are paired or after', async () => {
    await done('relationship', 'pair', 'P2', 'P1'); // P2 mentors P1
    expect(await pairs()).not.toContain('P2 P1');
    await done('relationship', 'end', 'R1', '--reason', 'other');
    for (const found of [await pairs(), await pairs('--objective', 'fair')])
      expect(found.filter((pair) => pair === 'P1 P2' || pair === 'P2 P1')).toEqual([]);
  });

  test('are kept apart either way, and released either way', async () => {
    await done('match', 'forbid', 'P1', 'P2', '--reason', 'They asked for it');
    const found = await pairs();
    expect(found.filter((pair) => pair === 'P1 P2' || pair === 'P2 P1')).toEqual([]);
    await done('match', 'release', 'P2', 'P1');
    // What was shown is as good, and stays as long as it is open.
    expect(await pairs()).toEqual(found);
    await done('match', 'discard');
    expect(await pairs()).toContain('P1 P2');
  });

  test('are locked the second way for a reason only', async () => {
    await done('match', 'lock', 'P1', 'P2');
    const refused = await mentor('match', 'lock', 'P2', 'P1');
    expect(refused.exit).toBe(1);
    expect(refused.stderr).toContain("Ben Lee is Ann Lee's mentor");
  });
});

test('who wants other formats alone is in no one-to-one match, and why is told', async () => {
  for (const [name, as, formats] of [
    ['Ann', 'mentee', 'circle'],
    ['Ben', 'mentor', 'circle; peer'],
    ['Cat', 'mentor', 'circle; one-to-one'],
    ['Dan', 'mentee', ''],
    ['Eve', 'mentee', 'circle; one-to-one'],
  ] as const)
    await enrol(name, as, `--formats=${formats}`);
  await done('participant', 'edit', 'P3', '--capacity', '2');
  expect((await pairs()).sort()).toEqual(['P4 P3', 'P5 P3']);
  expect(JSON.parse(await done('match', '--json'))).toMatchObject({
    unmatched: [{ mentee: { id: 'P1' }, removed_by: { 'shared-format': 2 } }],
  });
  expect((await mentor('match', 'why', 'P1', 'P2')).stdout).toContain('Ann Lee wants circle, not one-to-one');
  expect((await mentor('match')).stderr).not.toContain('shared-format');
  await done('criteria', 'edit', 'shared-format', '--off');
  expect(await pairs()).toHaveLength(3);
});

test('nobody is advised to do without a rule that protects people', async () => {
  await enrol('Ann', 'mentee', '--manager', 'ben@x.example');
  await enrol('Ben', 'mentor');
  await done('match');
  const shown = await mentor('match', 'show', '--unmatched');
  expect(shown.stdout + shown.stderr).not.toContain('criteria edit manager');
  expect(JSON.parse(await done('match', 'show', '--json'))).toMatchObject({
    unmatched: [{ relaxations: [], smallest_relaxation: null }],
  });
  const why = await mentor('match', 'why', 'P1', 'P2');
  expect(why.stdout).toContain("Ben Lee is Ann Lee's line manager");
  expect(why.stderr).not.toContain('--override');
});

describe('an override', () => {
  beforeEach(async () => {
    await enrol('Ann', 'mentee', '--organisation', 'Elm', '--region', 'North');
    await enrol('Ben', 'mentor', '--organisation', 'Elm', '--region', 'North');
    await done('criteria', 'edit', 'different:organisation', '--rule', '--add');
    await done('match', 'lock', 'P1', 'P2', '--override', 'They asked for it');
  });

  test('is for the rules that it was given for', async () => {
    expect(await pairs()).toEqual(['P1 P2']);
    expect(JSON.parse(await done('match', 'decisions', '--json'))).toMatchObject({
      decisions: [{ override_rules: ['different:organisation'] }],
    });
  });

  test('is for no rule that comes later: match, show and apply name it', async () => {
    await done('match');
    await done('criteria', 'edit', 'different:region', '--rule', '--add');
    for (const argv of [['match'], ['match', 'apply']]) {
      const { exit, stderr } = await mentor(...argv);
      expect(exit).toBe(1);
      expect(stderr).toContain('different:region');
      expect(stderr).not.toContain('different:organisation');
    }
    expect((await mentor('match', 'show')).stderr).toContain('different:region');
    await done('match', 'lock', 'P1', 'P2', '--override', 'That too');
    expect(await pairs()).toEqual(['P1 P2']);
  });
});

describe('two who are kept apart', () => {
  beforeEach(async () => {
    await enrol('Ann', 'mentee');
    await enrol('Ben', 'mentor');
  });

  test('are so in this round alone, and the next one says so', async () => {
    await done('match', 'forbid', 'P1', 'P2', '--reason', 'They asked for it');
    expect(await pairs()).toEqual([]);
    await done('round', 'close', '--discard-proposal');
    const { stderr } = await mentor('round', 'open');
    expect(stderr).toContain('P1 Ann Lee and P2 Ben Lee were kept apart in Round 1, which is over.');
    expect((await mentor('match')).stderr).toContain('were kept apart in Round 1');
  });

  test('or for good, until they are released', async () => {
    await done('match', 'forbid', 'P1', 'P2', '--reason', 'They asked for it', '--for-good');
    await done('round', 'close');
    expect((await mentor('round', 'open')).stderr).toContain(
      'Kept apart for good: P1 Ann Lee and P2 Ben Lee.',
    );
    expect(await pairs()).toEqual([]);
    await done('match', 'release', 'P1', 'P2');
    expect(await pairs()).toEqual(['P1 P2']);
  });
});

test('goals that were met are a completion, and no round of waiting before somebody left out', async () => {
  await enrol('Ann', 'mentee');
  await enrol('Ben', 'mentor');
  await enrol('Cat', 'mentee');
  await done('relationship', 'pair', 'P2', 'P1');
  const ended = await done('relationship', 'end', 'R1', '--reason', 'goals-met', '--yes', '--json');
  expect(JSON.parse(ended)).toMatchObject({ outcome: 'completed', waits: [{ rounds: 0 }] });
  await done('round', 'close');
  await done('round', 'open');
  expect(await pairs()).toEqual(['P3 P2']);
});

describe('who is not in the pool', () => {
  interface Left {
    readonly participant: { readonly id: string };
    readonly role: string | null;
    readonly words: string;
  }
  const left = async (...argv: string[]): Promise<string[]> => {
    const told = JSON.parse(await done('match', '--json', ...argv)) as { not_in_pool: Left[] };
    return told.not_in_pool.map((one) => `${one.participant.id} ${one.role}: ${one.words}`);
  };
  const complete = async (): Promise<string> =>
    await done('relationship', 'end', 'R1', '--reason', 'goals-met', '--yes');

  beforeEach(async () => {
    await enrol('Ann', 'mentee');
    await enrol('Ben', 'mentor');
    await enrol('Cat', 'mentor');
    await done('relationship', 'pair', 'P2', 'P1');
  });

  test('is listed with the true reason, ready or not', async () => {
    expect(await left()).toEqual(['P1 mentee: has a mentor already: R1', 'P2 mentor: has no place left']);
    await complete();
    await enrol('Dan', 'both', '--capacity', '0');
    await enrol('Eve', 'both');
    await done('participant', 'pause', 'P5', '--until', '2026-12-31');
    await enrol('Fay', 'mentee');
    await done('participant', 'withdraw', 'P6');
    expect(await left()).toEqual([
      'P1 mentee: has completed a relationship in this round: R1',
      'P4 mentor: offers no place',
      'P5 mentee: is not ready: is paused until 2026-12-31',
      'P5 mentor: is not ready: is paused until 2026-12-31',
      'P6 mentee: withdrew',
    ]);
    const { stderr } = await mentor('match');
    expect(stderr).toContain('P1 Ann Lee   mentee  has completed a relationship in this round: R1');
    expect(stderr).toContain('mentor match --again P1');
  });

  test('is told anew where the reason is another one, and the matches are the same', async () => {
    await enrol('Dan', 'mentee');
    expect(await pairs()).toEqual(['P4 P3']);
    await done('participant', 'edit', 'P2', '--capacity', '0');
    const before = await left();
    await complete();
    expect(before).toContain('P1 mentee: has a mentor already: R1');
    expect(await left()).toContain('P1 mentee: has completed a relationship in this round: R1');
  });

  test('is put in by --again, and every command knows the same people', async () => {
    await complete();
    expect(await pairs()).toEqual([]);
    for (const named of ['P1', 'ANN@x.example', 'ann lee'])
      expect(await pairs('--again', named)).toEqual(['P1 P3']);
    expect(await left('--again', 'P1', '--again', 'P1')).toEqual([]);
    const shown = await mentor('match', 'show', '--json');
    expect(JSON.parse(shown.stdout)).toMatchObject({ stale: [], again: [{ id: 'P1' }] });
    expect(await done('match', 'verify')).toContain('proved');
    expect(JSON.parse(await done('match', 'why', 'P1', 'P3', '--json'))).toMatchObject({ proposal: 'X2' });
    await done('match', 'lock', 'P1', 'P3');
    expect(await pairs('--keep')).toEqual(['P1 P3']);
    await done('match', 'apply');
    expect(await done('relationship', 'list')).toContain('Cat Lee');
  });

  test('is asked for by a lock, which says so', async () => {
    await complete();
    const lock = await mentor('match', 'lock', 'P1', 'P3');
    expect(lock).toMatchObject({ exit: 1 });
    expect(lock.stderr).toContain('Hint: mentor match --again P1 has them in');
    await done('match', '--again', 'P1');
    await done('match', 'lock', 'P1', 'P3');
    const plain = await mentor('match');
    expect(plain.stderr).toContain(
      'P1 Ann Lee has completed a relationship in this round: R1\nHint: mentor match --again P1',
    );
    expect(await pairs('--again', 'P1')).toEqual(['P1 P3']);
  });

  test.each([
    [
      'P1',
      'P1 Ann Lee has a mentor already: R1.\nHint: they are matched once it is over: mentor relationship show R1',
    ],
    ['P2', 'P2 Ben Lee has no place left.\nHint: mentor participant edit P2 --capacity N'],
    ['P3', 'P3 Cat Lee is among the mentors to be matched already.'],
    ['P4', 'P4 Dan Lee is not ready: is paused.\nHint: mentor participant show P4'],
    ['P5', 'P5 Eve Lee withdrew.\nHint: mentor participant resume P5'],
    ['P6', 'P6 Fay Lee is among the mentees to be matched already.'],
  ])('is not asked for where it makes no sense: %s', async (id, words) => {
    for (const name of ['Dan', 'Eve', 'Fay']) await enrol(name, 'mentee');
    await done('participant', 'pause', 'P4');
    await done('participant', 'withdraw', 'P5');
    const { exit, stderr } = await mentor('match', '--again', id);
    expect(exit).toBe(1);
    expect(stderr).toContain(words);
  });
});

test('many who are not in the pool are counted by reason, and all named where they are asked for', () => {
  const people = new Map(
    Array.from({ length: 60 }, (_, at) => [at + 1, aPerson(`No${at + 1}`, { id: at + 1 })]),
  );
  const absences = [...people.keys()].map((participantId): Absence => {
    const [reason, role] =
      participantId === 60 ? (['completed', 'mentee'] as const) : (['places-taken', 'mentor'] as const);
    return { participantId, role, reason, missing: [], relationshipId: null };
  });
  const [table, hint] = absenceBlocks(absences, people, false);
  expect(table).toMatchObject({
    table: {
      rows: [
        ['has completed a relationship in this round', 1, 'P60 No60'],
        ['has no place left', 59, 'P1 No1, P2 No2, P3 No3, and 56 more'],
      ],
    },
  });
  expect(hint).toMatchObject({ text: expect.stringContaining('mentor match show --unmatched') });
  expect(absenceBlocks(absences, people, true)[0]).toMatchObject({ table: { rows: { length: 60 } } });
});

describe('what would match those who are left', () => {
  interface Told {
    readonly unmatched: readonly {
      readonly smallest_relaxation: Readonly<Record<'command' | 'words', string>> &
        Readonly<Record<'changed' | 'newly_matched' | 'lost' | 'others_changed', number>>;
    }[];
  }

  beforeEach(async () => {
    for (const name of ['Ann', 'Ben', 'Cat']) await enrol(name, 'mentee');
    for (const name of ['Dan', 'Eve']) await enrol(name, 'mentor');
  });

  test('is all there where the list is piped: whom they compete with, each change and its command', async () => {
    await done('match');
    const [header, row] = (await done('match', 'show', '--unmatched'))
      .split('\n')
      .map((line) => line.split('\t'));
    const cells = Object.fromEntries(header!.map((name, at) => [name, row?.[at]]));
    expect(cells).toMatchObject({
      mentee: 'P3 Cat Lee',
      smallest_relaxation: 'one more place with P4 Dan Lee (nobody else changes; the total rises by 50.000)',
      command: 'mentor participant edit P4 --capacity 2',
      too_few_places: '3 mentees share only 2 places, with P4 Dan Lee (1) and P5 Eve Lee (1)',
      other_relaxations:
        'one more place with P5 Eve Lee (nobody else changes; the total rises by 50.000): mentor participant edit P5 --capacity 2',
    });
  });

  test('is worked out for a new proposal where that is asked for alone', async () => {
    const left = async (...argv: string[]): Promise<unknown> =>
      (JSON.parse(await done(...argv, '--json')) as Told).unmatched;
    expect(await left('match')).toMatchObject([{ is_explained: false, relaxations: [] }]);
    expect(await left('match', '--explain')).toEqual(await left('match', 'show', '--unmatched'));
    expect((await mentor('match')).stderr).not.toContain('What would match them');
    expect((await mentor('match', '--explain')).stderr).toContain('What would match them');
  });

  test('comes out just as it says once it is done', async () => {
    const told = JSON.parse(await done('match', '--json', '--explain')) as Told;
    const { command, words, ...counts } = told.unmatched[0]!.smallest_relaxation;
    const before = await pairs();
    await done(...command.split(' ').slice(1));
    const after = await pairs();
    const mentorOf = new Map(before.map((pair) => pair.split(' ') as [string, string]));
    const others = after.filter((pair) => !before.includes(pair) && mentorOf.has(pair.split(' ')[0]!));
    expect(counts).toMatchObject({ changed: others.length, newly_matched: 1, lost: 0 });
    expect(words).toContain(others.length === 0 ? 'nobody else changes' : `${others.length} other mentee`);
  });

  test.each([
    [{ changed: 0, newlyMatched: 0, lost: 0 }, 'nobody else changes'],
    [{ changed: 0, newlyMatched: 0, lost: 1 }, '1 other mentee loses their mentor'],
    [{ changed: 3, newlyMatched: 0, lost: 0 }, '3 other mentees have another mentor'],
    [
      { changed: 19, newlyMatched: 2, lost: 5 },
      '26 other mentees change: 19 have another mentor, 2 gain a mentor and 5 lose their mentor',
    ],
  ])('says what becomes of the others: %j', (counts, words) => {
    expect(otherChangesText(counts)).toBe(words);
  });
});

describe('match --keep', () => {
  beforeEach(async () => {
    for (const name of ['Mo', 'Max']) await enrol(name, 'mentor', '--expertise', 'Leading');
    for (const name of ['Eve', 'Eli']) await enrol(name, 'mentee', '--goals', 'Leading');
    writeFileSync(join(cwd, 's.csv'), 'mentee,mentor,score\nP3,P2,9\n');
  });

  test('matches by the scores of the open proposal, says so, and is free of them without --keep', async () => {
    expect(await pairs('--scores', 's.csv')).toEqual(['P3 P2']);
    await done('match', 'approve', '--all');
    const { stdout, stderr } = await mentor('match', '--keep', '--json');
    const { matches } = JSON.parse(stdout) as Matched;
    expect(matches.map((one) => `${one.mentee.id} ${one.mentor.id}`)).toEqual(['P3 P2']);
    expect(stderr).toContain(
      'Matched like X1, by the scores of its file; without --keep mentor match begins afresh.',
    );
    await done('match', 'verify');
    expect(await pairs('--keep')).toEqual(['P3 P2']);
    expect(await pairs()).toHaveLength(2);
    expect(await pairs('--keep')).toHaveLength(2);
  });

  test('matches under the objective of the open proposal unless another is given', async () => {
    const objective = async (...argv: string[]): Promise<string> =>
      (JSON.parse(await done('match', ...argv, '--json')) as { objective: string }).objective;
    expect(await objective('--objective', 'fair')).toBe('fair');
    expect(await objective('--keep')).toBe('fair');
    expect(await objective('--keep', '--objective', 'default')).toBe('default');
    expect(await objective('--keep')).toBe('default');
    await objective('--objective', 'score', '--scores', 's.csv');
    const { stderr } = await mentor('match', '--keep');
    expect(stderr).toContain('Matched like X3, by the scores of its file and under the objective score;');
    expect(await objective()).toBe('default');
  });

  test('is refused where the scores of the open proposal are not kept any more', async () => {
    await done('match', '--scores', 's.csv');
    const db = new Sqlite(join(cwd, 'mentor.db'));
    db.exec('DELETE FROM kept_scores');
    db.close();
    const { exit, stderr } = await mentor('match', '--keep');
    expect([exit, stderr]).toEqual([
      1,
      expect.stringContaining('was made from scores that are not kept with it'),
    ]);
    expect(await pairs('--keep', '--scores', 's.csv')).toEqual(['P3 P2']);
  });
});

describe('match show of a proposal that was made from other people or rules', () => {
  const LINE =
    'X1 was made from other people, rules or decisions than those of today; every match in it still holds.';

  interface Shown {
    readonly is_current: boolean;
    readonly stale: readonly string[];
  }

  async function shown(): Promise<{ isCurrent: boolean; stale: readonly string[]; stderr: string }> {
    const { stdout, stderr } = await mentor('match', 'show', 'X1', '--unmatched', '--json');
    const { is_current: isCurrent, stale } = JSON.parse(stdout) as Shown;
    return { isCurrent, stale, stderr };
  }

  beforeEach(async () => {
    for (const name of ['Mo', 'Max']) await enrol(name, 'mentor');
    await enrol('Eve', 'mentee');
    await done('match');
  });

  test('says nothing where nothing changed, or where matches were approved', async () => {
    await done('match', 'approve', '--all');
    expect(await shown()).toMatchObject({ isCurrent: true, stale: [] });
    const { stdout, stderr } = await mentor('match', 'show', '--unmatched');
    expect(stdout + stderr).not.toContain('other people');
    expect(stderr).toContain('Next: mentor match review, or mentor match apply');
    const hidden = await mentor('match', 'show', '--json', '--obfuscate');
    expect(JSON.parse(hidden.stdout)).toMatchObject({ is_current: null });
    expect(hidden.stderr).not.toContain('other people');
  });

  test.each([
    [
      'somebody enrolled',
      [
        'enrol',
        '--name',
        'Eli Lee',
        '--email',
        'eli@x.example',
        '--as',
        'mentee',
        '--consent-on',
        '2026-01-01',
      ],
    ],
    ['a rule is off', ['criteria', 'edit', 'reciprocal', '--off']],
    ['two are kept apart', ['match', 'forbid', 'P3', 'P1', '--reason', 'Neighbours']],
  ])('says so: %s', async (_, argv) => {
    const { isCurrent: isCurrentBefore } = await shown();
    await done(...argv);
    const { isCurrent, stale, stderr } = await shown();
    expect([isCurrentBefore, isCurrent, stale]).toEqual([true, false, []]);
    expect(stderr).toContain(LINE);
    expect(stderr).toContain('Next: mentor match --keep');
  });

  test('says who is matched as of then', async () => {
    const asText = async (): Promise<string> => {
      const { stdout, stderr } = await mentor('match', 'show', 'X1', '--unmatched');
      return stdout + stderr;
    };
    expect(await asText()).toContain('Everyone who is ready is matched.');
    await enrol('Eli', 'mentee');
    expect(await asText()).toContain('Everyone who was ready when it was made is matched in it.');
    expect(await pairs('--keep')).toHaveLength(2);
    expect(await asText()).toContain('Everyone who was ready when it was made is matched in it.');
    expect(await shown()).toMatchObject({ isCurrent: false });
    expect((await mentor('match', 'show')).stderr).not.toContain('other people');
  });

  test('knows scores of a file, kept or not', async () => {
    writeFileSync(join(cwd, 's.csv'), 'mentee,mentor,score\nP3,P2,9\n');
    await done('match', '--scores', 's.csv');
    const isCurrent = async (): Promise<boolean> =>
      (JSON.parse(await done('match', 'show', '--json')) as Shown).is_current;
    expect(await isCurrent()).toBe(true);
    const db = new Sqlite(join(cwd, 'mentor.db'));
    db.exec('DELETE FROM kept_scores');
    db.close();
    expect(await isCurrent()).toBe(true);
    await enrol('Eli', 'mentee');
    expect(await isCurrent()).toBe(false);
  });
});

test('a lock that finds no place is told of the places that are locked, not of itself', async () => {
  for (const name of ['Mo', 'Max']) await enrol(name, 'mentor');
  for (const name of ['Eve', 'Eli', 'Ida', 'Ian']) await enrol(name, 'mentee');
  const said = async (...argv: string[]): Promise<string> => {
    const { stdout, stderr } = await mentor(...argv);
    return stdout + stderr;
  };
  await done('match', 'lock', 'P3', 'P1');
  await done('match');
  for (const command of ['why', 'lock'])
    expect(await said('match', command, 'P4', 'P1')).toContain(
      'P1 Mo Lee has 1 free place, which is locked already.',
    );
  await done('participant', 'edit', 'P1', '--capacity', '2');
  await done('match', 'lock', 'P4', 'P1');
  expect(await said('match', 'lock', 'P5', 'P1')).toContain('has 2 free places, which are locked already.');
  await done('participant', 'edit', 'P1', '--capacity', '1');
  expect(await said('match', 'lock', 'P5', 'P1')).toContain('has 1 free place, and 2 are locked already.');
  expect(await said('match')).toContain('has 1 free place, and 2 are locked');
});

test('where nobody is ready, what is missing comes next', async () => {
  expect(await mentor('enrol', '--name', 'Eli', '--as', 'mentee')).toMatchObject({ exit: 0 });
  for (const line of [['match'], ['match', 'show', '--unmatched']])
    expect((await mentor(...line)).stderr).toContain(
      'Next: mentor participant list --not-ready says what is missing',
    );
  expect((await mentor('match', 'show', '--unmatched')).stderr).toContain(
    'No mentee is ready to be matched.',
  );
});

test('a proposal of no matches is not to be applied next, and the report knows it', async () => {
  expect(await done('report', 'match', '--format', 'md')).toContain('There is no proposal.');
  for (const line of [['match'], ['match', 'show']])
    expect((await mentor(...line)).stderr).toContain('Next: mentor match show --unmatched says why');
  await done('match', 'apply');
  const report = await done('report', 'match', '--format', 'md');
  expect(report).toContain('There was nobody to match when X1 was made.');
  expect(report).not.toContain('There is no proposal.');
});
