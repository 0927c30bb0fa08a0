import { expect, test } from '@jest/globals';
import { nearTopics } from '../../../src/domain/people/near-topics.ts';

test.each([
  ['public speeking', ['Public speaking', 'Behaviour'], 'Public speaking'],
  ['Budget and finance', ['Budget and resources', 'Behaviour'], 'Budget and resources'],
  ['Wellbeeing', ['Wellbeing'], 'Wellbeing'],
])('"%s" may be one of %j', (fresh, known, into) => {
  expect(nearTopics([fresh], known)).toEqual([{ from: fresh, into }]);
});

test.each([
  ['Time management', ['Time tracking', 'Behaviour management']],
  ['R', ['C']],
  ['Leading a team', ['Leading change']],
  ['Public speaking', ['Public policy', 'Public health']],
  ['Nursing', ['Computing']],
])('"%s" is none of %j', (fresh, known) => {
  expect(nearTopics([fresh], known)).toEqual([]);
});

test('two new topics may be one too', () => {
  expect(nearTopics(['Coaching', 'Coachng', 'Law'], [])).toEqual([{ from: 'Coachng', into: 'Coaching' }]);
});
