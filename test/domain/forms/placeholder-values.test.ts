import { expect, test } from '@jest/globals';
import { placeholderValues } from '../../../src/domain/forms/placeholder-values.ts';
import { anAskedForm } from './asked.ts';

const partners = ['Grace Hopper', 'Mary Seacole', 'Jean\nBartik'].map((name, at) => ({ id: at + 1, name }));

test.each([
  ['en', 'Grace Hopper, Mary Seacole and Jean Bartik', '30 November 2026'],
  ['de', 'Grace Hopper, Mary Seacole und Jean Bartik', '30. November 2026'],
  ['zh', 'Grace Hopper、Mary Seacole和Jean Bartik', '2026年11月30日'],
])('partners and the day in %s are written as letters write them', (language, partner, due_on) => {
  const values = placeholderValues(anAskedForm({ partners, others: partners }), language);
  expect(values).toEqual({
    name: 'Ada Lovelace',
    programme: 'Rising leaders',
    partner,
    others: partner,
    due_on,
  });
});
