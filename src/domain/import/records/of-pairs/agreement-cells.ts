/** Cells that only agreements have: how often a pair meets, and whether a side accepts. */
import { wrong } from '../../../people/fields/field-entry.ts';
import { folded, quote } from '../../../words/text.ts';
import { dateColumn, type RecordField, yesNoColumn } from '../record-field.ts';

type Named = Pick<RecordField, 'name' | 'about' | 'aliases'>;

const MOST_DAYS = 366;

/** Days in each unit of time; months are as long as calendars of meetings take them. */
const UNITS: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14, month: 30, quarter: 91 };

const OFTEN: Readonly<Record<string, number>> = {
  weekly: 7,
  fortnightly: 14,
  'bi-weekly': 14,
  biweekly: 14,
  'every other week': 14,
  monthly: 30,
  quarterly: 91,
};

const NUMBERS: readonly string[] = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];

const INTERVAL = new RegExp(
  `^(?:every |each |(?:once|one) (?:an?|every|per) )?(?:(?<count>\\d{1,3}|${NUMBERS.join('|')}) ?)?(?<unit>${Object.keys(UNITS).join('|')})?s?$`,
);

/**
 * Returns the days from one meeting to the next that words say, or undefined.
 *
 * @example rhythmIn('every two weeks') // 14
 * @example rhythmIn('14 days') // 14
 */
export function rhythmIn(given: string): number | undefined {
  const text = folded(given);
  const often = OFTEN[text];
  if (often !== undefined) return often;
  const { count = '1', unit } = INTERVAL.exec(text)?.groups ?? {};
  const many = /^\d+$/.test(count) ? Number(count) : NUMBERS.indexOf(count) + 1;
  if (unit === undefined && !/^\d+$/.test(text)) return undefined;
  const days = many * (UNITS[unit ?? 'day'] ?? 1);
  return days >= 1 && days <= MOST_DAYS ? days : undefined;
}

/** Returns a column of how often a pair meets. */
export function rhythmColumn(named: Named): RecordField {
  return {
    ...named,
    parse(given) {
      const value = rhythmIn(given);
      return value === undefined
        ? wrong(
            'not-a-rhythm',
            `${quote(given)} does not say how often they meet`,
            `write the days from one meeting to the next, 1 to ${MOST_DAYS}, or "every two weeks", monthly`,
          )
        : { value };
    },
  };
}

/** Returns a column that says whether a side accepts: yes, no, or the day on which it did. */
export function acceptanceColumn(named: Named): RecordField {
  const [word, day] = [yesNoColumn(named), dateColumn(named)];
  return {
    ...named,
    isDate: true,
    parse(given, dateFormat) {
      const read = word.parse(given, dateFormat);
      if ('value' in read) return read;
      const date = day.parse(given, dateFormat);
      return 'value' in date || date.problem.rule === 'ambiguous-date'
        ? date
        : wrong(
            'not-accepted-or-not',
            `${quote(given)} is neither yes, no nor a date`,
            'write yes, no, or the day as YYYY-MM-DD',
          );
    },
  };
}
