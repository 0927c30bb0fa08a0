/** A bounded sample of `npm run fuzz -- arguments`: every command, a few hostile strings, in every output mode. */
import { expect, test } from '@jest/globals';
import { fuzzArguments } from '../fuzz/hostile-arguments.ts';

test('strings that broke other software, as options and arguments', async () => {
  expect(await fuzzArguments(120, 20_261_122)).toMatch(/none broke$|^skipped: /);
}, 60_000);
