/**
 * The corpus of column headers: what forms and exports really ask, and the field that each is. Whoever improves how
 * headers are recognised looks at `headers-tuned.json` only; `headers-held-out.json` then tells how well it does on
 * headers that nobody looked at. An entry never moves from one to the other.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { PARTICIPANT_HEADERS } from '../../../../src/domain/import/header-names.ts';

interface Entry {
  readonly header: string;
  /** The field it is, or null where it is none. */
  readonly field: string | null;
  /** Other fields that it may be taken for. */
  readonly also?: readonly string[];
  readonly language: string;
  /** The kind of file or form it is from; `composed` where none was found. */
  readonly source: string;
  /** The programme, site or repository it is from. */
  readonly ref?: string;
  /** What people answer under it. */
  readonly cells: readonly string[];
}

const read = (name: string): readonly Entry[] =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as Entry[];
const tuned = read('headers-tuned.json');
const heldOut = read('headers-held-out.json');
const corpus = [...tuned, ...heldOut];

/** Without case, punctuation and blanks. */
const bare = ({ header }: Entry): string => header.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '_');

function countBy(entries: readonly Entry[], key: (entry: Entry) => string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const entry of entries) counts[key(entry)] = (counts[key(entry)] ?? 0) + 1;
  return counts;
}

describe('the corpus of headers', () => {
  test('is large, and each header stands in it once', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(400);
    expect(new Set(corpus.map(bare)).size).toBe(corpus.length);
  });

  test('is of fields that there are, each with three to five answers', () => {
    const known = new Set(PARTICIPANT_HEADERS.map(({ name }) => name));
    const unknown = corpus.flatMap(({ field, also = [] }) => [...(field === null ? [] : [field]), ...also]);
    expect(unknown.filter((field) => !known.has(field))).toEqual([]);
    expect(corpus.filter(({ cells }) => cells.length < 3 || cells.length > 5)).toEqual([]);
  });

  test('is of nine languages, a sixth of it headers of no field, and few of it made up', () => {
    const { en = 0, ...others } = countBy(corpus, ({ language }) => language);
    expect(en).toBeGreaterThan(corpus.length / 3);
    expect(Object.keys(others).toSorted()).toEqual(['cy', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt']);
    for (const count of Object.values(others)) expect(count).toBeGreaterThanOrEqual(18);
    expect(corpus.filter(({ field }) => field === null).length).toBeGreaterThan(corpus.length / 6);
    expect(corpus.filter(({ source }) => source === 'composed').length).toBeLessThan(corpus.length * 0.15);
  });

  test('has two halves that are alike', () => {
    for (const key of [({ field }: Entry) => String(field), ({ language }: Entry) => language]) {
      const halves = [countBy(tuned, key), countBy(heldOut, key)];
      const names = [...new Set(corpus.map(key))];
      const apart = names.map((name) => Math.abs((halves[0]?.[name] ?? 0) - (halves[1]?.[name] ?? 0)));
      expect(Math.max(...apart)).toBeLessThanOrEqual(4);
    }
  });
});
