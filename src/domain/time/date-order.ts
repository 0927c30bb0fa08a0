/** Which of two numbers in a date is the month, told by the other dates of the same column. */
import { readDate } from './written-dates.ts';

/** A date in numbers with the year last, as `readDate` takes them: after any day of the week, before any time. */
const NUMERIC = /^(?:\p{L}{2,10}[.,]{0,2} )?(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)(?![\d])/u;

/** Collects the dates of a column. */
export class DateOrder {
  /** The first date that can be read in only one order, for each order. */
  readonly #settling = new Map<'dmy' | 'mdy', { readonly text: string; readonly line: number }>();
  #isNeeded = false;

  /** @param line Where it stands, to be told. */
  add(text: string, line = 0): void {
    const found = NUMERIC.exec(text.trim());
    if (found === null) return;
    const [, first, mark, second, year = ''] = found;
    const [a, b] = [Number(first), Number(second)];
    if (a < 1 || b < 1 || a > 31 || b > 31) return;
    // "28/11/26" could also begin with the year, "28.11.26" does not.
    const isYearLast = year.length === 4 || mark === '.' || Number(year) > 31;
    if (a > 12 && b <= 12 && isYearLast) this.#settle('dmy', text, line);
    else if (b > 12 && a <= 12) this.#settle('mdy', text, line);
    else if (a <= 12 && b <= 12 && a !== b) this.#isNeeded = true;
    this.#isNeeded ||= year.length === 2;
  }

  #settle(order: 'dmy' | 'mdy', text: string, line: number): void {
    if (!this.#settling.has(order) && readDate(text, order) !== undefined)
      this.#settling.set(order, { text: text.trim(), line });
  }

  /** The order that the dates are in; `both` where they contradict each other, undefined where none tells. */
  get order(): 'dmy' | 'mdy' | 'both' | undefined {
    const [order] = this.#settling.keys();
    return this.#settling.size > 1 ? 'both' : order;
  }

  /** The date that settles the order, and its line. */
  get settledBy(): { readonly text: string; readonly line: number } | undefined {
    return this.#settling.values().next().value;
  }

  /** Whether some date can only be read once the order is known. */
  get isNeeded(): boolean {
    return this.#isNeeded;
  }
}
