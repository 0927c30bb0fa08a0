/** How a book that names nobody tells a text. */
import { describe, expect, test } from '@jest/globals';
import { withoutNames } from '../../../src/application/reports/book/without-names.ts';
import { TEMPLATES } from '../../../src/domain/letters/templates.ts';

const PEOPLE = ['Will May', 'Zoë Müller', 'Cher', '王小明', 'Head Best'].map((name) => ({
  name,
  email: `${name.replace(' ', '.')}@example.org`,
  ref: null,
}));
const { anywhere, inOwnWords } = withoutNames(PEOPLE, {
  name: 'The Will May Programme',
  contact: { name: 'Ruth', email: 'office@example.org' },
});

test.each([
  ['Ask Will May, or WILL.MAY@example.org.', 'Ask somebody, or somebody.'],
  ['Mueller, Zoe', 'somebody'],
  ['on 3 May 2027', 'on 3 May 2027'],
  ['Head teacher', 'Head teacher'],
  ['The Will May Programme', 'The Will May Programme'],
])('anywhere, “%s” is “%s”', (text, told) => {
  expect(anywhere(text)).toBe(told);
});

describe('in what people wrote', () => {
  test.each([
    ['Ring Zoe or Cher; write to office@example.org.', 'Ring somebody or somebody; write to somebody.'],
    ['Müllers Büro, Ruth’s desk', 'somebody Büro, somebody’s desk'],
    ['请问小明', '请问somebody'],
    ['head of year, zoe', 'head of year, zoe'],
    // The program’s texts begin sentences so.
    ['Best wishes', 'Best wishes'],
    ['Ask Best. Best knows', 'Ask somebody. Best knows'],
    // Words of the programme’s name.
    ['Will Programme', 'Will Programme'],
  ])('“%s” is “%s”', (text, told) => {
    expect(inOwnWords(text)).toBe(told);
  });

  test('a text of the program itself stays', () => {
    for (const { body } of TEMPLATES) expect(inOwnWords(body)).toBe(body);
  });
});
