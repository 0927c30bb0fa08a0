/** The text of a cell, as a CSV of the same sheet would hold it. */
import { PLAIN, type NumberFormat } from './number-formats.ts';

/** From which day a workbook counts. Excel for Mac began with 1904. */
export type DayZero = 1900 | 1904;

const DAY_SECONDS = 86_400;
const DAY_MS = 86_400_000;
/** 31 December 9999, the last day that spreadsheets have. */
const LAST_DAY = 2_958_465;
/** Lotus took 1900 for a leap year, and Excel follows it: day 60 is one that never was. */
const NO_DAY = 60;

/**
 * Returns a number as people see it in its cell: a date, a time of day, a percentage or a plain number.
 *
 * @example numberText(46266.5, readFormat('d/m/yy h:mm')) // '2026-09-01 12:00'
 * @example numberText(3, PLAIN) // '3'
 */
export function numberText(value: number, format: NumberFormat = PLAIN, dayZero: DayZero = 1900): string {
  if (!Number.isFinite(value)) return '';
  const isShown = (format.hasDate || format.hasTime) && value >= 0 && value <= LAST_DAY;
  if (isShown) return momentText(value, format, dayZero);
  if (format.isPercent) return `${plainNumber(value * 100)}%`;
  const text = plainNumber(value);
  return /^\d+$/.test(text) ? text.padStart(format.digits, '0') : text;
}

function momentText(value: number, { hasDate, hasTime, isDuration }: NumberFormat, dayZero: DayZero): string {
  const seconds = Math.round(value * DAY_SECONDS);
  const days = Math.floor(seconds / DAY_SECONDS);
  const ofDay = seconds - days * DAY_SECONDS;
  if (isDuration) return clockText(seconds);
  if (!hasDate || (days === 0 && hasTime && dayZero === 1900)) return clockText(ofDay);
  const date = dayText(days, dayZero);
  // Programs that write every date with a time write midnight for a mere date.
  return hasTime && ofDay > 0 ? `${date} ${clockText(ofDay)}` : date;
}

function dayText(days: number, dayZero: DayZero): string {
  if (dayZero === 1904) return dateText(Date.UTC(1904, 0, 1) + days * DAY_MS);
  if (days === NO_DAY) return '1900-02-29';
  return dateText(Date.UTC(1899, 11, days < NO_DAY ? 31 : 30) + days * DAY_MS);
}

function dateText(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** Returns `HH:MM`, and the seconds where there are any. */
function clockText(seconds: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? text : `${text}:${two(seconds % 60)}`;
}

/**
 * Returns a date and time in ISO 8601 as they are written here.
 *
 * @example isoText('2026-09-01T09:30:00') // '2026-09-01 09:30'
 */
export function isoText(text: string): string {
  const found = /^(\d{4}-\d\d-\d\d)?T?(?:(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?(?:Z|[+-]\d\d:\d\d)?$/.exec(
    text.trim(),
  );
  if (found === null) return text;
  const [, date = '', hours = '0', minutes = '0', seconds = '0'] = found;
  const ofDay = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  if (date === '') return clockText(ofDay);
  return ofDay === 0 ? date : `${date} ${clockText(ofDay)}`;
}

/** So many digits a spreadsheet shows; those behind them come from counting in twos. */
const SHOWN_DIGITS = 15;

/**
 * Returns a number without an exponent and without the digits that no spreadsheet shows.
 *
 * @example plainNumber(0.1 + 0.2) // '0.3'
 * @example plainNumber(1e21) // '1000000000000000000000'
 */
export function plainNumber(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  const [mantissa = '', exponent = '0'] = value.toExponential(SHOWN_DIGITS - 1).split('e');
  const sign = mantissa.startsWith('-') ? '-' : '';
  const digits = mantissa.replaceAll(/[-.]/g, '');
  const point = Number(exponent) + 1;
  const padded = digits.padStart(digits.length + Math.max(0, 1 - point), '0').padEnd(point, '0');
  const at = Math.max(point, 1);
  const fraction = padded.slice(at).replace(/0+$/, '');
  const whole = padded.slice(0, at);
  if (fraction === '' && /^0+$/.test(whole)) return '0';
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/**
 * Returns text as a cell holds it: `_x000D_` and the like stand for characters that XML cannot hold. NUL, which no cell shows, becomes U+FFFD.
 */
export function shownText(text: string): string {
  // What XML says of its own line ends; one that is written as `_x000D_` is meant.
  let shown = text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
  if (shown.includes('_x'))
    shown = shown.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) =>
      String.fromCharCode(parseInt(hex, 16)),
    );
  return shown.includes('\0') ? shown.replaceAll('\0', '\ufffd') : shown;
}
