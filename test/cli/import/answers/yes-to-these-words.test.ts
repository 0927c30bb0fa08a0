/** A yes counts for the words that its form showed, and for none that a goal got since, whatever else happened in between. */
import { expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { ADA, anAnswer, DAY, GRACE, mentor, put, take } from './answering.ts';
import { aConfirmingPair, dueOf, factsOf, GOAL, goalOf, NEXT_DAY, told, written } from './confirming.ts';

const SECOND = { ...GOAL, statement: 'Chair a board' };

test('a goal that is worded anew on the day of a form about two is asked about again', async () => {
  const made = await written(aConfirmingPair());
  put(made, { 'inbox/two.txt': anAnswer(made, 'goals', ADA, SECOND, { day: NEXT_DAY, on: NEXT_DAY }) });
  await take(made, '--today', NEXT_DAY);
  expect(factsOf(made).goals.map(({ confirmation }) => confirmation?.askedOn)).toEqual([DAY, NEXT_DAY]);
  expect(dueOf(made)).toEqual([`goal-confirmation P${GRACE} ${NEXT_DAY}`]);
  const yes = anAnswer(
    made,
    'goal-confirmation',
    GRACE,
    { 'agrees.G1': 'yes', 'agrees.G2': 'yes' },
    { day: NEXT_DAY, on: NEXT_DAY },
  );
  await mentor(made, 'goal', 'edit', 'G1', '--target', '60', '--today', NEXT_DAY);
  expect(await told(made, 'yes', yes, '--today', NEXT_DAY)).toEqual([
    'G1 was worded anew after the form was made; Grace Hopper is asked again: mentor form due',
  ]);
  expect(factsOf(made).goals.map(({ confirmation }) => confirmation?.agrees)).toEqual([null, true]);
});

test('nor does a yes whose form was made after another of the same day was answered', async () => {
  const made = await written(aConfirmingPair());
  const yes = { 'agrees.G1': 'yes' };
  await told(made, 'yes', anAnswer(made, 'goal-confirmation', GRACE, yes));
  put(made, { 'inbox/two.txt': anAnswer(made, 'goals', ADA, SECOND, { day: NEXT_DAY }) });
  await take(made);
  const day = dueOf(made)[0]?.slice(-10) ?? '';
  await mentor(made, 'goal', 'edit', 'G2', '--target', '60');
  const late = anAnswer(made, 'goal-confirmation', GRACE, { 'agrees.G2': 'yes' }, { day });
  expect((await told(made, 'late', late))[0]).toContain('G2 was worded anew');
});

test('nor for words that came after others were undone', async () => {
  const made = await written(aConfirmingPair());
  await mentor(made, 'goal', 'edit', 'G1', '--target', '8');
  const toEight = anAnswer(made, 'goal-confirmation', GRACE, { 'agrees.G1': 'yes' }, { day: NEXT_DAY });
  await mentor(made, 'undo', '--yes');
  await mentor(made, 'goal', 'edit', 'G1', '--target', '80');
  expect((await told(made, 'yes', toEight))[0]).toContain('G1 was worded anew');
  expect(goalOf(made)).toMatchObject({ target: '80', confirmation: { agrees: null } });
});

test('nor for words that came after a restore', async () => {
  const made = await written(aConfirmingPair());
  await mentor(made, 'backup');
  await mentor(made, 'goal', 'edit', 'G1', '--target', '8');
  const toEight = anAnswer(made, 'goal-confirmation', GRACE, { 'agrees.G1': 'yes' }, { day: NEXT_DAY });
  const backup = readdirSync(made.folder).find((name) => name.includes('.backup-')) ?? '';
  const restored = await mentor(made, 'restore', backup, '--confirm', 'Heads Together');
  expect(restored).toMatchObject({ exit: 0 });
  await mentor(made, 'goal', 'edit', 'G1', '--target', '80');
  expect((await told(made, 'yes', toEight))[0]).toContain('G1 was worded anew');
  expect(goalOf(made)).toMatchObject({ target: '80', confirmation: { agrees: null } });
});

test('one answer that states a goal twice makes one', async () => {
  const made = aConfirmingPair();
  const twice = { ...GOAL, 'second-statement': 'lead the team meeting', 'second-target': '7' };
  put(made, { 'inbox/goal.txt': anAnswer(made, 'goals', ADA, twice) });
  const { notes, problems } = await take(made);
  expect(problems).toEqual([]);
  expect(notes).toEqual([]);
  expect(factsOf(made).goals).toMatchObject([{ statement: GOAL.statement, target: '6' }]);
});

test('who says nothing to a goal says no no', async () => {
  const made = await written(aConfirmingPair());
  const nothing = anAnswer(made, 'goal-confirmation', GRACE, { 'change.G1': '-' });
  expect(await told(made, 'nothing', nothing)).toEqual([
    'Grace Hopper says neither yes nor no to G1, and is asked again: mentor form due',
  ]);
  expect(dueOf(made)).toEqual([`goal-confirmation P${GRACE} ${NEXT_DAY}`]);
  expect(goalOf(made).confirmation).toMatchObject({ agrees: null });
});

test('of several mentees, none is asked about the goal of another', async () => {
  const made = await written(aConfirmingPair());
  await mentor(made, 'goal', 'drop', 'G1', '--reason', 'Another one');
  put(made, { 'inbox/g.txt': anAnswer(made, 'goals', GRACE, SECOND) });
  await take(made);
  await mentor(made, 'enrol', '--as', 'mentee', '--name', 'Mary Prince', '--email', 'mary@example.org');
  made.store.write('join', () =>
    made.store.db.exec(
      "INSERT INTO relationship_people (relationship_id, participant_id, role) VALUES (1, 3, 'mentee')",
    ),
  );
  expect(dueOf(made).filter((one) => one.startsWith('goal-c'))).toEqual([
    `goal-confirmation P${ADA} ${NEXT_DAY}`,
  ]);
  const { stderr } = await mentor(made, 'goal', 'confirm', 'G2', '--by', 'mary');
  expect(stderr).toBe(
    'mentor: Mary Prince is not asked about G2, which is another mentee’s; the other side confirms it.\nHint: --by P2\n',
  );
});

test('a goal may be worded anew many times on one day', async () => {
  const made = await written(aConfirmingPair());
  for (let target = 10; target < 19; target++)
    await mentor(made, 'goal', 'edit', 'G1', '--target', String(target));
  const day = goalOf(made).confirmation?.askedOn ?? '';
  expect(day).toBe('2026-12-09');
  const yes = anAnswer(made, 'goal-confirmation', GRACE, { 'agrees.G1': 'yes' }, { day });
  expect(await told(made, 'yes', yes)).toEqual([]);
  expect(goalOf(made).confirmation).toMatchObject({ agrees: true });
});
