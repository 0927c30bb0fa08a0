import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { ReverseLists } from '../../../src/matching/solver/reverse-lists.ts';

function claimsOn(claims: ReverseLists, mentor: number): (readonly [number, number])[] {
  const seen: (readonly [number, number])[] = [];
  claims.each(mentor, (mentee, score) => {
    seen.push([mentee, score]);
    return true;
  });
  return seen;
}

describe('ReverseLists', () => {
  test('each claim is there, once or more, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(2), fc.nat(9)), { maxLength: 200 }), (pairs) => {
        const claims = new ReverseLists(10, 3);
        for (const [mentor, mentee] of pairs) claims.add(mentor, mentee, 100 * mentor + mentee);
        for (const mentor of [0, 1, 2]) {
          const mentees = pairs.filter(([own]) => own === mentor).map(([, mentee]) => mentee);
          const seen = claimsOn(claims, mentor);
          expect(new Set(seen.map(([mentee]) => mentee))).toEqual(new Set(mentees));
          expect(seen.every(([mentee, score]) => score === 100 * mentor + mentee)).toBe(true);
          expect(seen.length).toBeLessThanOrEqual(mentees.length);
        }
      }),
    );
  });

  test('room is not taken by what comes again and again', () => {
    const claims = new ReverseLists(2, 1);
    for (let k = 0; k < 1000; k++) claims.add(0, k % 2, 7);
    expect(claimsOn(claims, 0).length).toBeLessThanOrEqual(8);
  });

  test('the latest comes first, and no more are looked at than are wanted', () => {
    const claims = new ReverseLists(3, 1);
    for (const mentee of [0, 1, 2]) claims.add(0, mentee, mentee);
    const seen: number[] = [];
    claims.each(0, (mentee) => {
      seen.push(mentee);
      return mentee !== 1;
    });
    expect(seen).toEqual([2, 1]);
  });
});
