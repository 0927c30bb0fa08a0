import { expect, test } from '@jest/globals';
import { mutantsOf, withSwitches } from './mutants.ts';
import { difference } from './tally.ts';

/** What the source could say instead, each with what it replaces. */
const mutationsIn = (source: string): string[] =>
  mutantsOf('src/x.ts', source).map(({ original, mutated }) => `${original} → ${mutated}`);

test.each([
  ['f(a < b);', ['f(a < b) → undefined', 'a < b → (a) <= (b)']],
  ['x = a === b;', ['a === b → (a) !== (b)']],
  ['x = a || b && c;', ['a || b && c → (a) && (b && c)', 'b && c → (b) || (c)']],
  ['x = a + b * c;', ['a + b * c → (a) - (b * c)', 'b * c → (b) / (c)']],
  ['x = `${a}` + b;', []],
  ['x = !a;', ['!a → Boolean(a)']],
  ['x = true;', ['true → false']],
  ['x = 7;', ['7 → 6', '7 → 8']],
  ['x = a ?? b;', ['a ?? b → a']],
  ['x = a ? b : c;', ['a → true', 'a → false']],
  ['if (a) b;', ['a → true', 'a → false']],
  ['f = () => isDue(a);', ['isDue(a) → !(isDue(a))']],
  ['x = list.some(f);', ['list.some(f) → list.every(f)']],
  ['x = list.toString();', []],
  ['x = text.slice(at);', ['text.slice(at) → text.slice((at) + 1)', 'text.slice(at) → text.slice((at) - 1)']],
  ['x = "é".slice(é);', ['"é".slice(é) → "é".slice((é) + 1)', '"é".slice(é) → "é".slice((é) - 1)']],
  ["x = 'SELECT 1 WHERE a AND b';", ["'SELECT 1 WHERE a AND b' → 'SELECT 1 WHERE a OR b'"]],
  ["x = 'SELECT 1 WHERE a BETWEEN ? AND ?';", []],
  ["x = 'Bread AND butter';", []],
])('%s', (source, expected) => {
  expect(mutationsIn(source)).toEqual(expected);
});

test.each([
  ['a type', 'let x: 7 | true = y as 8;'],
  ['a key', 'x = { 7: a };'],
  ['a key of a pattern', 'const { 7: a } = b;'],
  ['a part of what may be left out', 'x = a?.b.some(f).c;'],
  ['the name of a module', "import { a } from 'SELECT < 7';"],
])('%s stays as it is', (_what, source) => {
  expect(mutationsIn(source)).toEqual([]);
});

test('every mutant stands behind a switch of its own, one inside the other', () => {
  const source = 'const é = a < 1;\nexport default é;\n';
  const mutants = mutantsOf('src/x.ts', source).map((mutant, index) => ({ id: index + 1, mutant }));
  expect(withSwitches(source, mutants, './is-mutant.ts')).toBe(
    `import { isMutant as $isMutant } from './is-mutant.ts'; const é = ($isMutant(1) ? ((a) <= (1)) : (a < ($isMutant(2) ? (0) : (($isMutant(3) ? (2) : (1))))));\nexport default é;\n`,
  );
});

test('of two long texts that part is shown which differs', () => {
  const [start, end] = ['a'.repeat(50), 'z'.repeat(50)];
  expect(difference(`${start} AND\n  ${end}`, `${start} OR\n  ${end}`)).toEqual([
    `…${'a'.repeat(29)} AND ${'z'.repeat(29)}…`,
    `…${'a'.repeat(29)} OR ${'z'.repeat(29)}…`,
  ]);
});
