/** The note that stands in the report to funders. */
import { refused } from '../../errors.ts';
import { readText } from '../../io/files.ts';

/** One page has room for no more beside the figures. */
const LONGEST_NOTE = { characters: 500, lines: 8 };

/** What `--note` is, for help. */
export const NOTE_ABOUT = 'a text to stand in the report to funders: what was learnt, and what changes';

/**
 * Returns the text of a note.
 *
 * @throws Failure `refused` where it is too long for a page, or says nothing.
 */
export function noteIn(path: string): string {
  const text = readText(path).trim();
  if (text === '')
    throw refused(`${path} says nothing.`, 'write what was learnt and what changes, in paragraphs');
  const lines = text.split('\n').filter((line) => line.trim() !== '').length;
  if (text.length <= LONGEST_NOTE.characters && lines <= LONGEST_NOTE.lines) return text;
  throw refused(
    `${path} has ${text.length} characters in ${lines} lines, and the page has room for ${LONGEST_NOTE.characters} in ${LONGEST_NOTE.lines}.`,
    'shorten it: two or three short paragraphs',
  );
}
