/** Lines for what goes on in time: a dot at each value, and a gap where there is none. */
import type { Chart } from '../../reports/report.ts';
import { truncated, type WidthOf } from '../terminal/measure.ts';
import { amountText, type Axis, withRoom } from './axis.ts';
import {
  type Drawing,
  HALF_LETTER,
  LETTER,
  MARGIN,
  type Series,
  seriesOf,
  tenths,
  TEXT_LINE,
  textAt,
  thinLines,
  WIDTH,
} from './svg.ts';

/** How many letters a label has at most. */
const LABEL = 15;
const TOP = 8;
const BOTTOM = 112;
const TICK = 4;

/** Returns the lines of a chart, with the labels of its points and what they are below. */
export function linesSvg(chart: Chart, axis: Axis, widthOf: WidthOf): Drawing {
  const yOf = (value: number): number => axis.place(value, BOTTOM, TOP);
  const amounts = axis.ticks.map((tick) => ({ text: amountText(tick), y: yOf(tick) }));
  const left = 2 * MARGIN + LETTER * Math.max(...amounts.map(({ text }) => text.length));
  const latest = seriesOf(chart).map((series) => latestOf(series));
  const right = WIDTH - MARGIN - LETTER * Math.max(...latest.map(({ text }) => text.length));
  // Each point has as much room as the others, and stands in its middle.
  const xOf = (at: number): number => left + ((at + 0.5) * (right - left)) / chart.points.length;

  const grid = amounts.map(({ y }) => `M${tenths(left)},${tenths(y)}H${tenths(right)}`);
  const numbers = amounts.map(({ text, y }) => textAt('end', left - MARGIN, y + HALF_LETTER, text));
  const points = chart.points.map(({ label }, at) => {
    const tick = `M${tenths(xOf(at))},${BOTTOM}v${TICK}`;
    return { text: truncated(label, LABEL, widthOf), x: xOf(at), tick };
  });
  const named = withRoom(points, widthOf);
  const labels = named.map(({ text, x }) => textAt('middle', x, BOTTOM + TICK + TEXT_LINE, text));
  const lines = seriesOf(chart).map((series) => lineSvg(series, xOf, yOf));
  const titleAt = BOTTOM + TICK + 2 * TEXT_LINE + MARGIN;
  const title = textAt('middle', (left + right) / 2, titleAt, chart.of);
  return {
    svg: [
      thinLines([...grid, ...named.map(({ tick }) => tick)]),
      ...lines,
      ...numbers,
      ...labels,
      ...latestSvg(latest, xOf, yOf),
      title,
    ].join(''),
    height: titleAt + MARGIN,
  };
}

/** The last value of a line that is known. */
interface Latest {
  readonly at: number;
  readonly value: number;
  readonly text: string;
}

function latestOf({ values }: Series): Latest {
  const at = values.findLastIndex((value) => value !== null);
  const value = values[at] ?? 0;
  return { at, value, text: at < 0 ? '' : amountText(tenths(value)) };
}

/** Writes the latest value behind each line. Where two lines end at nearly one height, the lower text goes down. */
function latestSvg(
  latest: readonly Latest[],
  xOf: (at: number) => number,
  yOf: (value: number) => number,
): string[] {
  let above = -Infinity;
  return latest
    .filter(({ text }) => text !== '')
    .toSorted((a, b) => b.value - a.value)
    .map(({ at, value, text }) => {
      above = Math.max(above + TEXT_LINE, yOf(value) + HALF_LETTER);
      return textAt('start', xOf(at) + MARGIN + 2, above, text);
    });
}

function lineSvg(
  { values, colour, dashes }: Series,
  xOf: (at: number) => number,
  yOf: (value: number) => number,
): string {
  const places = values.map((value, at) =>
    value === null ? undefined : { x: tenths(xOf(at)), y: tenths(yOf(value)) },
  );
  const path = places.map((place, at) =>
    place === undefined ? '' : `${places[at - 1] === undefined ? 'M' : 'L'}${place.x},${place.y}`,
  );
  const dots = places.map((place) =>
    place === undefined ? '' : `<circle cx="${place.x}" cy="${place.y}" r="2.4"/>`,
  );
  return `<path d="${path.join('')}" fill="none" stroke="${colour}" stroke-width="2" stroke-linejoin="round"${dashes}/><g fill="${colour}">${dots.join('')}</g>`;
}
