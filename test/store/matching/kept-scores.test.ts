import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { erasePeopleFrom } from '../../../src/store/privacy/erase/erase.ts';
import {
  areScoresKept,
  keepScores,
  readKeptScores,
  type ScoresByNumber,
} from '../../../src/store/matching/kept-scores.ts';
import { insertProposal } from '../../../src/store/matching/proposals.ts';
import type { Store } from '../../../src/store/store.ts';
import { aProgramme } from '../../support/programme.ts';

const units = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
const number = fc.integer({ min: 1, max: 200_000 });
const ascending = <T extends readonly [number, unknown]>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => a[0] - b[0]);
const rows = fc
  .uniqueArray(fc.tuple(number, fc.uniqueArray(fc.tuple(number, units), { selector: ([id]) => id })), {
    selector: ([id]) => id,
  })
  .map((all): ScoresByNumber => ascending(all.map(([id, row]) => [id, ascending(row)] as const)));

function read(store: Store, digest: string): [number, number, number][] {
  const found: [number, number, number][] = [];
  readKeptScores(store, digest, (...score) => found.push(score));
  return found;
}

function keepFor(store: Store, digest: string, scores: ScoresByNumber): void {
  store.write('match', () => {
    keepScores(store, digest, scores);
    insertProposal(store, {
      roundId: 1,
      fingerprint: `people ${digest} -`,
      plan: '{"matches":[]}',
      createdOn: '2026-01-01',
    });
  });
}

function aRound(): Store {
  return aProgramme().withMentor().withMentee().withRound().create().store;
}

describe('scores that are kept', () => {
  test('come back as they were', () => {
    const store = aRound();
    let count = 0;
    fc.assert(
      fc.property(rows, (scores) => {
        const digest = `d${count++}`;
        keepFor(store, digest, scores);
        const expected = [...scores].flatMap(([mentee, row]) =>
          row.map(([mentor, score]) => [mentee, mentor, score]),
        );
        expect(read(store, digest)).toEqual(expected);
      }),
      { numRuns: 50 },
    );
    store.close();
  });

  test('are small, and are nowhere in the log', () => {
    const store = aRound();
    const many = Array.from({ length: 300 }, (_, mentee) => {
      const row = Array.from(
        { length: 300 },
        (__, mentor) => [mentor + 1, ((mentee * mentor) % 1000) * 1000] as const,
      );
      return [mentee + 1, row] as const;
    });
    keepFor(store, 'many', many);
    const size = store.db.prepare<[], number>('SELECT sum(length(scores)) FROM kept_scores').pluck().get();
    expect(size).toBeLessThan(4 * 90_000);
    const log = store.db.prepare<[], number>('SELECT max(length(after)) FROM changes').pluck().get();
    expect(log).toBeLessThan(2_000);
    store.close();
  });

  test('go when no proposal was made from them any more, and with a person whom they name', () => {
    const store = aRound();
    keepFor(store, 'both', [[2, [[1, 5]]]]);
    keepFor(store, 'other', [[9_000, [[9_001, 5]]]]);
    erasePeopleFrom(store, [1]);
    expect([areScoresKept(store, 'both'), areScoresKept(store, 'other')]).toEqual([false, true]);
    store.write('undo', () =>
      store.db.prepare(`DELETE FROM proposals WHERE fingerprint LIKE '% other %'`).run(),
    );
    keepFor(store, 'third', []);
    expect([areScoresKept(store, 'other'), areScoresKept(store, 'third')]).toEqual([false, true]);
    store.close();
  });

  test('that are damaged are said to be so', () => {
    const store = aRound();
    keepFor(store, 'bad', [[1, [[2, 3]]]]);
    store.write('match', () => {
      store.db.prepare('UPDATE kept_scores SET scores = ?').run(Buffer.from([255, 255, 255]));
      store.db.prepare(`UPDATE programme SET name = 'Other'`).run();
    });
    expect(() => read(store, 'bad')).toThrow('cannot be read');
    store.close();
  });
});
