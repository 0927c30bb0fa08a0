/** The story and the agreement as pages: nothing said in confidence is in any format, and nothing is markup. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { COLUMN_PRIVACY, isConfidential } from '../../../src/domain/privacy/column-privacy.ts';
import { openStore } from '../../../src/store/file/open.ts';
import { runMentor } from '../../support/host.ts';
import { aWriter } from '../../support/programme.ts';
import { someRow } from '../../store/tables.ts';
import { copyOf, FOLDERS, prepareProgramme } from '../prepared.ts';

const SECRET = 'sotto-voce';
const FORMATS = [[], ['--format', 'md'], ['--format', 'html'], ['--json']] as const;

let cwd = '';
beforeAll(async () => {
  cwd = copyOf(await prepareProgramme());
});
afterAll(() => rmSync(FOLDERS, { recursive: true, force: true }));

const mentor = (...argv: string[]) => runMentor(argv, { cwd });

test('the story holds nothing that is confidential, whatever is in the file', async () => {
  const store = openStore(join(cwd, 'mentor.db'), aWriter());
  let marked = 0;
  store.write('test', () => {
    for (const [table, { columns }] of Object.entries(COLUMN_PRIVACY)) {
      const secret = Object.keys(columns).filter((column) => isConfidential(table, column));
      if (secret.length === 0) continue;
      someRow(store.db, table);
      // Codes and lists have forms of their own; the words are what could be let out.
      const words = secret.filter(
        (column) => !/^(?:avoids|prefers|end_reason|left_reason|override_rules|person_id)$/.test(column),
      );
      if (words.length === 0) continue;
      store.db
        .prepare(`UPDATE "${table}" SET ${words.map((column) => `"${column}" = '${SECRET}'`).join(', ')}`)
        .run();
      marked += words.length;
    }
    store.db.prepare('UPDATE phase_changes SET reason = ?, is_forced = 1').run(SECRET);
  });
  store.close();
  expect(marked).toBeGreaterThan(6);
  for (const relationship of ['R1', 'R2', 'R3'])
    for (const format of FORMATS)
      for (const command of ['relationship story', 'agreement show']) {
        const { stdout } = await mentor(...command.split(' '), relationship, ...format);
        expect(stdout).not.toContain(SECRET);
      }
  // It is there to be found, for the coordinator.
  expect((await mentor('relationship', 'show', 'R1', '--confidential', '--json')).stdout).toContain(SECRET);
});

test('a reflection is told once its side shares it, and no longer than it does', async () => {
  const reflect = (share: string) =>
    mentor('reflection', 'R2', '--by', 'mentee', '--achievements', 'Spoke to forty', '--share', share);
  const told = async () => (await mentor('relationship', 'story', 'R2', '--format', 'md')).stdout;
  await reflect('no');
  expect(await told()).not.toContain('Spoke to forty');
  await reflect('yes');
  expect(await told()).toContain('Spoke to forty');
  await reflect('no');
  expect(await told()).not.toContain('Spoke to forty');
});

test('a page goes to a file once, its owner’s alone, and again with --force', async () => {
  const argv = ['relationship', 'story', 'R2', '--out', 'story.html'];
  expect(await mentor(...argv)).toMatchObject({ exit: 0 });
  const page = readFileSync(join(cwd, 'story.html'), 'utf8');
  expect(page).toMatch(/^<!doctype html>/);
  expect(await mentor(...argv)).toMatchObject({
    exit: 1,
    stderr: expect.stringContaining('story.html is there already'),
  });
  expect(await mentor(...argv, '--force')).toMatchObject({ exit: 0 });
  expect(readFileSync(join(cwd, 'story.html'), 'utf8')).toBe(page);
});

test.each([
  [['relationship', 'story', 'R2', '--out', 'story'], 2, 'It is not said which format'],
  [['relationship', 'story', 'R2', '--force'], 2, '--force goes with --out.'],
  [['relationship', 'story', 'R99'], 1, 'There is no relationship R99.'],
  [['agreement', 'show', 'R2', '--revision', '9'], 1, 'has no version 9; the newest is 1.'],
  [['agreement', 'show', 'R1'], 1, 'R1 has no agreement yet.'],
  [['agreement', 'set', 'R2'], 2, 'No part of the agreement was given.'],
  [['relationship', 'renew', 'R1'], 1, 'R1 is in preparation; it is renewed in closure'],
  [['relationship', 'renew', 'R3'], 1, 'R3 cannot leave closure yet.'],
  [['relationship', 'renew', 'R3', '--force'], 2, '--force and --reason go together.'],
  [
    ['relationship', 'renew', 'R3', '--force', '--reason', 'Why not', '--until', '2026-01-01'],
    1,
    'it cannot end on 2026-01-01',
  ],
  [
    ['relationship', 'end', 'R3', '--reason', 'no-time', '--on', '2026-08-01'],
    1,
    'it cannot end before that',
  ],
  [['goal', 'milestone', 'G1'], 2, 'Give either --add or --done.'],
  [['goal', 'milestone', 'G1', '--done', '1', '--due', '2027-01-01'], 2, '--due goes with --add.'],
  [['goal', 'milestone', 'G1', '--add', 'x', '--on', '2026-01-01'], 2, '--on goes with --done.'],
  [['goal', 'milestone', 'G1', '--done', '4'], 1, 'G1 has no milestone 4.'],
  [['goal', 'progress', 'G9', '--value', '1'], 1, 'There is no goal G9.'],
  [['goal', 'edit', 'G1', '--reason', 'Too small', '--why', 'Hers'], 1, 'nothing of G1 is revised'],
  [
    ['review', 'R2', '--still-works', 'yes', '--goals-right', 'no', '--drop', 'G1'],
    2,
    'the reason is missing',
  ],
  [
    ['review', 'R2', '--still-works', 'yes', '--goals-right', 'no', '--drop', 'G9=Changed teams'],
    1,
    'G9 is not a goal of R2.',
  ],
  [
    ['review', 'R2', '--still-works', 'yes', '--goals-right', 'no', '--target', '4'],
    2,
    'It is not said which goal is revised.',
  ],
  [
    ['review', 'R2', '--still-works', 'yes', '--goals-right', 'no', '--revise', 'G1=Changed teams'],
    2,
    'It is not said what changes in the goal.',
  ],
  [
    ['review', 'R2', '--still-works', 'yes', '--goals-right', 'no', '--drop', 'G1=Changed teams', 'G1=Moved'],
    1,
    'G1 is named twice.',
  ],
  [['resource', 'add', 'T', 'javascript:alert(1)'], 1, 'is not a web address'],
  [['resource', 'add', 'T', 'https://example.org', '--topic', 'Nursng'], 1, 'Did you mean "Nursing"?'],
  [['resource', 'remove', 'S9'], 1, 'There is no resource S9.'],
  [['template', 'show', 'reminder.revew'], 1, 'There is no template reminder.revew.'],
  [['template', 'edit', 'agreement.boundaries', '--text', 'Dear {nme}'], 1, 'cannot fill in {nme}'],
  [['template', 'edit', 'agreement.boundaries', '--subject', 'x'], 1, 'has no subject'],
  [['template', 'edit', 'agreement.boundaries'], 2, 'Nothing to change was named.'],
  [['template', 'edit', 'agreement.boundaries', '--reset', '--text', 'x'], 2, '--reset takes no text.'],
  [['template', 'edit', 'agreement.boundaries', '--text', 'x', '--file', 'y'], 2, 'say the same thing twice'],
  [['template', 'edit', 'agreement.boundaries', '--file', 'mentor.db'], 1, 'is not a short text in UTF-8'],
  [['template', 'edit', 'agreement.boundaries', '--file', 'nowhere.txt'], 1, 'cannot be read'],
  [['template', 'show', '--language', 'Klingonish'], 2, 'It must be a language'],
  [['phase', 'edit', 'growth'], 2, 'Nothing to change was named.'],
])('mentor %j exits %i and says so', async (argv, exit, message) => {
  const before = readFileSync(join(cwd, 'mentor.db'));
  const ran = await mentor(...argv, '--yes');
  expect(ran).toMatchObject({ exit, stdout: '' });
  expect(ran.stderr.replace(/\s+/g, ' ')).toContain(message);
  expect(readFileSync(join(cwd, 'mentor.db')).equals(before)).toBe(true);
});
