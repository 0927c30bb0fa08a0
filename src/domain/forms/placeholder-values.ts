/** What stands in the braces of a form's introduction and helps, for one person. */
import { dayInWords, listInWords } from '../letters/letter-words.ts';
import { oneLine } from '../words/text.ts';
import type { AskedForm } from './asked-form.ts';
import type { PLACEHOLDERS } from './form.ts';

/**
 * Returns the value of each placeholder. Several partners are joined as the language joins names, and a day is written out.
 *
 * @example placeholderValues(asked, 'en').due_on // '30 November 2026'
 */
export function placeholderValues(
  { person, partners, programme, occasion }: AskedForm,
  language: string,
): Readonly<Record<(typeof PLACEHOLDERS)[number], string>> {
  return {
    name: oneLine(person.name),
    partner: listInWords(
      partners.map(({ name }) => oneLine(name)),
      language,
    ),
    programme: oneLine(programme),
    due_on: dayInWords(occasion.day, language),
  };
}
