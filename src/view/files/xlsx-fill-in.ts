/**
 * What a sheet that somebody fills in has beside its cells: lists to choose from, days and numbers that are checked as they
 * are typed, and cells that cannot be changed. The lists stand in a hidden sheet, for a list within a rule holds 255
 * characters and no comma.
 */
import { escaped, letters, LOOK, rowXml, textXml } from './xlsx-cells.ts';
import { MAIN } from './xlsx-parts.ts';

/** What may be typed into the cells of a column. */
export interface Entry {
  readonly kind: 'text' | 'date' | 'number';
  /** The only texts; none where any may be typed. */
  readonly allowed: readonly string[];
  /** The first and the last column of its row whose texts are offered, beside which any may be typed. */
  readonly offered?: readonly [number, number];
  /** The least and the most of a number; of nothing else. */
  readonly between?: readonly [number, number];
  /** Shown beside a cell that is being filled in. */
  readonly prompt: string | null;
}

export interface FillIn {
  /** How many columns at the left say whose row it is: they stay in sight, and are narrow. */
  readonly ownColumns: number;
  readonly isRightToLeft: boolean;
  /** By column; undefined for one that nobody fills in. */
  readonly entries: readonly (Entry | undefined)[];
  /** Whether a blank cell is to be filled in; row and column from 0. */
  readonly isOpen: (row: number, column: number) => boolean;
}

/** The name of the hidden sheet. */
export const CHOICES = 'choices';
const LONGEST_PROMPT = 255;
/** For how many rows a sheet is ready that has none. */
const EMPTY_ROWS = 500;
/** 1 January 2000 and the last of 2099, as spreadsheets count days. */
const DAYS = [36_526, 73_050] as const;

/** Returns a blank cell of a sheet that is filled in: one that can be typed into, or a grey one. */
export function blankXml({ entries, isOpen }: FillIn, row: number, column: number): string {
  const entry = entries[column];
  const look = entry === undefined || !isOpen(row, column) ? LOOK.closed : lookOf(entry);
  return `<c s="${look}"/>`;
}

/** Returns the look of a column in which rows are added. */
export function lookOf({ kind }: Entry): number {
  return kind === 'date' ? LOOK.openDate : kind === 'number' ? LOOK.openNumber : LOOK.openText;
}

/** Returns the hidden sheet with a column for each list; undefined where there is no list. */
export function choicesSheet({ entries }: FillIn): string | undefined {
  const lists = listsOf(entries);
  if (lists.length === 0) return undefined;
  const longest = Math.max(...lists.map(({ length }) => length));
  const rows = Array.from({ length: longest }, (_, at) =>
    rowXml(
      at + 1,
      lists.map((list) => {
        const text = list[at];
        return text === undefined ? '' : textXml(text);
      }),
    ),
  );
  return `<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

/**
 * Returns what comes behind the cells: the protection, without a password, and a rule for each column that has one.
 *
 * @param rows How many rows there are below the header.
 */
export function fillInXml({ entries }: FillIn, rows: number): string {
  const protection = entries.every((entry) => entry !== undefined)
    ? ''
    : '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0"/>';
  const last = (rows === 0 ? EMPTY_ROWS : rows) + 1;
  const lists = listsOf(entries);
  const rules = entries.flatMap((entry, column) => {
    if (entry === undefined) return [];
    const list = lists.indexOf(entry.allowed);
    const rule = ruleOf(entry, list);
    const prompt = entry.prompt !== null && entry.prompt.length <= LONGEST_PROMPT ? entry.prompt : null;
    if (rule === undefined && prompt === null) return [];
    const shown = prompt === null ? '' : ` showInputMessage="1" prompt="${escaped(prompt)}"`;
    const at = letters(column);
    return [
      `<dataValidation ${rule?.type ?? 'type="none"'} allowBlank="1"${shown} sqref="${at}2:${at}${last}">${rule?.formulas ?? ''}</dataValidation>`,
    ];
  });
  return rules.length === 0
    ? protection
    : `${protection}<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

function ruleOf(
  { kind, allowed, offered, between }: Entry,
  list: number,
): { readonly type: string; readonly formulas: string } | undefined {
  if (offered !== undefined) {
    const [first, last] = offered;
    return { type: 'type="list"', formulas: `<formula1>$${letters(first)}2:$${letters(last)}2</formula1>` };
  }
  if (list >= 0) {
    const at = letters(list);
    return {
      type: 'type="list" showErrorMessage="1"',
      formulas: `<formula1>${CHOICES}!$${at}$1:$${at}$${allowed.length}</formula1>`,
    };
  }
  const bounds = kind === 'date' ? DAYS : between;
  if (bounds === undefined) return undefined;
  const [least, most] = bounds;
  return {
    type: `type="${kind === 'date' ? 'date' : 'decimal'}" operator="between" showErrorMessage="1"`,
    formulas: `<formula1>${least}</formula1><formula2>${most}</formula2>`,
  };
}

function listsOf(entries: FillIn['entries']): (readonly string[])[] {
  return entries.flatMap((entry) =>
    entry === undefined || entry.allowed.length === 0 ? [] : [entry.allowed],
  );
}
