/** Bars from 0 to their value, one below the other, with the name of each point before them and the value behind. */
import type { Chart } from '../../reports/report.ts';
import { truncated, type WidthOf, wrapped } from '../terminal/measure.ts';
import { amountText, type Axis } from './axis.ts';
import {
  type Drawing,
  HALF_LETTER,
  LETTER,
  MARGIN,
  seriesOf,
  tenths,
  TEXT_LINE,
  textAt,
  thinLines,
  WIDTH,
} from './svg.ts';

/** How many letters a line of a label has at most. */
const LABEL = 18;
const BAR = 14;
const GAP = 4;

/** Returns the bars of a chart; those of one point touch. */
export function barsSvg(chart: Chart, axis: Axis, widthOf: WidthOf): Drawing {
  const labels = chart.points.map(({ label }) => inTwoLines(label, widthOf));
  const mostLines = Math.max(...labels.map((lines) => lines.length));
  const row = GAP + Math.max(BAR * chart.series.length, mostLines === 1 ? 0 : mostLines * TEXT_LINE);
  const bar = (row - GAP) / chart.series.length;
  const left = 2 * MARGIN + LETTER * Math.max(...labels.flat().map(widthOf));
  const bottom = MARGIN + row * labels.length;
  const series = seriesOf(chart);
  const longest = Math.max(...series.flatMap(({ values }) => values.map((value) => valueText(value).length)));
  const xOf = (value: number): number => axis.place(value, left, WIDTH - 2 * MARGIN - LETTER * longest);
  const yOf = (at: number): number => MARGIN + row * at;
  const topOf = (at: number, of: number): number => yOf(at) + GAP / 2 + bar * of;

  const bars = series.map(({ values, colour }, of) => {
    const one = values.map((value, at) => barSvg(xOf(0), xOf(value ?? 0), topOf(at, of), bar));
    return `<g fill="${colour}">${one.join('')}</g>`;
  });
  const amounts = series.flatMap(({ values }, of) =>
    values.map((value, at) => {
      const end = Math.max(xOf(0), xOf(value ?? 0));
      return textAt('start', end + MARGIN, topOf(at, of) + bar / 2 + HALF_LETTER, valueText(value));
    }),
  );
  const names = labels.map((lines, at) => labelSvg(lines, left - MARGIN, yOf(at + 0.5)));
  const zero = thinLines([`M${tenths(xOf(0))},${MARGIN}V${bottom}`]);
  return { svg: [...bars, zero, ...names, ...amounts].join(''), height: bottom + MARGIN };
}

/** With its value behind it a bar needs no axis. */
function valueText(value: number | null): string {
  return value === null ? '–' : amountText(tenths(value));
}

/** The second line holds all that is left, and is shortened where it is too long. */
function inTwoLines(label: string, widthOf: WidthOf): string[] {
  const [first = '', ...rest] = wrapped(label, LABEL, widthOf);
  return rest.length === 0 ? [first] : [first, truncated(rest.join(' '), LABEL, widthOf)];
}

/** A value other than 0 has a bar wide enough to be seen. */
function barSvg(from: number, to: number, y: number, height: number): string {
  if (from === to) return '';
  const width = Math.max(1, Math.abs(to - from));
  return `<rect x="${tenths(Math.min(from, to))}" y="${tenths(y)}" width="${tenths(width)}" height="${height}"/>`;
}

function labelSvg(lines: readonly string[], x: number, middle: number): string {
  const first = middle + HALF_LETTER - (TEXT_LINE * (lines.length - 1)) / 2;
  return lines.map((line, at) => textAt('end', x, first + TEXT_LINE * at, line)).join('');
}
