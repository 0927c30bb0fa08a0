/** Digits of other scripts. */

/**
 * Returns a text with Arabic and Persian digits as those of everybody.
 *
 * @example withPlainDigits('٤٥ min') // '45 min'
 */
export function withPlainDigits(text: string): string {
  return text
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
}
