/** `mentor organisation`: names that resemble each other are told at import, listed, and merged; a merge is taken back whole. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openStore } from '../../../src/store/file/open.ts';
import { type Ran, runMentor } from '../../support/host.ts';
import { dump } from '../../store/tables.ts';

let cwd = '';
beforeEach(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'mentor-organisation-'));
  await mentor('init', 'Programme');
  await importing(
    'Ada,ada@x.org,mentee,St. Mary’s',
    'Bob,bob@x.org,mentor,ST MARYS',
    'Cyd,cyd@x.org,both,Elm School',
    'Dot,dot@x.org,mentee,Elm School',
    'Eve,eve@x.org,mentee,Elm Schol',
  );
});
afterEach(() => rmSync(cwd, { recursive: true }));

function mentor(...argv: readonly string[]): Promise<Ran> {
  return runMentor(argv, { cwd });
}

async function importing(...people: readonly string[]): Promise<Ran> {
  writeFileSync(join(cwd, 'people.csv'), ['name,email,roles,organisation', ...people, ''].join('\n'));
  return mentor('import', 'participants', 'people.csv', '--json');
}

async function json(...argv: readonly string[]): Promise<Record<string, unknown>> {
  const { stdout, stderr, exit } = await mentor(...argv, '--json');
  expect({ exit, stderr: stderr.startsWith('mentor:') ? stderr : '' }).toEqual({ exit: 0, stderr: '' });
  return JSON.parse(stdout) as Record<string, unknown>;
}

async function organisationOf(id: string): Promise<unknown> {
  const { participant } = (await json('participant', 'show', id)) as {
    participant: { fields: Record<string, unknown> };
  };
  return participant.fields['organisation'];
}

function rows(): string {
  const writer = { actor: 'test', now: () => new Date('2026-11-22T12:00:00Z'), today: undefined };
  const store = openStore(join(cwd, 'mentor.db'), writer);
  try {
    return dump(store.db);
  } finally {
    store.close();
  }
}

const ELM = { name: 'Elm School', spellings: ['Elm School'], aliases: [], mentors: 1, mentees: 2 };
const ST_MARYS = {
  name: 'St. Mary’s',
  spellings: ['St. Mary’s', 'ST MARYS'],
  aliases: [],
  mentors: 1,
  mentees: 1,
};

test('the list has each organisation once, with its spellings, and what it resembles', async () => {
  expect(await json('organisation', 'list')).toEqual({
    schema: 'mentor.organisation.list/1',
    organisations: [
      {
        name: 'Elm Schol',
        spellings: ['Elm Schol'],
        aliases: [],
        mentors: 0,
        mentees: 1,
        resembles: ['Elm School'],
      },
      { ...ELM, resembles: ['Elm Schol'] },
      { ...ST_MARYS, resembles: [] },
    ],
  });
  const { stdout, stderr } = await mentor('organisation', 'list');
  expect(stdout).toContain('St. Mary’s\t1\t1\tST MARYS\t\n');
  expect(stderr).toContain('mentor organisation merge FROM INTO');
});

test('made-up names are compared as the names are', async () => {
  await mentor('organisation', 'merge', 'Elm Schol', 'Elm School');
  await mentor('criteria', 'edit', 'different:organisation', '--add', '--rule');
  const masked = await json('organisation', 'list', '--obfuscate');
  expect(masked).toMatchObject({
    organisations: [
      { name: 'Organisation 1', spellings: ['Organisation 1'], aliases: ['Organisation 2'] },
      { name: 'Organisation 3', spellings: ['Organisation 3', 'Organisation 3′'], aliases: [] },
    ],
  });
  for (const more of [[], ['--obfuscate']])
    expect((await json('criteria', 'test', 'P1', 'P2', ...more))['is_allowed']).toBe(false);
});

describe('an import', () => {
  test('tells new names that resemble others once, with the line to paste', async () => {
    const file = [
      'Fay,fay@x.org,mentee,Elm Primary School',
      'Gus,gus@x.org,mentee,St. Mary’s Colege',
      'Hal,hal@x.org,mentee,St Mary’s College',
    ];
    writeFileSync(join(cwd, 'more.csv'), ['name,email,roles,organisation', ...file, ''].join('\n'));
    const { stderr } = await mentor('import', 'participants', 'more.csv', '--dry-run');
    expect(stderr).toContain(
      '"Elm Primary School" may be the organisation "Elm School". They stay two; once they are imported, this makes them one: ' +
        `mentor organisation merge 'Elm Primary School' 'Elm School'\n`,
    );
    const { stdout } = await importing(...file);
    expect(JSON.parse(stdout)).toMatchObject({
      near_organisations: [
        { from: 'Elm Primary School', into: 'Elm School' },
        { from: 'St Mary’s College', into: 'St. Mary’s' },
        { from: 'St Mary’s College', into: 'St. Mary’s Colege' },
      ],
    });
    expect(JSON.parse((await importing(...file)).stdout)).toMatchObject({ near_organisations: [] });
    expect(
      JSON.parse((await importing(...file, 'Ida,ida@x.org,mentee,-Elm Primry School')).stdout),
    ).toMatchObject({
      near_organisations: [{ from: '-Elm Primry School', into: 'Elm Primary School' }],
    });
    expect((await mentor('organisation', 'merge', '--', '-Elm Primry School', 'Elm School')).exit).toBe(0);
  });

  test('brings those who say a merged name, however it is spelled, into the one that stays', async () => {
    await mentor('organisation', 'merge', 'Elm Schol', 'Elm School');
    const again = await importing('Eve,eve@x.org,mentee,Elm Schol', 'Fay,fay@x.org,mentee,ELM-SCHOL');
    expect(JSON.parse(again.stdout)).toMatchObject({
      summary: { new: 1, changed: 0, unchanged: 1 },
      near_organisations: [],
    });
    expect(await organisationOf('P6')).toBe('Elm School');
    await mentor('participant', 'edit', 'P1', '--organisation', 'elm schol');
    await mentor('enrol', '--as', 'mentee', '--name', 'Gus', '--organisation', 'Elm Schol.');
    expect(await Promise.all(['P1', 'P7'].map(organisationOf))).toEqual(['Elm School', 'Elm School']);
  });
});

describe('a merge', () => {
  test('moves everybody, keeps the name that goes as an alias, and is undone row by row', async () => {
    const before = rows();
    expect(await json('organisation', 'merge', 'elm schol', 'Elm School')).toEqual({
      schema: 'mentor.organisation.merge/1',
      merged: 'Elm Schol',
      ...ELM,
      aliases: ['Elm Schol'],
      mentees: 3,
    });
    expect(await organisationOf('P5')).toBe('Elm School');
    expect((await mentor('log', 'P5')).stdout).toContain('organisation Elm Schol → Elm School');
    expect((await mentor('check')).exit).toBe(0);
    await mentor('export', '--out', 'tables');
    expect(readFileSync(join(cwd, 'tables', 'organisation_aliases.csv'), 'utf8')).toContain(
      'Elm School,Elm Schol,',
    );
    expect((await mentor('undo')).exit).toBe(0);
    expect(rows()).toBe(before);
    await importing('Eve,eve@x.org,mentee,Elm Schol');
    expect(await organisationOf('P5')).toBe('Elm Schol');
  });

  test('of two spellings writes the one for all, and of a chain leads to its end', async () => {
    expect(await json('organisation', 'merge', 'ST MARYS', 'St. Mary’s')).toMatchObject({
      spellings: ['St. Mary’s'],
      aliases: ['ST MARYS'],
    });
    await importing('Bob,bob@x.org,mentor,St Marys');
    expect(await organisationOf('P2')).toBe('St. Mary’s');
    await mentor('organisation', 'merge', 'Elm Schol', 'Elm School');
    await mentor('organisation', 'merge', 'Elm School', 'St Marys');
    const all = { organisations: [{ name: 'St. Mary’s', mentors: 2, mentees: 4, resembles: [] }] };
    expect(await json('organisation', 'list')).toMatchObject(all);
    await importing('Eve,eve@x.org,mentee,Elm Schol');
    expect(await organisationOf('P5')).toBe('St. Mary’s');
  });

  test('into another name that it has makes that its name', async () => {
    await mentor('organisation', 'merge', 'Elm Schol', 'Elm School');
    expect(await json('organisation', 'merge', 'Elm School', 'Elm Schol')).toMatchObject({
      merged: 'Elm School',
      name: 'Elm Schol',
      spellings: ['Elm Schol'],
      aliases: ['Elm School'],
    });
    await importing('Cyd,cyd@x.org,both,Elm School');
    expect(await organisationOf('P3')).toBe('Elm Schol');
  });

  test('of one with itself, or with none, is refused, and changes nothing', async () => {
    const before = rows();
    expect(await mentor('organisation', 'merge', 'Elm School', 'elm school')).toMatchObject({
      exit: 1,
      stderr: expect.stringContaining('are one organisation already: "Elm School"'),
    });
    expect(await mentor('organisation', 'merge', 'Elm Schools', 'Elm Schol')).toMatchObject({
      exit: 1,
      stderr: expect.stringContaining('did you mean "Elm School"?'),
    });
    expect(rows()).toBe(before);
  });

  test('lets the rule of another organisation see one', async () => {
    await mentor('criteria', 'edit', 'different:organisation', '--add', '--rule');
    const isAllowed = async (): Promise<unknown> =>
      (await json('criteria', 'test', 'P5', 'P3'))['is_allowed'];
    expect(await isAllowed()).toBe(true);
    expect((await json('criteria', 'test', 'P1', 'P2'))['is_allowed']).toBe(false);
    await mentor('organisation', 'merge', 'Elm Schol', 'Elm School');
    expect(await isAllowed()).toBe(false);
  });

  test('leaves no alias behind of somebody who is erased, where nobody else ever had it', async () => {
    await mentor('enrol', '--as', 'mentee', '--name', 'Zoe Ray', '--organisation', 'Ray & Daughters');
    await mentor('organisation', 'merge', 'Ray & Daughters', 'Elm School');
    await mentor('organisation', 'merge', 'Elm Schol', 'Elm School');
    const { exit } = await mentor('participant', 'erase', 'P6', '--confirm', 'Zoe Ray');
    expect(exit).toBe(0);
    expect(rows()).not.toMatch(/daughters/iu);
    expect(await json('organisation', 'list')).toMatchObject({
      organisations: [{ name: 'Elm School', aliases: ['Elm Schol'], mentees: 3 }, ST_MARYS],
    });
    expect((await mentor('check')).exit).toBe(0);
  });
});
