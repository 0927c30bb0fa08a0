import { expect, test } from '@jest/globals';
import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { addDays } from '../../../src/domain/time/dates.ts';
import { FORM_KINDS } from '../../../src/domain/forms/form.ts';
import { formCode, readFormCode, type Sign } from '../../../src/domain/forms/form-code.ts';
import type { Occasion } from '../../../src/domain/forms/occasion.ts';

const signer =
  (secret: string): Sign =>
  (text) =>
    createHmac('sha256', secret).update(text).digest();
const ours = signer('ours');

const occasions: fc.Arbitrary<Occasion> = fc.record({
  form: fc.constantFrom(...FORM_KINDS),
  version: fc.integer({ min: 1, max: 500 }),
  participantId: fc.integer({ min: 1, max: 2_000_000 }),
  relationshipId: fc.option(fc.integer({ min: 1, max: 2_000_000 })),
  day: fc.integer({ min: 0, max: 30_000 }).map((days) => addDays('2000-01-01', days)),
});

test('a code says what it was made for, however it is typed', () => {
  fc.assert(
    fc.property(occasions, fc.boolean(), (occasion, isLower) => {
      const code = formCode(occasion, ours);
      const typed = isLower ? ` ${code.toLowerCase().replaceAll('-', ' ')} ` : code.replaceAll('0', 'O');
      expect(readFormCode(typed, ours)).toEqual({ occasion });
    }),
  );
});

test('occasions that differ have codes that differ', () => {
  fc.assert(
    fc.property(occasions, occasions, (one, other) => {
      fc.pre(JSON.stringify(one) !== JSON.stringify(other));
      expect(formCode(one, ours)).not.toBe(formCode(other, ours));
    }),
  );
});

test('of 10,000 random changes of a code none is read as anything else', () => {
  const letters = fc.constantFrom(...Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ'));
  let mistyped = 0;
  fc.assert(
    fc.property(
      occasions,
      fc.array(fc.tuple(fc.nat(), letters), { minLength: 1, maxLength: 4 }),
      (occasion, changes) => {
        const plain = formCode(occasion, ours).replaceAll('-', '');
        const changed = Array.from(plain);
        for (const [at, letter] of changes) changed[at % changed.length] = letter;
        fc.pre(changed.join('') !== plain);
        const read = readFormCode(changed.join(''), ours);
        expect(read).not.toHaveProperty('occasion');
        if ('problem' in read && read.problem === 'mistyped') mistyped += 1;
      },
    ),
    { numRuns: 10_000 },
  );
  expect(mistyped).toBeGreaterThan(9000);
});

test('a slip of one letter, or two neighbours that changed places, is told from a forgery', () => {
  fc.assert(
    fc.property(occasions, fc.nat(), (occasion, where) => {
      const plain = formCode(occasion, ours).replaceAll('-', '');
      const at = where % (plain.length - 1);
      const swapped = plain.slice(0, at) + plain.charAt(at + 1) + plain.charAt(at) + plain.slice(at + 2);
      fc.pre(swapped !== plain);
      expect(readFormCode(swapped, ours)).toEqual({ problem: 'mistyped' });
    }),
  );
});

test('a code of another programme is not ours', () => {
  fc.assert(
    fc.property(occasions, (occasion) => {
      expect(readFormCode(formCode(occasion, signer('theirs')), ours)).toEqual({ problem: 'not-ours' });
    }),
  );
});

test.each(['', '-', '1234', 'not a code', '٣'])('%j is no code', (typed) => {
  expect(readFormCode(typed, ours)).toEqual({ problem: 'mistyped' });
});
