/** Small phrases that commands and renderers make from values. English, and for people only. */
import type { Cell } from '../document/document.ts';

/**
 * Returns a count and its noun.
 *
 * @example plural(1, 'match', 'matches') // '1 match'
 * @example plural(2, 'goal') // '2 goals'
 */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/**
 * Returns a share in whole per cent. Nothing rounds to none or to all: that would hide the one who is missing.
 *
 * @example percent(7, 10) // '70%'
 * @example percent(1, 1000) // '<1%'
 * @example percent(999, 1000) // '>99%'
 * @example percent(0, 0) // '–'
 */
export function percent(numerator: number, denominator: number): string {
  if (denominator === 0) return '–';
  const rounded = Math.round((100 * numerator) / denominator);
  if (rounded === 0 && numerator > 0) return '<1%';
  if (rounded === 100 && numerator < denominator) return '>99%';
  return `${rounded}%`;
}

/**
 * Returns the text in at most `max` characters as a reader counts them (an emoji family is one), the last of
 * them `…` where something was cut. For columns of a terminal see `truncated`, which counts a 張 as two.
 *
 * @example shortened('behaviour management', 10) // 'behaviour…'
 */
export function shortened(text: string, max: number): string {
  if (text.length <= max) return text;
  let seen = 0;
  let end = 0;
  for (const { segment, index } of new Intl.Segmenter().segment(text)) {
    seen += 1;
    if (seen === max) end = index;
    if (seen > max) return max < 1 ? '' : `${text.slice(0, end)}…`;
    if (index + segment.length === text.length) break;
  }
  return text;
}

/**
 * Returns a cell as people read it: `yes` and `no` for booleans, nothing for `null`.
 *
 * @example shown(true) // 'yes'
 */
export function shown(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return String(cell);
}
