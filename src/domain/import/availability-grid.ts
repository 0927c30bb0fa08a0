/**
 * Availability that a form asks as a grid: a column a day, with hours in the cells, or a column for each stretch of hours,
 * with days in the cells. What the header says and what a cell says make a window together.
 */
import { formatAvailability, joined, type Window } from '../time/availability.ts';
import { tokensOf } from '../time/availability-words.ts';
import type { ClockRange } from '../time/clock-ranges.ts';
import { availabilityItems, readAvailability, type UnreadPart } from '../time/written-availability.ts';
import type { Parsed } from '../people/field.ts';
import { unreadWords, wrong } from '../people/fields/field-entry.ts';
import { plainlyTyped } from '../words/unaccented.ts';
import { consentIn } from '../privacy/consent-words.ts';
import { quote } from '../words/text.ts';

/** What the header of a column of a grid says. */
export interface GridColumn {
  /** 1 is Monday; empty where the header gives hours alone. */
  readonly days: readonly number[];
  /** Empty where the header gives days alone. */
  readonly ranges: readonly ClockRange[];
  /** The header without them. The columns of one grid share it. */
  readonly stem: string;
}

/** Where a grid writes the row that a column is: in brackets, or behind a sign. */
const LABELS = [
  /^(.*)\[([^\]]+)\]\s*$/su,
  /^(.*)\(([^)]+)\)\s*$/su,
  /^(.*)(?:[:>|]| [-–—])\s*([^:>|]+)$/su,
  /^()(.+)$/su,
];

/**
 * Returns what a header says of days and hours, or undefined where it is no column of a grid.
 *
 * @example gridColumn('When can you meet? [Monday]') // { days: [1], ranges: [], stem: 'When can you meet?' }
 */
export function gridColumn(header: string): GridColumn | undefined {
  for (const label of LABELS) {
    const [, stem = '', words = ''] = label.exec(header) ?? [];
    const tokens = words === '' ? undefined : tokensOf(plainlyTyped(words), []);
    if (tokens === undefined || tokens.length === 0) continue;
    const days = tokens.flatMap((token) => (token.kind === 'days' && token.isCertain ? token.days : []));
    const ranges = tokens.flatMap((token) => (token.kind === 'time' && token.range ? [token.range] : []));
    const isWhole = tokens.every((token) => token.kind === 'days' || token.kind === 'time');
    if (isWhole && days.length + ranges.length > 0) return { days, ranges, stem: stem.trim() };
  }
  return undefined;
}

/** A day of which the cell says only yes. */
const WHOLE_DAY: ClockRange = { from: 540, to: 1020 };
const DAY_NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/**
 * Returns the availability that a cell of a grid gives. Null where it says no.
 *
 * @example parseInGrid({ days: [1], ranges: [], stem: '' }, '9:00-12:00') // { draft: { availability: 'Mon 09:00-12:00' } }
 */
export function parseInGrid(column: GridColumn, text: string): Parsed | null {
  const answer = /^[x✓✔☑✅]$/iu.test(text) ? 'yes' : consentIn(text);
  if (answer === 'no') return null;
  if (answer === 'yes' && column.days.length > 0)
    return found(windowsOn(column.days, column.ranges.length > 0 ? column.ranges : [WHOLE_DAY]));
  const windows: Window[] = [];
  const unread: UnreadPart[] = [];
  for (const item of availabilityItems(text)) {
    const read = readItem(column, item);
    if ('windows' in read) windows.push(...read.windows);
    else unread.push(read);
  }
  const [first] = unread;
  if (first === undefined && windows.length > 0) return found(windows);
  return wrong(
    'not-a-time',
    `${quote(first?.words ?? text)} is not a ${column.days.length > 0 ? 'time' : 'day'}`,
    'write times as "16:00-18:00"',
    (first === undefined ? [{ words: text }] : unread).map(({ words, likely }) => unreadWords(words, likely)),
  );
}

function readItem(
  { days, ranges }: GridColumn,
  item: string,
): { readonly windows: readonly Window[] } | UnreadPart {
  const alone = readAvailability(item);
  if (days.length === 0) {
    const on = 'windows' in alone ? alone.windows.map(({ day }) => day) : [];
    return on.length > 0 ? { windows: windowsOn(on, ranges) } : unreadOf(alone, item);
  }
  if ('windows' in alone && !alone.isWholeDay) return { windows: windowsOn(days, alone.windows) };
  const read = readAvailability(`${days.map((day) => DAY_NAMES[day - 1]).join(', ')} ${item}`);
  return 'windows' in read ? read : unreadOf(alone, item);
}

function unreadOf(read: ReturnType<typeof readAvailability>, item: string): UnreadPart {
  return 'unread' in read ? (read.unread[0] ?? { words: item }) : { words: item };
}

function windowsOn(days: readonly number[], ranges: readonly ClockRange[]): Window[] {
  return days.flatMap((day) => ranges.map(({ from, to }) => ({ day, from, to })));
}

function found(windows: readonly Window[]): Parsed {
  return { draft: { availability: formatAvailability(joined(windows)) } };
}
