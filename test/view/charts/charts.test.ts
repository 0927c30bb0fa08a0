import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import type { Chart } from '../../../src/reports/report.ts';
import { noColour } from '../../../src/view/terminal/colour.ts';
import type { Document } from '../../../src/view/document/document.ts';
import { measureFor } from '../../../src/view/terminal/measure.ts';
import { render } from '../../../src/view/document/render.ts';
import { hostileText } from '../document/hostile.ts';

const PHASES: Chart = {
  title: 'Phases',
  kind: 'bars',
  of: 'Phase',
  series: ['Came to it', 'In it now'],
  points: [
    { label: 'preparation', values: [40, 27] },
    { label: 'growth', values: [1, 0] },
    { label: 'closure', values: [null, 0.26] },
  ],
};
const WEEKS: Chart = {
  title: 'Meetings by week',
  kind: 'line',
  of: 'Week of',
  series: ['Meetings'],
  points: [0, 1, 4, 8, null, 2].map((value, at) => ({ label: `2026-0${at + 1}-05`, values: [value] })),
};

const documentOf = (chart: Chart): Document => ({
  schema: 'x/1',
  json: {},
  blocks: [{ kind: 'chart', chart }],
});
const show = (chart: Chart, mode: 'terminal' | 'markdown' | 'html', width = 60): Promise<string> =>
  render(documentOf(chart), mode, { width, colour: noColour });

describe('at a terminal', () => {
  test('bars are in proportion, the smallest still seen, the series told apart without colour', async () => {
    expect(await show(PHASES, 'terminal')).toBe(`Phases
█ Came to it   ░ In it now
preparation  ${'█'.repeat(43)} 40
             ${'░'.repeat(29)} 27
growth       █▏ 1
             0
closure      –
             ░ 0.3
`);
  });

  test('a sparkline rises with its values, with a dot for what is not known', async () => {
    expect(await show(WEEKS, 'terminal', 80)).toBe(`Meetings by week
Meetings  ▁▁▄█·▂
Week of 2026-01-05 to 2026-06-05; the highest is 8, the latest 2.
`);
  });

  test('nothing known is said', async () => {
    expect(await show({ ...WEEKS, points: [] }, 'terminal')).toBe(
      'Meetings by week\nNothing is known yet.\n',
    );
  });

  const aChart: fc.Arbitrary<Chart> = fc.record({
    title: hostileText,
    kind: fc.constantFrom('bars' as const, 'line' as const),
    of: hostileText,
    series: fc.constantFrom(['One'], ['張偉', 'Two']),
    points: fc.array(
      fc.record({
        label: hostileText,
        values: fc.array(fc.option(fc.oneof(fc.nat(1e6), fc.double({ min: 0, max: 5, noNaN: true }))), {
          minLength: 2,
          maxLength: 2,
        }),
      }),
      { maxLength: 60 },
    ),
  });

  test('no line is wider than the screen, from 20 to 200 columns, whatever the labels', async () => {
    await fc.assert(
      fc.asyncProperty(aChart, fc.integer({ min: 20, max: 200 }), async (chart, width) => {
        const text = await show(chart, 'terminal', width);
        const widthOf = await measureFor(text.replaceAll('\n', ' '));
        for (const line of text.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 60 },
    );
  });

  test('in a page a chart is a picture and its table, with no script, style or way out, whatever the labels', async () => {
    await fc.assert(
      fc.asyncProperty(aChart, async (chart) => {
        const html = await show(chart, 'html');
        const names = new Set<string>();
        const attributes = new Set<string>();
        const visit = (node: DefaultTreeAdapterMap['node']): void => {
          if ('tagName' in node) {
            names.add(node.tagName);
            for (const { name } of node.attrs) attributes.add(name);
          }
          if ('childNodes' in node) for (const child of node.childNodes) visit(child);
        };
        visit(parse(html));
        for (const name of ['script', 'image', 'img', 'a', 'foreignObject', 'use', 'iframe'])
          expect(names).not.toContain(name);
        expect(
          [...attributes].filter((name) => name.startsWith('on') || name === 'style' || name === 'href'),
        ).toEqual([]);
        expect(names).toContain('table');
      }),
      { numRuns: 8 },
    );
  });
});

test('a label that is a word of JavaScript is drawn like any other', async () => {
  for (const label of ['toString', 'constructor', '__proto__', 'datum'])
    expect(await show({ ...PHASES, points: [{ label, values: [1, 2] }] }, 'html')).toContain(
      `>${label}</text>`,
    );
});

test('the same chart gives the same bytes, whatever was drawn before', async () => {
  const first = await show(PHASES, 'html');
  await show(WEEKS, 'html');
  expect(await show(PHASES, 'html')).toBe(first);
  expect(first).toContain('<svg viewBox=');
});

test('in Markdown a chart is its table', async () => {
  expect(await show(PHASES, 'markdown')).toBe(`### Phases

| Phase | Came to it | In it now |
| --- | ---: | ---: |
| preparation | 40 | 27 |
| growth | 1 | 0 |
| closure |  | 0.26 |
`);
});
