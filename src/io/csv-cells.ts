/**
 * Cuts one record of a CSV with quotes into its cells. Follows RFC 4180. What the standard has no meaning for is read
 * where it can mean one thing only, and said. Blanks are spaces and tabs, apart from the delimiter.
 *
 * 1. A cell that begins with a quote ends at the first quote that is not doubled. Blanks may follow, up to the delimiter
 *    or the end of the line, and are dropped. Anything else there is a fault: `"abc"def,`.
 * 2. Blanks before a quote are dropped where rule 1 then reads a whole cell: `, "b, c",`. If more than blanks follows the
 *    closing quote, the cell is not in quotes: ` "Ray" Ana,`. But with a delimiter or the end of a line between the two
 *    quotes either could be meant, and it is a fault.
 * 3. Any other cell ends at the delimiter or the end of the line. Its quotes are letters like others: `6 foot 2" tall`,
 *    `a "quoted" word`. If the last of them begins a word (`said "hello, world"`), a pair may have been cut in two, and
 *    it is a fault.
 *
 * Well-formed CSV has none of these, so its cells are what the standard says.
 */
import type { SloppyQuote } from '../domain/import/reading-notes.ts';

/**
 * The most that one record may hold, in UTF-16 code units, so that a quote that is never closed is reported
 * before memory runs out.
 */
export const LONGEST_RECORD = 4_000_000;

// Codes of the characters that tell cells apart. Comparing them is faster than comparing strings.
const [QUOTE, SPACE, TAB, LINE_FEED, RETURN] = [0x22, 0x20, 0x09, 0x0a, 0x0d] as const;

/** How quotes are read. */
export interface QuoteRules {
  readonly delimiter: string;
  /**
   * What becomes of quotes outside the standard: read where they can mean one thing only; a fault; or letters, as in a
   * table in which no cell is written in quotes.
   */
  readonly quotes: 'unambiguous' | 'strict' | 'letters';
}

/** The cells of a record, and where it ends. */
export interface CutRecord {
  readonly cells: readonly string[];
  /** The place of the line break behind it, or of the end of the text. */
  readonly end: number;
  /** How many line breaks its cells hold. */
  readonly breaks: number;
  /** The quotes outside the standard, a cell each; undefined where there are none. */
  readonly sloppy: readonly SloppyQuote[] | undefined;
}

/** Why a record cannot be read. */
export class Fault {
  /** The physical line of the mistake. */
  readonly line: number;
  readonly what: string;
  readonly hint: string;
  readonly isOfQuotes: boolean;

  constructor(line: number, what: string, hint: string, isOfQuotes = true) {
    this.line = line;
    this.what = what;
    this.hint = hint;
    this.isOfQuotes = isOfQuotes;
  }
}

/**
 * Returns the cells of the record that starts at a place of a text, or undefined where more of the text must tell.
 *
 * @param line The physical line of that place.
 * @param isWhole Whether the text ends where it does.
 */
export function cutCells(
  text: string,
  start: number,
  line: number,
  isWhole: boolean,
  { delimiter, quotes }: QuoteRules,
): CutRecord | Fault | undefined {
  const isLenient = quotes === 'unambiguous';
  const between = delimiter.charCodeAt(0);
  const cells: string[] = [];
  let sloppy: SloppyQuote[] | undefined;
  for (let at = start; ; at++) {
    const open = isLenient ? pastBlanks(text, at, between) : at;
    let end = -1;
    if (text.charCodeAt(open) === QUOTE) {
      const close = closingQuote(text, open, isWhole);
      if (close === -1 && !isWhole && text.length - open <= LONGEST_RECORD) return undefined;
      if (close === -1) return neverClosed(line + breaksIn(text.slice(start, open)));
      const behind = isLenient ? pastBlanks(text, close + 1, between) : close + 1;
      const cell = text.slice(open + 1, close);
      if (text.charCodeAt(behind) === between || isLineEnd(text, behind)) {
        cells.push(cell.includes('"') ? cell.replaceAll('""', '"') : cell);
        if (open > at) (sloppy ??= []).push('blank-before-quote');
        if (behind > close + 1) (sloppy ??= []).push('blank-after-quote');
        end = behind;
      } else if (open === at || cell.includes(delimiter) || /[\r\n]/.test(cell))
        return inside(line + breaksIn(text.slice(start, open)), breaksIn(cell));
    }
    if (end === -1) {
      end = endOfCell(text, at, between);
      const cell = text.slice(at, end);
      if (quotes !== 'letters' && cell.includes('"')) {
        if (!isWhole && isOpenEnd(text, end)) return undefined;
        if (!isLenient || lastBeginsWord(cell)) return inside(line + breaksIn(text.slice(start, at)), 0);
        (sloppy ??= []).push('bare-quote');
      }
      cells.push(cell);
    }
    at = end;
    if (text.charCodeAt(end) === between) continue;
    if (!isWhole && isOpenEnd(text, end)) return undefined;
    return { cells, end, breaks: breaksIn(text.slice(start, end)), sloppy };
  }
}

function neverClosed(line: number): Fault {
  return new Fault(line, 'a quote is opened and never closed', 'close the quote, or double it inside a cell');
}

/**
 * @param line That of the quote that is opened.
 * @param breaks How many line breaks stand between it and the next.
 */
function inside(line: number, breaks: number): Fault {
  return breaks === 0
    ? new Fault(
        line,
        'a quote stands inside a cell',
        'put the cell in quotes and double the quotes inside it',
      )
    : new Fault(
        line,
        `a quote is opened, and the next one, in line ${line + breaks}, closes no cell`,
        'close the quote, or double it inside a cell',
      );
}

function pastBlanks(text: string, from: number, between: number): number {
  let at = from;
  for (; ; at++) {
    const code = text.charCodeAt(at);
    if ((code !== SPACE && code !== TAB) || code === between) return at;
  }
}

/** Whether what stands here may go on in the next piece of the text. A line feed belongs to the return before it. */
function isOpenEnd(text: string, at: number): boolean {
  return at >= text.length || (text[at] === '\r' && at === text.length - 1);
}

function isLineEnd(text: string, at: number): boolean {
  if (at >= text.length) return true;
  const code = text.charCodeAt(at);
  return code === LINE_FEED || code === RETURN;
}

/** Whether the last quote of a cell stands where one that opens would. */
function lastBeginsWord(cell: string): boolean {
  return /(?:^|[\s([{])"[^\s"][^"]*$/.test(cell);
}

/** Returns the place of the quote that closes a cell, or -1 where more of the text must tell. */
function closingQuote(text: string, open: number, isWhole: boolean): number {
  for (let from = open + 1; ;) {
    const quote = text.indexOf('"', from);
    if (quote === -1 || (quote === text.length - 1 && !isWhole)) return -1;
    if (text.charCodeAt(quote + 1) !== QUOTE) return quote;
    from = quote + 2;
  }
}

function endOfCell(text: string, from: number, between: number): number {
  let end = from;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === between || code === LINE_FEED || code === RETURN) break;
  }
  return end;
}

function breaksIn(cell: string): number {
  return cell.includes('\n') || cell.includes('\r') ? (cell.match(/\r\n|\n|\r/g)?.length ?? 0) : 0;
}
