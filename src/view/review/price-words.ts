/** What another proposal would be worth beside the one in hand, in words. */
import { countChanges, type MenteeChange } from '../../matching/explain/compare.ts';
import { formatUnits } from '../../matching/input/units.ts';
import type { ProposalPlan } from '../../matching/proposal/proposal-plan.ts';
import { otherChangesText } from '../pages/matching/other-changes.ts';
import { plural } from '../words/words.ts';
import type { OtherMentor, ReviewState } from './review-state.ts';

type Price = OtherMentor['price'];
type InHand = Pick<ReviewState, 'hand' | 'proposal'>;

/** Returns what another mentor costs, in few words: `1.500 less in all, 2 others change`. */
export function shortPrice(price: Price, inHand: InHand): string {
  if (price === 'on-request') return 't works out what it costs';
  return priceText(price, inHand, (others) =>
    others.length === 0 ? 'nobody else changes' : plural(others.length, 'other changes', 'others change'),
  );
}

/** Returns the same with what becomes of the others: `1.500 less in all, 2 other mentees have another mentor`. */
export function wholePrice(price: Price, inHand: InHand): string {
  return priceText(price, inHand, (others) => otherChangesText(countChanges(others)));
}

function priceText(
  price: Price,
  { hand, proposal }: InHand,
  ofOthers: (others: readonly MenteeChange[]) => string,
): string {
  if (price === 'unknown' || price === 'on-request') return 'looking for what it costs…';
  if (price === null) return 'cannot be had: places locked or approved';
  const { matchedChange, totalChange, changes } = price;
  const others = changes.filter(({ menteeId }) => menteeId !== hand);
  return `${valueText(matchedChange, totalChange, proposal.plan.decimals)}, ${ofOthers(others)}`;
}

/** Says how the value of one plan differs from that of another: `1 fewer matched, 2.500 less in all`. */
export function valueChangeText(before: ProposalPlan, after: ProposalPlan): string {
  return valueText(
    after.summary.matched - before.summary.matched,
    BigInt(after.summary.total) - BigInt(before.summary.total),
    after.decimals,
  );
}

function valueText(matchedChange: number, totalChange: bigint, decimals: 3 | 6): string {
  const size = formatUnits(totalChange < 0n ? -totalChange : totalChange, decimals);
  return [
    ...(matchedChange === 0
      ? []
      : [`${Math.abs(matchedChange)} ${matchedChange < 0 ? 'fewer' : 'more'} matched`]),
    totalChange === 0n ? 'the same total' : `${size} ${totalChange < 0n ? 'less' : 'more'} in all`,
  ].join(', ');
}
