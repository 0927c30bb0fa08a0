/** What bars and lines are both made of: sizes, colours, texts and series. Lengths are in units of the picture. */
import type { Chart } from '../../reports/report.ts';
import { htmlText } from '../document/html-text.ts';

/** Narrow enough to be read on a telephone, where it is shown at nearly its own size. */
export const WIDTH = 340;
export const MARGIN = 4;
/** The room for a letter. No font is known: this is enough for the wide ones. */
export const LETTER = 7.2;
/** From a line of text to the next. */
export const TEXT_LINE = 13;
/** From the middle of a text down to where its letters stand. */
export const HALF_LETTER = 4;

/** The stylesheet finds these colours and puts those of the scheme in their place. */
const INK = '#595e66';
const LINE = '#d5d9df';
/** The second series is told from the first without colour too. */
const LOOKS = [
  { colour: '#2563a8', dashes: '' },
  { colour: '#b45309', dashes: ' stroke-dasharray="5 3"' },
] as const;

/** Something drawn, and how high it is. */
export interface Drawing {
  readonly svg: string;
  readonly height: number;
}

export interface Series {
  readonly name: string;
  /** One for each point. */
  readonly values: readonly (number | null)[];
  readonly colour: string;
  /** An attribute of its lines. */
  readonly dashes: string;
}

/** Returns the series of a chart, each with its values and how it looks. */
export function seriesOf({ series, points }: Chart): Series[] {
  return series.map((name, of) => ({
    name,
    values: points.map(({ values }) => values[of] ?? null),
    ...(LOOKS[of] ?? LOOKS[0]),
  }));
}

/** Returns a text that starts, ends or has its middle at `x`, and stands on `y`. */
export function textAt(anchor: 'start' | 'middle' | 'end', x: number, y: number, text: string): string {
  const from = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${tenths(x)}" y="${tenths(y)}"${from} fill="${INK}">${htmlText(text)}</text>`;
}

/** Returns thin lines, each a path such as `M8,0V40`. */
export function thinLines(paths: readonly string[]): string {
  return `<path d="${paths.join('')}" fill="none" stroke="${LINE}"/>`;
}

/** Returns a length in tenths, which are finer than can be seen. */
export function tenths(length: number): number {
  return Math.round(10 * length) / 10;
}
