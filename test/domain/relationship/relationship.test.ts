import { describe, expect, test } from '@jest/globals';
import { idOf, parseId, requireId } from '../../../src/domain/reference.ts';
import {
  type PhaseChange,
  personBy,
  phaseSince,
  side,
  wasForced,
} from '../../../src/domain/relationship/relationship.ts';
import { aRelationship } from './facts.ts';

const pair = aRelationship();

describe('--by', () => {
  test.each([
    ['mentor', 1],
    ['Mentee', 2],
    ['p2', 2],
    ['ADA@example.org', 1],
    ['ben  okri', 2],
  ])('%s is P%i', (by, id) => {
    expect(personBy(pair, by).participantId).toBe(id);
  });

  test('nobody, or more than one, is refused with the names', () => {
    expect(() => personBy(pair, 'Cy')).toThrow(/nobody in R7/);
    const twins = { ...pair, people: pair.people.map((person) => ({ ...person, role: 'mentee' as const })) };
    expect(() => personBy(twins, 'mentee')).toThrow(
      expect.objectContaining({
        kind: 'refused',
        message: expect.stringContaining('more than one person'),
        hint: 'its people are P1 Ada Lovelace (mentee), P2 Ben Okri (mentee)',
      }),
    );
  });
});

test('the day a phase began, and whether a step was forced', () => {
  const step = (toPhase: PhaseChange['toPhase'], changedOn: string, isForced = false): PhaseChange => ({
    fromPhase: null,
    toPhase,
    changedOn,
    isForced,
    reason: null,
  });
  const phaseChanges = [step('preparation', '2026-09-01'), step('negotiation', '2026-10-01', true)];
  expect(phaseSince({ ...pair, phase: 'negotiation', phaseChanges })).toBe('2026-10-01');
  expect(phaseSince(pair)).toBe('2026-09-01');
  expect([wasForced({ ...pair, phaseChanges }), wasForced(pair)]).toEqual([true, false]);
  expect(side(pair, 'mentee').map(({ name }) => name)).toEqual(['Ben Okri']);
});

test.each([
  ['R7', 7],
  [' r7 ', 7],
  ['R0', undefined],
  ['R07', undefined],
  ['R-7', undefined],
  ['R7x', undefined],
  ['7', undefined],
  ['P7', undefined],
  ['R9999999999999999', undefined],
])('%j is relationship %s', (text, id) => {
  expect(parseId('R', text)).toBe(id);
  if (id === undefined)
    expect(() => requireId('R', text)).toThrow(
      expect.objectContaining({ hint: 'write it as R and its number' }),
    );
  else expect(idOf('R', id)).toBe(`R${requireId('R', text)}`);
});
