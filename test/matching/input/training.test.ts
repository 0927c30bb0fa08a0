import { expect, test } from '@jest/globals';
import { trainingDone } from '../../../src/matching/input/training.ts';
import { aCriteriaFile } from '../people.ts';

const KEYS = new Map([
  [1, 'ref:1'],
  [2, 'ref:2'],
]);

function record(participantId: number, course: string, completedOn: string, expiresOn: string | null = null) {
  return { participantId, course, completedOn, expiresOn };
}

test('the last time of a course counts, until the day it expires', () => {
  const criteria = aCriteriaFile(
    [{ rule: 'training', course: 'basics' }],
    [{ criterion: 'culture', weight: 1, course: 'Across cultures' }],
  );
  const training = [
    record(2, 'Basics', '2020-01-01', '2023-01-01'),
    record(1, 'First aid', '2025-01-01'),
    record(1, 'Basics', '2024-05-01', '2026-05-01'),
    record(2, 'Basics', '2025-06-01', '2026-04-30'),
    record(2, 'Across cultures', '2025-07-01'),
    record(1, 'Across cultures', '2026-05-02'),
    record(3, 'Basics', '2026-01-01'),
  ];
  expect(trainingDone({ training, criteria, today: '2026-05-01' }, KEYS)).toEqual([
    { participantKey: 'ref:1', course: 'Basics', expiresOn: '2026-05-01', isInDate: true },
    { participantKey: 'ref:2', course: 'Across cultures', expiresOn: null, isInDate: true },
    { participantKey: 'ref:2', course: 'Basics', expiresOn: '2026-04-30', isInDate: false },
  ]);
});

test('nothing is kept of courses that nothing asks for', () => {
  const training = [record(1, 'Basics', '2026-01-01')];
  expect(trainingDone({ training, criteria: aCriteriaFile(), today: '2026-05-01' }, KEYS)).toEqual([]);
});
