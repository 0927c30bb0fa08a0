import { expect, test } from '@jest/globals';
import { contrast, contrasts, JOBS } from '../../support/pages/design-page.ts';

test('contrast is that of WCAG', () => {
  expect(contrast('#fff', '#000')).toBe(21);
  // The grey that is known for just passing.
  expect(contrast('#ffffff', '#767676')).toBeCloseTo(4.54, 2);
});

test.each(contrasts())('the colour $name can be told from what is behind it', ({ name, ...schemes }) => {
  for (const value of Object.values(schemes)) expect(value).toBeGreaterThanOrEqual(JOBS[name][1]);
});
