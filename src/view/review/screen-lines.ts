/** Lines of a full screen: texts with tones, laid out in columns before they are coloured. */
import type { Tone } from '../document/document.ts';
import type { Colour } from '../terminal/colour.ts';
import { padded, truncated, type WidthOf, wrapped } from '../terminal/measure.ts';

/** A text in one tone. It has passed `forTerminal`. */
export interface Span {
  readonly text: string;
  readonly tone?: Tone | undefined;
}

export type Line = readonly Span[];

/** What lines are measured and coloured with. */
export interface Pen {
  readonly widthOf: WidthOf;
  readonly colour: Colour;
}

/** Stands between two columns. */
export const BETWEEN = ' │ ';
/** The columns that {@link BETWEEN} takes. */
export const GAP = 3;

export function line(text: string, tone?: Tone): Line {
  return [{ text, tone }];
}

/** Returns a text as lines of whole words; the second and later ones are indented. */
export function paragraph(
  text: string,
  width: number,
  { widthOf }: Pen,
  { tone, indent = 0 }: { readonly tone?: Tone; readonly indent?: number } = {},
): Line[] {
  const lines = wrapped(text, Math.max(1, width - indent), widthOf);
  return lines.map((each, at) => line(at === 0 ? each : ' '.repeat(indent) + each, tone));
}

/** Returns a line in exactly `width` columns: cut with `…`, or with spaces after it. */
export function fitted(spans: Line, width: number, { widthOf }: Pen): Line {
  const kept: Span[] = [];
  let left = width;
  for (const { text, tone } of spans) {
    const columns = widthOf(text);
    if (columns <= left) {
      kept.push({ text, tone });
      left -= columns;
      continue;
    }
    const cut = truncated(text, left, widthOf);
    kept.push({ text: cut, tone });
    left -= widthOf(cut);
    break;
  }
  return left > 0 ? [...kept, { text: ' '.repeat(left) }] : kept;
}

/** Returns two columns of lines as one, as long as the longer of the two. */
export function beside(
  left: readonly Line[],
  right: readonly Line[],
  [leftWidth, rightWidth]: readonly [number, number],
  pen: Pen,
): Line[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => [
    ...fitted(left[at] ?? [], leftWidth, pen),
    { text: BETWEEN, tone: 'muted' as const },
    ...fitted(right[at] ?? [], rightWidth, pen),
  ]);
}

/** Returns lines as exactly as many as there is room for. */
export function inRows(lines: readonly Line[], rows: number): Line[] {
  return Array.from({ length: Math.max(0, rows) }, (_, at) => lines[at] ?? []);
}

/** Returns the page of lines that fits; where there are more, its last line says so. */
export function pageOf(lines: readonly Line[], rows: number, page: number): Line[] {
  if (lines.length <= rows || rows < 2) return inRows(lines, rows);
  const size = rows - 1;
  const pages = Math.ceil(lines.length / size);
  const at = page % pages;
  return [
    ...inRows(lines.slice(at * size, (at + 1) * size), size),
    line(`(${at + 1} of ${pages}; Space shows more)`, 'muted'),
  ];
}

/** Returns a line across the whole width that begins with some words. */
export function rule(words: Line, width: number, pen: Pen): Line {
  const used = words.reduce((sum, { text }) => sum + pen.widthOf(text), 0);
  const rest = width - used - 4;
  return [
    { text: '── ', tone: 'muted' },
    ...words,
    ...(rest > 0 ? [{ text: ` ${'─'.repeat(rest)}`, tone: 'muted' as const }] : []),
  ];
}

/** Returns a text at the left or right end of some columns. */
export function cell(text: string, width: number, align: 'left' | 'right', { widthOf }: Pen): string {
  return padded(truncated(text, width, widthOf), width, align, widthOf);
}

/** Returns a line as it is written to the terminal. */
export function inked(spans: Line, { colour }: Pen): string {
  return spans.map(({ text, tone }) => (tone === undefined ? text : colour(tone, text))).join('');
}
