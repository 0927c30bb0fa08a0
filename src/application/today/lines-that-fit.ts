/** How many things to do fit a screen, with what stands above and under them. */
import type { Output } from '../../context.ts';
import { type Today, underneath } from '../../view/pages/today.ts';

const MOST = 10;
/** Of a screen that does not say how large it is. */
const COLUMNS = 80;
const ROWS = 24;
/** The title, and the line in which the next thing is typed. */
const KEPT_FREE = 2;

/** Returns how many lines of a day are shown: ten at most, and as many as fit in two rows each. */
export function linesThatFit(today: Today, { columns, rows }: Pick<Output, 'columns' | 'rows'>): number {
  for (let most = Math.min(MOST, today.lines.length); most > 1; most--) {
    const under = underneath(today, today.lines.slice(0, most), { most, isOfOne: false });
    const used = under.reduce((all, { text }) => all + Math.ceil(text.length / (columns ?? COLUMNS)), 0);
    if (KEPT_FREE + 2 * most + used <= (rows ?? ROWS)) return most;
  }
  return 1;
}
