/** Makes a proposal around the decisions of a review, and takes one back. */
import type { Participant } from '../../../domain/people/participant.ts';
import { insertProposal } from '../../../store/matching/proposals.ts';
import { openRound } from '../../../store/matching/rounds.ts';
import type { Store } from '../../../store/store.ts';
import type { ProposalInHand } from '../../../view/review/review-state.ts';
import { keepAsProposal, readToPropose, solve } from '../make-proposal.ts';
import type { ScoreFile } from '../scores.ts';

export interface MadeAnew {
  readonly proposal: ProposalInHand;
  readonly people: ReadonlyMap<number, Participant>;
  /** Approvals that could not be kept, in sentences. */
  readonly words: readonly string[];
}

/**
 * Makes the open proposal anew as `match --keep` does, and keeps it. No transaction is open while it is solved.
 *
 * @throws Failure `refused` where the programme changed meanwhile, or the scores cannot be had.
 */
export function matchAnew(store: Store, files: readonly ScoreFile[] | undefined): MadeAnew {
  const scores = files?.map(({ name }) => name);
  const made = store.read(() => readToPropose(store, { files, scores, isKeeping: true }));
  const plan = solve(made);
  const id = store.write('match review', () => keepAsProposal(store, made, plan));
  return {
    proposal: { id, fingerprint: made.fingerprint, plan },
    people: new Map(made.pool.participants.map((person) => [person.id, person])),
    words: made.lost.map(({ words }) => `Not kept: ${words}.`),
  };
}

/** Makes an earlier proposal the open one again, under a new number. Call it inside `store.write`. */
export function reopenProposal(store: Store, { fingerprint, plan }: ProposalInHand): ProposalInHand {
  const id = insertProposal(store, {
    roundId: openRound(store).id,
    fingerprint,
    plan: JSON.stringify(plan),
    createdOn: store.today,
  });
  return { id, fingerprint, plan };
}
