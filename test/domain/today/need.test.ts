import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { LEVELS } from '../../../src/domain/attention/signal.ts';
import {
  KINDS,
  type Line,
  lineOf,
  namesText,
  type Need,
  NEED_KINDS,
  ranked,
  TURNS,
} from '../../../src/domain/today/need.ts';
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
  const anyLine = aNeed.map((need) => ({ ...need, more: 0 }));

  test('are the most urgent first: by turn, then by kind, then the longest first', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 40 }), (lines) => {
        const keys = ranked(lines).map((line): [number, number, string] => [
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

  test('do not depend on the order in which they were found', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 20 }), (lines) => {
        const told = (found: readonly Line[]): string[] =>
          ranked(found).map(({ kind, relationshipId, since, people }) =>
            [kind, relationshipId, since, people[0]?.id].join(' '),
          );
        expect(told(lines.toReversed())).toEqual(told(lines));
      }),
    );
  });

  test('are one a pair: its most urgent need, put into words alone, and how many more there are', () => {
    fc.assert(
      fc.property(fc.array(aNeed, { maxLength: 9 }), (needs) => {
        const told: Need[] = [];
        const line = lineOf(
          needs.map((need) => ({
            ...need,
            tell() {
              told.push(need);
              return need;
            },
          })),
        );
        expect(told).toHaveLength(Math.min(1, needs.length));
        expect(line?.more).toBe(needs.length === 0 ? undefined : needs.length - 1);
        for (const need of needs) expect(turnOf(need)).toBeGreaterThanOrEqual(turnOf(told[0] ?? need));
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
