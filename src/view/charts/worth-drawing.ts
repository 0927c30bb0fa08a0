/** Which points of a chart are drawn: a bar of nothing and a week of which nothing is known say no more than a word does. */
import type { Chart } from '../../reports/report.ts';
import { sum } from '../../reports/statistics/arithmetic.ts';
import { isDate, shortDate } from '../../domain/time/dates.ts';

/** Of so many points a line shows which way it goes. */
const LEAST_OF_A_COURSE = 3;
/** Of so many values it can be seen how they spread. */
const LEAST_OF_A_SPREAD = 10;

type Point = Chart['points'][number];

/** A chart without its empty points. */
export interface WorthDrawing {
  readonly points: readonly Point[];
  /** The names of the bars that were left out from among others, because they are of nothing. */
  readonly none: readonly string[];
  /** Whether there is no point because all that is known of a course in time is that there was nothing. */
  readonly isOfNothing?: true;
}

/**
 * Returns the points that are drawn. From a course in time, and from bars in an order, what is empty is left out at either end, for
 * a gap within tells something; of other bars, each that is of nothing. A course of zeros is none.
 */
export function worthDrawing({ kind, isOrdered, full, points }: Chart): WorthDrawing {
  // Of shares that are compared 0 is news.
  const isNothing = (value: number | null): boolean =>
    value === null || (kind === 'bars' && full === undefined && value === 0);
  const isEmpty = ({ values }: Point): boolean => values.every(isNothing);
  const known = points.flatMap(({ values }) => values).filter((value) => value !== null);
  if (kind === 'line' && known.length > 0 && known.every((value) => value === 0))
    return { points: [], none: [], isOfNothing: true };
  if (kind === 'line' || isOrdered === true) {
    const first = points.findIndex((point) => !isEmpty(point));
    const last = points.findLastIndex((point) => !isEmpty(point));
    return { points: first < 0 ? [] : points.slice(first, last + 1), none: [] };
  }
  return {
    points: points.filter((point) => !isEmpty(point)),
    none: points.filter(isEmpty).map(({ label }) => label),
  };
}

/**
 * Returns whether there is something to draw, or to say that there was nothing of it. One bar is compared with nothing, shares
 * that are all whole differ in nothing, and of a few values it is not seen how they spread.
 */
export function isWorthDrawing(chart: Chart): boolean {
  const { points, isOfNothing } = worthDrawing(chart);
  const isWhole = ({ values }: Point): boolean => values.every((value) => value === chart.full);
  if (chart.kind === 'bars' && points.every(isWhole)) return false;
  if (chart.isSpread === true && sum(points.map(({ values: [value] }) => value ?? 0)) < LEAST_OF_A_SPREAD)
    return false;
  return points.length > (chart.kind === 'bars' ? 1 : 0) || isOfNothing === true;
}

/** Returns the points of a chart whose numbers say as much without a picture, for two make no course in time; of others none. */
export function toldInNumbers({ kind, points }: Chart): readonly Point[] {
  const known = points.filter(({ values }) => values.some((value) => value !== null));
  return kind === 'line' && known.length < LEAST_OF_A_COURSE ? known : [];
}

/**
 * Returns the label of a point as people write it. In a course in time days are told apart by day and month; of which year they are
 * says the table. Of anything else, a round or a topic, the label is a name, even where it reads as a day.
 *
 * @example pointText(line, '2026-02-05') // '5 Feb'
 * @example pointText(line, '2026-02') // 'Feb 2026'
 * @example pointText(bars, '2026-02') // '2026-02'
 */
export function pointText({ kind }: Pick<Chart, 'kind'>, label: string): string {
  if (kind !== 'line') return label;
  if (isDate(label)) return shortDate(label).replace(/ \d+$/, '');
  return isDate(`${label}-01`) ? shortDate(`${label}-01`).slice(2) : label;
}

/** Returns what is said instead of a chart without a point, and of the bars that were left out. */
export function leftOutText({ points, none, isOfNothing }: WorthDrawing): string | null {
  if (points.length === 0) return isOfNothing === true ? 'None.' : 'Nothing yet.';
  return none.length === 0 ? null : `None: ${none.join('; ')}.`;
}
