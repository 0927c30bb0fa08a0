import { expect, test } from '@jest/globals';
import { openPlan } from '../../../src/matching/proposal/open-plan.ts';
import { propose } from '../../../src/matching/proposal/propose.ts';
import { aPerson, anInput, candidate, type InputParts } from '../people.ts';

const ada = aPerson('Ada', { custom: { faith: 'Stoic' } });
const bob = aPerson('Bob');
const RULES = [{ rule: 'same', field: 'faith' }, { rule: 'shared-language' }];
const CRITERIA = [
  { criterion: 'topics', weight: 1 },
  { criterion: 'same', field: 'faith', weight: 1 },
];

test('where values were missing is told of what is not in confidence', () => {
  const input = anInput({ mentees: [ada], mentors: [bob], rules: RULES, criteria: CRITERIA });
  const plan = propose(input);
  const all = [
    { rule: 'same:faith', pairs: 1 },
    { rule: 'shared-language', pairs: 1 },
    { criterion: 'topics', pairs: 1 },
    { criterion: 'same:faith', pairs: 1 },
  ];
  expect(openPlan(plan, { sensitiveFields: [], everyone: [ada, bob] }).missing).toEqual(all);
  expect(openPlan(plan, { sensitiveFields: ['faith'], everyone: [ada, bob] })).toMatchObject({
    missing: [all[1], all[2]],
    matches: [{ points: [], score: 50_000 }],
    pointsInConfidence: ['same:faith'],
  });
});

test('how often they were does not tell which rule in confidence bars a pair', () => {
  const missing = (parts: Partial<InputParts>) =>
    propose(
      anInput({
        mentees: [ada],
        mentors: [candidate(aPerson('Bob', { custom: { faith: 'Stoic' } }))],
        // The language is asked for first, and is not known.
        rules: RULES.toReversed(),
        sensitiveFields: ['faith'],
        ...parts,
      }),
    ).missing;
  const ofOtherFaith = missing({ mentors: [aPerson('Bob', { custom: { faith: 'Cynic' } })] });
  const avoided = missing({ mentees: [{ ...ada, avoids: ['bob@example.org'] }] });
  expect(missing({})).toEqual([{ rule: 'shared-language', pairs: 1 }]);
  expect(ofOtherFaith).toEqual(avoided);
  expect(avoided).toEqual([]);
});
