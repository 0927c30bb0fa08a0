/**
 * The topics that a file names. How a list is cut at its commas, and how a new topic is spelled, must not depend on the
 * order of the rows or on an earlier import of the same file. So cells are cut once the whole file is known.
 */
import type { Draft } from '../people/field.ts';
import { TOPIC_FIELDS } from '../people/fields/field-lookup.ts';
import { type Meanings, wordsKey } from '../people/fields/meanings.ts';
import type { TopicTexts } from './participants/topic-cells.ts';
import { distinct, folded, listItems } from '../words/text.ts';

export class TopicsOfFile {
  /** Folded name or alias → name. */
  readonly #known: ReadonlyMap<string, string>;
  readonly #means: Meanings;
  /** New topics: folded → the spelling that comes first in code units. */
  readonly #new = new Map<string, string>();
  readonly #cut = new Map<string, readonly string[]>();
  readonly #named = new Map<string, readonly string[]>();

  constructor(known: ReadonlyMap<string, string>, means: Meanings = new Map()) {
    this.#known = known;
    this.#means = means;
  }

  /** Learns the topics of cells that can be cut in only one way. */
  learn(topics: TopicTexts | null): void {
    for (const [text, field] of textsOf(topics)) {
      const key = this.#keyOf(text, field);
      if (this.#cut.has(key) || (isUnsure(text) && !this.#isMeant(text, field))) continue;
      const items = this.#meant(field, this.#isMeant(text, field) ? [text] : listItems(text));
      this.#cut.set(key, items);
      this.#add(items);
    }
  }

  /** Cuts the remaining cells, once all rows have been learned from. */
  settle(all: Iterable<TopicTexts | null>): void {
    const pieces: string[] = [];
    for (const topics of all) {
      for (const [text, field] of textsOf(topics)) {
        const key = this.#keyOf(text, field);
        if (!isUnsure(text) || this.#cut.has(key)) continue;
        const isKnown = (item: string): boolean =>
          this.#known.has(folded(item)) || this.#new.has(folded(item)) || this.#isMeant(item, field);
        const items = this.#meant(field, listItems(text, isKnown));
        this.#cut.set(key, items);
        pieces.push(...items);
      }
    }
    this.#add(pieces);
  }

  /** Returns what the cells say, as names of topics. */
  named(topics: TopicTexts | null): Draft {
    const draft: Draft = {};
    for (const { name, property } of TOPIC_FIELDS) {
      const texts = topics?.[name];
      if (texts === undefined) continue;
      const key = this.#keyOf(texts.join('\0'), name);
      let names = this.#named.get(key);
      if (names === undefined) {
        names = distinct(
          texts
            .flatMap((text) => this.#cut.get(this.#keyOf(text, name)) ?? [])
            .map((item) => this.#known.get(folded(item)) ?? this.#new.get(folded(item)) ?? item),
        );
        this.#named.set(key, names);
      }
      draft[property] = names;
    }
    return draft;
  }

  /** Returns the new topics, in the order of their first mention. */
  added(): string[] {
    return [...this.#new.values()];
  }

  /** What a text says depends on its field only where somebody has said what words of that field mean. */
  #keyOf(text: string, field: string): string {
    return this.#means.has(field) ? `${field}\0${text}` : text;
  }

  #isMeant(words: string, field: string): boolean {
    return this.#means.get(field)?.has(wordsKey(words)) === true;
  }

  #meant(field: string, items: readonly string[]): readonly string[] {
    const meanings = this.#means.get(field);
    const own = items.map((item) =>
      this.#known.has(folded(item)) || this.#isMeant(item, field) ? item : item.replace(OWN_ANSWER, ''),
    );
    if (meanings === undefined) return own;
    return own.flatMap((item) => {
      const value = meanings.get(wordsKey(item));
      if (value === undefined) return [item];
      return listItems(value, (text) => this.#known.has(folded(text)));
    });
  }

  #add(items: readonly string[]): void {
    for (const item of items) {
      const name = folded(item);
      if (this.#known.has(name)) continue;
      const spelled = this.#new.get(name);
      if (spelled === undefined || item < spelled) this.#new.set(name, item);
    }
  }
}

/** What forms write before an answer that is none of their choices, in the languages of forms. */
const OWN_ANSWER =
  /^(?:other|arall|autre|sonstiges|andere|otr[oa]|outr[oa]|altro|anders|inne)(?: \([^()]{1,40}\))?\s*:\s*(?=\S)/i;

/** Returns whether a text has a comma, which may stand inside a topic or between two. */
function isUnsure(text: string): boolean {
  return text.includes(',') && !/[;|\n\r]/.test(text);
}

function* textsOf(topics: TopicTexts | null): Generator<readonly [text: string, field: string]> {
  for (const field in topics) for (const text of topics[field] ?? []) yield [text, field];
}
