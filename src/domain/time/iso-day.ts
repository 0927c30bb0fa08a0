/** ISO dates as people type them. It imports nothing, so that every command line can afford it. */

/**
 * Returns a date of year, month and day in numbers as `YYYY-MM-DD`, whichever of `-`, `/` and `.` is between them and
 * whether or not its zeros are there. Any other text is returned as it is. Whether there is such a day is not checked.
 *
 * @example withZeros('2026/1/5') // '2026-01-05'
 */
export function withZeros(text: string): string {
  const found = /^\s*(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\s*$/.exec(text);
  if (found === null) return text;
  const [, year, , month = '', day = ''] = found;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
