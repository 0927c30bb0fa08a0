/** What holds of a screen, whatever is shown on it. */
import { expect } from '@jest/globals';
import * as fc from 'fast-check';
import stringWidth from 'string-width';
import { createColour, noColour } from '../../../src/view/terminal/colour.ts';
import { renderTerminal } from '../../../src/view/terminal/terminal.ts';
import { documentOf, hostileTable, hostileText, RAW } from '../document/hostile.ts';

/** A header is underlined to the width of its column, so spaces can remain before the code that ends it. */
const SGR = new RegExp(String.raw`\u001b\[\d+m`, 'g');
const bare = (text: string): string =>
  text
    .replace(SGR, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');

/** Fails where a line is wider than the screen, or where what a terminal would obey is in it. */
export async function noLineIsWider(numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(
      hostileText,
      hostileTable,
      fc.integer({ min: 40, max: 240 }),
      async (text, table, width) => {
        const rendered = await renderTerminal(documentOf(text, table), { width, colour: noColour });
        for (const line of rendered.split('\n')) {
          expect(stringWidth(line)).toBeLessThanOrEqual(width);
          expect(line).not.toMatch(RAW);
        }
      },
    ),
    { numRuns },
  );
}

/** Fails where what is dressed in colour says anything else than what is not. */
export async function colourIsOnlyColour(numRuns: number): Promise<void> {
  const colour = await createColour(true);
  await fc.assert(
    fc.asyncProperty(hostileText, hostileTable, async (text, table) => {
      const plain = await renderTerminal(documentOf(text, table), { width: 60, colour: noColour });
      const coloured = await renderTerminal(documentOf(text, table), { width: 60, colour });
      expect(bare(coloured)).toBe(bare(plain));
      expect(coloured.replace(SGR, '').replaceAll('\n', '')).not.toMatch(RAW);
    }),
    { numRuns },
  );
}
