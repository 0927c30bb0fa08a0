/** Texts without accents, for looking up words that people type with them or without. */
import { folded } from './text.ts';

/**
 * Returns a text as {@link folded} gives it and without accents and strokes on Latin letters. Marks of other scripts stay:
 * they are vowels and tones.
 *
 * @example unaccented(' Après-MIDI ') // 'apres-midi'
 * @example unaccented('piątek') // 'piatek'
 */
export function unaccented(text: string): string {
  const form = folded(text);
  return /^[\0-\x7f]*$/.test(form)
    ? form
    : form
        .normalize('NFD')
        .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '')
        .normalize('NFC')
        .replaceAll('ł', 'l')
        .replaceAll('ß', 'ss')
        .replaceAll('ø', 'o');
}

/**
 * Returns a text as {@link unaccented} gives it, with every dash as `-` and every apostrophe as `'`.
 *
 * @example plainlyTyped('Noon – 5 o’clock') // "noon - 5 o'clock"
 */
export function plainlyTyped(text: string): string {
  return unaccented(text.replace(/[‐‑‒–—−]/g, '-')).replace(/[’‘`´]/g, "'");
}
