/** What an import says of how its file was read: quotes outside the standard, and lines that are no rows. */
import type { ReadingNotes, SloppyCells, SloppyQuote } from '../../../domain/import/reading-notes.ts';
import { type Block, type JsonValue, textBlock } from '../../document/document.ts';
import { plural } from '../../words/words.ts';

/** How many lines of a kind are named. */
const MOST_LINES = 5;

/** What is said of so many cells, and what was done with it. */
const QUOTE_WORDS: Readonly<Record<SloppyQuote, readonly [one: string, many: string, done: string]>> = {
  'bare-quote': [
    'cell that is not in quotes holds a quote',
    'cells that are not in quotes hold a quote',
    'it is read as a letter',
  ],
  'blank-after-quote': [
    'cell has blanks after its closing quote',
    'cells have blanks after their closing quotes',
    'they are left out',
  ],
  'blank-before-quote': [
    'cell has blanks before its opening quote',
    'cells have blanks before their opening quotes',
    'they are left out',
  ],
};

/** Returns what people are told; nothing of a file that is as the standard says. */
export function readingNotes({ quotes, comments }: ReadingNotes): Block[] {
  const texts = quotes.map((found) => {
    const [one, many, done] = QUOTE_WORDS[found.kind];
    return `${plural(found.cells, one, many)} (${linesOf(found)}): ${done}.`;
  });
  if (comments > 0)
    texts.push(
      `${plural(comments, 'line that begins with # was', 'lines that begin with # were')} left out.`,
    );
  return texts.map((text) => textBlock(text, 'muted'));
}

/**
 * Returns what people are told of a header of two lines; undefined for one line.
 *
 * @example joinedWords([1, 2]) // 'Lines 1 and 2 are both headers …'
 */
export function joinedWords(headerLines: readonly number[]): string | undefined {
  if (headerLines.length < 2) return undefined;
  return `Lines ${headerLines.join(' and ')} are both headers, and are joined: each further column of a question is "Question [Choice]".`;
}

/** Returns the same for scripts. */
export function readingJson({ quotes, comments, headerLines }: ReadingNotes): JsonValue {
  return {
    quotes: quotes.map(({ kind, cells, lines }) => ({ kind, cells, lines })),
    comment_lines: comments,
    header_lines: headerLines,
  };
}

function linesOf({ lines }: SloppyCells): string {
  const named = lines.slice(0, MOST_LINES).join(', ');
  return `${lines.length === 1 ? 'line' : 'lines'} ${named}${lines.length > MOST_LINES ? ' and more' : ''}`;
}
