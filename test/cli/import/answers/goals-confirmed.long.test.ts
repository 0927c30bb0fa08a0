/** What else can come between a goal and the yes to it. */
import { expect, test } from '@jest/globals';
import { ADA, anAnswer, aPairMade, DAY, GRACE, inPhase, mentor, put, take } from './answering.ts';
import { aConfirmingPair, dueOf, GOAL, goalOf, lineOf, NEXT_DAY, told, written } from './confirming.ts';

test('where the programme does not ask for it, a goal is one at once, and a yes is left out', async () => {
  const made = await written(inPhase(aPairMade(), 'negotiation'));
  expect(goalOf(made).confirmation).toBeNull();
  expect(lineOf(made)).toMatchObject({ isDone: true });
  const yes = anAnswer(made, 'goal-confirmation', GRACE, { 'agrees.G1': 'yes' });
  expect(await told(made, 'yes', yes)).toEqual(['G1 needs nobody’s yes, so what is said of it is left out']);
});

test('a no without words, and words without a yes, are no yes', async () => {
  const made = await written(aConfirmingPair());
  const no = anAnswer(made, 'goal-confirmation', GRACE, { 'agrees.G1': 'no', 'change.G1': '-' });
  expect(await told(made, 'no', no)).toEqual([
    'Grace Hopper does not agree to G1 and does not say what they would change: a word with them helps; who wrote it is asked anew: mentor goal show G1',
  ]);
  const other = await written(aConfirmingPair());
  const words = anAnswer(other, 'goal-confirmation', GRACE, { 'change.G1': 'Four would do' });
  await told(other, 'words', words);
  expect(goalOf(other).confirmation).toMatchObject({ agrees: false, words: 'Four would do' });
});

test('a yes to a goal that was dropped since is left out, and one to no goal of the pair is not taken', async () => {
  const made = await written(aConfirmingPair());
  await mentor(made, 'goal', 'drop', 'G1', '--reason', 'She has changed teams');
  expect(dueOf(made)).toEqual([`goals P${ADA} ${NEXT_DAY}`]);
  const yes = anAnswer(made, 'goal-confirmation', GRACE, { 'agrees.G1': 'yes' });
  expect(await told(made, 'yes', yes)).toEqual([
    `G1 is dropped since ${DAY}, so what is said of it is left out`,
  ]);
  const none = anAnswer(made, 'goal-confirmation', GRACE, { 'agrees.G7': 'yes' }, { day: NEXT_DAY });
  expect(await told(made, 'none', none)).toEqual(['"G7" is no goal of R1']);
});

test('an earlier no does not undo a yes at the keyboard; a later word of the same person does', async () => {
  const made = await written(aConfirmingPair());
  await mentor(made, 'goal', 'confirm', 'G1', '--by', 'grace');
  const no = { 'agrees.G1': 'no', 'change.G1': 'Four would do' };
  const before = anAnswer(made, 'goal-confirmation', GRACE, no, { on: '2026-11-29' });
  expect(await told(made, 'before', before)).toEqual([
    `Grace Hopper says no to G1; what was said on ${DAY} stays: mentor goal show G1`,
  ]);
  await mentor(made, 'goal', 'confirm', 'G1', '--change', 'Four would do');
  expect(goalOf(made).confirmation).toMatchObject({ agrees: false, words: 'Four would do' });
});

test('an incomplete goal is its writer’s to complete before anybody is asked', async () => {
  const made = aConfirmingPair();
  await mentor(made, 'form', 'edit', 'goals', '--drop', 'due-on');
  const { 'due-on': _, ...undated } = GOAL;
  put(made, { 'inbox/goal.txt': anAnswer(made, 'goals', ADA, undated, { version: 2 }) });
  await take(made);
  expect(dueOf(made)).toEqual([`goals P${ADA} ${NEXT_DAY}`]);
  const { stderr } = await mentor(made, 'goal', 'confirm', 'G1');
  expect(stderr).toContain('G1 lacks a due date (time-bound).\nHint: mentor goal edit G1 --due …');
});
