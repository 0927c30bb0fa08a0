/** How much of a long list a page has, and how much of that is printed. */
import { thousands } from '../../domain/words/text.ts';
import type { Cell, OnPage, Table } from './document.ts';

/** So many lines still open at once, and are found by looking for a word: those of some three hundred pairs. */
export const MOST_ON_PAGE = 1000;
/** So many lines are two sheets of paper. */
export const MOST_ON_PAPER = 50;
/** So many cards are two sheets. */
export const MOST_CARDS_ON_PAPER = 24;

/**
 * Returns what a page has of a list; undefined where it is so short that a page has, and prints, all of it.
 *
 * @param needs Which rows need somebody: these come first. Else the order stays.
 * @param whole What has all of it: a command line.
 */
export function onPage(table: Table, needs: readonly boolean[], whole: string): OnPage | undefined {
  const { rows } = table;
  if (rows.length <= MOST_ON_PAPER) return undefined;
  const needing = rows.filter((_, at) => needs[at] === true);
  const others = rows.filter((_, at) => needs[at] !== true);
  const first: readonly (readonly Cell[])[] = [...needing, ...others].slice(0, MOST_ON_PAGE);
  const which = needing.length === 0 ? '' : ', what needs somebody first';
  const saying = (most: number, where: string): string =>
    `${where} are the first ${thousands(most)} of ${thousands(rows.length)} lines${which}; ${whole} has all.`;
  return {
    table: { ...table, rows: first },
    onScreen: first.length === rows.length ? null : saying(first.length, 'On this page'),
    onPaper: saying(MOST_ON_PAPER, 'On paper'),
  };
}
