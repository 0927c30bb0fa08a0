/** What a cell of a sheet says in answer to a question, and the words in which a sheet says a value. */
import { minutesIn } from '../../import/records/record-field.ts';
import { LONGEST_TEXT } from '../../people/fields/field-entry.ts';
import { type DateFormat, readDate } from '../../time/written-dates.ts';
import { isNoAnswer, isSpreadsheetError } from '../../words/answer.ts';
import { isBlank } from '../../words/invisible-characters.ts';
import { withPlainDigits } from '../../words/plain-digits.ts';
import { folded, oneLine, quote } from '../../words/text.ts';
import { YES_NO_WORDS, yesOrNo } from '../../words/yes-no.ts';
import { inLanguage, numbersOf, type Question } from '../form.ts';
import type { CellRead, CellSense } from './cell-sense.ts';
import { choiceIn, choicesIn } from './read-choice.ts';
import { scaleIn } from './read-scale.ts';

/**
 * Returns what a cell answers to a question. Choices and scales may be in the words of any language or as they are kept; yes
 * and no in nine languages; days in numbers or with the month's name; several choices with `;`, `,` or line breaks between
 * them.
 *
 * @example readCell('4 – quite sure', question, sense) // { value: '4' }
 */
export function readCell(cell: string, question: Question, sense: CellSense): CellRead {
  if (isBlank(cell) || isSpreadsheetError(cell.trim())) return { value: null };
  const { kind } = question;
  if (kind === 'text' || kind === 'long-text') return textIn(cell, kind === 'text');
  const said = withPlainDigits(cell).trim();
  const read = READERS[kind](said, question, sense);
  return 'problem' in read && isNoAnswer(said) ? { value: null } : read;
}

type CellReader = (said: string, question: Question, sense: CellSense) => CellRead;

const READERS: Readonly<Record<Exclude<Question['kind'], 'text' | 'long-text'>, CellReader>> = {
  choice: (said, { choices = [] }, { languages }) => choiceIn(said, choices, languages),
  choices: (said, { choices = [] }, { languages }) => choicesIn(said, choices, languages),
  scale: (said, { scale }, { languages }) =>
    scale === undefined ? { value: said } : scaleIn(said, scale, languages),
  'yes-no': (said, _, { languages }) => {
    const value = yesOrNo(said, languages[0]);
    return value === undefined
      ? { problem: `${quote(said)} is neither yes nor no`, hint: 'write yes or no' }
      : { value };
  },
  date: (said, _, { dateFormat }) => dayIn(said, dateFormat),
  number: (said, { field }) => numberIn(said, field === 'minutes'),
};

/**
 * Returns the words in which a sheet, a form or a letter says a value; {@link readCell} gives the value again.
 *
 * @param value As an `Answer` keeps it.
 * @example cellText('4', question, 'en') // '4 – quite sure'
 */
export function cellText(value: string, question: Question, language: string): string {
  const { kind, choices = [], scale } = question;
  const wordsOf = (id: string): string => {
    const choice = choices.find((one) => one.id === id);
    return choice === undefined ? id : inLanguage(choice.words, [language]);
  };
  if (kind === 'choice') return wordsOf(value);
  if (kind === 'choices') return value.split('; ').map(wordsOf).join('; ');
  if (kind === 'yes-no') return inLanguage(YES_NO_WORDS[value === 'yes' ? 'yes' : 'no'], [language]);
  const words = kind === 'scale' ? scale?.words[value] : undefined;
  return words === undefined ? value : `${value} – ${inLanguage(words, [language])}`;
}

/**
 * Returns all that can be answered to a question, in the words of a language: for a drop-down. Empty where anything can.
 */
export function allowedTexts(question: Question, language: string): string[] {
  return valuesOf(question).map((value) => cellText(value, question, language));
}

function valuesOf({ kind, choices = [], scale }: Question): readonly string[] {
  if (kind === 'choice') return choices.map(({ id }) => id);
  if (kind === 'yes-no') return ['yes', 'no'];
  return scale === undefined ? [] : numbersOf(scale).map(String);
}

function textIn(cell: string, isLine: boolean): CellRead {
  const text = isLine ? oneLine(cell).trim() : cell.replaceAll(/\r\n?/g, '\n').trim();
  return text.length > LONGEST_TEXT
    ? {
        problem: `the text has ${text.length} characters`,
        hint: `at most ${LONGEST_TEXT} are kept; shorten it`,
      }
    : { value: text };
}

/** Years, months and days with their Chinese or Japanese signs. */
const WITH_SIGNS = /^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]$/u;

function dayIn(said: string, dateFormat: DateFormat | undefined): CellRead {
  const [, year, month, day] = WITH_SIGNS.exec(said) ?? [];
  const date = readDate(year === undefined ? said : `${year}-${month}-${day}`, dateFormat);
  if (date === 'ambiguous')
    return {
      problem: `${quote(said)} could be two days`,
      hint: 'say the order of day and month for the whole file: --date-format dmy, or mdy',
    };
  return date === undefined
    ? { problem: `${quote(said)} is no day`, hint: 'write it as 2026-10-03' }
    : { value: date };
}

function numberIn(said: string, isMinutes: boolean): CellRead {
  const text = folded(said);
  const minutes = isMinutes ? minutesIn(text) : undefined;
  if (minutes !== undefined) return { value: String(minutes) };
  const [, whole, part = ''] = /^(-?\d{1,12})(?:[.,](\d{1,6}))?$/.exec(text) ?? [];
  const isThousands = text.includes(',') && part.length === 3;
  return whole === undefined || isThousands
    ? {
        problem: `${quote(said)} is no number that can be read in one way`,
        hint: isMinutes ? 'write the minutes alone (45), or "1 h 30 min"' : 'write digits alone: 12, or 7.5',
      }
    : { value: String(Number(part === '' ? whole : `${whole}.${part}`)) };
}
