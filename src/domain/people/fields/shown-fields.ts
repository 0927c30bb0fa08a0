/** What a person said of themselves, as far as it may be shown. */
import type { CustomField } from '../custom-field.ts';
import { FIELDS } from '../fields.ts';
import type { Participant } from '../participant.ts';

/** A field of a person; the text is empty where they said nothing. */
export type ShownField = readonly [name: string, label: string, text: string];

/**
 * Returns every field of a person, those that the programme has added last.
 *
 * @param isInConfidence Whether private and sensitive fields are among them.
 */
export function shownFields(
  person: Participant,
  custom: readonly CustomField[],
  isInConfidence: boolean,
): readonly ShownField[] {
  return [
    ...FIELDS.filter(({ isPrivate }) => isInConfidence || !isPrivate).map((field): ShownField => [
      field.name,
      field.label,
      field.format(person),
    ]),
    ...custom
      .filter(({ isSensitive }) => isInConfidence || !isSensitive)
      .map(({ name, label }): ShownField => [name, label, person.custom[name] ?? '']),
  ];
}
