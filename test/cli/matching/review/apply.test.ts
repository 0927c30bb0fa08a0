/** `match apply` at a terminal: it shows what it makes, and asks. */
import { beforeEach, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { applyProposal } from '../../../../src/application/match/apply-proposal.ts';
import { openStore } from '../../../../src/store/file/open.ts';
import { converse } from '../../../support/conversation.ts';
import { runMentor } from '../../../support/host.ts';
import { aFolder } from '../../../support/programme.ts';

let cwd = '';

async function done(...argv: string[]): Promise<string> {
  const { exit, stdout, stderr } = await runMentor([...argv, '--no-input'], { cwd });
  if (exit !== 0) throw new Error(`${argv.join(' ')}: ${stderr}`);
  return stdout;
}

async function relationships(): Promise<number> {
  const list = JSON.parse(await done('relationship', 'list', '--json')) as { relationships: unknown[] };
  return list.relationships.length;
}

beforeEach(async () => {
  cwd = aFolder();
  await done('init', 'Applying', '--timezone', 'Europe/London');
  for (const [name, as, organisation] of [
    ['Ann Lee', 'mentee', 'Elm'],
    ['Ben Oak', 'mentor', 'Elm'],
    ['Cat Fox', 'mentee', 'Ash'],
    ['Dan Roe', 'mentor', 'Yew'],
    ['Eve Ray', 'mentee', 'Yew'],
  ] as const)
    await done(
      'enrol',
      '--name',
      name,
      '--as',
      as,
      '--organisation',
      organisation,
      '--consent-on',
      '2026-01-01',
    );
  await done('criteria', 'edit', 'different:organisation', '--rule', '--add');
  await done('match', 'lock', 'P1', 'P2', '--override', 'They asked for it');
  await done('match', 'lock', 'P3', 'P4');
  await done('match');
});

test('what it makes, who is locked, who is forced and who is left is shown, and No is the first answer', async () => {
  const { shown, asked, exit } = await converse(['match', 'apply'], cwd);
  expect(shown).toContain('2 relationships in preparation, for ');
  expect(shown).toContain('Locked: 1\nP3 Cat Fox with P4 Dan Roe\n');
  expect(shown).toMatch(
    /Locked against a rule, for a reason: 1\nP1 Ann Lee with P2 Ben Oak, in spite of different:organisation\n/,
  );
  expect(shown).toMatch(/Without a mentor: 1\nP5 Eve Ray: .+/);
  expect(asked).toHaveLength(1);
  expect(asked[0]).toContain('Make 2 relationships?');
  expect(exit).toBe(130);
  expect(shown).toContain('Cancelled; nothing was changed.');
  expect(await relationships()).toBe(0);
});

test('Yes makes the relationships', async () => {
  const { shown, exit } = await converse(['match', 'apply'], cwd, [
    { at: 'Make 2 relationships?', keys: 'DOWN' },
  ]);
  expect(exit).toBe(0);
  expect(shown).toContain('Applied proposal X1: 2 relationships in preparation.');
  expect(await relationships()).toBe(2);
});

test('people who changed are told of before the question, and --yes asks nothing', async () => {
  await done('participant', 'edit', 'P3', '--job-title', 'Head');
  const before = await converse(['match', 'apply'], cwd);
  expect(before.shown.replaceAll(/\s+/g, ' ')).toMatch(/People or criteria have changed .+ holds\..*Make 2/);
  const { asked, exit, shown } = await converse(['match', 'apply', '--yes'], cwd);
  expect([asked, exit]).toEqual([[], 0]);
  expect(shown).not.toContain('Without a mentor');
  expect(await relationships()).toBe(2);
  const again = await converse(['match', 'apply'], cwd);
  expect([again.asked, again.exit]).toEqual([[], 0]);
  expect(again.shown).toContain('nothing more to do');
});

test('what no longer holds is told in place of the question', async () => {
  await done('participant', 'withdraw', 'P4');
  const { asked, exit, shown } = await converse(['match', 'apply'], cwd);
  expect([asked, exit]).toEqual([[], 1]);
  expect(shown).toContain('Proposal X1 no longer holds');
});

test('a proposal that is not the one that was shown is not applied', async () => {
  const store = openStore(join(cwd, 'mentor.db'), {
    actor: 'coordinator',
    now: () => new Date('2026-11-22T12:00:00Z'),
    today: undefined,
  });
  expect(() => applyProposal(store, 2)).toThrow('The newest proposal is X1 now, not X2, which was shown.');
  store.close();
  expect(await relationships()).toBe(0);
});
