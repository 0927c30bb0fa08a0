import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { LEVELS } from '../../../src/domain/attention/signal.ts';
import { KINDS, linesOf, namesText, type Need, NEED_KINDS, TURNS } from '../../../src/domain/today/need.ts';
import { addDays } from '../../../src/domain/time/dates.ts';

const aNeed: fc.Arbitrary<Need> = fc
  .record({
    kind: fc.constantFrom(...NEED_KINDS),
    level: fc.constantFrom(...LEVELS),
    days: fc.integer({ min: 0, max: 40 }),
    relationshipId: fc.option(fc.integer({ min: 1, max: 6 }), { nil: null }),
    person: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ days, person, ...rest }) => ({
    ...rest,
    since: addDays('2026-11-01', days),
    people: [{ id: person, name: `P${person}`, email: null }],
    reason: `P${person} waits`,
    note: '',
    evidence: 'It is so.',
    advice: 'Ring them',
    command: 'mentor today',
  }));

const turnOf = ({ kind, level }: Need): number => Object.keys(TURNS).indexOf(KINDS[kind].turns[level]);

describe('lines', () => {
  test('are the most urgent first: by turn, then by kind, then the longest first', () => {
    fc.assert(
      fc.property(fc.array(aNeed, { maxLength: 40 }), (needs) => {
        const lines = linesOf(needs);
        const keys = lines.map((line): [number, number, string] => [
          turnOf(line),
          NEED_KINDS.indexOf(line.kind),
          line.since,
        ]);
        expect(keys).toEqual(
          keys.toSorted((a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0)),
        );
      }),
    );
  });

  test('say no pair twice: its most urgent need, and how many more there are', () => {
    fc.assert(
      fc.property(fc.array(aNeed, { maxLength: 40 }), (needs) => {
        const lines = linesOf(needs);
        const pairs = lines.flatMap(({ relationshipId }) => relationshipId ?? []);
        expect(new Set(pairs).size).toBe(pairs.length);
        expect(lines.reduce((all, { more }) => all + 1 + more, 0)).toBe(needs.length);
        for (const line of lines.filter(({ relationshipId }) => relationshipId !== null)) {
          const own = needs.filter(({ relationshipId }) => relationshipId === line.relationshipId);
          expect(turnOf(line)).toBe(Math.min(...own.map(turnOf)));
          expect(line.more).toBe(own.length - 1);
        }
      }),
    );
  });

  test('do not depend on the order in which needs were found', () => {
    fc.assert(
      fc.property(fc.array(aNeed, { maxLength: 20 }), (needs) => {
        const told = (found: readonly Need[]): string[] =>
          linesOf(found).map(({ kind, relationshipId, since, people }) =>
            [kind, relationshipId, since, people[0]?.id].join(' '),
          );
        expect(told(needs.toReversed())).toEqual(told(needs));
      }),
    );
  });
});

test('names stand as in a sentence, and a crowd is cut short', () => {
  expect(namesText(['Ada'])).toBe('Ada');
  expect(namesText(['Ada', 'Ben'])).toBe('Ada and Ben');
  expect(namesText(['Ada', 'Ben', 'Cy'])).toBe('Ada, Ben and Cy');
  expect(namesText(['Ada', 'Ben', 'Cy', 'Di'])).toBe('Ada, Ben and 2 others');
});
