/** Names of organisations: how they are compared. */
import { folded } from './text.ts';

/** Standard fields whose values are names of organisations, or of parts of one. */
const FIELDS: ReadonlySet<string> = new Set(['organisation', 'department']);

/** How the name of a custom field ends that holds an organisation: `previous_school`, `home_university`. */
const CUSTOM =
  /(?:^|_)(?:organi[sz]ation|school|college|university|academy|company|employer|department)(?:_name)?$/;

/** Returns whether the values of a field name organisations, or parts of one. */
export function namesOrganisations(field: string): boolean {
  return FIELDS.has(field) || CUSTOM.test(field);
}

/** Letters that Unicode does not take apart. */
const SINGLE: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
};

/**
 * Returns the words of an organisation's name, without case, accents and punctuation. Signs that make another letter
 * of one, as in Hindi and Japanese, are no accents.
 *
 * @example organisationWords("St. Mary's École") // ['st', 'marys', 'ecole']
 */
export function organisationWords(name: string): string[] {
  return folded(name)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[ßæœøđðłþıħ]/g, (letter) => SINGLE[letter] ?? letter)
    .replace(/['’‘`´ʼ.]/g, '')
    .split(/[\p{P}\p{Z}\p{Sk}]+/u)
    .filter((word) => word !== '');
}

const plainBefore = new Map<string, string>();
const MOST_KEPT = 10_000;

/**
 * Returns the form in which two names of organisations are one: without case, accents, punctuation and blanks. A name
 * of nothing but punctuation is itself.
 *
 * @example plainOrganisation("St. Mary's") // 'stmarys'
 */
export function plainOrganisation(name: string): string {
  const known = plainBefore.get(name);
  if (known !== undefined) return known;
  const plain = organisationWords(name).join('') || folded(name);
  if (plainBefore.size >= MOST_KEPT) plainBefore.clear();
  plainBefore.set(name, plain);
  return plain;
}
