/** A letter made of its template, in the reader's language. */
import { oneLine } from '../words/text.ts';
import type { Letter } from './letter.ts';
import { filled, type Wordings, wordingFor } from './templates.ts';

/** What stands in the braces of a letter, in a language. */
export type LetterValues = (language: string) => Readonly<Record<string, string>>;

/**
 * Returns the words of a letter. Values of several lines begin with a line end, so that they stand under what leads to
 * them; without a value the whole line goes.
 *
 * @param languages The reader's, best first.
 * @param untitled The subject, where the template is a text alone.
 */
export function writeLetter(
  template: string,
  languages: readonly string[],
  valuesIn: LetterValues,
  { own, shipped }: Wordings,
  untitled = '{programme}',
): Pick<Letter, 'language' | 'subject' | 'body'> {
  const { language, subject, body } = wordingFor(template, own, languages, shipped);
  const values = valuesIn(language);
  return {
    language,
    subject: oneLine(filled(subject ?? untitled, values)),
    body: tidy(filled(body, values)),
  };
}

/** Returns a text without outer blank lines, and without the second of two: a line that was left out leaves them. */
function tidy(text: string): string {
  return text.replace(/\n{3,}/g, '\n\n').trim();
}

/** Returns lines as the value of a place in a letter; nothing for none. */
export function asLines(lines: readonly string[]): string {
  return lines.map((line) => `\n- ${oneLine(line)}`).join('');
}
