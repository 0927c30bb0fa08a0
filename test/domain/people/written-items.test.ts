import { describe, expect, test } from '@jest/globals';
import { fieldNamed } from '../../../src/domain/people/fields/field-lookup.ts';
import type { Vocabulary } from '../../../src/domain/people/fields/field-entry.ts';

const vocabulary: Vocabulary = { levels: [], topics: new Map() };

/** The items that a field reads, or the words that it does not. */
function read(name: string, text: string, isFromFile = true): unknown {
  const field = fieldNamed(name);
  const parsed = field?.parse(text, { ...vocabulary, isFromFile });
  if (parsed === undefined) throw new Error(`there is no field ${name}`);
  if ('problem' in parsed) return parsed.problem.unread?.map(({ words }) => words);
  return Object.values(parsed.draft)[0];
}

describe('languages', () => {
  test.each([
    ['Deutsch (Muttersprache)', ['de']],
    ['Englisch B2', ['en']],
    ['English C1, German B1.2', ['en', 'de']],
    ['Deutsch und Englisch', ['de', 'en']],
    ['English (fluent)', ['en']],
    ['Welsh - native', ['cy']],
    ['English: fluent; French: basic', ['en', 'fr']],
    ['English - Welsh', ['en', 'cy']],
    ['français courant', ['fr']],
    ['Español nativo', ['es']],
    ['Cymraeg rhugl', ['cy']],
    ['Deutsch fließend', ['de']],
    ['English & Welsh', ['en', 'cy']],
    ['anglais et français', ['en', 'fr']],
    ['French/English', ['fr', 'en']],
    ['English, French and Welsh', ['en', 'fr', 'cy']],
    ['Native English speaker', ['en']],
  ])('%j in a file is %j', (text, tags) => {
    expect(read('languages', text)).toEqual(tags);
  });

  test.each([
    ['no French'],
    ['not fluent in Welsh'],
    ['fluent'],
    ['English and Elvish'],
    ['English or so'],
    ['learning Welsh'],
  ])('%j is a decision', (text) => {
    expect(read('languages', text)).toEqual([text]);
  });

  test('outside a file only names and codes are read', () => {
    expect(read('languages', 'Deutsch', false)).toEqual(['de']);
    expect(read('languages', 'Deutsch und Englisch', false)).toEqual(['Deutsch und Englisch']);
  });
});

describe('ways to meet', () => {
  test.each([
    ['Online (Teams/Zoom)', ['video']],
    ['Video call (Zoom)', ['video']],
    ['In person / face to face', ['in-person']],
    ['Phone or video', ['phone', 'video']],
    ['Zoom and phone', ['video', 'phone']],
    ['in person, online or by phone', ['in-person', 'video', 'phone']],
    ['Online only', ['video']],
  ])('%j in a file is %j', (text, channels) => {
    expect(read('channels', text)).toEqual(channels);
  });

  test.each([['Video (not Zoom)'], ['Pigeon or video'], ['No phone'], ['Video, except Fridays']])(
    '%j is a decision',
    (text) => {
      expect(read('channels', text)).toEqual([expect.stringContaining(text.split(', ').at(-1) ?? '')]);
    },
  );

  test('outside a file only the known words are read', () => {
    expect(read('channels', 'Phone or video', false)).toEqual(['Phone or video']);
  });
});
