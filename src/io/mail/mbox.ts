/** Cuts the bytes of an mbox into mails, in one pass over pieces of any size. */

/** One mail of a file, as it was before it was put there. */
export interface RawMail {
  /** The line on which it begins, behind its "From " line. */
  readonly line: number;
  /** Null where it has more bytes than allowed. */
  readonly bytes: Uint8Array | null;
}

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x3e;
/** Lines of mails are short; only so much of one is kept to see whether it is a "From " line. */
const LOOKED_AT = 500;

/**
 * Whether a line parts two mails: "From ", whoever sent it, and a date with a time. A sentence that begins with "From" has
 * none, and stays in its mail where the program that wrote the file forgot to quote it.
 *
 * @example isPostmark('From ana@example.org Mon Nov 30 10:35:48 2026') // true
 * @example isPostmark('From 2026 on we meet on Mondays.') // false
 */
export function isPostmark(line: string): boolean {
  return /^From (?=.*\d\d:\d\d)(?=.*\d{4})/.test(line);
}

/**
 * Returns the mails of an mbox, in order. A mail begins behind a "From " line that is the first of the file or follows an empty
 * one. A line that the writer quoted (`>From `, and `>>From ` for that) loses one sign, as in mboxrd; mboxo, which quotes
 * once alone, reads the same but for a mail that itself holds a quoted line.
 *
 * @param mostBytes How many bytes a mail may have.
 */
export function* mailsOfMbox(pieces: Iterable<Uint8Array>, mostBytes: number): Generator<RawMail> {
  let begun: { line: number; parts: Uint8Array[]; size: number } | undefined;
  let number = 0;
  let isAfterEmpty = true;
  for (const line of linesOf(pieces, mostBytes)) {
    number++;
    const start = isAfterEmpty ? Buffer.from(line.subarray(0, LOOKED_AT)).toString('latin1') : '';
    if (isAfterEmpty && isPostmark(start)) {
      if (begun !== undefined) yield whole(begun, mostBytes);
      begun = { line: number + 1, parts: [], size: 0 };
      isAfterEmpty = false;
      continue;
    }
    isAfterEmpty = line.length <= 2 && (line[0] === LF || (line[0] === CR && line[1] === LF));
    if (begun === undefined) continue;
    const kept = isQuoted(line) ? line.subarray(1) : line;
    begun.size += kept.length;
    if (begun.size <= mostBytes) begun.parts.push(Uint8Array.from(kept));
    else begun.parts.length = 0;
  }
  if (begun !== undefined) yield whole(begun, mostBytes);
}

function whole(
  { line, parts, size }: { line: number; parts: readonly Uint8Array[]; size: number },
  mostBytes: number,
): RawMail {
  return { line, bytes: size > mostBytes ? null : Buffer.concat(parts) };
}

function isQuoted(line: Uint8Array): boolean {
  let at = 0;
  while (line[at] === QUOTE) at++;
  return at > 0 && Buffer.from(line.subarray(at, at + 5)).toString('latin1') === 'From ';
}

/** Returns lines with their ends. A line longer than `most` comes in parts, so that no line fills the memory. */
function* linesOf(pieces: Iterable<Uint8Array>, most: number): Generator<Uint8Array> {
  let rest: Uint8Array[] = [];
  let length = 0;
  for (const piece of pieces) {
    let from = 0;
    for (let end = piece.indexOf(LF); end >= 0; end = piece.indexOf(LF, from)) {
      const line = piece.subarray(from, end + 1);
      yield rest.length === 0 ? line : Buffer.concat([...rest, line]);
      rest = [];
      length = 0;
      from = end + 1;
    }
    if (from === piece.length) continue;
    rest.push(Uint8Array.from(piece.subarray(from)));
    length += piece.length - from;
    if (length <= most) continue;
    yield Buffer.concat(rest);
    rest = [];
    length = 0;
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}
