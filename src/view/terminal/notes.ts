/** What is said to somebody at a terminal, outside documents: broken between words. */
import { measureFor, type WidthOf } from './measure.ts';

/**
 * A command as a note has it: after its beginning, a colon, a comma or a bracket, up to the next such place that is not in
 * quotes; or the whole of an indented line.
 */
const COMMAND =
  /^ {2,}mentor .*|(?<=^ *|[:(] |, (?:or|then|and) |\()mentor (?:'[^'\n]*'|"[^"\n]*"|[^\n,;()]|,(?! (?:or|then|and) ))+/gm;
/** Stands for a blank within a command while lines are broken. It is never in a text that is safe to print. */
const BLANK = '\0';

/**
 * Returns a text that is safe to print as lines of at most `width` columns. A command is not broken, because it could
 * not be copied then. What is wider than a line, the terminal breaks.
 *
 * @example await noteLines('Nobody has answered. Next: mentor check-in due', 24) // 'Nobody has answered.\nNext: mentor check-in due'
 */
export async function noteLines(text: string, width: number): Promise<string> {
  if (text.split('\n').every((line) => line.length <= width && /^[\x20-\x7e]*$/.test(line))) return text;
  const widthOf = await measureFor(text);
  return text
    .replaceAll(COMMAND, (command) => command.trimEnd().replaceAll(' ', BLANK) + / *$/.exec(command)?.[0])
    .split('\n')
    .map((line) => brokenAtWords(line, width, widthOf))
    .join('\n')
    .replaceAll(BLANK, ' ');
}

function brokenAtWords(line: string, width: number, widthOf: WidthOf): string {
  const widthWith = (part: string): number => widthOf(part.replaceAll(BLANK, ' '));
  if (widthWith(line) <= width) return line;
  const indent = /^ */.exec(line)?.[0] ?? '';
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ').filter((one) => one !== '')) {
    const longer = current === '' ? indent + word : `${current} ${word}`;
    const isTooWide = widthWith(longer) > width && widthWith(indent + word) <= width;
    if (current !== '' && isTooWide) {
      lines.push(current);
      current = indent + word;
    } else current = longer;
  }
  return [...lines, current].join('\n');
}
