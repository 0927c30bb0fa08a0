/** Linear and mixed-integer programs, solved by HiGHS. */
import highsModule from 'highs';

/** The package's types describe its CommonJS form; what is imported is the function itself. */
export const loadHighs = highsModule as unknown as typeof highsModule.default;

/** One is enough for all programs. */
let loaded: ReturnType<typeof loadHighs> | undefined;

/** What is to be as great as possible, and under which rows. */
export class Program {
  /** Such as `2 x`. */
  readonly terms: string[] = [];
  /** The variables that are 0 or 1; others are from 0 on. */
  readonly binaries: string[] = [];
  readonly #rows: string[] = [];

  /** Adds a row, unless it has no parts. */
  row(parts: readonly string[], relation: string): void {
    if (parts.length > 0) this.#rows.push(`${parts.join(' + ')} ${relation}`);
  }

  /** Returns it in the format that HiGHS reads. */
  toString(): string {
    return ['Maximize', `obj: ${this.terms.join(' + ')}`, 'Subject To']
      .concat(this.#rows.map((row, k) => `c${k}: ${row}`))
      .concat(this.binaries.length === 0 ? [] : ['Binary', this.binaries.join(' ')])
      .concat('End')
      .join('\n')
      .replaceAll('+ -', '- ');
  }

  /** Returns the greatest sum of terms, which is whole; `null` where nothing meets all rows. */
  async greatest(): Promise<number | null> {
    const highs = await (loaded ??= loadHighs());
    const found = highs.solve(this.toString(), { mip_rel_gap: 0, mip_abs_gap: 0.5 });
    return found.Status === 'Optimal' ? Math.round(found.ObjectiveValue) : null;
  }
}
