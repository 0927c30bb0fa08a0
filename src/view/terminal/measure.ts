/**
 * How wide text is in a terminal, and how it is cut, padded and wrapped to a width. Text here has passed
 * `forTerminal`. Widths are columns: an accent takes none, a 張 or an emoji two.
 */

/** Returns the columns that a text takes up. */
export type WidthOf = (text: string) => number;

/** Characters of one UTF-16 unit and one column: Latin, Greek, Cyrillic, dashes and quotes. */
const ONE = String.raw`\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u0391-\u03a1\u03a3-\u03ff\u0400-\u0482\u2010-\u2027`;
/** Characters of two columns: kana, the common Han characters, Hangul syllables and full-width signs. */
const TWO = String.raw`\u3001-\u3003\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e`;

const NARROW = new RegExp(`^[${ONE}]*$`);
const SIMPLE = new RegExp(`^[${ONE}${TWO}]*$`);
const WIDE = new RegExp(`[${TWO}]`, 'g');

let segmenter: Intl.Segmenter | undefined;

function graphemesOf(text: string): Iterable<{ readonly segment: string }> {
  segmenter ??= new Intl.Segmenter();
  return segmenter.segment(text);
}

function simpleWidth(text: string): number {
  return NARROW.test(text) ? text.length : text.length + (text.match(WIDE)?.length ?? 0);
}

/**
 * Returns a measure for the given text and every part of it. `string-width` takes about as long to load as Node
 * takes to start, so it is loaded only for text with a character that needs it: emoji, combining marks, rarer scripts.
 */
export async function measureFor(text: string): Promise<WidthOf> {
  if (SIMPLE.test(text)) return simpleWidth;
  const { default: stringWidth } = await import('string-width');
  // A cache: a cell is measured to lay it out, to cut it and to pad it, and characters repeat.
  const known = new Map<string, number>();
  return (part) => {
    if (NARROW.test(part)) return part.length;
    let columns = known.get(part);
    if (columns === undefined) {
      columns = SIMPLE.test(part) ? simpleWidth(part) : stringWidth(part);
      known.set(part, columns);
    }
    return columns;
  };
}

/**
 * Returns the text in at most `max` columns, ending in `…` where something was cut. Never cuts within a
 * character as a reader sees it.
 *
 * @example truncated('張偉明', 5, widthOf) // '張偉…'
 */
export function truncated(text: string, max: number, widthOf: WidthOf): string {
  if (widthOf(text) <= max) return text;
  if (max < 1) return '';
  if (NARROW.test(text)) return `${text.slice(0, max - 1)}…`;
  let kept = '';
  let used = 0;
  for (const { segment } of graphemesOf(text)) {
    used += widthOf(segment);
    if (used > max - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

/**
 * Returns the text with spaces up to `width` columns, before it when it goes right.
 *
 * @example padded('12', 4, 'right', widthOf) // '  12'
 */
export function padded(text: string, width: number, align: 'left' | 'right', widthOf: WidthOf): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'right' ? space + text : text + space;
}

/**
 * Returns the lines of a text, each at most `width` columns: broken at spaces, and within a word only where the
 * word is wider than a line. A line that fits keeps its spaces; what is broken off an indented line keeps the
 * indent.
 *
 * @example wrapped('one two three', 8, widthOf) // ['one two', 'three']
 */
export function wrapped(text: string, width: number, widthOf: WidthOf): string[] {
  if (!text.includes('\n') && widthOf(text) <= width) return [text.trimEnd()];
  return text.split('\n').flatMap((line) => {
    if (widthOf(line) <= width) return [line.trimEnd()];
    const spaces = line.length - line.trimStart().length;
    const indent = ' '.repeat(spaces > width / 2 ? 0 : spaces);
    return wordsWrapped(line, width - indent.length, widthOf).map((part) => indent + part);
  });
}

function wordsWrapped(line: string, width: number, widthOf: WidthOf): string[] {
  const lines: string[] = [];
  let current: string[] = [];
  let used = 0;
  for (const word of line.split(' ')) {
    if (word === '') continue;
    for (const piece of widthOf(word) <= width ? [word] : pieces(word, width, widthOf)) {
      const added = widthOf(piece);
      if (current.length > 0 && used + 1 + added > width) {
        lines.push(current.join(' '));
        current = [];
        used = 0;
      }
      used += added + (current.length > 0 ? 1 : 0);
      current.push(piece);
    }
  }
  if (current.length > 0) lines.push(current.join(' '));
  return lines;
}

function pieces(word: string, width: number, widthOf: WidthOf): string[] {
  const found: string[] = [];
  let piece = '';
  let used = 0;
  const add = (part: string, columns: number): void => {
    if (used + columns > width && piece !== '') {
      found.push(piece);
      piece = '';
      used = 0;
    }
    piece += part;
    used += columns;
  };
  for (const { segment } of graphemesOf(word)) {
    const columns = widthOf(segment);
    // One "character" can carry any number of marks. It is broken up only if it is wider than a line.
    if (columns > width) for (const character of segment) add(character, widthOf(character));
    else add(segment, columns);
  }
  found.push(piece);
  return found;
}
