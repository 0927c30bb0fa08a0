/** Weekly windows of time in a person's own local time, and the text they are written as. */

import { quote } from '../words/text.ts';

export interface Window {
  /** 1 is Monday, 7 Sunday. */
  readonly day: number;
  /** Minutes since midnight. */
  readonly from: number;
  /** Minutes since midnight, after `from`, at most 1440. */
  readonly to: number;
}

/** Why a text gives no windows. */
export interface UnreadTimes {
  /** What is wrong with the first part that cannot be read. */
  readonly problem: string;
  /** All parts that cannot be read. */
  readonly unread: readonly string[];
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/**
 * Returns the windows that a text gives, by day and time, with those that touch or overlap joined. Where a part cannot be
 * read, returns what is wrong with the first such part.
 *
 * @example parseAvailability('Mon-Wed 9:00-10:00; Thu 16:00-18:00') // 4 windows
 */
export function parseAvailability(text: string): readonly Window[] | UnreadTimes {
  const windows: Window[] = [];
  const unread: string[] = [];
  for (const part of availabilityItems(text)) {
    const found = parsePart(part.replace(/[–—]/g, '-'));
    if (found === undefined) unread.push(part);
    else windows.push(...found);
  }
  const [first] = unread;
  return first === undefined
    ? joined(windows)
    : { problem: `${quote(first)} is not a day and a time`, unread };
}

/** Returns the parts of a text of which each gives a day and a time. */
export function availabilityItems(text: string): string[] {
  return text
    .split(/[;|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * Returns the canonical text of windows, the one that is stored and exported.
 *
 * @example formatAvailability([{ day: 1, from: 960, to: 1080 }]) // 'Mon 16:00-18:00'
 */
export function formatAvailability(windows: readonly Window[]): string {
  return windows.map(({ day, from, to }) => `${DAYS[day - 1]} ${clock(from)}-${clock(to)}`).join('; ');
}

function parsePart(part: string): Window[] | undefined {
  const match =
    /^([A-Za-z]{2,9})(?: ?- ?([A-Za-z]{2,9}))? +(\d{1,2})[:.](\d\d) ?- ?(\d{1,2})[:.](\d\d)$/.exec(part);
  if (match === null) return undefined;
  const first = dayOf(match[1] ?? '');
  const last = match[2] === undefined ? first : dayOf(match[2]);
  const from = minutesOf(match[3], match[4]);
  const to = minutesOf(match[5], match[6]);
  if (first === 0 || last === 0 || from === undefined || to === undefined || from >= to) return undefined;
  const windows: Window[] = [];
  // Sat-Mon is a range too, across the end of the week.
  for (let day = first; ; day = (day % 7) + 1) {
    windows.push({ day, from, to });
    if (day === last) return windows;
  }
}

function dayOf(word: string): number {
  const lower = word.toLowerCase();
  return DAYS.findIndex((day) => lower.startsWith(day.toLowerCase())) + 1;
}

function minutesOf(hours = '', minutes = ''): number | undefined {
  const total = Number(hours) * 60 + Number(minutes);
  return Number(minutes) < 60 && total <= 1440 ? total : undefined;
}

function joined(windows: readonly Window[]): Window[] {
  const result: Window[] = [];
  for (const window of windows.toSorted((a, b) => a.day - b.day || a.from - b.from)) {
    const last = result.at(-1);
    if (last !== undefined && last.day === window.day && window.from <= last.to)
      result[result.length - 1] = { ...last, to: Math.max(last.to, window.to) };
    else result.push(window);
  }
  return result;
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
