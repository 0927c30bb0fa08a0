/** How far a mentor is above or below a mentee, in words. A gap is always mentor minus mentee. */

const COUNTS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/**
 * Says how far apart the two are.
 *
 * @example gapWords('level', 2) // 'two levels above'
 * @example gapWords('years_experience', -1) // 'one year of experience below'
 */
export function gapWords(field: string, gap: number): string {
  if (gap === 0) return field === 'level' ? 'on the same level' : `with the same ${unit(field, 2)}`;
  return `${count(Math.abs(gap))} ${unit(field, Math.abs(gap))} ${gap > 0 ? 'above' : 'below'}`;
}

/**
 * Says which gaps are wanted, ends included. An end that is `null` is open.
 *
 * @example gapRangeWords('level', 1, 2) // 'mentor one or two levels above'
 * @example gapRangeWords('level', null, -1) // 'mentor at least one level below'
 */
export function gapRangeWords(field: string, from: number | null, to: number | null): string {
  if (from === null || to === null) return `mentor ${openRangeWords(field, from, to)}`;
  if (from === to) return `mentor ${gapWords(field, from)}`;
  if (from <= 0 && to >= 0) return `mentor ${gapWords(field, from)} to ${gapWords(field, to)}`;
  const [near, far] = from > 0 ? [from, to] : [-to, -from];
  const joint = far === near + 1 ? 'or' : 'to';
  return `mentor ${count(near)} ${joint} ${count(far)} ${unit(field, far)} ${from > 0 ? 'above' : 'below'}`;
}

/** "At most" and "at least" are about the distance, so they change places below the mentee. */
function openRangeWords(field: string, from: number | null, to: number | null): string {
  const end = from ?? to;
  if (end === null) return 'at any distance';
  const isUpwards = from !== null;
  if (end === 0) return `${gapWords(field, 0)} or ${isUpwards ? 'above' : 'below'}`;
  return `${isUpwards === end > 0 ? 'at least' : 'at most'} ${gapWords(field, end)}`;
}

function count(size: number): string {
  return COUNTS[size] ?? String(size);
}

function unit(field: string, size: number): string {
  if (field === 'level') return size === 1 ? 'level' : 'levels';
  if (field === 'years_experience') return size === 1 ? 'year of experience' : 'years of experience';
  return `of ${field.replaceAll('_', ' ')}`;
}
