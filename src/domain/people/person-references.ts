/**
 * References: the people whom a participant names. Each is kept as the participant who is meant, or as the text that
 * was given where nobody is meant for certain; a person then decides.
 */
import { ERASED } from '../privacy/erasure.ts';
import type { Findable, PeopleFinder } from './people-finder.ts';
import type { ParticipantFields } from './participant.ts';
import { idOf, parseId } from '../reference.ts';
import { folded, listItems } from '../words/text.ts';

/** The fields of participants that name people; custom ones come on top, see {@link isReferenceField}. */
export const REFERENCE_FIELDS = ['prefers', 'avoids', 'manager'] as const;
export type ReferenceField = (typeof REFERENCE_FIELDS)[number];

/**
 * While one of these is undecided, whoever gave it is matched with nobody: anybody might be the person who is
 * barred.
 */
export const BARRING_FIELDS: readonly string[] = ['avoids', 'manager'];

/** What readiness says of somebody with such a reference. It does not say which, for whom somebody avoids is private. */
export const UNDECIDED = 'a reference to decide';

/** Returns whether a field is one of {@link REFERENCE_FIELDS}. */
export function isReferenceField(name: string): name is ReferenceField {
  return (REFERENCE_FIELDS as readonly string[]).includes(name);
}

/** What people write into a field that names people where they name nobody. */
const NOBODY_WORDS: ReadonlySet<string> = new Set([
  'none',
  'n a',
  'na',
  'nil',
  'null',
  'nan',
  'no',
  'nobody',
  'no one',
  'noone',
  'nothing',
  'not applicable',
  'none applicable',
  'no preference',
  'no preferences',
  'no manager',
  'i have none',
]);

/**
 * Returns whether a text names nobody: "none", "n/a", a dash.
 *
 * @example namesNobody('N/A') // true
 */
export function namesNobody(text: string): boolean {
  const words = folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words === '' || NOBODY_WORDS.has(words);
}

/** Returns the people of a list, by the texts given; who is nobody is left out. */
export function peopleIn(text: string): string[] {
  return listItems(text).filter((item) => !namesNobody(item));
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

/** Returns the references of each field as texts: of the three, and of the custom fields that hold people. */
export function referencesOf(
  fields: ParticipantFields,
  customFields: Iterable<string>,
): Map<string, readonly string[]> {
  const texts = new Map<string, readonly string[]>([
    ['prefers', fields.prefers],
    ['avoids', fields.avoids],
    ['manager', fields.manager === null ? [] : [fields.manager]],
  ]);
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
    prefers: list('prefers', fields.prefers),
    avoids: list('avoids', fields.avoids),
    manager: fields.manager === null ? null : written('manager')(fields.manager),
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
