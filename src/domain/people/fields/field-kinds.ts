/** The kinds that several fields share: how they are read, written and kept. */
import { saysNothing } from '../../words/answer.ts';
import {
  type FieldEntry,
  LONGEST_TEXT,
  type Read,
  unreadWords,
  type Vocabulary,
  type Wrong,
  wrong,
} from './field-entry.ts';
import { withoutInvisible } from '../../words/invisible-characters.ts';
import { namesNobody, peopleIn } from '../people-in-text.ts';
import { distinct, folded, listItems, nearest, nearSpelling, quote } from '../../words/text.ts';
import { unaccented } from '../../words/unaccented.ts';
import { amountIn, type Unit } from '../../words/written-numbers.ts';

const LONGEST_LINE = 500;

/** The part of an entry that all fields of a kind share. */
type Kind<V, K extends FieldEntry['kept'] = 'column'> = Pick<
  FieldEntry<V, K>,
  'kept' | 'nothing' | 'read' | 'write' | 'join' | 'itemsOf'
>;

/** A text of one line. */
export function text(longest = LONGEST_LINE): Kind<string | null> {
  return {
    kept: 'column',
    nothing: null,
    read: (given) =>
      given.length > longest
        ? wrong(
            'too-long',
            `the text has ${given.length} characters`,
            `at most ${longest} are kept; shorten it`,
          )
        : { value: given },
    write: (value) => value ?? '',
  };
}

/** A text of a few sentences. Fillers such as "n/a" or "tbc" say nothing. */
export function longText(): Kind<string | null> & Pick<FieldEntry, 'saysNothing'> {
  return { ...text(LONGEST_TEXT), saysNothing };
}

/** A text that identifies a person. Invisible characters are no part of it. */
export function identity(): Kind<string | null> {
  const line = text();
  return {
    ...line,
    read(given, vocabulary) {
      const seen = withoutInvisible(given).trim();
      const read = line.read(seen, vocabulary);
      return seen === given || 'problem' in read ? read : { ...read, isNormalised: true };
    },
  };
}

/** A text with its own reader: an address, a country, a day. */
export function readBy(
  read: (text: string, vocabulary: Vocabulary) => Read<string | null>,
): Kind<string | null> {
  return { ...text(), read };
}

/** @param unit What it counts, for those who write it beside the number. */
export function number(most: number, unit?: Unit): Kind<number | null> {
  return {
    kept: 'column',
    nothing: null,
    read(given, { isFromFile }) {
      if (/^\d{1,4}(\.\d{1,3})?$/.test(given) && Number(given) <= most) return { value: Number(given) };
      const written =
        isFromFile === true && unit !== undefined ? amountIn(given, unit) : { likely: undefined };
      if ('value' in written && written.value <= most)
        return written.isRounded ? { value: written.value, isNormalised: true } : { value: written.value };
      const likely = 'likely' in written ? written.likely : undefined;
      return wrong(
        'not-a-number',
        `${quote(given)} is not a number from 0 to ${most}`,
        'write digits alone: 7 or 7.5',
        [unreadWords(given, likely === undefined || likely > most ? undefined : String(likely))],
      );
    },
    write: (value) => (value ?? '').toString(),
  };
}

/**
 * A list of values, each once.
 *
 * @param read Returns an item in its canonical form, or undefined.
 * @param complain Says what is wrong with an item, out of what was given.
 * @param likely Returns the value that an item is probably meant for.
 * @param written Returns what an item of a cell says that is not a value in its own words: "Phone or video".
 */
export function list<T extends string>(
  read: (item: string) => T | undefined,
  complain: (item: string, given: string) => Wrong,
  likely?: (item: string) => T | undefined,
  written?: (item: string) => readonly T[] | undefined,
): Kind<readonly T[], 'list'> {
  return {
    kept: 'list',
    ...listed<T>(),
    read(given, { isFromFile }) {
      const values: T[] = [];
      const unread: string[] = [];
      for (const item of listItems(given)) {
        const value = read(item);
        const found = value === undefined && isFromFile === true ? written?.(item) : undefined;
        if (value !== undefined) values.push(value);
        else if (found !== undefined) values.push(...found);
        else unread.push(item);
      }
      const [first] = unread;
      if (first === undefined) return { value: distinct(values) };
      const { rule, message, hint } = complain(first, given).problem;
      return wrong(
        rule,
        message,
        hint,
        unread.map((item) => unreadWords(item, NO_CHOICE.test(unaccented(item)) ? '' : likely?.(item))),
      );
    },
  };
}

/** What people choose who do not choose. */
const NO_CHOICE =
  /^(?:other|others|any|either|any of (?:these|the above)|all of the above|no preference|i don't mind|don't mind|flexible|egal|sonstiges|autre|otro|outro|altro|anders|inne|arall|unrhyw un)[.:]?$/;

/** A list of topics, by name. */
export function topics(): Kind<readonly string[], 'topics'> & Pick<FieldEntry, 'saysNothing'> {
  return {
    kept: 'topics',
    ...listed(),
    saysNothing: (given) => saysNothing(given, 1), // a topic may have one letter: R
    itemsOf: topicItems,
    read(given, vocabulary) {
      const items = topicItems(given, vocabulary);
      const tooLong = items.find((item) => item.length > LONGEST_LINE);
      if (tooLong !== undefined)
        return wrong('too-long', 'a topic has more than 500 characters', 'separate topics with ";"');
      const unknown = items.find((item) => !vocabulary.topics.has(folded(item)));
      if (vocabulary.isClosed === true && unknown !== undefined)
        return wrong(
          'unknown-topic',
          `${quote(unknown)} is not a topic of the programme`,
          topicHint(unknown, vocabulary),
          items
            .filter((item) => !vocabulary.topics.has(folded(item)))
            .map((item) => unreadWords(item, nearTopic(item, vocabulary))),
        );
      return { value: distinct(items.map((item) => vocabulary.topics.get(folded(item)) ?? item)) };
    },
  };
}

function topicItems(given: string, { topics: all }: Vocabulary): readonly string[] {
  return listItems(given, (item) => all.has(folded(item)));
}

function topicHint(given: string, vocabulary: Vocabulary): string {
  const near = nearTopic(given, vocabulary);
  return near === undefined
    ? 'mentor topic add adds it; mentor topic list shows those there are'
    : `did you mean ${quote(near)}? mentor topic merge makes one an alias of the other`;
}

function nearTopic(given: string, { topics: all }: Vocabulary): string | undefined {
  const near = nearest(given, [...all.keys()]);
  return near === undefined ? undefined : (all.get(near) ?? near);
}

/** A list of people, written as `referenceTo` writes them, otherwise as given. */
export function people(): Kind<readonly string[], 'people'> & Pick<FieldEntry, 'saysNothing'> {
  return {
    kept: 'people',
    ...listed(),
    saysNothing: namesNobody,
    read: (given) => ({ value: distinct(peopleIn(given)) }),
  };
}

/** One person, who need not be a participant, written as `referenceTo` writes them, otherwise as given. */
export function person(): Kind<string | null, 'person'> & Pick<FieldEntry, 'saysNothing'> {
  return { ...text(), kept: 'person', saysNothing: namesNobody };
}

/** What all lists share. */
function listed<T extends string>(): Pick<
  Required<FieldEntry<readonly T[]>>,
  'nothing' | 'write' | 'join' | 'itemsOf'
> {
  return {
    nothing: [],
    itemsOf: (given) => listItems(given),
    write: (items) => items.join('; '),
    join: (first, second) => distinct([...first, ...second]),
  };
}

/** Returns the choice of which a word is nearly the name, or one of its other words. */
export function nearChoice<T extends string>(
  choices: readonly T[],
  others?: Readonly<Record<T, readonly string[]>>,
): (item: string) => T | undefined {
  return (item) => {
    const near = nearSpelling(
      item,
      choices.flatMap((one) => [one, ...(others?.[one] ?? [])]),
    );
    return near === undefined ? undefined : choice(choices, others)(near);
  };
}

/** @param others Other words for a choice, folded. */
export function choice<T extends string>(
  choices: readonly T[],
  others?: Readonly<Record<T, readonly string[]>>,
): (item: string) => T | undefined {
  return (item) => {
    const word = folded(item);
    return choices.find((one) => one === word.replace(/[ _]/g, '-') || others?.[one].includes(word) === true);
  };
}
