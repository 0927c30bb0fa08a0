/**
 * References: the people whom a participant names. Each is kept as the participant who is meant, or as the text that
 * was given where nobody is meant for certain; a person then decides.
 */
import { ERASED } from '../privacy/erasure.ts';
import type { Findable, PeopleFinder } from './people-finder.ts';
import { fieldNamed, REFERENCE_FIELDS } from './fields/field-lookup.ts';
import type { ParticipantFields } from './participant.ts';
import { namesNobody, peopleIn } from './people-in-text.ts';
import { idOf, parseId } from '../reference.ts';
import { folded } from '../words/text.ts';

/** What readiness says of somebody with such a reference. It does not say which, for whom somebody avoids is private. */
export const UNDECIDED = 'a reference to decide';

/** Returns whether a field that is not a custom one names people. */
export function isReferenceField(name: string): boolean {
  return REFERENCE_FIELDS.some((field) => field.name === name);
}

/** Returns whether somebody whose reference in a field is undecided is matched with nobody. */
export function isBarringField(name: string): boolean {
  return fieldNamed(name)?.isBarring === true;
}

/** Returns the references of a field, as texts. */
export function textsOf(value: readonly string[] | string | null): readonly string[] {
  return typeof value === 'string' ? [value] : (value ?? []);
}

type ReferenceField = (typeof REFERENCE_FIELDS)[number];

/** Returns the properties of the standard fields that name people, made of the texts of each. */
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
 * Returns how a participant is written where somebody refers to them: by what finds them, and them alone, again.
 *
 * @example referenceTo({ id: 7, ref: null, email: 'mo@example.org' }) // 'mo@example.org'
 */
export function referenceTo({ id, ref, email }: Omit<Findable, 'name'>): string {
  if (email !== null) return email;
  // A ref that looks like an id or an address could mean somebody else, and one with a comma would be two.
  const isPlain = ref !== null && /^[^;|,@\n\r]+$/.test(ref) && parseId('P', ref) === undefined;
  return isPlain && !namesNobody(ref) ? ref : idOf('P', id);
}

/**
 * Returns who is meant by a reference of somebody, or undefined where that is to be decided. Nobody avoids themselves:
 * a namesake is meant, or it is a mistake.
 *
 * @param self The one whose reference it is.
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

/** Returns the references of each field as texts: of the standard ones, and of the custom fields that hold people. */
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
 * Returns the fields with every reference written as {@link referenceTo} has it where it is plain who is meant, so that
 * two ways of naming one person are no difference.
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
    texts.length === 0 ? texts : distinctTexts(texts.map(written(field)));
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

function distinctTexts(texts: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return texts.filter((text) => !seen.has(folded(text)) && seen.add(folded(text)));
}

/** A reference of which it is not certain who is meant. */
export interface OpenReference {
  readonly id: number;
  /** Who gave it. */
  readonly participantId: number;
  readonly participantName: string;
  readonly participantEmail: string | null;
  readonly field: string;
  /** As it was given. */
  readonly text: string;
  /** Whether somebody decided that no participant is meant. */
  readonly isOutside: boolean;
}

/** Returns whether a text is what an erasure left of a reference, so that there is nobody to decide on. */
export function isErasedText(text: string): boolean {
  return text === ERASED;
}
