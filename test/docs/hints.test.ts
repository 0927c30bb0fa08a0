/** What is said to people names those who are there: an id in words is one of the situation, never an example. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Help and the page on imports show what an id looks like, before there is any situation. */
const SHOWN_BEFOREHAND = ['docs/cli.md', 'docs/import.md'].map((page) =>
  bare(readFileSync(join(ROOT, page), 'utf8')),
);
/** A paper size, and a session with a programme of its own. */
const OTHER_WORDS = new Set([
  'view/document/html-style.ts',
  'view/form-page/page-style.ts',
  'commands/start/demo.ts',
]);
const AN_ID = /(?<![\w$])[PRGMASNX][1-9]\d*\b/;
const A_MADE_UP_ID = /idOf\([^()]*\?\? *[1-9]\d*/;
const A_STRING = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`/g;

/** Without blanks and marks, as lines are broken otherwise in a page. */
function bare(text: string): string {
  return text.replaceAll(/\\n|[^\p{L}\p{N}]/gu, '');
}

/** Returns the strings with ids in them that are no help: a hint is a command, or is in no page. */
function examplesIn(source: string): string[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*/g, '');
  const isHelp = (text: string): boolean =>
    !/^.mentor [a-z]/.test(text) &&
    text
      .replace(/^.*(?=Examples?:)/, '')
      .split(/\$\{[^}]*\}/)
      .every((part) => !AN_ID.test(part) || SHOWN_BEFOREHAND.some((page) => page.includes(bare(part))));
  return code
    .split('\n')
    .flatMap((line) => line.match(A_STRING) ?? [])
    .filter((text) => (AN_ID.test(text) && !isHelp(text)) || A_MADE_UP_ID.test(text));
}

test('no hint or message names somebody by an id that is an example', () => {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  const found = files
    .filter((file) => file.endsWith('.ts') && !OTHER_WORDS.has(file))
    .flatMap((file) =>
      examplesIn(readFileSync(join(ROOT, 'src', file), 'utf8')).map((words) => `${file}: ${words}`),
    );
  expect(found).toEqual([]);
});

test.each([
  "throw new Failure('usage', 'Nobody was named.', 'mentor participant erase P12');",
  "await context.next('mentor match why P3 P17 says what it would cost');",
  "`mentor relationship show ${idOf('R', made[0]?.id ?? 1)} for what comes first`",
])('an example is found: %s', (line) => {
  expect(examplesIn(line)).not.toEqual([]);
});
