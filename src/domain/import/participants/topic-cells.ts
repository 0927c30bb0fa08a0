/** The cells of a row that name topics. They are cut and named once all topics of the file are known. */
import type { Field, Parsed } from '../../people/field.ts';
import type { Vocabulary } from '../../people/fields/field-entry.ts';
import { TOPIC_FIELDS } from '../../people/fields/field-lookup.ts';
import { meantBy, wordsKey } from '../../people/fields/meanings.ts';
import type { MappedColumn } from '../header-mapping.ts';
import type { BlankWordsTally } from './blank-words.ts';
import type { ImportProblem } from '../row.ts';
import { isNoAnswer } from '../../words/answer.ts';
import { isBlank } from '../../words/invisible-characters.ts';
import { folded, listItems, owned } from '../../words/text.ts';

/** The cells of topic lists, by field, uncut. An empty list clears. */
export type TopicTexts = Readonly<Record<string, readonly string[]>>;

/** Up to this many different texts are cached: the same few answers fill most columns. */
const MOST_KEPT = 5000;
/** Lists of topics have more variety; one that is not cached is kept anew for each row. */
const MOST_LISTS = 50_000;
const LONGEST_KEPT = 300;

/** A list of nothing but what parts its items. */
export const NO_ITEMS = /^[\s;|]*$/;

/** Reads them row by row. */
export class TopicCells {
  readonly #vocabulary: Vocabulary;
  readonly #blankWords: BlankWordsTally;
  readonly #isOurs: boolean;
  readonly #fields: readonly (readonly [field: Field, columns: readonly MappedColumn[]])[];
  readonly #indexes = new Map<MappedColumn, number>();
  readonly #texts = new Map<string, readonly string[]>();
  readonly #blank = new Map<string, boolean>();

  /**
   * @param blankWords Counts what names no topic; added to.
   * @param isOurs Whether the program wrote the file itself: then "n/a" is what a topic is called.
   */
  constructor(
    columns: readonly MappedColumn[],
    vocabulary: Vocabulary,
    blankWords: BlankWordsTally,
    isOurs: boolean,
  ) {
    this.#vocabulary = vocabulary;
    this.#blankWords = blankWords;
    this.#isOurs = isOurs;
    for (const [index, column] of columns.entries()) this.#indexes.set(column, index);
    const inOrder = columns.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0));
    this.#fields = TOPIC_FIELDS.map(
      (field) => [field, inOrder.filter((column) => column.field === field.name)] as const,
    ).filter(([, own]) => own.length > 0);
  }

  /**
   * Returns what a row says; null where the file has no such column. Adds what is wrong with it to the problems.
   *
   * @param clearBlank Whether a blank cell clears the list.
   */
  read(
    line: number,
    cells: readonly string[],
    clearBlank: boolean,
    problems: ImportProblem[],
  ): TopicTexts | null {
    if (this.#fields.length === 0) return null;
    const texts: Record<string, readonly string[]> = {};
    for (const [field, columns] of this.#fields) {
      const said: string[] = [];
      for (const column of columns) {
        const text = (cells[this.#indexes.get(column) ?? -1] ?? '').trim();
        if (this.#isBlank(text)) {
          if (text !== '') this.#blankWords.add(line, column.header, text);
          continue;
        }
        const parsed = this.#parsed(field, text);
        if ('problem' in parsed)
          problems.push({ line, column: column.header, field: field.name, ...parsed.problem });
        said.push(text);
      }
      if (said.length > 0 || clearBlank) texts[field.name] = this.#sole(said);
    }
    return texts;
  }

  #isBlank(text: string): boolean {
    if (text === '') return true;
    const known = this.#blank.get(text);
    if (known !== undefined) return known;
    const isNone = this.#namesNoTopic(text);
    if (this.#blank.size < MOST_KEPT && text.length <= LONGEST_KEPT) this.#blank.set(owned(text), isNone);
    return isNone;
  }

  /** Returns whether a cell names no topic: it is blank, or "n/a" and no topic is called so. */
  #namesNoTopic(text: string): boolean {
    if (isBlank(text) || NO_ITEMS.test(text)) return true;
    return !this.#isOurs && isNoAnswer(text) && !this.#vocabulary.topics.has(folded(text));
  }

  /** Only what is wrong with a cell is of interest here. */
  #parsed(field: Field, text: string): Parsed {
    const { topics, means } = this.#vocabulary;
    const meanings = means?.get(field.name);
    if (meanings === undefined) return field.parse(text, this.#vocabulary);
    const isKnown = (item: string): boolean => topics.has(folded(item)) || meanings.has(wordsKey(item));
    return field.parse(
      meantBy(text, meanings, (cell) => listItems(cell, isKnown)),
      this.#vocabulary,
    );
  }

  /** The same answers recur, so each is kept once. */
  #sole(texts: readonly string[]): readonly string[] {
    const key = texts.join('\0');
    const kept = this.#texts.get(key);
    if (kept !== undefined) return kept;
    const own = texts.map(owned);
    if (this.#texts.size < MOST_LISTS) this.#texts.set(own.length === 1 ? (own[0] ?? '') : owned(key), own);
    return own;
  }
}
