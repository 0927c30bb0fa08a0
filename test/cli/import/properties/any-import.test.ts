/** What holds of every import, for a few random files. `npm run fuzz -- import` tries many. */
import { test } from '@jest/globals';
import { checkImports } from './import-model.ts';

test('the order of columns and rows says nothing, and nothing is left out without a word', async () => {
  await checkImports(6);
}, 60_000);
