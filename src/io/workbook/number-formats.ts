/** What the number format of a cell says about its number: that it is a date, a time of day, a percentage … */

/** How a number is shown. */
export interface NumberFormat {
  readonly hasDate: boolean;
  readonly hasTime: boolean;
  /** Whether hours go beyond a day, as `[h]:mm` has them. */
  readonly isDuration: boolean;
  readonly isPercent: boolean;
  /** To how many digits zeros are put before a whole number; 0 where none are. */
  readonly digits: number;
}

export const PLAIN: NumberFormat = {
  hasDate: false,
  hasTime: false,
  isDuration: false,
  isPercent: false,
  digits: 0,
};

/**
 * The formats that a workbook does not spell out (ECMA-376, part 1, 18.8.30), as far as they matter here. From 27 on they
 * are dates and times in East Asian scripts.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  9: '0%',
  10: '0.00%',
  ...codes([14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58], 'yyyy-mm-dd'),
  ...codes([18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56], 'h:mm:ss'),
  22: 'yyyy-mm-dd h:mm',
  46: '[h]:mm:ss',
};

/** Returns the format of a built-in number, `PLAIN` where it is no date and no percentage. */
export function builtInFormat(id: number): NumberFormat {
  const code = BUILT_IN[id];
  return code === undefined ? PLAIN : readFormat(code);
}

/**
 * Returns what a format code says, by its first section, which is the one for positive numbers.
 *
 * @example readFormat('dd/mm/yyyy hh:mm') // has a date and a time
 * @example readFormat('00000').digits // 5
 * @example readFormat('0.0 "days"') // PLAIN: what stands in quotes is text
 */
export function readFormat(code: string): NumberFormat {
  const bare = code
    .replaceAll(/"[^"]*"|\\.|[_*]./gs, '')
    // A language, a colour or a condition; `[h]` is none of these.
    .replaceAll(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
    .split(';', 1)[0]!
    .toLowerCase()
    .trim();
  if (/^(?:general|standard|@)$/.test(bare)) return PLAIN;
  const hasTime = /[hs]|am\/pm|a\/p/.test(bare);
  return {
    // An m beside hours or seconds is minutes.
    hasDate: /[yd]|mmm/.test(bare) || (!hasTime && bare.includes('m') && !bare.includes('[m')),
    hasTime: hasTime || bare.includes('[m'),
    isDuration: /\[[hms]/.test(bare),
    isPercent: bare.includes('%'),
    digits: /^0{2,}$/.test(bare) ? bare.length : 0,
  };
}

function codes(ids: readonly number[], code: string): Readonly<Record<number, string>> {
  return Object.fromEntries(ids.map((id) => [id, code]));
}
