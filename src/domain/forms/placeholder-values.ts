/** What stands in the braces of a form's introduction and helps, for one person. */
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
    partner: joinerOf(language).format(partners.map(({ name }) => oneLine(name))),
    programme: oneLine(programme),
    due_on: dayWriterOf(language).format(new Date(`${occasion.day}T00:00:00Z`)),
  };
}

// Making one takes longer than a page.
const joiners = new Map<string, Intl.ListFormat>();
const dayWriters = new Map<string, Intl.DateTimeFormat>();

function joinerOf(language: string): Intl.ListFormat {
  const joiner = joiners.get(language) ?? new Intl.ListFormat(language, { type: 'conjunction' });
  joiners.set(language, joiner);
  return joiner;
}

function dayWriterOf(language: string): Intl.DateTimeFormat {
  const locale = language === 'en' ? 'en-GB' : language;
  const writer =
    dayWriters.get(language) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  dayWriters.set(language, writer);
  return writer;
}
