/** Stretches of a day as people write them: "9am-5pm", "18-19", "17h30 à 18h30". */

/** Minutes since midnight; `to` is after `from`, at most 1440. */
export interface ClockRange {
  readonly from: number;
  readonly to: number;
}

/** A stretch that is written, or `unclear` with the one that is probably meant. */
export type WrittenRange = ClockRange | { readonly unclear: ClockRange | undefined };

/** A time of day: hours, minutes, and what stands behind them. Texts are as `unaccented` gives them. */
const CLOCK = String.raw`(?:(\d{1,2})(?:[:.h](\d\d))?|(\d\d)(\d\d))(?: ?(?:h|hrs?|uhr|godz|o'clock)\b\.?)?(?: ?(am|pm|a\.m\.?|p\.m\.?|a|p|noon|midday)\b\.?)?|noon|midday|midnight`;
const TO = String.raw` ?[-~] ?| (?:to|till|until|til|bis|a|as|al|alle|ate|tot|do|i) `;
const FROM_TO = new RegExp(
  String.raw`^(?:(?:from|von|de|das|dalle|van|od|o) )?(${CLOCK})(?:${TO})(${CLOCK})(?![\p{L}\d])`,
  'u',
);
const BETWEEN = new RegExp(
  String.raw`^(?:between|zwischen|entre|tra|tussen|miedzy|rhwng) (${CLOCK}) (?:and|und|et|y|e|en|a|i|ac) (${CLOCK})(?![\p{L}\d])`,
  'u',
);

interface Clock {
  readonly hours: number;
  readonly minutes: number;
  readonly half: 'am' | 'pm' | undefined;
  /** Whether it is plainly a time of a day of 24 hours: it has minutes, two digits, or an hour after noon. */
  readonly isExact: boolean;
}

/**
 * Returns the stretch that a text begins with, and how long its text is. Undefined where there is none.
 *
 * @param text As `unaccented` gives it, each dash as `-`.
 * @example rangeAt('9am-5pm') // { range: { from: 540, to: 1020 }, length: 7 }
 */
export function rangeAt(text: string): { readonly range: WrittenRange; readonly length: number } | undefined {
  const found = FROM_TO.exec(text) ?? BETWEEN.exec(text);
  if (found === null) return undefined;
  const width = (found.length - 1) / 2;
  const [start, end] = [clockOf(found.slice(1, 1 + width)), clockOf(found.slice(1 + width))];
  return { range: rangeOf(start, end), length: found[0].length };
}

const AFTER = new RegExp(
  String.raw`^(?:(after|from|past|ab|nach|apres|a partir de|despues de|depois das|dopo le|dalle|na|vanaf|od|po|ar ol) )?(${CLOCK})(?: onwards?)?(?![\p{L}\d])`,
  'u',
);

/**
 * Returns the one time of day that a text begins with, in minutes, and whether it says "after". Undefined where there is
 * none, or where it could be of the morning or the evening.
 *
 * @example clockAt('after 5pm') // { from: 1020, isAfter: true, length: 9 }
 */
export function clockAt(
  text: string,
): { readonly from: number; readonly isAfter: boolean; readonly length: number } | undefined {
  const found = AFTER.exec(text);
  if (found === null) return undefined;
  const time = clockOf(found.slice(2));
  const from = minutesOf(time, time.half);
  const isClear = time.half !== undefined || time.isExact || time.hours >= 9;
  return isClear && from <= 1380
    ? { from, isAfter: found[1] !== undefined, length: found[0].length }
    : undefined;
}

const NAMED: Readonly<Record<string, number>> = { noon: 12, midday: 12, midnight: 24 };

function clockOf([whole = '', hour, minute, hh, mm, after]: readonly (string | undefined)[]): Clock {
  const named = NAMED[whole];
  if (named !== undefined) return { hours: named, minutes: 0, half: undefined, isExact: true };
  const digits = hour ?? hh ?? '';
  const minutes = Number(minute ?? mm ?? 0);
  const hours = Number(digits);
  const half = after === undefined ? undefined : after.startsWith('a') ? ('am' as const) : ('pm' as const);
  const isExact =
    minute !== undefined || mm !== undefined || /^0\d/.test(digits) || hours > 12 || /h|uhr|godz/.test(whole);
  return { hours, minutes, half: hours > 12 ? undefined : half, isExact };
}

function rangeOf(start: Clock, end: Clock): WrittenRange {
  if (end.half !== undefined) return endingInHalf(start, end);
  if (start.half !== undefined) {
    const from = minutesOf(start, start.half);
    // "9am-11" and "9am-5": the next time that the clock shows it.
    const to = end.isExact && end.hours > 12 ? minutesOf(end) : next(minutesOf(end), from);
    return checked(from, to);
  }
  const [from, to] = [minutesOf(start), minutesOf(end)];
  if (start.isExact && end.isExact) return from < to ? checked(from, to) : { unclear: laterHalf(from, to) };
  if (from >= to) return { unclear: laterHalf(from, to) };
  // "6-7" can be of the morning or the evening, "9-11" and "8-16" cannot.
  if (start.isExact || end.hours > 12 || start.hours >= 9) return checked(from, to);
  return { unclear: start.hours < 7 ? moved(from, to, 720, 720) : range(from, to) };
}

function endingInHalf(start: Clock, end: Clock): WrittenRange {
  const to = minutesOf(end, end.half, true);
  if (start.half !== undefined) return checked(minutesOf(start, start.half), to);
  if (start.hours > 12) return checked(minutesOf(start), to);
  // "6-7pm" is in the evening; "11-1pm" begins before noon.
  const same = minutesOf(start, end.half);
  return checked(same < to ? same : minutesOf(start, 'am'), to);
}

/** @param isEnd Whether 12am is the end of the day. */
function minutesOf({ hours, minutes }: Clock, half?: 'am' | 'pm', isEnd = false): number {
  const full = half === undefined ? hours : (hours % 12) + (half === 'pm' ? 12 : 0);
  const total = full * 60 + minutes;
  return minutes > 59 ? Number.NaN : isEnd && total === 0 ? 1440 : total;
}

function next(time: number, from: number): number {
  const first = time % 720;
  return first > from ? first : first + 720 > from ? first + 720 : first + 1440;
}

/** A stretch whose end is not after its start, as one that ends, or lies, in the later half of the day. */
function laterHalf(from: number, to: number): ClockRange | undefined {
  return moved(from, to, 0, 720);
}

function moved(from: number, to: number, later: number, laterEnd: number): ClockRange | undefined {
  return range(from + later, to + laterEnd);
}

function range(from: number, to: number): ClockRange | undefined {
  return from >= 0 && to <= 1440 && from < to ? { from, to } : undefined;
}

function checked(from: number, to: number): WrittenRange {
  return range(from, to) ?? { unclear: undefined };
}
