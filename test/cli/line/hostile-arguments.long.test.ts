/** A bounded sample of `npm run fuzz -- arguments`: every command, a few hostile strings, in every output mode. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { fuzzArguments } from '../../fuzz/hostile-arguments.ts';
import { type Kind, problemIn } from '../../fuzz/readers.ts';
import { changesOf, contentsOf, putBack } from '../../fuzz/sandbox.ts';
import { aFolder } from '../../support/programme.ts';

test('strings that broke other software, as options and arguments', async () => {
  expect(await fuzzArguments(120, 20_261_122)).toMatch(/none broke$|^skipped: /);
}, 60_000);

test('what a case does to its folder is seen, whatever it is, and put back', () => {
  const folder = aFolder();
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  write('kept.txt', 'kept');
  write('changed.txt', 'before');
  write('gone.txt', 'gone');
  const before = contentsOf(folder);
  expect(changesOf(before, contentsOf(folder))).toEqual({ written: [], gone: [] });
  write('changed.txt', 'after!'); // as long as it was
  rmSync(join(folder, 'gone.txt'));
  mkdirSync(join(folder, 'new', 'deep'), { recursive: true });
  write('new/deep/file.txt', 'new');
  const after = contentsOf(folder);
  expect(changesOf(before, after)).toEqual({
    written: expect.arrayContaining(['changed.txt', 'new', 'new/deep', 'new/deep/file.txt']),
    gone: ['gone.txt'],
  });
  putBack(folder, after, before);
  expect(contentsOf(folder)).toEqual(before);
});

const PAGE = (body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>T</title></head><body>${body}</body></html>`;
const CALENDAR = (line: string): string =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260101T100000Z\r\n${line}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
const MAIL = (header: string): string =>
  `To: ada@example.org\r\nSubject: Hello\r\n${header}\r\n\r\nWords\r\n`;

test.each<[Kind, string, string]>([
  ['terminal', 'Ada\n', 'Ada\u001B[2J\n'],
  ['txt', 'Ada\n', 'Ada\u202E\n'],
  ['tsv', 'name\tgain\nAda\t-1.5\n', 'name\tgain\n=1+1\t2\n'],
  ['csv', 'name,gain\nAda,-1.5\n', 'name,gain\n"-2+3+cmd|x",1\n'],
  ['csv', 'name\nAda\n', 'name\nAda,Ben\n'],
  ['json', '{"a": 1}', '{"a": 1'],
  ['md', 'a &lt;b<br>c\n', 'a <b>c</b>\n'],
  ['html', PAGE('<p>Ada</p>'), PAGE('<p>Ada<script>1</script></p>')],
  ['html', PAGE('<p>Ada</p>'), PAGE('<p onclick="1">Ada</p>')],
  ['html', PAGE('<a href="https://example.org/">Ada</a>'), PAGE('<a href="javascript:1">Ada</a>')],
  ['html', PAGE('<p>Ada</p>'), PAGE('<p class="a" class="b">Ada</p>')],
  ['ics', CALENDAR('SUMMARY:Ada'), CALENDAR('SUMMARY:Ada\r\nUID:b')],
  ['eml', MAIL('X-Unsent: 1'), MAIL('Bcc: all@example.org')],
])('the reader of %s takes what is sound, and nothing else', async (kind, sound, broken) => {
  expect(await problemIn(kind, sound)).toBeNull();
  expect(await problemIn(kind, broken)).not.toBeNull();
});
