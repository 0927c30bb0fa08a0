/** The short ids that people type: a letter for the kind of thing and a number that is never reused. */
import { refused } from '../errors.ts';
import { quote } from './words/text.ts';

const ID_KINDS = {
  P: 'participant',
  R: 'relationship',
  G: 'goal',
  M: 'meeting',
  A: 'action',
  S: 'resource',
  N: 'round',
  X: 'proposal',
  L: 'letter',
} as const;
export type IdLetter = keyof typeof ID_KINDS;

/**
 * Returns an id as people read it.
 *
 * @example idOf('P', 12) // 'P12'
 */
export function idOf(letter: IdLetter, id: number): string {
  return `${letter}${id}`;
}

/** Returns an id as people read it, or null where there is none. */
export function idOrNull(letter: IdLetter, id: number | null): string | null {
  return id === null ? null : idOf(letter, id);
}

/**
 * Returns the number in an id, or undefined where the text is not one of that kind.
 *
 * @example parseId('R', 'r7') // 7
 */
export function parseId(letter: IdLetter, text: string): number | undefined {
  const trimmed = text.trim().toUpperCase();
  return trimmed.startsWith(letter) && /^[1-9]\d{0,14}$/.test(trimmed.slice(1))
    ? Number(trimmed.slice(1))
    : undefined;
}

/**
 * Returns the number in an id that must be of that kind.
 *
 * @throws Failure `refused` naming what was given.
 */
export function requireId(letter: IdLetter, text: string): number {
  const id = parseId(letter, text);
  if (id !== undefined) return id;
  throw refused(`${quote(text)} is not a ${ID_KINDS[letter]}.`, `write it as ${letter} and its number`);
}
