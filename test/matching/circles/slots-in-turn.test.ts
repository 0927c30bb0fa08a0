import { expect, test } from '@jest/globals';
import { NO_SLOT } from '../../../src/matching/circles/group-problem.ts';
import { slotsInTurn, slotsOfGroups } from '../../../src/matching/circles/slots-in-turn.ts';
import { randomFrom } from '../oracle.ts';

/** Returns whether each group can have a slot so that no two overlap, by trying everything. */
function canBeInTurn(
  free: readonly (readonly number[])[],
  span: number,
  met: readonly number[] = [],
): boolean {
  const [first, ...others] = free;
  if (first === undefined) return true;
  return first
    .filter((slot) => met.every((one) => Math.abs(one - slot) >= span))
    .some((slot) => canBeInTurn(others, span, [...met, slot]));
}

test('groups of one person get slots in turn wherever that can be', () => {
  const random = randomFrom(3);
  const counts = { possible: 0, impossible: 0 };
  for (let at = 0; at < 3000; at++) {
    const span = 1 + Math.floor(random() * 4);
    const free = Array.from({ length: Math.floor(random() * 5) }, () =>
      Array.from({ length: 12 }, (_, slot) => slot).filter(() => random() < 0.3),
    );
    const found = slotsInTurn(free, span);
    expect({ at, isFound: found !== null }).toEqual({ at, isFound: canBeInTurn(free, span) });
    counts[found === null ? 'impossible' : 'possible']++;
    for (const [group, slot] of (found ?? []).entries()) {
      expect(free[group]).toContain(slot);
      for (const other of found!.slice(group + 1))
        expect(Math.abs(slot - other)).toBeGreaterThanOrEqual(span);
    }
  }
  expect(Math.min(...Object.values(counts))).toBeGreaterThan(300);
});

test('other groups have their first slot', () => {
  const inTurn = [[0, 2, 3]];
  expect(slotsOfGroups({ inTurn, span: 2 }, [[3], [3, 4], [3, 5], null])).toEqual(
    Int32Array.of(3, 3, 5, NO_SLOT),
  );
  expect(slotsOfGroups({ inTurn, span: 3 }, [[3], [3, 4], [3, 5], null])).toBeNull();
  expect(slotsOfGroups({ inTurn: [], span: 3 }, [[3], [], null])).toBeNull();
});
