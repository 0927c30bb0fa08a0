/** What is left to decide about a file: each words once, with their lines, unless nobody could decide so many. */
import { expect, test } from '@jest/globals';
import { countOf, decisionsIn } from '../../../src/domain/import/left-to-decide.ts';
import type { ImportProblem } from '../../../src/domain/import/row.ts';

function unread(line: number, words: readonly string[], field = 'level'): ImportProblem {
  const said = words.map((one) => ({ words: one }));
  return { line, column: 'Grade', field, rule: 'unknown-level', message: 'm', hint: 'h', unread: said };
}

test('words are one decision, whatever their case, and name each line once', () => {
  const problems = [unread(2, ['SLT', 'slt']), unread(3, ['Boss']), unread(4, ['Slt'])];
  const left = decisionsIn({ problems }, [], []);
  expect(left.values.map(({ words, lines }) => [words, lines])).toEqual([
    ['SLT', [2, 4]],
    ['Boss', [3]],
  ]);
  expect([countOf(left), left.others]).toEqual([2, []]);
});

test('a column of more than thirty different words is no choice, and its rows are mended', () => {
  const all = Array.from({ length: 31 }, (_, at) => unread(at + 2, [`W${at}`]));
  expect(decisionsIn({ problems: all.slice(1) }, [], []).values).toHaveLength(30);
  const left = decisionsIn({ problems: all }, [], []);
  expect([left.values, left.others]).toEqual([[], all]);
});

test.each(['email', 'ref', 'name', 'roles', 'goals'])('a wrong %s is mended, not decided', (field) => {
  const problems = [unread(2, ['x'], field)];
  expect(decisionsIn({ problems }, [], [])).toMatchObject({ values: [], others: problems });
});
