/** Goals that one side writes on a form, where the programme has the other side confirm them. */
import { expect, test } from '@jest/globals';
import { ADA, anAnswer, DAY, GRACE, mentor, take } from './answering.ts';
import {
  aConfirmingPair,
  dueOf,
  factsOf,
  GOAL,
  goalOf,
  lineOf,
  NEXT_DAY,
  told,
  written,
} from './confirming.ts';

test('a goal is a draft until the other side has said yes, and then completes the checklist', async () => {
  const made = await written(aConfirmingPair());
  expect(goalOf(made).confirmation).toMatchObject({ writerId: ADA, askedOn: DAY, agrees: null });
  expect(lineOf(made)).toMatchObject({
    isDone: false,
    text: 'a goal that is SMART-complete (G1 awaits the yes of Grace Hopper (mentor))',
    command: 'mentor goal confirm G1 --by mentor',
  });
  expect(dueOf(made)).toEqual([`goal-confirmation P${GRACE} ${DAY}`]);
  const yes = anAnswer(made, 'goal-confirmation', GRACE, { 'agrees.G1': 'yes' });
  expect(await told(made, 'yes', yes)).toEqual([]);
  expect(lineOf(made)).toMatchObject({ isDone: true });
  expect(dueOf(made)).toEqual([]);
  expect((await take(made)).summary).toEqual({ answers: 2, new: 0, unchanged: 2, rejected: 0 });
});

test('after a no its writer is asked anew, reads why, and the goal in other words is asked about again', async () => {
  const made = await written(aConfirmingPair());
  const no = { 'agrees.G1': 'no', 'change.G1': 'Four would do' };
  expect(await told(made, 'no', anAnswer(made, 'goal-confirmation', GRACE, no))).toEqual([
    'Grace Hopper does not agree to G1; who wrote it is asked anew: mentor goal show G1',
  ]);
  expect(lineOf(made)).toMatchObject({
    isDone: false,
    text: 'a goal that is SMART-complete (G1: Grace Hopper (mentor) does not agree)',
    command: 'mentor goal show G1',
  });
  const [due] = dueOf(made);
  expect(due).toBe(`goals P${ADA} 2026-12-01`);
  await mentor(made, 'form', 'make', 'goals', '--for', 'text', '--out', 'forms');
  const { stdout } = await mentor(made, 'goal', 'show', 'G1', '--json');
  expect(JSON.parse(stdout)).toMatchObject({
    goal: { confirmation: { state: 'declined', writer: 'P2', answered_by: 'P1', words: 'Four would do' } },
  });
  const anew = { ...GOAL, statement: 'Lead four team meetings', target: '4' };
  expect(await told(made, 'anew', anAnswer(made, 'goals', ADA, anew, { day: NEXT_DAY }))).toEqual([
    'G1 is worded anew; the other side is asked for its yes',
  ]);
  expect(factsOf(made).goals).toMatchObject([
    {
      statement: 'Lead four team meetings',
      target: '4',
      confirmation: { agrees: null, askedOn: '2026-12-02' },
    },
  ]);
  expect(dueOf(made)).toEqual([`goal-confirmation P${GRACE} 2026-12-02`]);
});

test('a yes to a goal that was worded anew since is not taken for it', async () => {
  const made = await written(aConfirmingPair());
  const yes = anAnswer(made, 'goal-confirmation', GRACE, { 'agrees.G1': 'yes' });
  await mentor(made, 'goal', 'edit', 'G1', '--target', '8');
  expect(goalOf(made).confirmation).toMatchObject({ writerId: ADA, askedOn: NEXT_DAY });
  expect(await told(made, 'yes', yes)).toEqual([
    'G1 was worded anew after the form was made; Grace Hopper is asked again: mentor form due',
  ]);
  expect(goalOf(made).confirmation).toMatchObject({ agrees: null });
  expect(dueOf(made)).toEqual([`goal-confirmation P${GRACE} ${NEXT_DAY}`]);
});

test('a change of a confirmed goal asks again, unless only why it matters has changed', async () => {
  const made = await written(aConfirmingPair());
  await mentor(made, 'goal', 'confirm', 'G1');
  const why = { ...GOAL, why: 'My team asked for it' };
  expect(await told(made, 'why', anAnswer(made, 'goals', ADA, why, { day: NEXT_DAY }))).toEqual([]);
  expect(goalOf(made)).toMatchObject({ why: 'My team asked for it', confirmation: { agrees: true } });
  const target = { ...why, target: '8' };
  expect(await told(made, 'target', anAnswer(made, 'goals', ADA, target, { day: '2026-12-02' }))).toEqual([
    'G1 is worded anew; the other side is asked for its yes',
  ]);
  expect(goalOf(made)).toMatchObject({ target: '8', confirmation: { agrees: null } });
  expect(lineOf(made)).toMatchObject({ isDone: false });
});

test('who writes the same goal on the other side confirms it; nobody confirms their own', async () => {
  const made = await written(aConfirmingPair());
  const own = anAnswer(made, 'goal-confirmation', ADA, { 'agrees.G1': 'yes' });
  expect(await told(made, 'own', own)).toEqual([
    'Ada Lovelace is on the side that wrote G1, so what is said of it is left out',
  ]);
  const { stderr, exit } = await mentor(made, 'goal', 'confirm', 'G1', '--by', 'mentee');
  expect(exit).toBe(1);
  expect(stderr).toBe(
    'mentor: Ada Lovelace is on the side that wrote G1; the other side confirms it.\nHint: --by mentor\n',
  );
  const same = anAnswer(made, 'goals', GRACE, { ...GOAL, statement: 'lead the team meeting' });
  expect(await told(made, 'same', same)).toEqual([
    'Grace Hopper writes G1 as the other side did, which confirms it',
  ]);
  expect(factsOf(made).goals).toHaveLength(1);
  expect(goalOf(made).confirmation).toMatchObject({ agrees: true, answererId: GRACE });
});
