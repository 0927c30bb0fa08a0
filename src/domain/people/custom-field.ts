/** Custom fields: columns that a programme adds to the standard ones. */
import { refused } from '../../errors.ts';
import { type HeaderName, normalised } from '../import/header-names.ts';
import { isSensitiveByName } from '../privacy/sensitive-words.ts';
import { oneLine, quote } from '../words/text.ts';

export interface CustomField {
  /** snake_case, at most 60 characters. */
  readonly name: string;
  /** The header it came from, for display. */
  readonly label: string;
  /** Whether it is shown only under `--confidential`. */
  readonly isSensitive: boolean;
}

const LONGEST_NAME = 60;
const LONGEST_LABEL = 200;

/** Names that every object already has. */
const RESERVED = new Set(['proto', 'constructor', 'prototype', 'hasownproperty', 'tostring', 'valueof']);

/** The prefix of a custom field's header in our own files. */
const OWN_HEADER = /^custom: (.+)$/;

/** Marks a field as sensitive, after its name. */
const MARKED = / ?\(sensitive\)$/;

/**
 * Returns the header of a custom field in an export.
 *
 * @example customHeader({ name: 'diet', isSensitive: true }) // 'custom: diet (sensitive)'
 */
export function customHeader({ name, isSensitive }: Pick<CustomField, 'name' | 'isSensitive'>): string {
  return `custom: ${name}${isSensitive ? ' (sensitive)' : ''}`;
}

/**
 * Returns the custom field that {@link customHeader} names: the existing one or a new one. Returns undefined for other
 * headers.
 */
export function customInHeader(
  header: string,
  known: readonly HeaderName[],
  custom: readonly CustomField[],
): CustomField | undefined {
  const [, given = ''] = OWN_HEADER.exec(header) ?? [];
  const name = given.replace(MARKED, '');
  if (name === '' || normalised(name) !== name || known.some((field) => field.name === name))
    return undefined;
  // An existing field keeps its name, even if that is an alias of a standard field.
  return customNamed(given, name, [], custom);
}

/**
 * Returns the custom field that a column is kept as: the existing one of that name, or a new one. The column may make
 * an existing field sensitive.
 *
 * @param given The name as given; ` (sensitive)` after it makes the field sensitive. '' takes the header's own name.
 * @throws Failure `refused` where the name is a standard field's or is empty. A new field is also refused another name
 *   of a standard field, because later files would lose that standard field to it.
 */
export function customNamed(
  given: string,
  header: string,
  known: readonly HeaderName[],
  custom: readonly CustomField[],
): CustomField {
  const name = given.replace(MARKED, '');
  const own = normalised(name === '' ? header : name)
    .slice(0, LONGEST_NAME)
    .replace(/_$/, '');
  if (own === '' || RESERVED.has(own.replaceAll('_', '')))
    throw refused(
      `A custom field cannot be called ${quote(name === '' ? header : name)}.`,
      `give it another name: --keep ${quote(header)}=NAME`,
    );
  const existing = custom.find((field) => field.name === own);
  const field =
    known.find((one) => one.name === own) ??
    (existing === undefined ? known.find(({ aliases }) => aliases.includes(own)) : undefined);
  if (field !== undefined)
    throw refused(
      field.name === own
        ? `${own} is a field already.`
        : `${own} is another name of the field ${field.name}.`,
      `--set ${field.name}=${quote(header)} imports the column as that; --keep ${quote(header)}=NAME keeps it under another name`,
    );
  const isSensitive = MARKED.test(given) || isSensitiveByName(header) || isSensitiveByName(name);
  // A sensitive field stays sensitive. This column may also make a field sensitive.
  if (existing !== undefined) return { ...existing, isSensitive: existing.isSensitive || isSensitive };
  return { name: own, label: oneLine(header).slice(0, LONGEST_LABEL), isSensitive };
}
