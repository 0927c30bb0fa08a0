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

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/**
 * Returns the windows that a text gives, by day and time, with those that touch or overlap joined. Where a part cannot be
 * read, returns what is wrong with the first such part.
 *
 * @example parseAvailability('Mon-Wed 9:00-10:00; Thu 16:00-18:00') // 4 windows
 */
export function parseAvailability(text: string): readonly Window[] | { readonly problem: string } {
  const windows: Window[] = [];
  for (const part of text.split(/[;|\n]/)) {
    if (part.trim() === '') continue;
    const found = windowsOf(part.trim());
    if (found === undefined) return { problem: `${quote(part.trim())} is not a day and a time` };
    windows.push(...found);
  }
  return joined(windows);
}

/**
 * Returns the canonical text of windows, the one that is stored and exported.
 *
 * @example formatAvailability([{ day: 1, from: 960, to: 1080 }]) // 'Mon 16:00-18:00'
 */
export function formatAvailability(windows: readonly Window[]): string {
  return windows.map(({ day, from, to }) => `${DAYS[day - 1]} ${clock(from)}-${clock(to)}`).join('; ');
}

/** Returns a shorter text of windows, for people: `Mon-Fri 09:00-12:00`. It reads back to the same. */
export function shortAvailability(windows: readonly Window[]): string {
  const ofDay = DAYS.map((_, index) =>
    windows
      .filter(({ day }) => day === index + 1)
      .map(({ from, to }) => `${clock(from)}-${clock(to)}`)
      .join(' '),
  );
  const parts: string[] = [];
  for (let first = 0; first < DAYS.length; first++) {
    let last = first;
    while (last + 1 < DAYS.length && ofDay[last + 1] === ofDay[first]) last++;
    const days = first === last ? DAYS[first] : `${DAYS[first]}-${DAYS[last]}`;
    const times = ofDay[first] ?? '';
    if (times !== '') parts.push(...times.split(' ').map((time) => `${days} ${time}`));
    first = last;
  }
  return parts.join('; ');
}

/** Returns the windows of one part of a text, in the form that is documented; undefined for any other. */
export function windowsOf(part: string): Window[] | undefined {
  const match =
    /^([A-Za-z]{2,9})(?: ?- ?([A-Za-z]{2,9}))? +(\d{1,2})[:.](\d\d) ?- ?(\d{1,2})[:.](\d\d)$/.exec(
      part.replace(/[–—]/g, '-'),
    );
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

/** Returns windows by day and time, with those that touch or overlap joined. */
export function joined(windows: readonly Window[]): Window[] {
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
