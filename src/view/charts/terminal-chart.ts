/**
 * Charts in a terminal: bars to compare things, a sparkline for a course in time. They can be read without
 * colour.
 */
import type { Chart } from '../../reports/report.ts';
import { leftOutText, pointText, worthDrawing } from './worth-drawing.ts';
import { thousands } from '../../domain/words/text.ts';
import { padded, truncated } from '../terminal/measure.ts';
import { forTerminal } from '../document/sanitise.ts';
import { paragraph, type Screen } from '../terminal/terminal-text.ts';

/** Eighths of a cell, from left to right. */
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const HEIGHTS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/** The character for whole cells, by series. */
const FILLS = ['█', '░'];
const WIDEST_BAR = 50;
const NOTHING = '·';

/** Returns the lines of a chart, none wider than the screen; its title alone where there is nothing to draw. */
export function chartLines(whole: Chart, screen: Screen): string[] {
  const title = paragraph(whole.title, 'strong', screen);
  const worth = worthDrawing(whole);
  const chart = { ...whole, points: worth.points };
  const leftOut = leftOutText(worth);
  const said = leftOut === null ? [] : paragraph(leftOut, 'muted', screen);
  if (chart.points.length === 0) return [...title, ...said];
  const values = chart.points.flatMap((point) => point.values).filter((value) => value !== null);
  const most = values.reduce((greatest, value) => Math.max(greatest, value), chart.full ?? 0);
  const lines = chart.kind === 'line' ? sparklines(chart, most, screen) : bars(chart, most, screen);
  return [...title, ...lines, ...said];
}

function bars({ series, points }: Chart, most: number, screen: Screen): string[] {
  const { width, colour, widthOf } = screen;
  const labels = points.map(({ label }) => forTerminal(label));
  const widest = labels.reduce((greatest, label) => Math.max(greatest, widthOf(label)), 0);
  const labelWidth = Math.min(widest, Math.floor(width * 0.4));
  const numbers = points.map((point) => point.values.map(numberText));
  const numberWidth = numbers.flat().reduce((greatest, text) => Math.max(greatest, text.length), 1);
  const room = Math.max(1, Math.min(WIDEST_BAR, width - labelWidth - numberWidth - 3));
  const lines = points.flatMap(({ values }, at) =>
    values.map((value, of) => {
      const label = of === 0 ? truncated(labels[at] ?? '', labelWidth, widthOf) : '';
      const bar = barOf(value ?? 0, most, room, of);
      return `${colour('muted', padded(label, labelWidth, 'left', widthOf))}  ${bar}${bar === '' ? '' : ' '}${numbers[at]?.[of] ?? ''}`;
    }),
  );
  if (series.length < 2) return lines;
  return [
    ...paragraph(series.map((name, of) => `${FILLS[of] ?? ''} ${name}`).join('   '), 'muted', screen),
    ...lines,
  ];
}

/** The bar of one value; a value above nothing shows at least a sliver. */
function barOf(value: number, most: number, room: number, of: number): string {
  if (value <= 0 || most <= 0) return '';
  const eighths = Math.max(1, Math.round((8 * room * value) / most));
  const whole = Math.floor(eighths / 8);
  if (of > 0) return (FILLS[of] ?? '█').repeat(Math.max(1, Math.round(eighths / 8)));
  return '█'.repeat(whole) + (EIGHTHS[eighths % 8] ?? '');
}

/**
 * A course in time, with its latest value behind each line. One series needs no name, for the title says what is counted; what
 * is said of it stands beside it where there is room.
 */
function sparklines(chart: Chart, most: number, screen: Screen): string[] {
  const { series, points } = chart;
  const { width, colour, widthOf } = screen;
  const isOne = series.length === 1;
  const names = isOne ? [''] : series.map((name) => forTerminal(name));
  const labelWidth = Math.min(Math.max(...names.map(widthOf)), Math.floor(width * 0.3));
  const latest = series.map((_, at) => numberText(points.at(-1)?.values[at] ?? null));
  const beside = isOne ? 0 : labelWidth + Math.max(...latest.map((text) => text.length)) + 4;
  // The latest points count most: if there are too many, only the latest are drawn.
  const shown = points.slice(-Math.max(1, width - beside));
  const lines = names.map((name, at) => {
    const line = shown.map((point) => markOf(point.values[at] ?? null, most)).join('');
    if (isOne) return line;
    const label = padded(truncated(name, labelWidth, widthOf), labelWidth, 'left', widthOf);
    return `${colour('muted', label)}  ${line}  ${latest[at] ?? ''}`;
  });
  const [first = '', last = ''] = [shown[0], shown.at(-1)].map((point) =>
    pointText(chart, point?.label ?? ''),
  );
  const highest = numberText(Math.max(...points.flatMap((point) => point.values.map((value) => value ?? 0))));
  const told = [
    first === last ? `Only ${first}` : `From ${first} to ${last}`,
    `; the highest is ${highest}`,
    isOne ? `, the latest ${latest[0] ?? ''}.` : '.',
  ].join('');
  return isOne && shown.length + 2 + widthOf(told) <= width
    ? [`${lines[0] ?? ''}  ${colour('muted', told)}`]
    : [...lines, ...paragraph(told, 'muted', screen)];
}

function markOf(value: number | null, most: number): string {
  if (value === null) return NOTHING;
  if (value <= 0 || most <= 0) return HEIGHTS[0] ?? '';
  return HEIGHTS[Math.min(7, Math.max(0, Math.ceil((8 * value) / most) - 1))] ?? '';
}

function numberText(value: number | null): string {
  return value === null ? '–' : thousands(Math.round(10 * value) / 10);
}
