import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { repeatedKey } from '../../../src/domain/words/json-keys.ts';

test.each([
  ['{"a": 1, "a": 2}', { key: 'a', firstLine: 1, line: 1 }],
  ['{\n"a": 1,\n"b": [{"a": 1}],\n"a"\n: 2}', { key: 'a', firstLine: 2, line: 4 }],
  ['[{"rule": "gap", "rul\\u0065": "same"}]', { key: 'rule', firstLine: 1, line: 1 }],
  ['{"a": {"x": 1, "y": 2, "x": 3}}', { key: 'x', firstLine: 1, line: 1 }],
])('%s', (json, found) => {
  expect(repeatedKey(json)).toEqual(found);
});

test('what is written from a value repeats nothing, whatever its texts hold', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), (json) => {
      expect(repeatedKey(JSON.stringify(JSON.parse(json), null, 2))).toBeUndefined();
    }),
  );
});
