/** What another proposal would be worth beside the one in hand, in words. */
import { countChanges, type MenteeChange } from '../../matching/explain/compare.ts';
import type { ProposalPlan } from '../../matching/proposal/proposal-plan.ts';
import { otherChangesText, othersCountText, valueText } from '../pages/matching/other-changes.ts';
import type { OtherMentor, ReviewState } from './review-state.ts';

type Price = OtherMentor['price'];
type InHand = Pick<ReviewState, 'hand' | 'proposal'>;

/** Returns what another mentor costs, in few words: `1.500 less in all, 2 others change`. */
export function shortPrice(price: Price, inHand: InHand): string {
  if (price === 'on-request') return 't works out what it costs';
  return priceText(price, inHand, (others) => othersCountText(others.length));
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
  const others = price.changes.filter(({ menteeId }) => menteeId !== hand);
  return `${valueText(price, proposal.plan.decimals)}, ${ofOthers(others)}`;
}

/** Says how the value of one plan differs from that of another: `1 fewer matched, 2.500 less in all`. */
export function valueChangeText(
  { summary: before }: ProposalPlan,
  { summary: after, decimals }: ProposalPlan,
): string {
  const matchedChange = after.matched - before.matched;
  return valueText({ matchedChange, totalChange: BigInt(after.total) - BigInt(before.total) }, decimals);
}
