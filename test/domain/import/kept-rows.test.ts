import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { KeptRows, type RowRead } from '../../../src/domain/import/participants/kept-rows.ts';
import { unpacked, valueSaid } from '../../../src/domain/import/participants/packed-draft.ts';
import type { Draft } from '../../../src/domain/people/field.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 3 });
const draft: fc.Arbitrary<Draft> = fc.record(
  {
    name: text,
    ref: fc.option(text),
    email: fc.option(text),
    organisation: fc.option(text),
    isMentor: fc.boolean(),
    yearsExperience: fc.option(fc.integer({ min: 0, max: 99 })),
    languages: fc.array(text, { maxLength: 2 }),
    custom: fc.dictionary(text, text, { maxKeys: 2 }),
  },
  { requiredKeys: [] },
);
const topics = fc.option(
  fc.record({ expertise: fc.array(text), goals: fc.array(text) }, { requiredKeys: [] }),
) as fc.Arbitrary<RowRead['topics']>;
const consents: readonly RowRead['consent'][] = [
  null,
  { answer: 'cleared' },
  { answer: 'yes', on: '2026-09-01', ownDay: null },
];
const rows: fc.Arbitrary<RowRead[]> = fc
  .array(fc.record({ draft, topics, submitted: text, consent: fc.constantFrom(...consents) }), {
    maxLength: 30,
  })
  .map((all) => all.map((row, at) => ({ ...row, line: at + 2 })));

test('a row that is kept says what was read, and its consent is the same object', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const kept = new KeptRows();
      const places = all.map((row) => kept.keep(row));
      for (const [at, row] of all.entries()) {
        const said = kept.at(places[at] ?? -1);
        expect({ ...said, line: said.line, submitted: said.submitted, topics: said.topics }).toEqual({
          line: row.line,
          submitted: row.submitted,
          topics: row.topics === null ? null : { ...row.topics },
        });
        expect(said.consent).toBe(row.consent);
        expect(unpacked(said)).toEqual({ ...row.draft });
        expect(valueSaid(said, 'email')).toBe(row.draft.email);
      }
    }),
  );
});

test('more rows and more different values are kept than one list of either holds', () => {
  const kept = new KeptRows();
  const organisation = (at: number): string => `School ${at % 40_000}`;
  const places = Array.from({ length: 50_000 }, (_, at) =>
    kept.keep({
      line: at + 2,
      submitted: '',
      draft: { name: `Person ${at}`, organisation: organisation(at) },
      topics: null,
      consent: null,
    }),
  );
  const wrong = places.filter((place, at) => {
    const { name, organisation: own } = unpacked(kept.at(place));
    return name !== `Person ${at}` || own !== organisation(at) || kept.line(place) !== at + 2;
  });
  expect(new Set(places).size).toBe(places.length);
  expect(wrong).toEqual([]);
});
