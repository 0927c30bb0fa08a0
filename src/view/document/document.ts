/**
 * What a command shows, before it is text: one value that every output mode renders in its own way. Commands
 * build documents, and only the renderers in this folder turn them into characters. Values are raw here,
 * hostile characters included; each renderer makes them safe for its output.
 */

import type { Card, Chart, Quote } from '../../reports/report.ts';
import { isDate } from '../../domain/time/dates.ts';
import { pointText, worthDrawing } from '../charts/worth-drawing.ts';

export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue | undefined };

export type Cell = string | number | boolean | null;

/** How a document is shown. */
export type OutputMode = 'terminal' | 'tsv' | 'csv' | 'json' | 'markdown' | 'html';

/** How a document is written to a file: a workbook is no text to be shown. */
export type FileMode = OutputMode | 'xlsx';

/** Fewer rows than this say the same by chance; of so many it is said once. */
export const ROWS_TO_BE_ALIKE = 3;

/** What colour means here; the terminal decides how it looks, and other outputs drop it. */
export type Tone = 'good' | 'warning' | 'bad' | 'muted' | 'strong';

export interface Column {
  /** snake_case: the header in TSV and CSV. */
  readonly key: string;
  /** The header for people. */
  readonly label: string;
  /** Right for numbers. Default left. */
  readonly align?: 'left' | 'right';
  /** 0 where its cells are never broken over lines on a page, nor cut in a terminal; 2 for sentences and lists. Default 1. */
  readonly give?: number;
  /**
   * What its cells are, which decides how they give way in a terminal that is too narrow: `words` (sentences and
   * lists) go on in the next line, a `name` is cut to a width that can still be read, what is `whole` stays. Default:
   * as `give` says, 0 for `whole`, 1 for `name`, 2 for `words`; what goes right is `whole`.
   */
  readonly holds?: 'whole' | 'name' | 'words';
  /** How well a terminal that is too narrow can do without it: the greatest is left out first. Default 0: it stays. */
  readonly spare?: number;
  /** A shorter label, for a terminal that is too narrow for the other. */
  readonly short?: string;
  /** The key of the column before it, after whose cells its own can stand where a terminal is too narrow for both. */
  readonly joins?: string;
  /** Whether its words say how urgent the row is. In a terminal they have a sign in front, and are coloured. */
  readonly isLevel?: true;
  /** Whether, in a terminal, rows that follow each other with the same in it stand under a heading that says it once. */
  readonly isHeading?: true;
}

export interface Table {
  readonly title?: string;
  readonly columns: readonly Column[];
  /** One cell a column. `null` is empty. */
  readonly rows: readonly (readonly Cell[])[];
  /** Tone of a whole row, by row index. */
  readonly tones?: readonly (Tone | undefined)[];
  /** Printed instead of an empty table, for people only. */
  readonly whenEmpty?: string;
}

export type Block =
  | {
      readonly kind: 'heading';
      readonly text: string;
      /** The same in lines of their own, for a page that is given to somebody: what it is, of whom, of when. */
      readonly parts?: readonly [over: string, main: string, under: string];
    }
  /** What the whole of it says, in a sentence or two: first on a page, and first and last in a terminal. */
  | { readonly kind: 'lead'; readonly text: string }
  /** What to do about it, each with the command to begin with. */
  | { readonly kind: 'steps'; readonly steps: readonly Step[] }
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly tone?: Tone;
      /** Whether the document's table says the same, so that this can be left out beside it. */
      readonly isInTable?: boolean;
      /** Whether it says what the whole of it says, where there is no `lead`. */
      readonly isLead?: boolean;
    }
  /** Label and value, one a line. */
  | { readonly kind: 'fields'; readonly fields: readonly (readonly [label: string, value: Cell])[] }
  /** Ticked and unticked lines. */
  | {
      readonly kind: 'checklist';
      readonly items: readonly ChecklistLine[];
      /** Whether a page has a line on which each of them signs; that of who is done has the note. */
      readonly isToSign?: true;
    }
  /** What needs somebody, the most urgent first, each with the one thing to do. */
  /** Of so many that paper has the first alone, `onPaper` says so. */
  | { readonly kind: 'todo'; readonly items: readonly TodoItem[]; readonly onPaper?: string }
  /** Where to read more, one a line. Only web addresses become links that can be followed. */
  | { readonly kind: 'links'; readonly title?: string; readonly links: readonly Link[] }
  /** Pages beside this one, each with what it answers. */
  | { readonly kind: 'pages'; readonly title?: string; readonly pages: readonly PageLink[] }
  /** Numbers as a picture; where none can be drawn, as a table. */
  | { readonly kind: 'chart'; readonly chart: Chart }
  /** A few large numbers, on pages only; a table has them as well. */
  | { readonly kind: 'tiles'; readonly tiles: readonly Tile[] }
  /** What somebody wrote and agreed to have quoted, each with who, by role. */
  | { readonly kind: 'quotes'; readonly quotes: readonly Quote[] }
  /** A table folded away, on pages only. */
  | { readonly kind: 'folded'; readonly folded: Folded }
  /** Good news, one a card. */
  | { readonly kind: 'cards'; readonly cards: readonly Card[] }
  | {
      readonly kind: 'table';
      readonly table: Table;
      /** What a page has of it, a line each, where the tiles above say the rest. */
      readonly besideTiles?: Extract<Block, { kind: 'fields' }>['fields'];
      /** What a page has instead, folded away under a line that says what it is. */
      readonly folded?: Folded;
      /** What a page has of a list that is long. */
      readonly onPage?: OnPage;
    };

/** A long list as a page has it. */
export interface OnPage {
  readonly table: Table;
  /** What is said below it on the screen; null where all of it is there. */
  readonly onScreen: string | null;
  /** What is said below it on paper. */
  readonly onPaper: string;
}

export interface Folded {
  readonly summary: string;
  readonly table: Table;
}

export interface Step {
  readonly text: string;
  readonly command: string;
}

/** Returns a sentence, among what people read. */
export function textBlock(text: string, tone?: Tone): Block {
  return { kind: 'text', text, ...(tone === undefined ? {} : { tone }) };
}

export interface Tile {
  readonly value: string;
  readonly label: string;
  /** Under the label; may be empty. */
  readonly note: string;
}

export type Link =
  | { readonly text: string; readonly href: string }
  /** To a file beside the page. */
  | { readonly text: string; readonly file: string };

/** A page beside this one. */
export interface PageLink {
  readonly title: string;
  /** What it answers. */
  readonly text: string;
  readonly file: string;
  /** The same in other forms: `CSV`. */
  readonly forms: readonly { readonly form: string; readonly file: string }[];
}

export interface ChecklistLine {
  readonly isDone: boolean;
  readonly text: string;
  /** After the text, muted: a date, or what is missing. */
  readonly note?: string;
  /** After the note, on a line of its own where there are lines. */
  readonly also?: string;
}

export interface TodoItem {
  readonly number: number;
  /** Whether it has come up since somebody last looked. */
  readonly isNew: boolean;
  /** A clause: who, and what is wrong. */
  readonly what: string;
  /** What adds to it; may be empty, and is the first to go where a screen is narrow. */
  readonly note: string;
  /** A sentence or two that a page has instead of the note: why, with days. */
  readonly evidence?: string;
  /** Where a page leads to from it, and whom to write to. */
  readonly links?: readonly Link[];
  /** How many more reasons the same pair gives. */
  readonly more: number;
  readonly advice: string;
  readonly command: string;
  readonly tone?: Tone;
}

/** Returns the first sentence of a thing to do, whole. */
export function todoText({ what, note, more }: Pick<TodoItem, 'what' | 'note' | 'more'>): string {
  return `${what}${note === '' ? '' : `; ${note}`}${moreText(more)}`;
}

/** Returns how many more reasons there are; nothing where there is none. */
export function moreText(more: number): string {
  return more === 0 ? '' : ` (${more} more ${more === 1 ? 'reason' : 'reasons'})`;
}

export interface Document {
  /** Name and version, without the leading `mentor.`: `participant.list/1`. */
  readonly schema: string;
  /** The keys of the JSON document beside `schema`. */
  readonly json: { readonly [key: string]: JsonValue | undefined };
  /** The pages above this one, the uppermost first, where it is one of a set. */
  readonly trail?: readonly { readonly text: string; readonly file: string }[];
  /** Pages of things by their id, to which a cell that is such an id leads. */
  readonly pages?: ReadonlyMap<string, string>;
  /** Whether the page is to be given to somebody and kept, rather than worked with. */
  readonly isKeepsake?: boolean;
  /** Whether the page is one sheet of paper, set smaller there for it. */
  readonly isOneSheet?: boolean;
  /** What people read: in a terminal, in Markdown and on a page. */
  readonly blocks: readonly Block[];
  /** What TSV and CSV hold, where it is not the first table of `blocks`. */
  readonly table?: Table;
  /**
   * Notes on the result: what was left out, moved, or should be looked at. They go to stderr in every output
   * mode; scripts find the same in `json`.
   */
  readonly notes?: readonly Block[];
}

/**
 * Returns what goes to stderr beside a document: always its notes and, if stdout carries only one table, also
 * the sentences around that table.
 */
export function besides(document: Document, mode: FileMode): readonly Block[] {
  const notes = document.notes ?? [];
  if (mode !== 'tsv' && mode !== 'csv' && mode !== 'xlsx') return notes;
  const table = document.table ?? firstTable(document);
  if (table === undefined) return notes;
  const said = document.blocks.filter(
    (block) => block.kind === 'lead' || (block.kind === 'text' && block.isInTable !== true),
  );
  const { whenEmpty } = table;
  const isToldEmpty =
    table.rows.length === 0 && !said.some((block) => block.kind === 'text' && block.text === whenEmpty);
  const empty: Block[] =
    isToldEmpty && whenEmpty !== undefined ? [{ kind: 'text', text: whenEmpty, tone: 'muted' }] : [];
  return [...said, ...empty, ...notes];
}

function firstTable({ blocks }: Document): Table | undefined {
  for (const block of blocks) if (block.kind === 'table') return block.table;
  return undefined;
}

/** Returns the table that TSV and CSV print: the document's own, else its first, else its fields and lines. */
export function tableOf(document: Document): Table {
  const table = document.table ?? firstTable(document);
  if (table !== undefined) return table;
  const rows: Cell[][] = [];
  for (const block of document.blocks) {
    if (block.kind === 'fields') for (const [label, value] of block.fields) rows.push([label, value]);
    if (block.kind === 'text') rows.push(['', block.text]);
    if (block.kind === 'checklist')
      for (const item of block.items) rows.push([item.isDone ? 'done' : 'missing', item.text]);
  }
  return {
    columns: [
      { key: 'field', label: 'Field' },
      { key: 'value', label: 'Value' },
    ],
    rows,
  };
}

/** Leaves out the columns that are empty in every row; a table without rows stays as it is. */
export function withoutEmptyColumns({ columns, rows, ...rest }: Table): Table {
  const isUsed = columns.map((_, at) => rows.length === 0 || rows.some((row) => (row[at] ?? '') !== ''));
  return {
    ...rest,
    columns: columns.filter((_, at) => isUsed[at]),
    rows: rows.map((row) => row.filter((_, at) => isUsed[at])),
  };
}

/** Returns the numbers of a chart as a table, a line for each point that is worth drawing. */
export function chartTable(chart: Chart): Table {
  const { title, of, series } = chart;
  const { points } = worthDrawing(chart);
  return {
    title,
    columns: [
      { key: 'point', label: of },
      ...series.map((name, at) => ({
        key: `value_${at + 1}`,
        label: name,
        align: 'right' as const,
        give: 0,
      })),
    ],
    rows: points.map(({ label, values }) => [
      isDate(label) ? label : pointText(chart, label),
      ...series.map((_, at) => {
        const value = values[at] ?? null;
        return value === null ? null : Math.round(100 * value) / 100;
      }),
    ]),
  };
}
