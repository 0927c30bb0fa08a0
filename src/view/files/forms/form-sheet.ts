/** The sheet of a form for those who ring round, as CSV and as a workbook. */
import { inLanguage, type Question } from '../../../domain/forms/form.ts';
import { ACTION_OWNER, peopleAsked } from '../../../domain/forms/form-fields.ts';
import { directionOf } from '../../../domain/forms/page-words.ts';
import type { AskedColumn, AskedSheet } from '../../../domain/forms/sheets/asked-sheet.ts';
import { allowedTexts } from '../../../domain/forms/sheets/read-cell.ts';
import { BY_NAME, BY_NAMES } from '../../../domain/forms/sheets/sheet-words.ts';
import { csvText } from '../csv.ts';
import type { Entry } from '../xlsx-fill-in.ts';
import { renderXlsx } from '../xlsx.ts';

/** Returns the sheet as CSV, its texts guarded against being run as formulas. */
export function formSheetCsv({ columns, rows }: AskedSheet): string {
  return csvText([columns.map(({ title }) => title), ...rows.map(({ cells }) => cells)]);
}

/**
 * Returns the sheet as a workbook: choices to pick from a list, days and numbers checked as they are typed, what is not asked
 * grey, and whose row it is in sight and locked.
 *
 * @param name Of the sheet.
 * @param language Of its words.
 */
export function formSheetXlsx({ columns, rows }: AskedSheet, name: string, language: string): Uint8Array {
  const table = {
    columns: columns.map(({ title }) => ({ key: title, label: title })),
    rows: rows.map(({ cells }) => cells),
  };
  return renderXlsx(table, name, {
    ownColumns: Math.max(
      columns.findIndex((column) => !('own' in column) || column.own === 'answered-on'),
      0,
    ),
    isRightToLeft: directionOf(language) === 'rtl',
    entries: columns.map((column) => entryOf(column, columns, language)),
    isOpen: (row, column) => rows[row]?.isOpen[column] ?? true,
  });
}

function entryOf(column: AskedColumn, columns: readonly AskedColumn[], language: string): Entry | undefined {
  if ('question' in column) {
    const { question } = column;
    return question.field === ACTION_OWNER
      ? ownerEntry(question, columns, language)
      : entryFor(question, language);
  }
  return column.own === 'answered-on' ? { kind: 'date', allowed: [], prompt: null } : undefined;
}

/** Somebody writes for others: those of the row are offered by name, and the words for both are said. */
function ownerEntry(
  { choices = [] }: Question,
  columns: readonly AskedColumn[],
  language: string,
): Entry | undefined {
  const place = (own: string): number => columns.findIndex((one) => 'own' in one && one.own === own);
  const both = choices.find(({ id }) => id === 'both');
  return {
    kind: 'text',
    allowed: [],
    offered: [place('name'), place('partner')],
    prompt: both === undefined ? null : `… / ${inLanguage(both.words, [language])}`,
  };
}

function entryFor(question: Question, language: string): Entry {
  const { kind, choices = [], help } = question;
  const allowed = allowedTexts(question, language);
  const say = (words: Parameters<typeof inLanguage>[0]): string => inLanguage(words, [language]);
  if (kind === 'date') return { kind: 'date', allowed, prompt: null };
  if (kind === 'number') return { kind: 'number', allowed, between: [0, 1_000_000], prompt: null };
  if (peopleAsked(question) !== undefined)
    return { kind: 'text', allowed: [], prompt: say(kind === 'choices' ? BY_NAMES : BY_NAME) };
  // A list gives one choice: several are typed.
  if (kind === 'choices')
    return { kind: 'text', allowed, prompt: choices.map(({ words }) => say(words)).join('; ') };
  const told = help === undefined ? null : say(help);
  return { kind: 'text', allowed, prompt: told === null || told.includes('{') ? null : told };
}
