/**
 * Three fields more than the program has, added to this test's own copy of the list. Import it before anything that
 * reads the list: what follows from the list is worked out when it is loaded.
 */
import { type Field, fieldsOf } from '../../src/domain/people/field.ts';
import type { FieldEntry } from '../../src/domain/people/fields/field-entry.ts';
import { list, number, text } from '../../src/domain/people/fields/field-kinds.ts';
import { FIELDS } from '../../src/domain/people/fields.ts';

const MORE = {
  hobby: {
    label: 'Hobby',
    about: 'what they do for pleasure',
    aliases: 'pastime what_do_you_do_for_pleasure',
    ...text(),
    held: 'description',
    matchedOn: 'value',
    isAsked: true,
  },
  yearsAbroad: {
    label: 'Years abroad',
    about: 'years spent abroad',
    aliases: 'years_overseas',
    ...number(90),
    held: 'plain',
    matchedOn: 'number',
  },
  allergies: {
    label: 'Allergies',
    about: 'what they cannot eat',
    aliases: 'allergens',
    ...list(
      (item) => item.toLowerCase(),
      () => {
        throw new Error('every text is one');
      },
    ),
    held: 'confidence',
  },
} satisfies Record<string, FieldEntry>;

(FIELDS as Field[]).push(...fieldsOf(MORE));

/** What a migration would do for them. */
export const COLUMNS = `
ALTER TABLE participants ADD COLUMN hobby TEXT;
ALTER TABLE participants ADD COLUMN years_abroad REAL;
ALTER TABLE participants ADD COLUMN allergies TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(allergies));
`;
