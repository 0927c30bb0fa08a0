/** What stands in the braces of a form's introduction and helps, for one person. */
import { dayInWords, listInWords } from '../letters/letter-words.ts';
import { oneLine } from '../words/text.ts';
import type { AskedForm } from './asked-form.ts';
import type { PLACEHOLDERS } from './form.ts';

/**
 * Returns the value of each placeholder. Several names are joined as the language joins them, and a day is written out.
 *
 * @example placeholderValues(asked, 'en').due_on // '30 November 2026'
 */
export function placeholderValues(
  { person, partners, others, programme, occasion }: AskedForm,
  language: string,
): Readonly<Record<(typeof PLACEHOLDERS)[number], string>> {
  const listed = (people: AskedForm['others']): string =>
    listInWords(
      people.map(({ name }) => oneLine(name)),
      language,
    );
  return {
    name: oneLine(person.name),
    partner: listed(partners),
    others: listed(others),
    programme: oneLine(programme),
    due_on: dayInWords(occasion.day, language),
  };
}
