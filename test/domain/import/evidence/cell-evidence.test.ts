/** What the cells of a column say it is, whatever its header is. */
import { expect, test } from '@jest/globals';
import { fieldsInCells } from '../../../../src/domain/import/evidence/cell-evidence.ts';

function fieldsOf(...texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const topics = new Map(['no', 'coaching'].map((name) => [name, name]));
  return fieldsInCells(
    { filled: texts.length, blank: 0, texts: counts },
    { levels: [], topics, isFromFile: true },
  );
}

test('topics that the programme has are topics; a no is an answer, even where a topic is called so', () => {
  expect(fieldsOf('Coaching', 'coaching', 'Coaching', 'coaching')).toEqual(['expertise', 'goals']);
  expect(fieldsOf('no', 'no', 'No', 'no')).toEqual([]);
});
