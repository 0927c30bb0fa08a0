/** What else can come between a goal and the yes to it. */
import { expect, test } from '@jest/globals';
import { loadFacts } from '../../../../src/store/relationships/relationships.ts';
import { ADA, anAnswer, aPairMade, DAY, GRACE, inPhase, mentor, put, take } from './answering.ts';
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

const SHEET = 'Relationship,Goal,Measure,Baseline,Target,Why,Due date,Confirmed\n';
const DRAFT = 'R1,Chair a meeting,meetings,0,4,Next step,2027-03-31';

test('a goal of a sheet counts as confirmed, unless the sheet says that the other side has yet to say yes', async () => {
  const made = aConfirmingPair();
  put(made, { 'yes.csv': `${SHEET}${DRAFT},\n`, 'no.csv': `${SHEET}${DRAFT},no\n` });
  await mentor(made, 'import', 'goals', 'yes.csv');
  expect(goalOf(made).confirmation).toBeNull();
  await mentor(made, 'import', 'goals', 'no.csv');
  expect(goalOf(made).confirmation).toMatchObject({ writerId: ADA, agrees: null });
  const again = await mentor(made, 'import', 'goals', 'no.csv', '--json');
  expect(JSON.parse(again.stdout)).toMatchObject({ summary: { new: 0, unchanged: 1 } });
  put(made, { 'said.csv': `${SHEET}${DRAFT},yes\n` });
  await mentor(made, 'import', 'goals', 'said.csv');
  expect(goalOf(made).confirmation).toMatchObject({ agrees: true });
});

test('a sheet cannot ask for a yes where goals are not confirmed, nor can the keyboard', async () => {
  const made = inPhase(aPairMade(), 'negotiation');
  put(made, { 'no.csv': `${SHEET}${DRAFT},no\n`, 'yes.csv': `${SHEET}${DRAFT},yes\n` });
  const { stdout, exit } = await mentor(made, 'import', 'goals', 'no.csv', '--json');
  expect(exit).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    problems: [{ rule: 'goals-not-confirmed', hint: expect.stringContaining('--confirm-goals yes') }],
  });
  expect(await mentor(made, 'import', 'goals', 'yes.csv')).toMatchObject({ exit: 0 });
  const { stderr } = await mentor(made, 'goal', 'confirm', 'G1');
  expect(stderr).toMatch(/^mentor: G1 needs nobody’s yes\.\n/);
});

test('one of several on the other side says yes, by name', async () => {
  const made = await written(aConfirmingPair());
  await mentor(made, 'enrol', '--as', 'mentor', '--name', 'Mary Prince', '--email', 'mary@example.org');
  made.store.write('join', () =>
    made.store.db.exec(
      "INSERT INTO relationship_people (relationship_id, participant_id, role) VALUES (1, 3, 'mentor')",
    ),
  );
  expect(factsOf(made).people).toHaveLength(3);
  expect((await mentor(made, 'goal', 'confirm', 'G1')).stderr).toBe(
    'mentor: Several people can say yes to G1.\nHint: say who: --by P1 or --by P3\n',
  );
  expect(await mentor(made, 'goal', 'confirm', 'G1', '--by', 'mary')).toMatchObject({ exit: 0 });
  const no = anAnswer(made, 'goal-confirmation', GRACE, { 'agrees.G1': 'no', 'change.G1': 'Four would do' });
  expect(await told(made, 'no', no)).toEqual([
    `Grace Hopper says no to G1; what was said on ${DAY} stays: mentor goal show G1`,
  ]);
  expect(lineOf(made)).toMatchObject({ isDone: true });
});

test('a no is the first thing that needs the coordinator, and one that is put aside with the setting is none', async () => {
  const made = await written(aConfirmingPair());
  await mentor(made, 'goal', 'confirm', 'G1', '--change', 'Four would do');
  const { stdout } = await mentor(made, 'today', '--json');
  expect(stdout).toContain('Ada Lovelace do not agree on a goal');
  expect(stdout).toContain('mentor goal show G1');
  expect(stdout).not.toContain('Four would do');
  await mentor(made, 'programme', 'edit', '--confirm-goals', 'no');
  expect(lineOf(made)).toMatchObject({ isDone: true });
  expect((await mentor(made, 'today', '--json')).stdout).not.toContain('do not agree');
});

test('a goal without a yes that is carried over still lacks it', async () => {
  const made = await written(aConfirmingPair());
  await mentor(made, 'advance', 'R1', '--force', '--reason', 'They began at once');
  await mentor(made, 'advance', 'R1', '--force', '--reason', 'The year is over');
  await mentor(made, 'relationship', 'renew', 'R1', '--force', '--reason', 'They go on together');
  const [next] = loadFacts(made.store, { ids: [2] });
  expect(next?.goals).toMatchObject([{ confirmation: { writerId: ADA, agrees: null } }]);
});
