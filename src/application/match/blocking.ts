/** The output of `mentor match show --blocking`. */
import { loadScan } from '../../io/program-files.ts';
import type { Context } from '../../context.ts';
import { idOf } from '../../domain/reference.ts';
import { refused } from '../../errors.ts';
import { listBlockingPairs } from '../../matching/explain/list-blocking.ts';
import type { StoredProposal } from '../../store/matching/proposals.ts';
import { blockingDocument } from '../../view/pages/matching/blocking.ts';
import { planOf, type OpenProposal } from './open-proposal.ts';

/**
 * Shows the blocking pairs: people who would rather have each other.
 *
 * @throws Failure `refused` where the proposal was made from other people than today's.
 */
export async function showBlocking(
  context: Context,
  proposal: StoredProposal,
  current: OpenProposal | undefined,
): Promise<void> {
  if (current === undefined)
    throw refused(
      `${idOf('X', proposal.id)} was made from other people, rules or scores than those named.`,
      'name the file it was made from with --scores FILE, or make one from today’s with mentor match',
    );
  const plan = planOf(current);
  const pairs = listBlockingPairs(current.input, plan, loadScan());
  await context.show(blockingDocument(proposal.id, plan, pairs, current.people));
  const [first] = pairs;
  if (first !== undefined)
    await context.next(
      `mentor match why ${idOf('P', first.menteeId)} ${idOf('P', first.mentorId)} says what it would cost to have such a pair`,
    );
}
