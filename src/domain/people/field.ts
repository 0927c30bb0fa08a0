/** What a field of participants is, and the kinds of them that there are several of. */
import { aliasesOf } from '../import/field-aliases.ts';
import { withoutInvisible } from '../words/invisible-characters.ts';
import type { ParticipantFields } from './participant.ts';
import type { DateFormat } from '../time/written-dates.ts';
import { namesNobody, peopleIn } from './person-references.ts';
import { saysNothing } from '../words/answer.ts';
import { folded, listItems, nearest, quote } from '../words/text.ts';

/** What is wrong with a value, in words, and what mends it. */
export interface FieldProblem {
  /** A short name of the kind of problem, for scripts: `not-a-date`. */
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
}

/** What the programme knows, against which values are read. */
export interface Vocabulary {
  /** Lowest first. */
  readonly levels: readonly string[];
  /** `YYYY-MM-DD`: the day after which nothing can have happened. */
  readonly today?: string | undefined;
  /** How dates in numbers are ordered, where somebody has said so. */
  readonly dateFormat?: DateFormat | undefined;
  /** Folded name or alias of each topic → the topic's name. */
  readonly topics: ReadonlyMap<string, string>;
  /** Names of organisations that were merged, as they are compared → the name that each was merged into. */
  readonly organisations?: ReadonlyMap<string, string> | undefined;
  /** Whether a topic that is not among them is a mistake. */
  readonly isClosed?: boolean | undefined;
  /** What capacities in words mean: folded words → places. */
  readonly capacities?: ReadonlyMap<string, number> | undefined;
}

type Value = ParticipantFields[keyof ParticipantFields];
export type Draft = { -readonly [K in keyof ParticipantFields]?: ParticipantFields[K] };
export type Parsed =
  | {
      readonly draft: Draft;
      /** Whether the value is not what was written, and the person should be told. */
      readonly isNormalised?: true;
    }
  | { readonly problem: FieldProblem };

export interface Field {
  /** The canonical CSV header, snake_case; with hyphens it is the option. */
  readonly name: string;
  readonly label: string;
  /** One line for the help of its option. */
  readonly about: string;
  /** Other headers, folded, blanks and punctuation as `_`. */
  readonly aliases: readonly string[];
  /** Who has it, where not everyone does. */
  readonly side?: 'mentor' | 'mentee';
  /** Shown to the coordinator alone, on demand. */
  readonly isPrivate?: true;
  /** Whether a text, though not blank, says nothing: "none" where people are named. */
  readonly saysNothing?: (text: string) => boolean;
  readonly parse: (text: string, vocabulary: Vocabulary) => Parsed;
  /** Returns the canonical text, which parses back to the same value; '' for none. */
  readonly format: (fields: ParticipantFields) => string;
  /** Returns what two columns say together, the first's first; only a list can have several columns. */
  readonly join?: (first: Draft, second: Draft) => Draft;
}

export const LONGEST_TEXT = 20_000;
const LONGEST_LINE = 500;

const properties = new Map<string, keyof ParticipantFields>();
export function wrong(rule: string, message: string, hint: string): { readonly problem: FieldProblem } {
  return { problem: { rule, message, hint } };
}

/** `job_title` → `jobTitle`: the property of a field's value. */
export function propertyOf(name: string): keyof ParticipantFields {
  let property = properties.get(name);
  // Kept, for it is asked of every participant in turn.
  if (property === undefined) {
    property = name.replace(/_([a-z])/g, (_, letter: string) =>
      letter.toUpperCase(),
    ) as keyof ParticipantFields;
    properties.set(name, property);
  }
  return property;
}

export function text(name: string, label: string, about: string, longest = LONGEST_LINE): Field {
  const property = propertyOf(name);
  return {
    name,
    label,
    about,
    aliases: aliasesOf(name),
    parse(given) {
      return given.length > longest
        ? wrong(
            'too-long',
            `the text has ${given.length} characters`,
            `at most ${longest} are kept; shorten it`,
          )
        : { draft: { [property]: given } };
    },
    format: (fields) => (fields[property] as string | null) ?? '',
  };
}

/**
 * Returns a field that tells who somebody is: what nobody sees is no part of it, and one that holds nothing else is
 * blank.
 */
export function asIdentity(field: Field): Field {
  return {
    ...field,
    parse(given, vocabulary) {
      const seen = withoutInvisible(given).trim();
      if (seen === '') return { draft: {} };
      const parsed = field.parse(seen, vocabulary);
      return seen === given || 'problem' in parsed ? parsed : { ...parsed, isNormalised: true };
    },
  };
}

export function number(name: string, label: string, about: string, most: number): Field {
  const property = propertyOf(name);
  return {
    name,
    label,
    about,
    aliases: aliasesOf(name),
    parse(given) {
      return /^\d{1,4}(\.\d{1,3})?$/.test(given) && Number(given) <= most
        ? { draft: { [property]: Number(given) } }
        : wrong(
            'not-a-number',
            `${quote(given)} is not a number from 0 to ${most}`,
            'write digits alone: 7 or 7.5',
          );
    },
    format: (fields) => ((fields[property] as number | null) ?? '').toString(),
  };
}

export function topics(
  name: 'expertise' | 'goals' | 'challenges',
  label: string,
  about: string,
  side: 'mentor' | 'mentee',
): Field {
  return {
    name,
    label,
    about,
    aliases: aliasesOf(name),
    side,
    saysNothing: (given) => saysNothing(given, 1), // a topic may have one letter: R
    parse(given, vocabulary) {
      const items = listItems(given, (item) => vocabulary.topics.has(folded(item)));
      const tooLong = items.find((item) => item.length > LONGEST_LINE);
      if (tooLong !== undefined)
        return wrong('too-long', 'a topic has more than 500 characters', 'separate topics with ";"');
      const unknown = items.find((item) => !vocabulary.topics.has(folded(item)));
      if (vocabulary.isClosed === true && unknown !== undefined)
        return wrong(
          'unknown-topic',
          `${quote(unknown)} is not a topic of the programme`,
          topicHint(unknown, vocabulary),
        );
      return {
        draft: { [name]: distinct(items.map((item) => vocabulary.topics.get(folded(item)) ?? item)) },
      };
    },
    format: (fields) => fields[name].join('; '),
    join: joinLists(name),
  };
}

function topicHint(given: string, { topics: known }: Vocabulary): string {
  const near = nearest(given, [...known.keys()]);
  return near === undefined
    ? 'mentor topic add adds it; mentor topic list shows those there are'
    : `did you mean ${quote(known.get(near) ?? near)}? mentor topic merge makes one an alias of the other`;
}

export function references(name: 'prefers' | 'avoids', label: string, about: string): Field {
  return {
    name,
    label,
    about,
    aliases: aliasesOf(name),
    saysNothing: namesNobody,
    parse: (given) => ({ draft: { [name]: distinct(peopleIn(given)) } }),
    format: (fields) => fields[name].join('; '),
    join: joinLists(name),
  };
}

export function list(
  given: string,
  property: keyof ParticipantFields,
  read: (item: string) => string | undefined,
  rule: string,
  complaint: string,
  hint: string,
): Parsed {
  const values: string[] = [];
  for (const item of listItems(given)) {
    const value = read(item);
    if (value === undefined) return wrong(rule, `${quote(item)} ${complaint}`, hint);
    values.push(value);
  }
  return { draft: { [property]: distinct(values) as Value } };
}

/** Returns {@link Field.join} of a list. */
export function joinLists(property: keyof Draft): (first: Draft, second: Draft) => Draft {
  const itemsOf = (draft: Draft): readonly string[] => (draft[property] ?? []) as readonly string[];
  return (first, second) => ({ [property]: distinct([...itemsOf(first), ...itemsOf(second)]) });
}

/** @param others Other words for a choice, folded. */
export function choice<T extends string>(
  choices: readonly T[],
  others?: Readonly<Record<T, readonly string[]>>,
): (item: string) => T | undefined {
  return (item) => {
    const word = folded(item);
    return choices.find(
      (known) => known === word.replace(/[ _]/g, '-') || others?.[known].includes(word) === true,
    );
  };
}

/** Returns the items without those that are the same to a person as an earlier one. */
export function distinct(items: readonly string[]): string[] {
  const seen = new Map(items.map((item) => [folded(item), item] as const).toReversed());
  return items.filter((item) => seen.get(folded(item)) === item && seen.delete(folded(item)));
}
