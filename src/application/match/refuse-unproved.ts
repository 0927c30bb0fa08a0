/** What `mentor match verify` says of a proposal that is not what it says of itself. */
import { Failure } from '../../errors.ts';

/** At most this many faults are shown. */
const MOST_FAULTS = 20;

/**
 * Refuses a proposal with faults.
 *
 * @param proposal `X3`
 * @throws Failure `damaged`, naming the first of them.
 */
export function refuseUnproved(proposal: string, faults: readonly string[]): void {
  if (faults.length === 0) return;
  const shown = faults.slice(0, MOST_FAULTS).map((fault) => `  ${fault}`);
  throw new Failure(
    'damaged',
    `${proposal} is not proved:\n${shown.join('\n')}`,
    'mentor match discard, then mentor match',
  );
}
