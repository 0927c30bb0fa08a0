/** Which number of a scale a cell names: by itself, with its words, or by its words alone. */
import { folded, quote } from '../../words/text.ts';
import type { Scale } from '../form.ts';
import type { CellRead } from './cell-sense.ts';

/**
 * Returns the number of a scale that a text names: `4`, `4.0`, `4/5`, `4 – quite sure`, `quite sure`. Words that belong to
 * another number than the one before them are refused.
 */
export function scaleIn(said: string, scale: Scale, languages: readonly string[]): CellRead {
  const text = folded(said);
  const inWords = numbersOf(text, scale, languages);
  if (inWords.length === 1) return { value: inWords[0] ?? null };
  const [, digits = '', rest = ''] = /^(\d{1,2})(?:[.,]0+)?(?![\d.,]\d)(.*)$/u.exec(text) ?? [];
  const number = Number(digits === '' ? Number.NaN : digits);
  const isOnScale = number >= scale.from && number <= scale.to;
  if (isOnScale && isAbout(rest, number, scale, languages)) return { value: String(number) };
  return {
    problem: `${quote(said)} is not one number from ${scale.from} to ${scale.to}`,
    hint: `write a whole number from ${scale.from} to ${scale.to}`,
  };
}

/** Whether what stands behind a number goes with it. */
function isAbout(rest: string, number: number, scale: Scale, languages: readonly string[]): boolean {
  if (rest.trim() === '') return true;
  const outOf = /^\s*(?:\/|out of|of|von|sur|de|su|van|z|من|allan o)\s*(\d{1,2})$/u.exec(rest);
  if (outOf !== null) return Number(outOf[1]) === scale.to;
  const words = rest
    .replace(/^\s*[-–—‐‑−:=.()]\s*/u, '')
    .replace(/\)$/, '')
    .trim();
  const named = numbersOf(words, scale, languages);
  if (named.length > 0) return named.includes(String(number));
  const isParted = /^\s*[-–—‐‑−:=.()]/u.test(rest);
  return isParted && !/\d/.test(words);
}

/** The numbers that have these words, in the first language in which any has. */
function numbersOf(words: string, { words: all }: Scale, languages: readonly string[]): string[] {
  const others = new Set(Object.values(all).flatMap((wording) => Object.keys(wording)));
  for (const language of new Set([...languages, ...others])) {
    const found = Object.keys(all).filter((number) => folded(all[number]?.[language] ?? '') === words);
    if (words !== '' && found.length > 0) return found;
  }
  return [];
}
