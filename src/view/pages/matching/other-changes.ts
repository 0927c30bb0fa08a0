/** How many other mentees a change would touch, in words. */
import type { ChangeCounts } from '../../../matching/explain/compare.ts';
import { listed, plural } from '../../words/words.ts';

const WORDS = [
  ['changed', 'has another mentor', 'have another mentor'],
  ['newlyMatched', 'gains a mentor', 'gain a mentor'],
  ['lost', 'loses their mentor', 'lose their mentor'],
] as const;

/**
 * Says what becomes of the others.
 *
 * @example otherChangesText({ changed: 19, newlyMatched: 2, lost: 5 })
 * // '26 other mentees change: 19 have another mentor, 2 gain a mentor and 5 lose their mentor'
 */
export function otherChangesText(others: ChangeCounts): string {
  const kinds = WORDS.filter(([kind]) => others[kind] > 0).map(
    ([kind, one, more]) => [others[kind], others[kind] === 1 ? one : more] as const,
  );
  const [only] = kinds;
  if (only === undefined) return 'nobody else changes';
  if (kinds.length === 1) return `${plural(only[0], 'other mentee', 'other mentees')} ${only[1]}`;
  const parts = kinds.map(([count, words]) => `${count} ${words}`);
  const total = kinds.reduce((sum, [count]) => sum + count, 0);
  return `${plural(total, 'other mentee changes', 'other mentees change')}: ${listed(parts)}`;
}
