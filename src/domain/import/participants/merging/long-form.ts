/** Recognises a file with one row per interest: several rows of a person that differ in a list alone. */
import { fieldNamed } from '../../../people/fields/field-lookup.ts';
import { grouped } from '../../../grouping.ts';
import { folded, owned } from '../../../words/text.ts';
import type { MappedColumn } from '../../header-mapping.ts';
import type { SourceRow } from '../../row.ts';

export interface LongForm {
  /** The first and the last of its rows. */
  readonly firstLine: number;
  readonly lastLine: number;
  readonly rows: number;
  readonly people: number;
  /** The headers of the lists that differ. */
  readonly headers: readonly string[];
}

/** A row as it is compared: its cells of one value, and of lists, as {@link markOf} gives them. */
interface Compared {
  readonly line: number;
  readonly singles: readonly number[];
  readonly lists: readonly number[];
}

const NAMES: ReadonlySet<string> = new Set(['name', 'first_name', 'last_name']);

/**
 * Returns where a file has one row per interest, or null where it does not clearly have that shape.
 *
 * The shape is clear where at least half of the rows, and two people or three rows, are of people with several rows that
 * have the same name, differ in a list and in nothing else that is imported. A blank cell is no difference.
 */
export function longFormIn(rows: Iterable<SourceRow>, columns: readonly MappedColumn[]): LongForm | null {
  const at = { names: [] as number[], singles: [] as number[], lists: [] as number[] };
  for (const [index, { field, custom }] of columns.entries()) {
    if (field === null && custom === undefined) continue;
    if (field !== null && NAMES.has(field)) at.names.push(index);
    else (isList(field) ? at.lists : at.singles).push(index);
  }
  if (at.lists.length === 0 || at.names.length === 0) return null;
  const byName = new Map<string, Compared[]>();
  let count = 0;
  for (const { line, cells } of rows) {
    count++;
    const name = owned(at.names.map((index) => folded(cells[index] ?? '')).join(' ')).trim();
    if (name === '') continue;
    const read = (indexes: readonly number[]): number[] => indexes.map((index) => markOf(cells[index] ?? ''));
    const row = { line, singles: read(at.singles), lists: read(at.lists) };
    const others = byName.get(name);
    if (others === undefined) byName.set(name, [row]);
    else others.push(row);
  }
  const people = [...byName.values()].flatMap(peopleOf).filter(differsInLists);
  const all = people.flat();
  if (all.length * 2 < count || (people.length < 2 && all.length < 3)) return null;
  const lines = all.map(({ line }) => line);
  return {
    firstLine: lines.reduce((a, b) => Math.min(a, b)),
    lastLine: lines.reduce((a, b) => Math.max(a, b)),
    rows: all.length,
    people: people.length,
    headers: at.lists
      .filter((_, list) => people.some((own) => new Set(own.map(({ lists }) => lists[list])).size > 1))
      .map((index) => columns[index]?.header ?? ''),
  };
}

const BLANK = 0;

/** Returns a number in place of a text: the texts of a whole file would take up more than the file. */
function markOf(text: string): number {
  const form = folded(text);
  if (form === '') return BLANK;
  let mark = 0x811c9dc5;
  for (let at = 0; at < form.length; at++) mark = Math.imul(mark ^ form.charCodeAt(at), 0x01000193);
  return mark | 1;
}

function isList(field: string | null): boolean {
  const found = field === null ? undefined : fieldNamed(field);
  return found?.kept === 'topics' || found?.join !== undefined;
}

/** Parts the rows of one name into people: all are one where no cell contradicts, else those with the same cells. */
function peopleOf(rows: readonly Compared[]): (readonly Compared[])[] {
  const [first, ...more] = rows;
  if (first === undefined || more.length === 0) return [];
  const agrees = first.singles.every(
    (_, at) => new Set(rows.map(({ singles }) => singles[at]).filter((mark) => mark !== BLANK)).size < 2,
  );
  return agrees ? [rows] : [...grouped(rows, ({ singles }) => singles.join()).values()];
}

/** Returns whether rows hold different items each, as one row per interest does. */
function differsInLists(rows: readonly Compared[]): boolean {
  if (rows.length < 2 || rows.some(({ lists }) => lists.every((mark) => mark === BLANK))) return false;
  return new Set(rows.map(({ lists }) => lists.join())).size > 1;
}
