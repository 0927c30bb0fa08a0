/** A figure's value, what it is of, and how it has changed, as people read them. */
import type { Figure } from '../../reports/figure.ts';
import { shortDate } from '../../domain/time/dates.ts';
import { thousands } from '../../domain/words/text.ts';
import { LEAST } from '../../reports/statistics/suppression.ts';
import type { Interval } from '../../reports/statistics/wilson.ts';
import { percent } from './words.ts';

/** Of fewer no percentage is told: one more or less would change it by more than ten points. */
const FEWEST = 10;

/** What a margin is, beside figures that have one; in one piece a figure has it in brackets. */
export const MARGIN =
  'The margin (also in brackets) says how sure a percentage is: were there very many such pairs, it would lie within, with 19 in 20 certainty (Wilson’s interval).';

/**
 * Returns the value of a figure; a dash where there is nothing to count. A share of few is the count itself.
 *
 * @example valueText({ …, unit: 'share', numerator: 7, denominator: 10 }) // '70%'
 * @example valueText({ …, unit: 'share', numerator: 1, denominator: 2 }) // '1 of 2'
 */
export function valueText({ value, unit, numerator, denominator }: Figure): string {
  if (value === null) return '–';
  if (unit === 'share')
    return isOfFew(denominator)
      ? `${numerator} of ${denominator}`
      : percent(numerator ?? 0, denominator ?? 0);
  if (unit === 'score') return signed(value, 0);
  return unit === 'mean' ? value.toFixed(1) : thousands(Math.round(10 * value) / 10);
}

/**
 * Returns what a figure is of, or null where it is of nothing: `7 of 10 mentees`, `12 ratings`. Of few the noun
 * alone, for the value has the rest. The interval of a share and the quartiles of a median are added.
 */
export function ofText({ unit, numerator, denominator, noun, quartiles, interval }: Figure): string | null {
  if (denominator === null || noun === undefined) return null;
  if (denominator === 0) return `no ${noun[1]} yet`;
  const of = `${thousands(denominator)} ${denominator === 1 ? noun[0] : noun[1]}`;
  if (unit === 'share' && isOfFew(denominator)) return denominator === 1 ? noun[0] : noun[1];
  if (unit === 'share')
    return `${thousands(numerator ?? 0)} of ${of}${interval === undefined ? '' : marginText(interval)}`;
  const [lower, upper] = (quartiles ?? []).map(inTenths);
  // Of one alone, and where most are alike, there is no spread to be told.
  return lower === upper || denominator < 2 ? of : `${of}, the middle half ${lower} to ${upper}`;
}

/**
 * Returns a value of a figure that was not counted, as what it is aimed at.
 *
 * @example amountText(0.7, 'share') // '70%'
 */
export function amountText(value: number, unit: Figure['unit']): string {
  if (unit === 'share') return `${inTenths(100 * value)}%`;
  return unit === 'score' ? signed(value, 0) : String(value);
}

/** Returns what a figure is aimed at, or null where nothing is set: `target 70% by 30 Jun 2026`. */
export function targetText({ target, unit }: Pick<Figure, 'target' | 'unit'>): string | null {
  if (target === undefined) return null;
  const by = target.byOn === null ? '' : ` by ${shortDate(target.byOn)}`;
  return `target ${amountText(target.value, unit)}${by}`;
}

/** The same in a cell of a table: `70% by 2026-06-30`. */
export function targetCell(figure: Pick<Figure, 'target' | 'unit'>): string | null {
  const by = figure.target?.byOn ?? null;
  const aim = aimText(figure);
  return by === null ? aim : `${aim} by ${by}`;
}

/** The value alone: `70%`. */
export function aimText({ target, unit }: Pick<Figure, 'target' | 'unit'>): string | null {
  return target === undefined ? null : amountText(target.value, unit);
}

/** Returns what a figure was at this stage of the round before, or null where that is not known: `last round then 70% of 40`. */
export function lastText({ lastRound }: Figure): string | null {
  if (lastRound === undefined) return null;
  // How sure the difference is, is told of all together.
  const { interval: _, ...counted } = lastRound;
  return `last round then ${wholeText(counted)}`;
}

/**
 * Returns a figure in one piece: its value, what that is of, and its margin.
 *
 * @example wholeText({ …, unit: 'share', numerator: 28, denominator: 40, interval: [0.55, 0.82] }) // '70% of 40 (55–82%)'
 */
export function wholeText(figure: Figure): string {
  const { value, unit, denominator, interval, isOfTooFew } = figure;
  if (isOfTooFew === true) return `fewer than ${LEAST}`;
  if (value === null || denominator === null || (unit === 'share' && isOfFew(denominator)))
    return valueText(figure);
  if (unit !== 'share') return `${valueText(figure)} (of ${thousands(denominator)})`;
  const margin = interval?.map((end) => Math.round(100 * end)).join('–');
  return `${valueText(figure)} of ${thousands(denominator)}${margin === undefined ? '' : ` (${margin}%)`}`;
}

/** Whether a share is of too few for a percentage. */
function isOfFew(denominator: number | null): boolean {
  return denominator !== null && denominator < FEWEST;
}

function marginText([lower, upper]: Interval): string {
  return `, margin ${Math.round(100 * lower)} to ${percent(Math.round(1000 * upper), 1000)}`;
}

/** Returns what a reader must know of how figures are told: what a margin is, and why some shares are counts. */
export function figureNotes(figures: readonly Figure[]): string[] {
  const shares = figures.filter(({ value, unit }) => unit === 'share' && value !== null);
  const isFew = shares.filter(({ denominator }) => isOfFew(denominator));
  const withMargin = shares.filter((one) => one.interval !== undefined && !isFew.includes(one));
  return [
    ...(withMargin.length === 0 ? [] : [MARGIN]),
    ...(isFew.length === 0 ? [] : [`No percentage is given of fewer than ${FEWEST}.`]),
  ];
}

/**
 * Returns how a figure differs from an earlier one; shares in percentage points. A dash where one is not known, or of too few.
 *
 * @example changeText(aShare(0.5), aShare(0.4)) // '+10 pp'
 */
export function changeText(figure: Figure, before: Figure | undefined): string {
  const earlier = before?.value ?? null;
  if (figure.value === null || earlier === null) return '–';
  if (figure.unit === 'share' && (isOfFew(figure.denominator) || isOfFew(before?.denominator ?? null)))
    return '–';
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
