import { expect, test } from '@jest/globals';
import { eachNamed, namedByEach } from '../../../src/domain/forms/each-of.ts';

test('topics have ids made of their names, and of their letters where these would be alike or empty', () => {
  const names = ['Public speaking', 'Élan vital', '管理', 'C', 'C++', 'القيادة'];
  const each = eachNamed(names);
  expect(each.slice(0, 2)).toEqual([
    { id: 'public-speaking', name: 'Public speaking' },
    { id: 'elan-vital', name: 'Élan vital' },
  ]);
  expect(new Set(each.map(({ id }) => id)).size).toBe(names.length);
  for (const { id, name } of each) {
    expect(id).toMatch(/^[a-z0-9-]+$/);
    expect(namedByEach(id, names)).toBe(name);
  }
  expect(namedByEach('nothing', names)).toBeUndefined();
});
