/** Loads a proposal with its people. */
import type { ProposalPerson } from '../../domain/people/participant.ts';
import { requireId } from '../../domain/reference.ts';
import { refused } from '../../errors.ts';
import { loadProposalPeople } from '../../store/people/participants.ts';
import { findProposal, latestProposal, type StoredProposal } from '../../store/matching/proposals.ts';
import type { Store } from '../../store/store.ts';
import type { StoredPlan } from '../../view/pages/matching/proposal.ts';

export interface LoadedProposal {
  readonly proposal: StoredProposal;
  readonly plan: StoredPlan;
}

/**
 * Returns the proposal that a person means by `X3`, otherwise the newest.
 *
 * @throws Failure `refused` where there is none.
 */
export function loadProposal(store: Store, given: string | undefined): LoadedProposal {
  const proposal = requireProposal(store, given);
  return { proposal, plan: JSON.parse(proposal.plan) as StoredPlan };
}

/**
 * Returns the proposal that a person means by `X3`, otherwise the newest, of pairs or of groups.
 *
 * @throws Failure `refused` where there is none.
 */
export function requireProposal(store: Store, given: string | undefined): StoredProposal {
  const proposal = given === undefined ? latestProposal(store) : findProposal(store, requireId('X', given));
  if (proposal === undefined) throw refused('There is no proposal yet.', 'mentor match makes one');
  return proposal;
}

/** Returns everybody by number, as proposals speak of them. */
export function loadPeople(store: Store): ReadonlyMap<number, ProposalPerson> {
  return new Map(loadProposalPeople(store).map((person) => [person.id, person]));
}
