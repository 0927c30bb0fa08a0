import { test } from '@jest/globals';
import { checkLives } from './life-model.ts';

test('no life of a pair reaches a phase without its checklist unless forced and marked, and every step can be undone', async () => {
  // More of them: npm run fuzz -- life
  await checkLives(12, 25);
});
