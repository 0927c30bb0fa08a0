/** What one proposal comes to beside another, and how many other mentees it touches, in words. */
import type { ChangeCounts } from '../../../matching/explain/compare.ts';
import type { ForcedPrice } from '../../../matching/explain/why.ts';
import { formatUnits } from '../../../matching/input/units.ts';
import { listed } from '../../../domain/words/text.ts';
import { plural } from '../../words/words.ts';

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

/**
 * Says how many others change, whatever becomes of them.
 *
 * @example othersCountText(2) // '2 others change'
 */
export function othersCountText(others: number): string {
  return others === 0 ? 'nobody else changes' : plural(others, 'other changes', 'others change');
}

/**
 * Says how the value of a proposal differs from that of another.
 *
 * @example valueText({ matchedChange: -1, totalChange: -2500n }, 3) // '1 fewer matched, 2.500 less in all'
 */
export function valueText(
  { matchedChange, totalChange }: Pick<ForcedPrice, 'matchedChange' | 'totalChange'>,
  decimals: 3 | 6,
): string {
  const size = formatUnits(totalChange < 0n ? -totalChange : totalChange, decimals);
  return [
    ...(matchedChange === 0
      ? []
      : [`${Math.abs(matchedChange)} ${matchedChange < 0 ? 'fewer' : 'more'} matched`]),
    totalChange === 0n ? 'the same total' : `${size} ${totalChange < 0n ? 'less' : 'more'} in all`,
  ].join(', ');
}
