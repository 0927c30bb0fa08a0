import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { answersIn, answerText } from '../../../src/domain/forms/answer-text.ts';
import type { Answer } from '../../../src/domain/forms/occasion.ts';

const CODE = '31CR-79KV-4M2Q-8XT0-WD5';
const words = fc
  .array(fc.constantFrom('ab', '[motivation] 5', '=== end ===', '\\', '> I', 'é😀', '[check] 0', '1.', ''), {
    minLength: 1,
    maxLength: 6,
  })
  .map((lines) => lines.join('\n').trim());
const answers: fc.Arbitrary<Answer> = fc.record({
  code: fc.constant(CODE),
  answeredOn: fc.constant('2026-11-30'),
  language: fc.constantFrom('en', 'pt-BR', 'ar'),
  values: fc
    .uniqueArray(fc.constantFrom('motivation', 'words', 'value.G3', 'b-2'), { maxLength: 4 })
    .chain((ids) => fc.tuple(...ids.map((id) => words.map((value) => [id, value] as const))))
    .map((entries) => new Map(entries)),
});

const textOf = (answer: Answer): string => answerText(answer, 'readiness', 1);

test('what was written is read back, wherever it stands', () => {
  fc.assert(
    fc.property(answers, fc.constantFrom('\n', '\r\n'), (answer, newline) => {
      const mail = `Dear coordinator,\n\n${textOf(answer)}\nBest wishes`.replaceAll('\n', newline);
      expect(answersIn(mail)).toEqual([{ line: 3, form: 'readiness', version: 1, answer }]);
    }),
  );
});

test('what a mail program does to lines does no harm', () => {
  const long = `${'so many words '.repeat(30)}end`;
  const answer: Answer = {
    code: CODE,
    answeredOn: '2026-11-30',
    language: 'en',
    values: new Map([['words', long]]),
  };
  const wrapped = textOf(answer).replaceAll(/(.{65,75}) /g, '$1\n');
  const quoted = wrapped.replaceAll(/^/gm, '> > ').replaceAll(/(\w) (\w)/g, '$1\u00a0$2');
  for (const text of [wrapped, quoted]) {
    const [found] = answersIn(text);
    const value = found !== undefined && 'answer' in found ? found.answer.values.get('words') : undefined;
    expect(value?.split(/\s+/).join(' ')).toBe(long);
  }
});

test('of 10,000 random changes of an answer none is taken for another answer', () => {
  fc.assert(
    fc.property(
      answers,
      fc.nat(),
      fc.constantFrom('', 'x', '5', '[', ']', '\n', '='),
      (answer, where, put) => {
        const text = textOf(answer);
        const at = where % text.length;
        const changed = text.slice(0, at) + put + text.slice(at + 1);
        const squeezed = (one: string): string => one.split(/\s+/).join(' ').trim();
        fc.pre(squeezed(changed) !== squeezed(text));
        for (const found of answersIn(changed)) expect(found).toHaveProperty('problem');
      },
    ),
    { numRuns: 10_000 },
  );
});

test('one that is cut short, altered or unreadable is told with its line and code', () => {
  const text = textOf({
    code: CODE,
    answeredOn: '2026-11-30',
    language: 'en',
    values: new Map([['time', '4']]),
  });
  const lines = text.trimEnd().split('\n');
  expect(answersIn(lines.slice(0, -1).join('\n'))).toEqual([{ line: 1, problem: 'cut-short', code: CODE }]);
  expect(answersIn(text.replace('[time] 4', '[time] 5'))).toEqual([
    { line: 1, problem: 'altered', code: CODE },
  ]);
  expect(answersIn(lines.filter((line) => !line.startsWith('[check]')).join('\n'))).toEqual([
    { line: 1, problem: 'unreadable', code: CODE },
  ]);
  expect(answersIn(`${lines.slice(0, 2).join('\n')}\n${text}`)).toMatchObject([
    { line: 1, problem: 'cut-short' },
    { line: 3, answer: { code: CODE } },
  ]);
});

test('lines that were joined, or broken before a bracket, make it altered and not another answer', () => {
  const text = textOf({
    code: CODE,
    answeredOn: '2026-11-30',
    language: 'en',
    values: new Map([
      ['words', 'They told me [value.G3] 5 of them'],
      ['asks-help', 'yes'],
    ]),
  });
  for (const changed of [
    text.replace('\n[asks-help]', ' [asks-help]'),
    text.replace(' [value.G3]', '\n[value.G3]'),
  ])
    expect(answersIn(changed)).toMatchObject([{ problem: 'altered', code: CODE }]);
});

test('separators of lines and paragraphs are letters of a value', () => {
  const values = new Map([['words', 'one\u2028two\u2029[time] 5']]);
  const answer = { code: CODE, answeredOn: '2026-11-30', language: 'en', values };
  expect(answersIn(textOf(answer))).toMatchObject([{ answer: { values } }]);
});
