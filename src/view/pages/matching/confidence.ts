/** What is said in place of what is in confidence. */
import { type Block, textBlock } from '../../document/document.ts';
import { listed } from '../../../domain/words/text.ts';

/** Says that points are not shown, and for the sake of which criteria; nothing where they are. */
export function pointsHiddenBlocks({
  pointsInConfidence: criteria,
}: {
  readonly pointsInConfidence: readonly string[];
}): Block[] {
  if (criteria.length === 0) return [];
  const are = criteria.length === 1 ? 'is' : 'are';
  const text = `The points are not shown, for ${listed(criteria)} ${are} in confidence: --confidential shows them.`;
  return [textBlock(text, 'muted')];
}
