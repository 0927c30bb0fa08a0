/**
 * The topics that a file names. How a list is cut at its commas, and how a new topic is spelled, must not depend on the
 * order of the rows or on an earlier import of the same file. So cells are cut once the whole file is known.
 */
import type { Draft } from '../people/field.ts';
import { TOPIC_FIELDS } from '../people/fields/field-lookup.ts';
import type { TopicTexts } from './participants/reader.ts';
import type { MappedColumn } from './header-mapping.ts';
import type { SourceRow } from './row.ts';
import { distinct, folded, listItems, owned } from '../words/text.ts';

export class TopicsOfFile {
  /** Folded name or alias → name. */
  readonly #known: ReadonlyMap<string, string>;
  /** New topics: folded → the spelling that comes first in code units. */
  readonly #new = new Map<string, string>();
  readonly #cut = new Map<string, readonly string[]>();
  readonly #named = new Map<string, readonly string[]>();

  constructor(known: ReadonlyMap<string, string>) {
    this.#known = known;
  }

  /** Learns the topics of cells that can be cut in only one way. */
  learn(topics: TopicTexts | null): void {
    if (topics === null) return;
    for (const text of Object.values(topics).flat()) {
      if (isUnsure(text) || this.#cut.has(text)) continue;
      const items = listItems(text);
      this.#cut.set(text, items);
      this.#add(items);
    }
  }

  /** Cuts the remaining cells, once all rows have been learned from. */
  settle(all: Iterable<TopicTexts | null>): void {
    const isKnown = (item: string): boolean => this.#known.has(folded(item)) || this.#new.has(folded(item));
    const pieces: string[] = [];
    for (const topics of all) {
      for (const text of Object.values(topics ?? {}).flat()) {
        if (!isUnsure(text) || this.#cut.has(text)) continue;
        const items = listItems(text, isKnown);
        this.#cut.set(text, items);
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
      const key = texts.join('\0');
      let names = this.#named.get(key);
      if (names === undefined) {
        names = distinct(
          texts
            .flatMap((text) => this.#cut.get(text) ?? [])
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

  #add(items: readonly string[]): void {
    for (const item of items) {
      const name = folded(item);
      if (this.#known.has(name)) continue;
      const spelled = this.#new.get(name);
      if (spelled === undefined || item < spelled) this.#new.set(name, item);
    }
  }
}

/**
 * Returns the topics that a file names and the programme lacks, in the order of their first mention.
 *
 * @param known Folded name or alias → name.
 */
export function newTopicsIn(
  rows: () => Iterable<SourceRow>,
  columns: readonly MappedColumn[],
  known: ReadonlyMap<string, string>,
): string[] {
  const at = columns.flatMap(({ field }, index) =>
    TOPIC_FIELDS.some(({ name }) => name === field) ? [index] : [],
  );
  const texts = new Set<string>();
  if (at.length > 0)
    for (const { cells } of rows())
      for (const index of at) {
        const text = (cells[index] ?? '').trim();
        if (text !== '' && !texts.has(text)) texts.add(owned(text));
      }
  const topics = new TopicsOfFile(known);
  const all = [...texts].map((goals): TopicTexts => ({ goals: [goals] }));
  for (const one of all) topics.learn(one);
  topics.settle(all);
  return topics.added();
}

/** Returns whether a text has a comma, which may stand inside a topic or between two. */
function isUnsure(text: string): boolean {
  return text.includes(',') && !/[;|\n\r]/.test(text);
}
