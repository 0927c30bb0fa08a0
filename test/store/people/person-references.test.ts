import { expect, test } from '@jest/globals';
import { loadOpenReferences } from '../../../src/store/people/person-references.ts';
import { aProgramme } from '../../support/programme.ts';

test('references that name nobody for certain are told, of all or of one', () => {
  const { store } = aProgramme()
    .withMentor({ name: 'Ada', prefers: ['ben@example.org', 'Zed'] })
    .withMentee({ name: 'Ben', avoids: ['Nobody Here'] })
    .withMentee({ name: 'Cem', prefers: ['ada@example.org'] })
    .create();
  const openOf = (id?: number): unknown[] =>
    loadOpenReferences(store, id).map(({ participantName, field, text }) => [participantName, field, text]);
  const zed = ['Ada', 'prefers', 'Zed'];
  const nobody = ['Ben', 'avoids', 'Nobody Here'];
  expect(openOf(1)).toContainEqual(zed);
  expect(openOf(1)).not.toContainEqual(nobody);
  expect(openOf(2)).toEqual([nobody]);
  expect(openOf(3)).toEqual([]);
  expect(openOf()).toEqual([...openOf(1), ...openOf(2)]);
});
