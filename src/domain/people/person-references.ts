/**
 * References: the people whom a participant names. Each is kept as a participant where it is certain who is meant.
 * Otherwise the text is kept as given, and a person decides.
 */
import { ERASED } from '../privacy/erasure.ts';
import type { Findable, PeopleFinder } from './people-finder.ts';
import { fieldNamed, REFERENCE_FIELDS } from './fields/field-lookup.ts';
import type { ParticipantFields } from './participant.ts';
import { namesNobody, peopleIn } from './people-in-text.ts';
import { idOf, parseId } from '../reference.ts';
import { distinct } from '../words/text.ts';

/**
 * What readiness says of somebody with such a reference. It does not say which, because whom a person avoids is
 * private.
 */
export const UNDECIDED = 'a reference to decide';

/** Returns whether a field that is not a custom one names people. */
export function isReferenceField(name: string): boolean {
  return REFERENCE_FIELDS.some((field) => field.name === name);
}

/** Returns whether a person with an undecided reference in this field is kept out of matching. */
export function isBarringField(name: string): boolean {
  return fieldNamed(name)?.isBarring === true;
}

/** Returns the references of a field, as texts. */
export function textsOf(value: readonly string[] | string | null): readonly string[] {
  return typeof value === 'string' ? [value] : (value ?? []);
}

type ReferenceField = (typeof REFERENCE_FIELDS)[number];

/** Returns the properties of the standard fields that name people, made from the texts of each. */
export function ofTexts(
  textsIn: (field: ReferenceField) => readonly string[],
): Pick<ParticipantFields, ReferenceField['property']> {
  const values = REFERENCE_FIELDS.map((field) => {
    const texts = textsIn(field);
    return [field.property, field.kept === 'people' ? texts : (texts[0] ?? null)];
  });
  return Object.fromEntries(values) as Pick<ParticipantFields, ReferenceField['property']>;
}

/**
 * Returns how a participant is written as a reference: by a text that finds them again, and nobody else.
 *
 * @example referenceTo({ id: 7, ref: null, email: 'mo@example.org' }) // 'mo@example.org'
 */
export function referenceTo({ id, ref, email }: Omit<Findable, 'name'>): string {
  if (email !== null) return email;
  // A ref that looks like an id or an address could mean somebody else. A ref with a comma would be read as two.
  const isPlain = ref !== null && /^[^;|,@\n\r]+$/.test(ref) && parseId('P', ref) === undefined;
  return isPlain && !namesNobody(ref) ? ref : idOf('P', id);
}

/**
 * Returns who is meant by a person's reference, or undefined where that needs a decision. Nobody avoids themselves:
 * such a reference means a namesake or is a mistake.
 *
 * @param self The person whose reference it is.
 */
export function whoIsMeant<T extends Findable>(
  finder: PeopleFinder<T>,
  text: string,
  field: string,
  self: number | null,
  ids: 'also' | 'never' = 'also',
): T | undefined {
  const [one, ...others] = finder.called(text, ids);
  if (one === undefined || others.length > 0) return undefined;
  return field === 'avoids' && one.id === self ? undefined : one;
}

/** Returns the references of each field as texts, for the standard fields and for the custom fields that hold people. */
export function referencesOf(
  fields: ParticipantFields,
  customFields: Iterable<string>,
): Map<string, readonly string[]> {
  const texts = new Map(
    REFERENCE_FIELDS.map(({ name, property }) => [name, textsOf(fields[property])] as const),
  );
  for (const name of customFields) {
    const given = Object.hasOwn(fields.custom, name) ? (fields.custom[name] ?? '') : '';
    texts.set(name, peopleIn(given));
  }
  return texts;
}

/**
 * Returns the fields with references written as {@link referenceTo} writes them, wherever it is certain who is meant.
 * Two ways of naming one person then make no difference.
 *
 * @param customFields Names of the custom fields that hold people.
 */
export function withReferencesTo<T extends Findable>(
  fields: ParticipantFields,
  finder: () => PeopleFinder<T>,
  customFields: readonly string[],
  self: number | null,
): ParticipantFields {
  const written = (field: string) => (text: string) => {
    const meant = whoIsMeant(finder(), text, field, self);
    return meant === undefined ? text : referenceTo(meant);
  };
  const list = (field: string, texts: readonly string[]): readonly string[] =>
    texts.length === 0 ? texts : distinct(texts.map(written(field)));
  const custom = customFields.filter((name) => Object.hasOwn(fields.custom, name));
  return {
    ...fields,
    ...ofTexts(({ name, property }) => list(name, textsOf(fields[property]))),
    custom:
      custom.length === 0
        ? fields.custom
        : {
            ...fields.custom,
            ...Object.fromEntries(
              custom.map((name) => [name, list(name, peopleIn(fields.custom[name] ?? '')).join('; ')]),
            ),
          },
  };
}

/** A reference for which it is not certain who is meant. */
export interface OpenReference {
  readonly id: number;
  /** Who gave it. */
  readonly participantId: number;
  readonly participantName: string;
  readonly participantEmail: string | null;
  readonly field: string;
  /** As it was given. */
  readonly text: string;
  /** Whether somebody decided that it means no participant. */
  readonly isOutside: boolean;
}

/** Returns whether a text is what an erasure left of a reference. Then there is nobody to decide on. */
export function isErasedText(text: string): boolean {
  return text === ERASED;
}
