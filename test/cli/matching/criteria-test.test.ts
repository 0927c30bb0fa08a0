/** `mentor criteria test`, and the rules and criteria that look at the round, at training and at wishes. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openStore } from '../../../src/store/file/open.ts';
import { type Ran, runMentor } from '../../support/host.ts';
import { aWriter } from '../../support/programme.ts';

const cwd = mkdtempSync(join(tmpdir(), 'mentor-criteria-test-'));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const PEOPLE = `name,email,roles,timezone,country,worked_in,prefers,avoids,consent_on
Ada Lovelace,ada@example.org,mentee,Europe/London,GB,,bob@example.org,,2026-01-01
Cy Twombly,cy@example.org,mentee,Pacific/Auckland,NZ,,,bob@example.org,
Bob Noyce,bob@example.org,mentor,America/New_York,US,GB,,,2026-01-01
`;
const CRITERIA = {
  schema: 'mentor.criteria/1',
  rules: [{ rule: 'overlap', minutes: 901 }, { rule: 'training', course: 'Basics' }, { rule: 'assessor' }],
  criteria: [
    { criterion: 'choice', weight: 1 },
    { criterion: 'culture', weight: 1, course: 'Basics' },
    { criterion: 'same', field: 'religion', weight: 2 },
  ],
};

async function succeed(...argv: readonly string[]): Promise<Ran> {
  const ran = await runMentor([...argv, '--today', '2026-01-01'], { cwd });
  expect(ran).toMatchObject({ exit: 0, stderr: expect.not.stringContaining('mentor:') });
  return ran;
}

interface Judged {
  readonly is_allowed: boolean;
  readonly score: number;
  readonly rules: readonly { rule: string; verdict: string; words: string }[];
  readonly criteria: readonly { criterion: string; points: number; words: string }[];
}

async function judged(...argv: readonly string[]): Promise<Judged> {
  return JSON.parse((await succeed('criteria', 'test', ...argv, '--json')).stdout) as Judged;
}

/** A sensitive custom field, with what each of the participants has in it. */
function keepReligions(religions: readonly string[]): void {
  const store = openStore(join(cwd, 'mentor.db'), aWriter());
  store.write('import participants', () => {
    store.db.exec("INSERT INTO custom_fields (name, label, is_sensitive) VALUES ('religion', 'Religion', 1)");
    for (const [at, religion] of religions.entries())
      store.db
        .prepare('INSERT INTO custom_values (participant_id, field_id, value) VALUES (?, 1, ?)')
        .run(at + 1, religion);
  });
  store.close();
}

beforeAll(async () => {
  writeFileSync(join(cwd, 'people.csv'), PEOPLE);
  writeFileSync(join(cwd, 'criteria.json'), JSON.stringify(CRITERIA));
  await succeed('init', 'Trial', '--starts', '2026-01-01', '--ends', '2026-12-31');
  await succeed('import', 'participants', 'people.csv');
  keepReligions(['Bahá’í', 'Quaker', 'Bahá’í']);
  await succeed('training', 'course', 'Basics', '--valid-months', '12');
  await succeed('criteria', 'import', 'criteria.json');
});

test('shows every rule with its words, every criterion with its points, and the score', async () => {
  const { is_allowed: isAllowed, score, rules, criteria } = await judged('P1', 'P3', '--confidential');
  expect({ isAllowed, score }).toEqual({ isAllowed: false, score: 87.5 });
  expect(rules.map(({ rule, verdict, words }) => `${rule} ${verdict}: ${words}`)).toEqual([
    'places kept: a place left',
    'themselves kept: somebody else',
    'avoids kept: available',
    'forbidden kept: not kept apart by the coordinator',
    'same-person kept: certainly somebody else',
    'reciprocal kept: not the mentor of their own mentor',
    "shared-format unknown: the mentee's formats and the mentor's formats are not known",
    'overlap broken: 900 minutes together in the worst week, that of 2025-12-29; asked for: at least 901 minutes together in every week',
    'training:Basics broken: Bob Noyce has not done Basics',
    "assessor unknown: the mentee's assessor and the mentor's assessor are not known",
  ]);
  expect(criteria.map(({ criterion, points, words }) => `${criterion} ${points}: ${words}`)).toEqual([
    'choice 75: mentee: asked for the other, place 1 of 1; mentor: asked for nobody',
    'culture:Basics 75: the mentor knows GB; not in date for Basics',
    'same:religion 100: both Bahá’í',
  ]);
});

test('the order of the two does not matter where their roles say who is who', async () => {
  expect(await judged('Bob Noyce', 'ada@example.org')).toEqual(await judged('P1', 'P3'));
});

test('private and sensitive words are for the coordinator who asks for them', async () => {
  const open = await judged('P2', 'P3');
  expect(open.rules[2]).toEqual({ rule: 'available', verdict: 'broken', words: 'unavailable' });
  expect(JSON.stringify(open)).not.toMatch(/avoids|not to be|Quaker/);
  expect(open).toMatchObject({ criteria: [], points_in_confidence: ['choice', 'same:religion'] });
  const confidential = await judged('P2', 'P3', '--confidential');
  expect(confidential.rules[2]).toEqual({
    rule: 'avoids',
    verdict: 'broken',
    words: 'Cy Twombly asked not to be matched with Bob Noyce',
  });
  expect(confidential.criteria.map(({ words }) => words)).toEqual([
    'mentee: asked for nobody; mentor: asked for nobody',
    'the mentor has not worked in NZ; not in date for Basics',
    'Quaker / Bahá’í',
  ]);
});

test('says who is not ready, and judges them all the same', async () => {
  const { stdout } = await succeed('criteria', 'test', 'P2', 'P3', '--json');
  expect(JSON.parse(stdout)).toMatchObject({ not_ready: [{ participant: { id: 'P2' } }] });
  const shown = await runMentor(['criteria', 'test', 'P2', 'P3'], { cwd, isTTY: true, columns: 120 });
  expect(shown.stdout).toMatch(/P2 Cy Twombly is not ready to be matched: .*consent/);
  expect(shown.stdout).toContain('Not allowed: 3 rules are broken. The score would be');
});

test('refuses two who cannot be a pair', async () => {
  const refused = await runMentor(['criteria', 'test', 'P1', 'P2'], { cwd });
  expect(refused).toMatchObject({ stdout: '', exit: 1 });
  expect(refused.stderr).toContain('Neither P1 Ada Lovelace nor P2 Cy Twombly is a mentor.');
});

test('training counts on the day of the matching, and a proposal follows it', async () => {
  await succeed('training', 'record', 'P3', '--course', 'basics', '--on', '2026-01-01');
  await succeed('criteria', 'edit', 'overlap', '--rule', '--set', 'minutes=900');
  expect((await judged('P1', 'P3')).is_allowed).toBe(true);
  const matched = async (today: string): Promise<unknown> => {
    const { stdout } = await runMentor(['match', '--json', '--today', today], { cwd });
    return (JSON.parse(stdout) as { summary: { matched: number } }).summary.matched;
  };
  expect(await matched('2026-01-01')).toBe(1);
  expect(await matched('2027-01-01')).toBe(1);
  expect(await matched('2027-01-02')).toBe(0);
});

test('criteria edit adds a rule by its course', async () => {
  await succeed('training', 'course', 'First aid: at school');
  await succeed('criteria', 'edit', 'training:First aid: at school', '--rule', '--add', '--set', 'of=both');
  const { stdout } = await succeed('criteria', 'show', '--json');
  expect((JSON.parse(stdout) as { rules: unknown[] }).rules.at(-1)).toEqual({
    rule: 'training',
    course: 'First aid: at school',
    of: 'both',
  });
});
