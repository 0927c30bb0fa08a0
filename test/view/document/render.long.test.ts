import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import stringWidth from 'string-width';
import { noColour } from '../../../src/view/terminal/colour.ts';
import { unguardFormula } from '../../../src/domain/words/formula-guard.ts';
import { renderHtml } from '../../../src/view/document/html.ts';
import type { Document, OutputMode } from '../../../src/view/document/document.ts';
import { render } from '../../../src/view/document/render.ts';
import { parseTsvCell } from '../../../src/view/files/tsv.ts';
import { documentOf, RAW, tableWith } from './hostile.ts';

const screen = { width: 80, colour: noColour };

test('each mode is rendered by its own renderer', async () => {
  const document: Document = {
    schema: 'goal.list/1',
    json: { goals: [] },
    blocks: [
      { kind: 'heading', text: 'Goals' },
      { kind: 'table', table: tableWith('G1', 2) },
    ],
  };
  const shown: Record<OutputMode, string> = {
    terminal: 'Goals\nC0  C1\nG1  2\n',
    tsv: 'c0\tc1\nG1\t2\n',
    csv: 'c0,c1\nG1,2\n',
    json: '{\n  "schema": "mentor.goal.list/1",\n  "goals": []\n}\n',
    markdown: '## Goals\n\n| C0 | C1 |\n| --- | --- |\n| G1 | 2 |\n',
    html: renderHtml(document),
  };
  for (const [mode, text] of Object.entries(shown))
    expect(await render(document, mode as OutputMode, screen)).toBe(text);
});

/** The Big List of Naughty Strings, where the data folder stands beside the repository. */
const listPath = join(import.meta.dirname, '../../../../shared/data/hostile/blns.json');
const naughty: string[] = existsSync(listPath) ? JSON.parse(readFileSync(listPath, 'utf8')) : [];
const describeIfPresent = naughty.length > 0 ? describe : describe.skip;

describeIfPresent('the Big List of Naughty Strings (skipped where the file is absent)', () => {
  test('goes through every renderer unharmed', async () => {
    for (const text of naughty) {
      const document = documentOf(text, tableWith(text, text));
      for (const line of (await render(document, 'terminal', screen)).split('\n')) {
        expect(line).not.toMatch(RAW);
        expect(stringWidth(line)).toBeLessThanOrEqual(screen.width);
      }

      const [header, row, ...rest] = (await render(document, 'tsv', screen)).split('\n');
      expect([header, rest]).toEqual(['c0\tc1', ['']]);
      expect(row).not.toMatch(/[^\P{Cc}\t]/u);
      expect(row?.split('\t').map(parseTsvCell)).toEqual([text, text]);

      const records: string[][] = parse(await render(document, 'csv', screen), { record_delimiter: '\n' });
      expect(records[1]?.map(unguardFormula)).toEqual(
        [text, text].map((cell) => cell.replaceAll('\0', '\ufffd')),
      );

      const json = await render(document, 'json', screen);
      expect(json.replaceAll('\n', '')).not.toMatch(RAW);
      expect(JSON.parse(json)).toEqual({ schema: 'mentor.test/1', ...document.json });

      const markdown = await render(document, 'markdown', screen);
      expect(markdown.replaceAll('\n', '')).not.toMatch(RAW);
      expect(markdown.replaceAll(/<br>|\(<https?:[^<>\n]*>\)$/gm, '')).not.toMatch(/[<>]/);

      const html = await render(document, 'html', screen);
      expect(html.replaceAll('\n', '')).not.toMatch(RAW);
      expect(html).not.toMatch(
        /<(?!\/?(?:html|head|meta|title|style|body|main|nav|h[123]|p|br|dl|div|dt|dd|ul|li|span|strong|a|table|thead|tbody|tr|th|td)\b|!doctype html>)/,
      );
    }
  });
});
