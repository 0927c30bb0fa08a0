/** Finding fields of participants: by name, and by where they are kept. */
import type { Field } from '../field.ts';
import { FIELDS } from '../fields.ts';
import type { PropertyKept } from './entry-types.ts';

const BY_NAME = new Map(FIELDS.map((field) => [field.name, field]));

/** Returns a field by its canonical name, or undefined. */
export function fieldNamed(name: string): Field | undefined {
  return BY_NAME.get(name);
}

/** Returns the other headers that a field has, as `normalised` gives them. */
export function aliasesOf(name: string): readonly string[] {
  return fieldNamed(name)?.aliases ?? [];
}

/** A field together with the one property that holds it. */
export interface Of<P> extends Field {
  readonly property: P;
}

function keptAs<const K extends 'topics' | 'people' | 'person'>(kept: K): Of<PropertyKept<K>>[] {
  return FIELDS.filter((field) => field.kept === kept).map((field) => ({
    ...field,
    property: field.properties[0] as PropertyKept<K>,
  }));
}

/** The fields that hold topics. */
export const TOPIC_FIELDS = keptAs('topics');

/** The standard fields that name people, lists first. For custom fields see `isReferenceField`. */
export const REFERENCE_FIELDS = [...keptAs('people'), ...keptAs('person')];
