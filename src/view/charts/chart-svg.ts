/** Charts as SVG text, drawn here by vega-lite, so that a page needs no script. The same chart gives the same bytes. */
import type { Chart } from '../../reports/report.ts';
import { forTerminal } from '../document/sanitise.ts';

/** Narrow enough to be read on a telephone, where it is shown at nearly its own size. */
const WIDTH = 340;
const BAR_STEP = 17;
/** Of a label that is longer the rest goes on a second line, which takes a wider step. */
const LABEL_LINE = 16;
const TWO_LINES = 30;
const LINE_HEIGHT = 150;
/** The stylesheet finds these colours and puts those of the scheme in their place. */
const INK = '#595e66';
const LINE = '#d5d9df';
const SERIES = ['#2563a8', '#b45309'];

/** Returns the SVG of each chart, in their order; of two series the names stand above, up to some twenty letters. vega is loaded at the first call. */
export async function chartsSvg(charts: readonly Chart[]): Promise<string[]> {
  if (charts.length === 0) return [];
  const { Error: errors, logger, parse, View } = await import('vega');
  const { compile } = await import('vega-lite');
  // It advises on layouts, on stderr; what it cannot draw it still says by throwing.
  const quiet = logger(errors);
  return Promise.all(
    charts.map(async (chart) => {
      const { spec } = compile(specOf(chart) as unknown as Parameters<typeof compile>[0], { logger: quiet });
      const view = new View(parse(spec), { renderer: 'none', logger: quiet });
      const svg = await view.toSVG();
      view.finalize();
      return asPicture(svg);
    }),
  );
}

/** The frame that vega gives it says nothing to a reader of the page: the figure round it has the name. */
function asPicture(svg: string): string {
  const size = /viewBox="[^"]*"/.exec(svg)?.[0] ?? '';
  return svg
    .replace(/^<svg[^>]*>/, `<svg ${size} aria-hidden="true" focusable="false">`)
    .replace(/ (?:style|role|aria-[a-z]+|class)="[^"]*"(?=[^<]*>)/g, (found, at: number) =>
      at < 60 ? found : '',
    );
}

function specOf(chart: Chart): object {
  const order = chart.points.map((_, at) => String(at));
  const isBars = chart.kind === 'bars';
  const labels = chart.points.map(({ label }) => (isBars ? inTwoLines : String)(forTerminal(label)));
  const values = chart.points.flatMap((point, at) =>
    chart.series.map((name, of) => ({
      at: String(at),
      series: forTerminal(name),
      value: point.values[of] ?? null,
    })),
  );
  const points = {
    field: 'at',
    type: 'ordinal',
    sort: order,
    title: isBars ? null : forTerminal(chart.of),
    axis: {
      labelExpr: 'labels[datum.value]',
      labelLimit: isBars ? 155 : 110,
      ...(isBars
        ? { ticks: false, domain: false }
        : { labelAngle: 0, labelOverlap: 'greedy', labelSeparation: 8 }),
    },
  };
  const amounts = {
    field: 'value',
    type: 'quantitative',
    title: null,
    scale: { zero: true, nice: true },
    axis: { tickCount: 4, ...(isWhole(chart) ? { tickMinStep: 1, format: 'd' } : {}) },
  };
  const colour = {
    field: 'series',
    type: 'nominal',
    sort: chart.series.map((name) => forTerminal(name)),
    scale: { range: SERIES },
    legend:
      chart.series.length < 2
        ? null
        : { title: null, orient: 'top', direction: 'vertical', symbolType: isBars ? 'square' : 'stroke' },
  };
  return {
    width: WIDTH,
    height: isBars ? { step: barStep(labels, chart.series.length) } : LINE_HEIGHT,
    autosize: { type: isBars ? 'fit-x' : 'fit', contains: 'padding' },
    background: null,
    padding: 4,
    config: CONFIG,
    // Labels are looked up by position, for two points may share one, and as data: vega parses what is an expression.
    params: [{ name: 'labels', value: labels }],
    data: { values },
    mark: isBars
      ? { type: 'bar', aria: false }
      : { type: 'line', aria: false, point: { size: 22 }, strokeWidth: 2 },
    encoding: isBars
      ? {
          y: points,
          x: amounts,
          color: colour,
          ...(chart.series.length > 1 ? { yOffset: { field: 'series', sort: colour.sort } } : {}),
        }
      : {
          x: points,
          y: amounts,
          color: colour,
          strokeDash: {
            field: 'series',
            sort: colour.sort,
            legend: null,
            scale: {
              range: [
                [1, 0],
                [5, 3],
              ],
            },
          },
        },
  };
}

/** The second line holds all that is left, and is shortened where it is too long. */
function inTwoLines(label: string): string | string[] {
  const at = label.lastIndexOf(' ', LABEL_LINE);
  return label.length <= LABEL_LINE || at <= 0 ? label : [label.slice(0, at), label.slice(at + 1)];
}

/** How much of the height each bar takes; one label's bars stand together. */
function barStep(labels: readonly (string | string[])[], series: number): number {
  const one = series > 1 ? BAR_STEP * 0.8 : BAR_STEP;
  return labels.some((label) => Array.isArray(label)) ? Math.max(one, TWO_LINES / series) : one;
}

const CONFIG = {
  aria: false,
  font: 'system-ui, sans-serif',
  view: { stroke: null },
  axis: {
    labelFontSize: 12,
    labelLineHeight: 13,
    titleFontSize: 12,
    titleFontWeight: 'normal',
    labelColor: INK,
    titleColor: INK,
    domainColor: LINE,
    tickColor: LINE,
    gridColor: LINE,
  },
  legend: {
    labelFontSize: 12,
    labelColor: INK,
    labelLimit: 300,
  },
};

function isWhole({ points }: Chart): boolean {
  return points.every(({ values }) => values.every((value) => value === null || Number.isInteger(value)));
}
