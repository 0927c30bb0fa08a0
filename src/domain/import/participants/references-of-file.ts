/** Finds whom the rows of a participants file name, among enrolled people and those of the file. */
import { REFERENCE_FIELDS } from '../../people/fields/field-lookup.ts';
import { type Findable, PeopleFinder } from '../../people/people-finder.ts';
import { peopleIn } from '../../people/people-in-text.ts';
import { isBarringField, textsOf, whoIsMeant } from '../../people/person-references.ts';
import { unpacked } from './packed-draft.ts';
import type { Enrolled, Person } from './people-of-file.ts';

/** A reference for which it is not certain who is meant. */
export interface OpenInFile {
  readonly line: number;
  /** Who named them. */
  readonly name: string;
  readonly field: string;
  /** As in the cell. */
  readonly text: string;
  /** Whether the person who gave it is kept out of matching until it is decided. */
  readonly isBarring: boolean;
}

/**
 * Returns the references of a file that will still be open after its import, by line.
 *
 * @param spoken The people in the file.
 * @param peopleFields Custom fields that hold people.
 */
export function openReferences(
  spoken: ReadonlySet<Person>,
  enrolled: Enrolled,
  peopleFields: readonly string[],
): OpenInFile[] {
  const given = [...namesGiven(spoken, peopleFields)];
  if (given.length === 0) return [];
  const known = new Set(Array.from(spoken, ({ id }) => id));
  const finder = new PeopleFinder<Findable>([
    ...Array.from(spoken, ({ id, name, ref, email }, at) => ({ id: id ?? -1 - at, name, ref, email })),
    ...Array.from(enrolled.people).filter(({ id }) => !known.has(id)),
  ]);
  const ids = new Map(Array.from(spoken, (person, at) => [person, person.id ?? -1 - at]));
  return given.flatMap(({ person, line, field, text }) =>
    whoIsMeant(finder, text, field, ids.get(person) ?? null) === undefined
      ? [{ line, name: person.name, field, text, isBarring: isBarringField(field) }]
      : [],
  );
}

/** The properties in which people may be named. */
const NAMING: ReadonlySet<string> = new Set(['custom', ...REFERENCE_FIELDS.map(({ property }) => property)]);

function* namesGiven(
  spoken: Iterable<Person>,
  peopleFields: readonly string[],
): Generator<{ person: Person; line: number; field: string; text: string }> {
  for (const person of spoken)
    for (const one of person.said) {
      if (!one.properties.some((property) => NAMING.has(property))) continue;
      const draft = unpacked(one);
      for (const { name: field, property } of REFERENCE_FIELDS)
        for (const text of textsOf(draft[property] ?? null)) yield { person, line: one.line, field, text };
      for (const field of peopleFields)
        for (const text of peopleIn(draft.custom?.[field] ?? ''))
          yield { person, line: one.line, field, text };
    }
}
