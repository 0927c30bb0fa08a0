/** The organisations of participants: how their names are compared, and their aliases. */
import { refused } from '../../errors.ts';
import { withoutStrokes } from '../words/letters-with-strokes.ts';
import { folded, nearest, quote } from '../words/text.ts';

/** The endings of field names that hold an organisation or a part of one: `department`, `previous_school`. */
const FIELD =
  /(?:^|_)(?:organi[sz]ation|school|college|university|academy|company|employer|department)(?:_name)?$/;

/** Returns whether the values of a field name organisations or parts of them. */
export function namesOrganisations(field: string): boolean {
  return FIELD.test(field);
}

/**
 * Returns the words of an organisation's name without case, accents and punctuation. Signs that make a letter a
 * different one, as in Hindi and Japanese, do not count as accents.
 *
 * @example organisationWords("St. Mary's École") // ['st', 'marys', 'ecole']
 */
export function organisationWords(name: string): string[] {
  return withoutStrokes(
    folded(name)
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, ''),
  )
    .replace(/['’‘`´ʼ.]/g, '')
    .split(/[\p{P}\p{Z}\p{Sk}]+/u)
    .filter((word) => word !== '');
}

const plainBefore = new Map<string, string>();
const MOST_KEPT = 10_000;

/**
 * Returns the form in which names of organisations are compared: without case, accents, punctuation and blanks. A name
 * of nothing but punctuation stays as it is.
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

/** One organisation: all spellings that compare as one, and all that somebody has merged. */
export interface Organisation {
  /** The name that others were merged into, otherwise the most frequent spelling. */
  readonly name: string;
  /** Every spelling in use, the name among them, most people first. */
  readonly spellings: readonly string[];
  /** Names that were merged into it. */
  readonly aliases: readonly string[];
  /** How many participants are in it. A person with both roles counts twice. */
  readonly mentors: number;
  readonly mentees: number;
  readonly people: number;
}

/** Returns the name that an organisation's name was merged into, otherwise the name itself. */
export function mergedName(merged: ReadonlyMap<string, string> | undefined, name: string): string {
  return merged === undefined || merged.size === 0 ? name : (merged.get(plainOrganisation(name)) ?? name);
}

/** Returns what somebody gave where it is a spelling or alias of the organisation, otherwise its name. */
export function calledAs({ name, spellings, aliases }: Organisation, given: string): string {
  return [...spellings, ...aliases].includes(given) ? given : name;
}

/**
 * Returns the organisation of that name, spelling or alias.
 *
 * @throws Failure `refused` where there is none, with a suggestion of the one that may be meant.
 */
export function requireOrganisation(all: readonly Organisation[], given: string): Organisation {
  const wanted = plainOrganisation(given);
  const found = all.find(({ name, spellings, aliases }) =>
    [name, ...spellings, ...aliases].some((one) => plainOrganisation(one) === wanted),
  );
  if (found !== undefined) return found;
  const near = nearest(
    given,
    all.map(({ name }) => name),
  );
  throw refused(
    `Nobody is in an organisation ${quote(given)}.`,
    near === undefined ? 'mentor organisation list shows those there are' : `did you mean ${quote(near)}?`,
  );
}
