import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { JsonValue } from '../../../src/view/document/document.ts';
import { renderJson } from '../../../src/view/document/json.ts';
import { hostileText, RAW } from './hostile.ts';

const documentWith = (json: { readonly [key: string]: JsonValue | undefined }) => ({
  schema: 'test/1',
  json,
  blocks: [],
});

test('schema first, keys in order, undefined left out, two spaces, a line end', () => {
  expect(renderJson(documentWith({ z: 1, gone: undefined, a: ['x', null], schema: 'not this' }))).toBe(
    '{\n  "schema": "mentor.test/1",\n  "z": 1,\n  "a": [\n    "x",\n    null\n  ]\n}\n',
  );
});

test('what could hide or turn text round is escaped', () => {
  expect(renderJson(documentWith({ a: '\x7f\x9b\u2028\u202e\ud800é張' }))).toContain(
    String.raw`"\u007f\u009b\u2028\u202e\ud800é張"`,
  );
});

test('parses to the same value, and nothing is raw but our own line ends', () => {
  const json = fc.dictionary(
    hostileText,
    fc.jsonValue().chain((value) => fc.constantFrom(value, 'x')),
  );
  fc.assert(
    fc.property(json, hostileText, (value, text) => {
      const all = { ...value, text, list: [text, { [text]: text }] } as { [key: string]: JsonValue };
      const rendered = renderJson(documentWith(all));
      // JSON has no -0; comparing through JSON takes it out of both.
      expect(JSON.parse(rendered)).toEqual({ ...JSON.parse(JSON.stringify(all)), schema: 'mentor.test/1' });
      expect(rendered.replaceAll('\n', '')).not.toMatch(RAW);
    }),
    { numRuns: 500 },
  );
});
