/** The change log in words. */
import { expect, test } from '@jest/globals';
import { tellInvocation } from '../../../src/view/words/change-words.ts';

test('a requirement says of which phase it is', () => {
  const before = { id: 3, phase: 'preparation', position: 0, requirement: 'readiness', parameters: '{}' };
  const change = { table: 'phase_requirements', rowId: 3, before, after: null };
  const kinds = [{ table: 'phase_requirements', verb: 'removed', count: 1, first: [change] } as const];
  expect(tellInvocation({ kinds })).toEqual(['removed requirement readiness of preparation']);
});
