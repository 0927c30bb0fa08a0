/** What answers to each form record: what the commands would. */
import { expect, test } from '@jest/globals';
import { loadTrainingRecords } from '../../../../src/store/people/training.ts';
import { loadFacts } from '../../../../src/store/relationships/relationships.ts';
import type { RelationshipFacts } from '../../../../src/domain/relationship/relationship.ts';
import type { Made } from '../../../support/programme.ts';
import { ADA, anAnswer, aPairMade, DAY, GRACE, inPhase, mentor, put, READY, take } from './answering.ts';

function factsOf({ store }: Made): RelationshipFacts {
  const [facts] = loadFacts(store, { ids: [1] });
  if (facts === undefined) throw new Error('there is no R1');
  return facts;
}

test('readiness of both sides completes what preparation asks of them', async () => {
  const made = aPairMade();
  put(made, {
    'inbox/a.txt': anAnswer(made, 'readiness', GRACE, { ...READY, words: 'I look forward to it' }),
    'inbox/b.txt': anAnswer(made, 'readiness', ADA, READY),
  });
  const { summary, answers } = await take(made);
  expect(summary).toEqual({ answers: 2, new: 2, unchanged: 0, rejected: 0 });
  expect(answers).toMatchObject([
    { form: 'readiness', person: { id: 'P1' }, relationship: 'R1', occasion: DAY, state: 'new' },
    { person: { id: 'P2' } },
  ]);
  expect(factsOf(made).assessments).toEqual([
    {
      participantId: GRACE,
      assessedOn: DAY,
      motivation: 4,
      time: 3,
      expectations: 5,
      confidence: 4,
      words: 'I look forward to it',
    },
    {
      participantId: ADA,
      assessedOn: DAY,
      motivation: 4,
      time: 3,
      expectations: 5,
      confidence: 4,
      words: null,
    },
  ]);
});

const WHOLE = {
  'mentor-expectations': 'Listen',
  'mentee-expectations': 'Prepare',
  responsibilities: 'Ada plans',
  rhythm: '14',
  channel: 'video',
  boundaries: 'No line management',
  confidentiality: 'All of it',
  accepts: 'yes',
};

test('an agreement that one side writes and both accept is one version', async () => {
  const made = inPhase(aPairMade(), 'negotiation');
  put(made, {
    'inbox/1.txt': anAnswer(made, 'agreement', GRACE, WHOLE),
    'inbox/2.txt': anAnswer(made, 'agreement', ADA, { accepts: 'yes' }),
  });
  const { notes } = await take(made);
  expect(notes).toEqual([]);
  expect(factsOf(made).agreement).toMatchObject({
    version: 1,
    rhythmDays: 14,
    boundaries: 'No line management',
    acceptances: [{ participantId: GRACE }, { participantId: ADA }],
  });
});

test('who had not seen the agreement changes no word of it, and what is blank is filled', async () => {
  const made = inPhase(aPairMade(), 'negotiation');
  put(made, {
    'inbox/1.txt': anAnswer(made, 'agreement', GRACE, WHOLE),
    'inbox/2.txt': anAnswer(made, 'agreement', ADA, { ...WHOLE, boundaries: 'No politics', rhythm: '7' }),
    'inbox/3.txt': anAnswer(
      made,
      'agreement',
      ADA,
      { etiquette: 'Mornings', accepts: 'no' },
      { day: '2026-11-29' },
    ),
  });
  const { notes } = await take(made);
  expect(notes.map(({ message }) => message)).toEqual([
    'Ada Lovelace, agreement of R1: it was written without the agreement as it stands, and words otherwise: how often they meet, boundaries; that is left out: mentor agreement set R1 changes it',
    'Ada Lovelace, agreement of R1: Ada Lovelace accepts, but not the agreement as it stands, which they had not seen; they are asked again: mentor form due',
    'Ada Lovelace, agreement of R1: it makes version 2 of the agreement; both have to accept it anew',
    'Ada Lovelace, agreement of R1: Ada Lovelace does not accept the agreement yet: a word with them helps',
  ]);
  const { agreement } = factsOf(made);
  expect(agreement).toMatchObject({
    version: 2,
    boundaries: 'No line management',
    rhythmDays: 14,
    etiquette: 'Mornings',
  });
});

test('who has seen the agreement and words it otherwise makes a version of it, which is told', async () => {
  const made = inPhase(aPairMade(), 'negotiation');
  put(made, {
    'inbox/1.txt': anAnswer(made, 'agreement', GRACE, WHOLE, { on: '2026-11-29', day: '2026-11-25' }),
  });
  await take(made);
  put(made, {
    'inbox/2.txt': anAnswer(
      made,
      'agreement',
      ADA,
      { boundaries: 'No politics', accepts: 'yes' },
      { day: '2026-11-29' },
    ),
  });
  const { notes } = await take(made);
  expect(notes.map(({ message }) => message)).toEqual([
    'Ada Lovelace, agreement of R1: it words otherwise: boundaries',
    'Ada Lovelace, agreement of R1: it makes version 2 of the agreement; both have to accept it anew',
  ]);
  expect(factsOf(made).agreement).toMatchObject({
    version: 2,
    boundaries: 'No politics',
    acceptances: [{ participantId: ADA }],
  });
});

test('nobody accepts words that they had not seen, or that are not those they wrote', async () => {
  const made = inPhase(aPairMade(), 'negotiation');
  const [early, due] = ['2026-11-24', 'Ada Lovelace, agreement of R1'];
  put(made, {
    'inbox/1.txt': anAnswer(made, 'agreement', GRACE, WHOLE, { day: early }),
    'inbox/2.txt': anAnswer(made, 'agreement', ADA, { accepts: 'yes' }, { day: early }),
  });
  const { notes } = await take(made);
  expect(notes.map(({ message }) => message)).toEqual([
    `${due}: Ada Lovelace accepts, but not the agreement as it stands, which they had not seen; they are asked again: mentor form due`,
  ]);
  expect(factsOf(made).agreement?.acceptances).toMatchObject([{ participantId: GRACE }]);
  const again = await mentor(made, 'form', 'due', '--form', 'agreement', '--json');
  expect(again.stdout).toContain('"Ada Lovelace"');
  put(made, { 'inbox/3.txt': anAnswer(made, 'agreement', ADA, { accepts: 'yes' }) });
  await take(made);
  expect(factsOf(made).agreement?.acceptances).toHaveLength(2);
});

test('an agreement that lacks a part is accepted by nobody', async () => {
  const made = inPhase(aPairMade(), 'negotiation');
  put(made, {
    'inbox/1.txt': anAnswer(made, 'agreement', GRACE, { boundaries: 'No politics', accepts: 'yes' }),
  });
  const { notes } = await take(made);
  expect(notes[0]?.message).toContain('once it has all its parts; missing: expectations of the mentor');
  expect(factsOf(made).agreement?.acceptances).toEqual([]);
});

const GOAL = {
  statement: 'Lead the meeting',
  measure: 'meetings led',
  baseline: '0',
  target: '6',
  why: 'Ready for head of year',
  'due-on': '2027-03-31',
};

test('goals are added, and one that states the same is no second', async () => {
  const made = inPhase(aPairMade(), 'negotiation');
  put(made, {
    'inbox/1.txt': anAnswer(made, 'goals', ADA, {
      ...GOAL,
      'second-statement': 'Write the case',
      'second-measure': 'pages',
    }),
    'inbox/2.txt': anAnswer(made, 'goals', GRACE, { ...GOAL, statement: 'lead  the MEETING', target: '8' }),
  });
  const { notes } = await take(made);
  expect(factsOf(made).goals).toMatchObject([
    { participantId: ADA, statement: 'Lead the meeting', target: '6', dueOn: '2027-03-31', setOn: DAY },
    { participantId: ADA, statement: 'Write the case', measure: 'pages', target: null },
  ]);
  expect(notes.map(({ message }) => message)).toEqual([
    'Ada Lovelace, goals of R1: G2 is a draft; it lacks a baseline (measurable), a target (achievable), why it matters (relevant), a due date (time-bound)',
    'Grace Hopper, goals of R1: G1 states the same, and stays as it is in what the answer says otherwise (target): mentor goal edit G1',
  ]);
});

test('a goal whose day is over is no goal', async () => {
  const made = inPhase(aPairMade(), 'negotiation');
  put(made, { 'inbox/1.txt': anAnswer(made, 'goals', ADA, { ...GOAL, 'due-on': '2026-11-01' }) });
  const { problems } = await take(made);
  expect(problems).toMatchObject([{ rule: 'not-recorded', message: expect.stringContaining('is over') }]);
  expect(factsOf(made).goals).toEqual([]);
});

test('a meeting of which both tell is one, with its action', async () => {
  const made = aPairMade();
  const met = {
    'met-on': '2026-11-28',
    minutes: '45',
    channel: 'video',
    notes: 'We planned',
    action: 'Send the draft',
  };
  put(made, {
    'inbox/1.txt': anAnswer(made, 'meeting', ADA, {
      ...met,
      'action-owner': 'me',
      'action-due-on': '2026-12-05',
    }),
    'inbox/2.txt': anAnswer(made, 'meeting', GRACE, {
      ...met,
      'action-owner': 'partner',
      notes: 'A good start',
    }),
  });
  const { notes } = await take(made);
  const { meetings, actions } = factsOf(made);
  expect(meetings).toMatchObject([
    {
      status: 'held',
      metOn: '2026-11-28',
      minutes: 45,
      channel: 'video',
      notes: 'We planned\n\nA good start',
    },
  ]);
  expect(actions).toMatchObject([{ ownerId: ADA, action: 'Send the draft', dueOn: '2026-12-05' }]);
  expect(notes).toMatchObject([{ message: expect.stringContaining('M1 of that day was recorded already') }]);
});

test('progress is noted and goals are settled', async () => {
  const made = inPhase(aPairMade(), 'growth');
  for (const statement of ['Lead', 'Write', 'Speak'])
    await mentor(made, 'goal', 'add', 'R1', '--statement', statement);
  const values = {
    'value.G1': '4',
    'status.G1': 'open',
    'value.G2': 'all of it',
    'status.G2': 'achieved',
    'value.G3': '0',
    'note.G3': 'She has changed teams',
    'status.G3': 'dropped',
  };
  put(made, { 'inbox/1.txt': anAnswer(made, 'progress', ADA, values) });
  await take(made);
  expect(factsOf(made).goals).toMatchObject([
    { status: 'open' },
    { status: 'achieved', closedOn: DAY },
    { status: 'dropped', reason: 'She has changed teams' },
  ]);
  expect((await mentor(made, 'goal', 'show', 'G1', '--json')).stdout).toContain('"value": "4"');
  put(made, {
    'inbox/2.txt': anAnswer(
      made,
      'progress',
      ADA,
      { 'value.G9': '1', 'status.G9': 'open' },
      { day: '2026-11-29' },
    ),
  });
  expect((await take(made)).problems).toMatchObject([
    { rule: 'not-recorded', message: expect.stringContaining('"G9" is no goal of R1') },
  ]);
});

test('a check-in is recorded, and who asks for help is told', async () => {
  const made = inPhase(aPairMade(), 'growth');
  const values = { satisfaction: '4', recommend: '9', words: 'Well', 'asks-help': 'yes' };
  put(made, { 'inbox/1.txt': anAnswer(made, 'check-in', ADA, values) });
  const { notes } = await take(made);
  expect(factsOf(made).checkIns).toMatchObject([
    {
      participantId: ADA,
      answeredOn: DAY,
      satisfaction: 4,
      trust: null,
      recommend: 9,
      words: 'Well',
      asksHelp: true,
    },
  ]);
  expect(notes).toMatchObject([{ message: expect.stringMatching(/: asks for help: /u) }]);
});

test('a check-in that comes when the next one is near counts for that, which is told', async () => {
  const made = inPhase(aPairMade(), 'growth', '2026-11-24');
  const given = { day: '2026-12-23', on: '2027-02-18' };
  put(made, { 'inbox/1.txt': anAnswer(made, 'check-in', ADA, { satisfaction: '4' }, given) });
  const { stderr } = await mentor(made, 'import', 'answers', 'inbox', '--today', '2027-02-20');
  expect(stderr).toContain('it is late, and counts for the check-in of 2027-02-21');
});

test('a review that both give is one, and the doubt counts', async () => {
  const made = inPhase(aPairMade(), 'growth');
  put(made, {
    'inbox/1.txt': anAnswer(made, 'review', ADA, {
      'still-works': 'yes',
      'goals-right': 'yes',
      'changes-agreed': 'Meet more',
    }),
    'inbox/2.txt': anAnswer(made, 'review', GRACE, {
      'reviewed-on': '2026-11-29',
      'still-works': 'no',
      'goals-right': 'yes',
    }),
  });
  const { notes } = await take(made);
  expect(factsOf(made).reviews).toEqual([
    { reviewedOn: DAY, stillWorks: false, goalsRight: true, changesAgreed: 'Meet more' },
  ]);
  expect(notes.map(({ message }) => message.split(': ')[1])).toEqual([
    `the review of ${DAY} in R1 was recorded already; it is one review`,
    'the two do not say the same, so that the doubt counts',
    'it does not work for both',
  ]);
});

const LOOKED_BACK = { achievements: 'She leads', satisfaction: '5', 'is-shared': 'yes' };

test('reflections of both and the same wish complete closure', async () => {
  const made = inPhase(aPairMade(), 'closure');
  put(made, { 'inbox/1.txt': anAnswer(made, 'reflection', ADA, { ...LOOKED_BACK, decision: 'renew' }) });
  await take(made);
  expect(factsOf(made).decision).toBeNull();
  put(made, { 'inbox/2.txt': anAnswer(made, 'reflection', GRACE, { ...LOOKED_BACK, decision: 'renew' }) });
  const { stderr } = await mentor(made, 'import', 'answers', 'inbox');
  expect(factsOf(made)).toMatchObject({
    decision: 'renew',
    decidedOn: DAY,
    reflections: [{ isShared: true }, {}],
  });
  expect(stderr).toContain('mentor advance --ready moves 1 pair');
});

test('two who wish otherwise have decided nothing', async () => {
  const made = inPhase(aPairMade(), 'closure');
  put(made, {
    'inbox/1.txt': anAnswer(made, 'reflection', ADA, { ...LOOKED_BACK, decision: 'renew' }),
    'inbox/2.txt': anAnswer(made, 'reflection', GRACE, { ...LOOKED_BACK, decision: 'end' }),
  });
  const { notes } = await take(made);
  expect(factsOf(made).decision).toBeNull();
  expect(notes).toMatchObject([
    { message: expect.stringContaining('do not say the same of ending or renewing') },
  ]);
});

test('ratings are of the moment of their occasion, and topics are known by their keys', async () => {
  const made = aPairMade();
  await mentor(made, 'topic', 'add', 'Public speaking');
  await mentor(made, 'participant', 'edit', 'P2', '--goals', 'Public speaking');
  put(made, {
    'inbox/1.txt': anAnswer(
      made,
      'skills',
      ADA,
      { 'topic.public-speaking': '2', confidence: '3' },
      { day: '2026-11-23' },
    ),
  });
  await take(made);
  expect((await mentor(made, 'skill', 'list', 'P2')).stdout).toContain('Public speaking\t2');
  expect((await mentor(made, 'skill', 'list', 'P2')).stdout).toContain('confidence\t3');
});

test('what came of it is recorded; a no is nothing, but for staying', async () => {
  const made = inPhase(aPairMade(), 'closure');
  put(made, {
    'inbox/1.txt': anAnswer(made, 'outcomes', ADA, {
      promotion: 'yes',
      move: 'no',
      stays: 'no',
      'new-contacts': '4',
    }),
  });
  await take(made);
  const { stdout } = await mentor(made, 'outcome', 'list', 'P2', '--json');
  const { outcomes } = JSON.parse(stdout) as { outcomes: { kind: string; value: number | null }[] };
  expect(outcomes.map(({ kind, value }) => [kind, value])).toEqual([
    ['promotion', null],
    ['retention', 0],
    ['contact', 4],
  ]);
});

test('courses that somebody has done are recorded, and opinions kept', async () => {
  const made = aPairMade();
  await mentor(made, 'training', 'course', 'Mentoring basics', '--required-of', 'mentors');
  const values = {
    'completed.mentoring-basics': 'yes',
    'completed-on.mentoring-basics': '2026-11-20',
    'useful.mentoring-basics': '4',
  };
  put(made, { 'inbox/1.txt': anAnswer(made, 'training', GRACE, values, { pair: null }) });
  await take(made);
  expect(loadTrainingRecords(made.store)).toMatchObject([
    { participantId: GRACE, completedOn: '2026-11-20' },
  ]);
  expect(made.store.db.prepare('SELECT question, value FROM form_values').all()).toEqual([
    { question: 'useful.mentoring-basics', value: '4' },
  ]);
});

test('needs go into the fields of the participant', async () => {
  const made = aPairMade();
  const values = {
    challenges: 'Delegation; Budgets',
    formats: 'circle; peer',
    hours: '3',
    obstacles: 'Shifts',
  };
  put(made, { 'inbox/1.txt': anAnswer(made, 'needs', ADA, values, { pair: null }) });
  const { summary } = await take(made);
  expect(summary.new).toBe(1);
  const { stdout } = await mentor(made, 'participant', 'show', 'P2', '--json');
  expect(JSON.stringify(JSON.parse(stdout))).toMatch(/Delegation.*Budgets/);
});
