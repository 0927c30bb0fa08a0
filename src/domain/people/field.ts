/** Fields of participants as the program uses them. Each is made from its entry, except for the roles. */
import {
  columnOf,
  type FieldEntry,
  type Normalisable,
  type Traits,
  type Vocabulary,
  type Wrong,
} from './fields/field-entry.ts';
import { isInConfidence } from '../privacy/held.ts';
import { words } from '../words/text.ts';
import type { ParticipantFields } from './participant.ts';

type Property = keyof ParticipantFields;
export type Draft = { -readonly [K in Property]?: ParticipantFields[K] };

export type Parsed = ({ readonly draft: Draft } & Normalisable) | Wrong;

export interface Field extends Traits {
  /** The canonical CSV header and the column that keeps it, in snake_case. Written with hyphens, it is the option. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** The properties of a participant that hold it: one, except for the roles. */
  readonly properties: readonly [Property, ...Property[]];
  /** Whether only the coordinator sees it, on demand. */
  readonly isPrivate: boolean;
  /** Its value where nobody has said it. */
  readonly nothing: Draft;
  readonly parse: (text: string, vocabulary: Vocabulary) => Parsed;
  /** Returns the canonical text, which parses back to the same value; '' for none. */
  readonly format: (fields: ParticipantFields) => string;
  /** Returns what two columns say together, the first column's values first. Only a list can have several columns. */
  readonly join?: (first: Draft, second: Draft) => Draft;
}

/** Returns the fields of the entries, in the same order. */
export function fieldsOf(entries: Readonly<Record<string, FieldEntry>>): Field[] {
  return Object.entries(entries).map(([property, entry]) => fieldOf(property as Property, entry));
}

function fieldOf(property: Property, { aliases, nothing, read, write, join, ...traits }: FieldEntry): Field {
  const draftOf = (value: unknown): Draft => ({ [property]: value });
  return {
    ...traits,
    name: columnOf(property),
    aliases: words(aliases),
    properties: [property],
    isPrivate: isInConfidence(traits.held),
    nothing: draftOf(nothing),
    parse(text, vocabulary) {
      const found = read(text, vocabulary);
      if ('problem' in found) return found;
      const draft = draftOf(found.value);
      return found.isNormalised === true ? { draft, isNormalised: true } : { draft };
    },
    format: (fields) => write(fields[property]),
    ...(join !== undefined && {
      join: (first, second) => draftOf(join(first[property] ?? nothing, second[property] ?? nothing)),
    }),
  };
}

/**
 * Returns the columns of `participants` that keep a field, each with its property. Empty for a field kept in other
 * tables.
 */
export function columnsOf({ kept, properties }: Field): (readonly [column: string, property: Property])[] {
  const isInTable = kept === 'column' || kept === 'list' || kept === 'bits';
  return isInTable ? properties.map((property) => [columnOf(property), property]) : [];
}
