import { expect, test } from '@jest/globals';
import { loadFacts } from '../../../src/store/relationships/relationships.ts';
import { insertTrainingRecord, loadCourses, saveCourse } from '../../../src/store/people/training.ts';
import { aProgramme, TODAY } from '../../support/programme.ts';

test('of each person it is known what training is asked of them, and whether they have it', () => {
  const { store } = aProgramme()
    .withMentor({ name: 'Ada' })
    .withMentee({ name: 'Ben' })
    .withRelationship('Ada', 'Ben')
    .with('training course', ({ store: own }) => {
      saveCourse(own, { name: 'Basics', requiredOf: 'everyone', validMonths: null });
      saveCourse(own, { name: 'Abroad', requiredOf: 'cross-country', validMonths: null });
      const basics = loadCourses(own).find(({ name }) => name === 'Basics');
      insertTrainingRecord(own, {
        participantId: 1,
        courseId: basics!.id,
        completedOn: TODAY,
        expiresOn: null,
      });
    })
    .create();
  expect(loadFacts(store)[0]?.requiredTraining).toStrictEqual([
    { participantId: 1, course: 'Basics', completedOn: TODAY, expiresOn: null },
    { participantId: 2, course: 'Basics', completedOn: null, expiresOn: null },
  ]);
});
