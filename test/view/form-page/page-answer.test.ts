/** What the script of a page makes of what was typed is what the import reads: the script as the build compiles it. */
import { expect, test } from '@jest/globals';
import { buildSync } from 'esbuild';
import * as fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { answersIn } from '../../../src/domain/forms/answer-text.ts';
import { QUESTION_KINDS } from '../../../src/domain/forms/form.ts';
import type * as PageAnswer from '../../../src/view/form-page/script/page-answer.ts';
import type { PageFacts } from '../../../src/view/form-page/script/page-facts.ts';
import { formPageScript } from '../../../src/io/program-files.ts';

const facts = {
  isOpen: false,
  form: 'readiness',
  version: 2,
  code: '31CR-79KV-4M2Q-8XT0-WD5',
  language: 'pt-BR',
  mail: 'mailto:mentoring@example.org',
  subject: 'Antes de começar (31CR-79KV-4M2Q-8XT0-WD5)',
  contact: 'Mary',
  words: { mailOpening: 'Envie assim.' },
} as PageFacts;

/** The functions as they run in a page: compiled for old browsers, with nothing of Node at hand. */
const { valueOf, textOfAnswer, mailWith, fileOf, localDay } = compiled();

function compiled(): typeof PageAnswer {
  const { outputFiles } = buildSync({
    entryPoints: [
      fileURLToPath(new URL('../../../src/view/form-page/script/page-answer.ts', import.meta.url)),
    ],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'page',
    platform: 'browser',
    target: 'es2019',
  });
  const context = vm.createContext({});
  vm.runInContext(outputFiles[0]?.text ?? '', context);
  return vm.runInContext('page', context) as typeof PageAnswer;
}

const hostile = fc.array(
  fc.oneof(
    fc.constantFrom(
      '[motivation] 5',
      '=== end ===',
      '=== mentor answer x 1 AAAA-BBBB ===',
      '\\',
      '> I',
      '[check] 0',
    ),
    fc.constantFrom(
      '\n',
      '\r\n',
      '\r',
      '\u2028',
      '\v',
      ' ',
      '\u00a0',
      '\t',
      '\0',
      '\ufeff',
      '\ud800',
      '\u202e',
    ),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  ),
  { maxLength: 12 },
);
const typed = hostile.map((parts) => parts.join(''));
const answers = fc.uniqueArray(
  fc.record({
    key: fc.constantFrom('motivation', 'words', 'value.G3', 'topic.public-speaking', 'b-2', 'rhythm'),
    kind: fc.constantFrom(...QUESTION_KINDS),
    typed: fc.oneof(typed, fc.constantFrom('5', '2026-11-30', '٤٥', '1,5', 'yes', 'red; blue', '')),
  }),
  { selector: ({ key }) => key },
);

test('what a page writes is read as what was given, whatever was typed', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const values = given.flatMap(({ key, kind, typed: text }): [string, string][] => {
        const found = valueOf(kind, text);
        return 'value' in found && found.value !== '' ? [[key, found.value]] : [];
      });
      const text = textOfAnswer(facts, given, '2026-12-01');
      const answer = {
        code: facts.code,
        answeredOn: '2026-12-01',
        language: 'pt-BR',
        values: new Map(values),
      };
      const expected = [{ line: 1, form: 'readiness', version: 2, answer }];
      expect(answersIn(text)).toEqual(expected);
      const bytes = Buffer.from(text, 'utf8');
      expect(answersIn(bytes.toString('utf8'))).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});

test('a mail has the same answer in its text, with the line ends of mail', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const text = textOfAnswer(facts, given, '2026-12-01');
      const address = mailWith(facts, text);
      fc.pre(address !== undefined);
      const url = new URL(address ?? '');
      const body = url.searchParams.get('body') ?? '';
      expect(url.pathname).toBe('mentoring@example.org');
      expect(url.searchParams.get('subject')).toBe(facts.subject);
      expect(body).toMatch(/^Envie assim\.\r\n\r\n=== mentor answer/);
      expect(answersIn(body)).toEqual(answersIn(text).map((found) => ({ ...found, line: 3 })));
    }),
  );
});

test('an answer that no mail program takes in an address opens none', () => {
  const long = [{ key: 'words', kind: 'long-text', typed: 'م'.repeat(300) }];
  expect(mailWith(facts, textOfAnswer(facts, long, '2026-12-01'))).toBeUndefined();
  expect(mailWith({ ...facts, mail: null }, 'short')).toBeUndefined();
});

test.each([
  ['number', '45', '45'],
  ['number', ' ٤٥ ', '45'],
  ['number', '４５', '45'],
  ['number', '1,5', '1.5'],
  ['number', '007', '7'],
  ['number', '0.125', '0.125'],
  ['date', '2026-02-28', '2026-02-28'],
  ['text', ' a \r\n b ', 'a\nb'],
])('%s %j is kept as %j', (kind, given, value) => {
  expect(valueOf(kind, given)).toEqual({ value });
});

test.each([
  ['number', 'an hour', 'isNoNumber'],
  ['number', '1,500', 'isNoNumber'],
  ['number', '1e9', 'isNoNumber'],
  ['date', '2026-02-30', 'isNoDay'],
  ['date', '30.11.2026', 'isNoDay'],
  ['email', 'ana at x', 'isNoAddress'],
  ['email', 'a@x.example, b@x.example', 'isNoAddress'],
  ['date', '0026-11-30', 'isNoDay'],
])('%s %j is refused', (kind, given, problem) => {
  expect(valueOf(kind, given)).toEqual({ problem });
});

test('the file is named after form and code, and the day is that of the device', () => {
  expect(fileOf(facts, '')).toBe('readiness-31CR-79KV-4M2Q-8XT0-WD5.txt');
  expect(fileOf({ ...facts, form: 'enrol-mentor', isOpen: true }, 'x\n[check] 9f3a01c2\n')).toBe(
    'enrol-mentor-9f3a01c2.txt',
  );
  expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});

test('the script of the page asks nothing of a network, and nothing of a browser younger than 2019', () => {
  const script = formPageScript();
  expect(script).not.toMatch(/<\/script|<!--|https?:|fetch\(|XMLHttpRequest|WebSocket|sendBeacon|import\(/);
  expect(script).not.toMatch(/\.(?:replaceAll|at|hasOwn|toSorted|matchAll|replaceChildren)\(|\?\?|\?\./);
});
