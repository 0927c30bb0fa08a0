/** Whole proposals on two threads, against the same proposals on one. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { loadScan } from '../../../src/io/program-files.ts';
import { withSecondThread } from '../../../src/io/machine/second-thread.ts';
import type { MatchingInput } from '../../../src/matching/input/pair-context.ts';
import { chooseKernel } from '../../../src/matching/kernel/choose-kernel.ts';
import { columnKernel } from '../../../src/matching/kernel/column-kernel.ts';
import { compileColumns } from '../../../src/matching/kernel/compile-columns.ts';
import { propose } from '../../../src/matching/proposal/propose.ts';
import { programmeInput } from '../../bench/programme-input.ts';
import { anyInput } from '../any-input.ts';

/** Gives the second thread to problems of any size. */
function kernelsAhead(ahead: number): typeof chooseKernel {
  return (judge, context, isExternal, scan, second) => {
    const chosen = chooseKernel(judge, context, isExternal, scan);
    if (isExternal) return chosen;
    const columns = compileColumns(judge, context);
    return { ...chosen, kernel: columnKernel(scan!, columns, judge, context, { ahead, second }) };
  };
}

function proposed(input: MatchingInput, ahead: number, cores: number): unknown {
  return withSecondThread(
    (secondThread) => propose(input, { scan: loadScan(), secondThread, kernelOf: kernelsAhead(ahead) }),
    { cores },
  );
}

test('a generated programme', () => {
  const input = programmeInput(4000, 1900);
  expect(proposed(input, 64, 2)).toEqual(proposed(input, 64, 1));
});

test('random programmes', () => {
  fc.assert(
    fc.property(anyInput, fc.constantFrom('default', 'score', 'fair'), (input, objective) => {
      const asked = { ...input, objective } as const;
      expect(proposed(asked, 2, 2)).toEqual(proposed(asked, 2, 1));
    }),
    { numRuns: 25 },
  );
});
