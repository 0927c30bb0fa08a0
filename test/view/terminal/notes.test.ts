import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import stringWidth from 'string-width';
import { noteLines } from '../../../src/view/terminal/notes.ts';

test.each([
  ['Two people have not answered yet.', 20, 'Two people have not\nanswered yet.'],
  ['Short.\n  As it is.', 20, 'Short.\n  As it is.'],
  ['  Indented and too long for it', 20, '  Indented and too\n  long for it'],
  ['Nobody has answered. Next: mentor check-in due', 25, 'Nobody has answered.\nNext: mentor check-in due'],
  [
    'Next: mentor match show --unmatched, then mentor match apply',
    40,
    'Next: mentor match show --unmatched,\nthen mentor match apply',
  ],
  [
    'Next: mentor participant identity decide P539 P146 --two-people',
    40,
    'Next: mentor participant identity decide P539 P146 --two-people',
  ],
  [
    'The same again, without questions:\n  mentor import f.csv --set goals="A (first), then B" --dry-run; x',
    30,
    'The same again, without\nquestions:\n  mentor import f.csv --set goals="A (first), then B" --dry-run; x',
  ],
  [
    "Next: mentor import f.csv --set 'goals=A (1), B', then mentor match",
    30,
    "Next: mentor import f.csv --set 'goals=A (1), B',\nthen mentor match",
  ],
  ['The mentor has no place left (they said so)', 24, 'The mentor has no place\nleft (they said so)'],
])('%j in %d columns', async (text, width, lines) => {
  expect(await noteLines(text, width)).toBe(lines);
});

test('nothing is lost, and a line is too wide only for one word or command', async () => {
  const word = fc.constantFrom('a', 'bcd', 'mentor', 'Next:', '張偉明', 'and,', '(so)', 'x'.repeat(30), 'é');
  await fc.assert(
    fc.asyncProperty(
      fc.array(word, { maxLength: 40 }),
      fc.integer({ min: 20, max: 60 }),
      async (words, width) => {
        const text = await noteLines(words.join(' '), width);
        expect(text.split(/[ \n]/).filter((one) => one !== '')).toEqual(words);
        for (const line of text.split('\n'))
          if (stringWidth(line) > width) expect(line).toMatch(/x{30}|mentor /);
      },
    ),
    { numRuns: 500 },
  );
});
