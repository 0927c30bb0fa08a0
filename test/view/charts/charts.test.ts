import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { type DefaultTreeAdapterMap, parse, parseFragment } from 'parse5';
import type { Chart } from '../../../src/reports/report.ts';
import { chartsSvg } from '../../../src/view/charts/chart-svg.ts';
import { noColour } from '../../../src/view/terminal/colour.ts';
import type { Document } from '../../../src/view/document/document.ts';
import { STYLE } from '../../../src/view/document/html-style.ts';
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

const aValue = fc.option(
  fc.oneof(
    fc.nat(1e6),
    fc.double({ min: 0, max: 5, noNaN: true }).map((value) => (value < 1e-9 ? 0 : value)),
  ),
);
/** With a value for each series at each point. */
const aChart: fc.Arbitrary<Chart> = fc.constantFrom(['One'], ['張偉', 'Two']).chain((series) =>
  fc.record({
    title: hostileText,
    kind: fc.constantFrom('bars' as const, 'line' as const),
    of: hostileText,
    series: fc.constant(series),
    points: fc.array(
      fc.record({
        label: hostileText,
        values: fc.array(aValue, { minLength: series.length, maxLength: series.length }),
      }),
      { maxLength: 60 },
    ),
  }),
);

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
▁▁▄█·▂  From 5 Jan to 5 Jun; the highest is 8, the latest 2.
`);
    expect(await show(WEEKS, 'terminal', 40)).toBe(`Meetings by week
▁▁▄█·▂
From 5 Jan to 5 Jun; the highest is 8,
the latest 2.
`);
  });

  test('each of two sparklines has its latest value behind it, and rises to what is full', async () => {
    const ratings: Chart = {
      ...WEEKS,
      title: 'Satisfaction',
      full: 5,
      series: ['Mentors', 'Mentees'],
      points: [2, 3].map((value, at) => ({ label: `2026-0${at + 1}`, values: [value, 2.5] })),
    };
    expect(await show(ratings, 'terminal')).toBe(`Satisfaction
Mentors  ▄▅  3
Mentees  ▄▄  2.5
From Jan 2026 to Feb 2026; the highest is 3.
`);
  });

  test('nothing known is said', async () => {
    expect(await show({ ...WEEKS, points: [] }, 'terminal')).toBe('Meetings by week\nNothing yet.\n');
    const zeros = WEEKS.points.map(({ label }) => ({ label, values: [0] }));
    expect(await show({ ...WEEKS, points: zeros }, 'terminal')).toBe('Meetings by week\nNone.\n');
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
});

/** An element of a picture. */
interface Drawn {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

async function draw(chart: Chart): Promise<Drawn[]> {
  const [svg = ''] = await chartsSvg([chart]);
  const drawn: Drawn[] = [];
  const visit = (node: DefaultTreeAdapterMap['node']): void => {
    if ('tagName' in node)
      drawn.push({
        name: node.tagName,
        attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
        text: node.childNodes.map((child) => ('value' in child ? child.value : '')).join(''),
      });
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parseFragment(svg));
  return drawn;
}

const textsOf = (drawn: readonly Drawn[]): string[] =>
  drawn.filter(({ name }) => name === 'text').map(({ text }) => text);
const numbersOf = (drawn: readonly Drawn[], element: string, attribute: string): number[] =>
  drawn.filter(({ name }) => name === element).map(({ attributes }) => Number(attributes[attribute]));
const barsOf = (...values: (number | null)[]): Chart => ({
  ...PHASES,
  series: ['One'],
  points: values.map((value, at) => ({ label: `step ${at}`, values: [value] })),
});
const lineOf = (...values: (number | null)[]): Chart => ({ ...barsOf(...values), kind: 'line' });

/** Whether there is something to draw: of what is 0 throughout there is no picture, nor a table of its numbers. */
const isDrawn = ({ points }: Chart): boolean =>
  points.some(({ values }) => values.some((value) => value !== null && value !== 0));

describe('in a page', () => {
  test('a chart is a picture and its table, with no script, style or way out, whatever the labels', async () => {
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
        expect(names.has('table')).toBe(isDrawn(chart));
      }),
      { numRuns: 8, examples: [[lineOf(null, 0)], [barsOf(0)]] },
    );
  });

  test('bars are as long as their values, from the same 0, and go left below it', async () => {
    const drawn = await draw(barsOf(40, 10, -20));
    const [forty = 0, ten = 0, below = 0] = numbersOf(drawn, 'rect', 'width');
    expect(forty / ten).toBeCloseTo(4, 1);
    expect(forty / below).toBeCloseTo(2, 1);
    const [zero = 0, alsoZero, left = 0] = numbersOf(drawn, 'rect', 'x');
    expect(alsoZero).toBe(zero);
    expect(left + below).toBeCloseTo(zero, 0);
    expect(textsOf(drawn)).toEqual(['step 0', 'step 1', 'step 2', '40', '10', '−20']);
  });

  test('a value stands behind its bar, clear of it and within the picture', async () => {
    const drawn = await draw(barsOf(40, 10, 0.26));
    const ends = numbersOf(drawn, 'rect', 'x').map(
      (x, at) => x + (numbersOf(drawn, 'rect', 'width')[at] ?? 0),
    );
    const values = drawn.filter(({ name, text }) => name === 'text' && /^[\d.]+$/.test(text));
    expect(values.map(({ text }) => text)).toEqual(['40', '10', '0.3']);
    for (const [at, { attributes }] of values.entries())
      expect(Number(attributes['x']) - (ends[at] ?? 0)).toBeCloseTo(4, 0);
  });

  test('there is no bar of nothing and of what is not known, and one that can be seen of the smallest', async () => {
    const drawn = await draw({ ...barsOf(1000, 0, null, 1), isOrdered: true });
    expect(numbersOf(drawn, 'rect', 'width').slice(1)).toEqual([1]);
    expect(textsOf(drawn).slice(4)).toEqual(['1,000', '0', '–', '1']);
  });

  test('of bars in no order those of nothing are named, and of those in one, and of a course, the ends are left out', async () => {
    expect(textsOf(await draw(barsOf(0, 2, 0, 1, null)))).toEqual(['step 1', 'step 3', '2', '1']);
    expect(textsOf(await draw({ ...barsOf(0, 2, 0, 1, null), isOrdered: true })).slice(0, 3)).toEqual([
      'step 1',
      'step 2',
      'step 3',
    ]);
    expect(numbersOf(await draw(lineOf(null, 0, null, 3, null)), 'circle', 'r')).toHaveLength(2);
    for (const mode of ['terminal', 'markdown', 'html'] as const) {
      const text = await show(barsOf(0, 2, 0, 1, null), mode);
      expect(text).toContain('None: step 0; step 2; step 4.');
      expect(await show(lineOf(null, 0, null, 3, null), mode)).not.toContain('None:');
    }
  });

  test('the latest value of a line stands behind it, and two that are near each other do not touch', async () => {
    const drawn = await draw({ ...PHASES, kind: 'line', points: [{ label: 'a', values: [4, 4.1] }] });
    const [upper, lower] = drawn.filter(({ text }) => /^4(?:\.1)?$/.test(text) && text !== '').slice(-2);
    expect([upper?.text, lower?.text]).toEqual(['4.1', '4']);
    expect(Number(lower?.attributes['y']) - Number(upper?.attributes['y'])).toBeGreaterThanOrEqual(13);
  });

  test('days and months are written as people write them', async () => {
    const days = { ...WEEKS, points: [{ label: '2026-01-05', values: [3] }] };
    expect(textsOf(await draw(days))).toContain('5 Jan');
    expect(textsOf(await draw({ ...WEEKS, points: [{ label: '2026-01', values: [3] }] }))).toContain(
      'Jan 2026',
    );
    const rounds = { ...barsOf(1, 2), points: [{ label: '2025-09-01', values: [1] }] };
    expect(textsOf(await draw(rounds))).toContain('2025-09-01'); // a name, which another year may have too
  });

  test('a log of forty steps has forty bars, none upon another', async () => {
    const drawn = await draw(barsOf(...Array.from({ length: 40 }, (_, at) => 1 + at)));
    const tops = numbersOf(drawn, 'rect', 'y');
    const heights = numbersOf(drawn, 'rect', 'height');
    expect(tops).toHaveLength(40);
    for (const [at, top] of tops.entries())
      expect(top).toBeGreaterThanOrEqual(at === 0 ? 0 : (tops[at - 1] ?? 0) + (heights[at - 1] ?? 0));
  });

  test.each([
    ['career progression', ['career progression']],
    ['behaviour management', ['behaviour', 'management']],
    ['behaviour management in primary schools', ['behaviour', 'management in pri…']],
    ['R&D <b>', ['R&D <b>']],
    ['a\u202eb', ['a\\u202eb']],
  ])('the label %s takes at most two lines', async (label, lines) => {
    const drawn = await draw({ ...barsOf(1), points: [{ label, values: [1] }] });
    expect(textsOf(drawn)).toEqual([...lines, '1']);
  });

  test('a line has a dot at each value, and a gap where there is none', async () => {
    const drawn = await draw(lineOf(1, 2, null, 0, null, null, 3));
    const path = drawn.find(({ attributes }) => attributes['stroke-width'] === '2')?.attributes['d'] ?? '';
    expect(path.match(/[ML]/g)?.join('')).toBe('MLMM');
    const heights = numbersOf(drawn, 'circle', 'cy');
    expect(heights).toHaveLength(4);
    const [one = 0, two = 0, zero = 0, three = 0] = heights;
    expect([three < two, two < one, one < zero]).toEqual([true, true, true]);
  });

  test('the names of two series stand above, each by the colour that the stylesheet changes', async () => {
    const drawn = await draw({ ...PHASES, kind: 'line' });
    expect(textsOf(drawn).slice(0, 2)).toEqual(['Came to it', 'In it now']);
    const lines = drawn.filter(({ attributes }) => attributes['stroke-width'] === '2');
    expect(lines.map(({ attributes }) => attributes['stroke-dasharray'] ?? 'whole')).toEqual([
      'whole',
      '5 3',
      'whole',
      '5 3',
    ]);
  });

  test('every colour is one that the stylesheet changes', async () => {
    for (const chart of [PHASES, WEEKS, { ...PHASES, kind: 'line' as const }])
      for (const { attributes } of await draw(chart))
        for (const name of ['fill', 'stroke'])
          if ((attributes[name] ?? 'none') !== 'none')
            expect(STYLE).toContain(`svg [${name}='${attributes[name]}']`);
  });

  test.each([
    ['whole values have whole steps', [1, 0, 2], ['0', '1', '2']],
    ['shares of a whole have not', [0.25, 1], ['0', '0.2', '0.4', '0.6', '0.8', '1']],
    ['the axis ends at a round value', [97], ['0', '20', '40', '60', '80', '100']],
    [
      'long amounts have room',
      [8.5e9],
      ['0', '2,000,000,000', '4,000,000,000', '6,000,000,000', '8,000,000,000', '10,000,000,000'],
    ],
  ])('%s', async (_, values, steps) => {
    const drawn = await draw(lineOf(...values));
    expect(textsOf(drawn).slice(0, steps.length)).toEqual(steps);
    expect(textsOf(drawn)[steps.length]).toMatch(/^step/);
  });

  test('of labels that would touch, every second or third stands', async () => {
    const weeks = Array.from({ length: 26 }, (_, at) => ({ label: `2026-week-${10 + at}`, values: [at] }));
    const shown = textsOf(await draw({ ...WEEKS, points: weeks })).filter((text) => text.includes('week'));
    expect(shown).toEqual(['2026-week-10', '2026-week-20', '2026-week-30']);
  });

  test.each([barsOf(), barsOf(null, null), lineOf(), lineOf(null)])(
    'nothing known is said',
    async (chart) => {
      expect(textsOf(await draw(chart))).toEqual(['Nothing yet.']);
    },
  );

  test('that there was nothing is said in place of a picture', async () => {
    const page = await show(lineOf(0, null, 0), 'html');
    expect(page).toContain('>None.</p>');
    expect(page).not.toContain('<svg');
  });

  test('one value of one point is drawn', async () => {
    expect(numbersOf(await draw(lineOf(3)), 'circle', 'r')).toHaveLength(1);
    expect(numbersOf(await draw(barsOf(3)), 'rect', 'x')).toHaveLength(1);
  });

  test('whatever the chart, all of it is in the picture', async () => {
    await fc.assert(
      fc.asyncProperty(aChart, async (chart) => {
        const [svg = ''] = await chartsSvg([chart]);
        expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
        const [picture, ...drawn] = await draw(chart);
        const [, , width, height] = (picture?.attributes['viewBox'] ?? '').split(' ').map(Number);
        for (const { attributes } of drawn) {
          const x = Number(attributes['x'] ?? attributes['cx'] ?? 0) + Number(attributes['width'] ?? 0);
          const y = Number(attributes['y'] ?? attributes['cy'] ?? 0) + Number(attributes['height'] ?? 0);
          expect(x >= 0 && x <= (width ?? 0) && y >= 0 && y <= (height ?? 0)).toBe(true);
        }
      }),
      { numRuns: 100 },
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
