/** The day on which somebody consented, as it is written in a file or an option. */
import { type FieldProblem, wrong } from '../people/fields/field-entry.ts';
import { quote } from '../words/text.ts';
import { ambiguousDate, type DateFormat, readDate } from '../time/written-dates.ts';

/**
 * Returns the day of consent that a text gives, `YYYY-MM-DD`, or what is wrong with it.
 *
 * @param today Where it is given, a later day is refused.
 */
export function consentDay(
  given: string,
  format: DateFormat | undefined,
  today: string | undefined,
): string | { readonly problem: FieldProblem } {
  const date = readDate(given, format);
  if (date === 'ambiguous') return { problem: ambiguousDate(`${quote(given)} could be two dates`) };
  if (date === undefined)
    return wrong('not-a-date', `${quote(given)} is not a date`, 'write it as YYYY-MM-DD');
  return today !== undefined && date > today ? stillToCome(date, today) : date;
}

/** Returns what is wrong with a consent that is dated in the future. */
export function stillToCome(date: string, today: string): { readonly problem: FieldProblem } {
  return wrong(
    'still-to-come',
    `${date} is still to come (today is ${today})`,
    'record consent once it is given; --today sets the date to work with',
  );
}
