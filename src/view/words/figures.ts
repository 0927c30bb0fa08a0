/** A figure's value, what it is of, and how it has changed, as people read them. */
import type { Figure } from '../../reports/figure.ts';
import { percent } from './words.ts';

/**
 * Returns the value of a figure; a dash where there is nothing to count.
 *
 * @example valueText({ …, unit: 'share', numerator: 7, denominator: 10 }) // '70%'
 */
export function valueText({ value, unit, numerator, denominator }: Figure): string {
  if (value === null) return '–';
  if (unit === 'share') return percent(numerator ?? 0, denominator ?? 0);
  if (unit === 'score') return signed(value, 0);
  return unit === 'mean' ? value.toFixed(1) : inTenths(value);
}

/** Returns what a figure is of, or null where it is of nothing: `7 of 10 mentees`, `12 ratings`. */
export function ofText({ unit, numerator, denominator, noun, quartiles }: Figure): string | null {
  if (denominator === null || noun === undefined) return null;
  const of = `${denominator} ${denominator === 1 ? noun[0] : noun[1]}`;
  if (unit === 'share') return `${numerator} of ${of}`;
  return quartiles === undefined || denominator < 2
    ? of
    : `${of}, half ${inTenths(quartiles[0])} to ${inTenths(quartiles[1])}`;
}

/**
 * Returns how a figure differs from an earlier one; shares in percentage points. A dash where one is not known.
 *
 * @example changeText(aShare(0.5), aShare(0.4)) // '+10 pp'
 */
export function changeText(figure: Figure, before: Figure | undefined): string {
  const earlier = before?.value ?? null;
  if (figure.value === null || earlier === null) return '–';
  const change = figure.value - earlier;
  if (figure.unit === 'share') return `${signed(100 * change, 0)} pp`;
  return signed(change, figure.unit === 'count' || figure.unit === 'score' ? 0 : 1);
}

function signed(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals);
  if (Number(text) === 0) return '0';
  return `${value < 0 ? '−' : '+'}${text}`;
}

function inTenths(value: number): string {
  return String(Math.round(10 * value) / 10);
}
