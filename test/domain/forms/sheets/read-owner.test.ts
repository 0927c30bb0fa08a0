import { expect, test } from '@jest/globals';
import { ownerNamed } from '../../../../src/domain/forms/sheets/read-owner.ts';

const PAIR = { own: 'Ada Lovelace', others: ['Grace Hopper'] };
const GROUP = { own: 'Kasia Nowak', others: ['Ben Ode', 'Una Ode'] };

test.each([
  ['Ada Lovelace', PAIR, 'me'],
  ['ada', PAIR, 'me'],
  ['Hopper, Grace', PAIR, 'partner'],
  ['Ada Lovelace & Grace Hopper', PAIR, 'both'],
  ['Grace and Ada', PAIR, undefined],
  ['Mary', PAIR, undefined],
  ['Ada', { own: 'Ada Lovelace', others: ['Ada Yonath'] }, undefined],
  ['Ben Ode, Una Ode', GROUP, 'partner'],
  ['Ben Ode', GROUP, undefined],
  ['Kasia', GROUP, 'me'],
] as const)('%j', (cell, people, owner) => {
  expect(ownerNamed(cell, people)).toBe(owner);
});
