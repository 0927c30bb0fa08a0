/** The parts of a document other than tables, as lines that fit a screen. */
import type { Colour } from './colour.ts';
import type { Card } from '../../reports/report.ts';
import type { Block, Cell, ChecklistLine, Tone } from '../document/document.ts';
import { padded, truncated, wrapped, type WidthOf } from './measure.ts';
import { forTerminal } from '../document/sanitise.ts';
import { shown } from '../words/words.ts';

/** What the layout of a block depends on. */
export interface Screen {
  /** In columns. */
  readonly width: number;
  readonly colour: Colour;
  readonly widthOf: WidthOf;
}

/** From the end of a longer line the eye does not find the beginning of the next. */
const WIDEST_TEXT = 100;

/**
 * Returns the text in its tone, wrapped where it is wider than the screen: to the screen, or to less where that is very wide. Line
 * ends in it stay.
 */
export function paragraph(
  text: string,
  tone: Tone | undefined,
  { width, colour, widthOf }: Screen,
): string[] {
  const safe = forTerminal(text, { keepNewlines: true });
  const isWrapped = safe.split('\n').some((line) => widthOf(line) > width);
  const lines = isWrapped
    ? wrapped(safe, Math.min(width, WIDEST_TEXT), widthOf)
    : safe.split('\n').map((line) => line.trimEnd());
  return tone === undefined ? lines : lines.map((line) => (line === '' ? line : colour(tone, line)));
}

/**
 * Returns labels and values, one pair a line, the values aligned and, where they are long, wrapped under
 * themselves. An empty value is a dash: that nothing is known is an answer too.
 */
export function fieldLines(
  fields: readonly (readonly [label: string, value: Cell])[],
  screen: Screen,
): string[] {
  const { width, colour, widthOf } = screen;
  const labels = fields.map(([label]) => forTerminal(label));
  const widest = labels.reduce((most, label) => Math.max(most, widthOf(label)), 0);
  const labelWidth = Math.min(widest, Math.floor(width / 2) - 2);
  return fields.flatMap(([, value], row) => {
    const label = padded(truncated(labels[row] ?? '', labelWidth, widthOf), labelWidth, 'left', widthOf);
    const text = forTerminal(shown(value), { keepNewlines: true });
    const lines = text === '' ? [colour('muted', '–')] : wrapped(text, width - labelWidth - 2, widthOf);
    return lines.map((line, index) =>
      index === 0 ? `${colour('muted', label)}  ${line}` : `${' '.repeat(labelWidth)}  ${line}`.trimEnd(),
    );
  });
}

/** Returns a tick or a circle, the text and, muted after it or under it, the note. */
export function checklistLines(item: ChecklistLine, { width, colour, widthOf }: Screen): string[] {
  const tick = item.isDone ? colour('good', '✓') : colour('muted', '○');
  const lines = wrapped(forTerminal(item.text, { keepNewlines: true }), width - 2, widthOf);
  if (item.note !== undefined && item.note !== '') {
    const note = forTerminal(item.note);
    const last = lines.at(-1) ?? '';
    if (widthOf(last) + 2 + widthOf(note) <= width - 2)
      lines.splice(-1, 1, `${last}  ${colour('muted', note)}`);
    else lines.push(...wrapped(note, width - 2, widthOf).map((line) => colour('muted', line)));
  }
  if (item.also !== undefined)
    lines.push(...wrapped(forTerminal(item.also), width - 2, widthOf).map((line) => colour('muted', line)));
  return lines.map((line, index) => (index === 0 ? `${tick} ${line}` : `  ${line}`));
}

/** Returns the title, then each link's text with its address muted after it or under it. */
export function linkLines({ title, links }: Extract<Block, { kind: 'links' }>, screen: Screen): string[] {
  if (links.length === 0) return [];
  const { width, colour, widthOf } = screen;
  const lines = links.flatMap((link) => {
    const { text } = link;
    const href = 'file' in link ? link.file : link.href;
    const words = wrapped(forTerminal(text, { keepNewlines: true }), width, widthOf);
    const address = forTerminal(href);
    const last = words.at(-1) ?? '';
    return widthOf(last) + 2 + widthOf(address) <= width
      ? [...words.slice(0, -1), `${last}  ${colour('muted', address)}`]
      : [...words, ...wrapped(address, width - 2, widthOf).map((line) => `  ${colour('muted', line)}`)];
  });
  return title === undefined ? lines : [...paragraph(title, 'strong', screen), ...lines];
}

/** Returns a star, the title and its note, and the text under them. */
export function cardLines({ title, text, note }: Card, screen: Screen): string[] {
  const { width, colour, widthOf } = screen;
  const head = wrapped(
    [title, note]
      .filter((part) => part !== '')
      .map((part) => forTerminal(part))
      .join(', '),
    width - 2,
    widthOf,
  );
  const body = wrapped(forTerminal(text, { keepNewlines: true }), width - 2, widthOf);
  return [
    ...head.map((line, at) => `${at === 0 ? colour('good', '★') : ' '} ${colour('strong', line)}`),
    ...body.map((line) => `  ${line}`.trimEnd()),
  ];
}
