/** Proposals of groups, as the commands that look at them load them. */
import type { Participant } from '../../../domain/people/participant.ts';
import { idOf, parseId } from '../../../domain/reference.ts';
import { refused } from '../../../errors.ts';
import type { GroupInput } from '../../../matching/groups/group-input.ts';
import { checkHeld } from '../../../matching/groups/held-problems.ts';
import { isGroupPlan, type StoredGroupPlan } from '../../../matching/groups/open-group-plan.ts';
import { staleGroups } from '../../../matching/groups/explain/stale-groups.ts';
import {
  formatOfGroups,
  latestProposal,
  openProposalIfAny,
  type StoredProposal,
} from '../../../store/matching/proposals.ts';
import type { Store } from '../../../store/store.ts';
import type { Context } from '../../../context.ts';
import { areScoresKept } from '../../../store/matching/kept-scores.ts';
import { NO_SCORES, scoresOfProposal } from '../read-pool.ts';
import type { ScoreFile } from '../scores.ts';
import { groupFingerprint, type LoadedGroupPool, loadGroupPool, withHeld } from './read-group-pool.ts';

/** A proposal of groups with today's people. */
export interface LoadedGroups {
  readonly proposal: StoredProposal;
  readonly plan: StoredGroupPlan;
  readonly loaded: LoadedGroupPool;
  readonly people: ReadonlyMap<number, Participant>;
  /** What it would be made from today: with its approvals held, and only those locks that can be had. */
  readonly input: GroupInput;
  /** Whether that is what it was made from; `null` where names are hidden, because names are part of the input. */
  readonly isCurrent: boolean | null;
  /** What in it no longer holds; empty where it is not open. */
  readonly stale: readonly string[];
}

/** Returns whether a proposal that a person means by `X3`, otherwise the newest, is of groups. */
export async function isOfGroups(context: Context, given?: string): Promise<boolean> {
  return context.read((store) => {
    const id = given === undefined ? latestProposal(store)?.id : parseId('X', given);
    return id !== undefined && formatOfGroups(store, id) !== null;
  });
}

/** Returns whether what would be applied is of groups: the open proposal, otherwise the newest. */
export async function areGroupsToApply(context: Context): Promise<boolean> {
  return context.read((store) => {
    const proposal = openProposalIfAny(store) ?? latestProposal(store);
    return proposal !== undefined && formatOfGroups(store, proposal.id) !== null;
  });
}

/** Returns whether groups are proposed in the open round, and neither applied nor put aside. */
export async function areGroupsOpen(context: Context): Promise<boolean> {
  return context.read((store) => {
    const open = openProposalIfAny(store);
    return open !== undefined && formatOfGroups(store, open.id) !== null;
  });
}

/** Returns the plan of groups that is open in the open round, or undefined. */
export function openGroups(
  store: Store,
): { readonly proposal: StoredProposal; readonly plan: StoredGroupPlan } | undefined {
  const proposal = openProposalIfAny(store);
  if (proposal === undefined) return undefined;
  const plan = JSON.parse(proposal.plan) as object;
  return isGroupPlan(plan) ? { proposal, plan } : undefined;
}

/**
 * Loads what a proposal of groups was made from. Call it inside `store.read` or `store.write`.
 *
 * @param files Replace the scores kept with it.
 */
export function loadGroups(
  store: Store,
  proposal: StoredProposal,
  files: readonly ScoreFile[] | undefined,
  isObfuscated = false,
): LoadedGroups {
  const plan = JSON.parse(proposal.plan) as StoredGroupPlan;
  const loaded = loadGroupPool(store, plan.settings, { files, proposal, again: plan.again });
  const whole = withHeld(loaded, plan);
  const { held } = checkHeld(loaded.input, plan.settings, whole.held, loaded.absences);
  const isOpen = proposal.status === 'open';
  const isCurrent = isOpen && proposal.fingerprint === groupFingerprint(loaded, whole);
  return {
    proposal,
    plan,
    loaded,
    people: new Map(loaded.pool.participants.map((person) => [person.id, person])),
    input: { ...whole, held },
    isCurrent: isOpen && isObfuscated && !isCurrent ? null : isCurrent,
    stale: isOpen
      ? staleGroups(plan, { input: loaded.input, approved: loaded.approved, absences: loaded.absences })
      : [],
  };
}

/**
 * Refuses to work with a proposal that was not made from the people and rules of today.
 *
 * @throws Failure `refused`.
 */
export function requireCurrent(store: Store, { proposal, isCurrent, loaded }: LoadedGroups): void {
  if (isCurrent === true) return;
  const id = idOf('X', proposal.id);
  const scores = scoresOfProposal(proposal);
  const isLacking = scores !== NO_SCORES && loaded.input.scores === null && !areScoresKept(store, scores);
  throw refused(
    `${id} was made from other people, rules or scores than those of today.`,
    isLacking
      ? 'name the file it was made from: --scores FILE'
      : 'mentor match --keep makes one from today’s, and keeps what was approved',
  );
}
