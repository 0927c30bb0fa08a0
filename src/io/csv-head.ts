/** What stands before the rows of a CSV: its byte-order mark, a line `sep=;`, lines above the header; and its delimiter. */

/** The delimiters that are recognised, the more usual first. */
const DELIMITERS = [',', ';', '\t'] as const;
/** Recognised where the header has none of these. */
const PIPE = '|';

/** How the start of a file is read. */
export interface HeadOptions {
  /** The physical line of the header; undefined for the first that is not blank. */
  readonly headerLine: number | undefined;
  /** That of the file; undefined where the file says it or its header shows it. */
  readonly delimiter: string | undefined;
  /** Whether lines that begin with `#` are left out. */
  readonly hasComments: boolean;
}

export interface Head {
  readonly delimiter: string;
  /** How many physical lines are passed over before the header is looked for. */
  readonly skipped: number;
}

/** Returns what the start of a file says of it. Excel writes a line `sep=;` and hides it; line numbers count it. */
export function headOf(
  pieces: Iterable<string>,
  { headerLine = 1, delimiter, hasComments }: HeadOptions,
): Head {
  let start = '';
  for (const piece of pieces) {
    start += piece;
    if (start.trim() === '') continue;
    const declared = /^\uFEFF?sep=(.)(?:\r\n|\n|\r)/.exec(start);
    const skipped = Math.max(headerLine - 1, declared === null ? 0 : 1);
    const [rest = ''] = withoutLines([start.replace(/^\uFEFF/, '')], skipped);
    const header = hasComments ? rest.replace(/^(?:#[^\r\n]*(?:[\r\n]+|$)|[\r\n]+)+/, '') : rest;
    const named = delimiter ?? declared?.[1];
    if (named !== undefined) return { delimiter: named, skipped };
    if (header.trim() !== '') return { delimiter: delimiterOf(header), skipped };
  }
  return { delimiter: delimiter ?? DELIMITERS[0], skipped: headerLine - 1 };
}

export function* withoutMark(pieces: Iterable<string>): Generator<string> {
  let isFirst = true;
  for (const piece of pieces) {
    yield isFirst ? piece.replace(/^\uFEFF/, '') : piece;
    isFirst = false;
  }
}

/** Leaves out the first lines, whatever they hold. */
export function* withoutLines(pieces: Iterable<string>, count: number): Generator<string> {
  let left = count;
  let isAfterReturn = false;
  for (const piece of pieces) {
    let at = 0;
    if (isAfterReturn && piece.startsWith('\n')) at = 1;
    isAfterReturn = false;
    for (; left > 0 && at < piece.length; at++) {
      if (piece[at] !== '\n' && piece[at] !== '\r') continue;
      left--;
      if (piece[at] === '\r' && piece[at + 1] === '\n') at++;
      else if (piece[at] === '\r' && at === piece.length - 1) isAfterReturn = true;
    }
    if (at < piece.length) yield piece.slice(at);
  }
}

/**
 * Returns the delimiter that the header line has most of, outside quoted cells; a pipe where it has none of the others;
 * a comma where it has no pipe either.
 */
function delimiterOf(text: string): string {
  const counts = new Map<string, number>([...DELIMITERS, PIPE].map((one) => [one, 0]));
  let [isQuoted, isAtStart] = [false, true];
  for (const character of text.replace(/^[\r\n]+/, '')) {
    const count = counts.get(character);
    if (character === '"') {
      // A quote inside a cell opens none; behind one that closes, another is its double.
      if (isQuoted) isAtStart = true;
      if (isQuoted || isAtStart) isQuoted = !isQuoted;
    } else if (isQuoted) continue;
    else if (character === '\n' || character === '\r') break;
    else if (count !== undefined) {
      counts.set(character, count + 1);
      isAtStart = true;
    } else isAtStart &&= character === ' ';
  }
  const most = DELIMITERS.reduce((best, one) =>
    (counts.get(one) ?? 0) > (counts.get(best) ?? 0) ? one : best,
  );
  return (counts.get(most) ?? 0) === 0 && (counts.get(PIPE) ?? 0) > 0 ? PIPE : most;
}
