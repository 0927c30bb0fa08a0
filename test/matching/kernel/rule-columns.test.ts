import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { pairContextOf } from '../../../src/matching/input/pair-context.ts';
import { ruleRows } from '../../../src/matching/kernel/rule-columns.ts';
import { bars } from '../../../src/matching/scoring/in-force.ts';
import { compilePairRules } from '../../../src/matching/scoring/pair-rules.ts';
import { anyInput } from '../any-input.ts';

test('the rules that are all that keeps somebody from somebody are those that bar a pair alone', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const context = pairContextOf(input, input.mentees, input.mentors);
      const { rules } = compilePairRules(input, context);
      const expected = new Set<number>();
      for (const mentee of context.mentees.keys())
        for (const mentor of context.mentors.keys()) {
          const barring = [...rules.keys()].filter(
            (k) => rules[k]!.leastScore === -Infinity && bars(rules[k]!, mentee, mentor, NaN),
          );
          if (barring.length === 1) expected.add(barring[0]!);
        }
      expect(ruleRows(rules, context).barringAlone(context.mentees.length)).toEqual(expected);
    }),
    { numRuns: 150 },
  );
});
