import { expect, test } from '@jest/globals';
import { insertGoal } from '../../../src/store/relationships/events.ts';
import {
  copyMilestones,
  insertMilestone,
  loadGoalStories,
  markMilestone,
} from '../../../src/store/relationships/goals.ts';
import { aGoal } from '../../domain/relationship/facts.ts';
import { aProgramme } from '../../support/programme.ts';

test('a goal that is carried over has the milestones that were not reached, numbered anew', () => {
  const { store } = aProgramme()
    .withMentor({ name: 'Ada' })
    .withMentee({ name: 'Ben' })
    .withRelationship('Ada', 'Ben')
    .create();
  const milestones = store.write('test', () => {
    const { id: _, confirmation: __, ...fields } = aGoal();
    const goal = { ...fields, relationshipId: 1, participantId: 2, carriedFromId: null };
    const [old, next] = [insertGoal(store, goal), insertGoal(store, goal)];
    for (const [at, statement] of ['plan', 'draft', 'print'].entries())
      insertMilestone(store, old, { statement, dueOn: `2027-01-0${at + 1}` });
    markMilestone(store, old, 1, '2026-12-01');
    copyMilestones(store, old, next);
    return loadGoalStories(store, 1).get(next)?.milestones;
  });
  expect(milestones).toMatchObject([
    { position: 1, statement: 'draft', dueOn: '2027-01-02', doneOn: null },
    { position: 2, statement: 'print', dueOn: '2027-01-03', doneOn: null },
  ]);
});
