/** Turns the open proposal into relationships, after checking it against today's data. */
import { idOf } from '../../domain/reference.ts';
import { refused } from '../../errors.ts';
import { formatUnits } from '../../matching/input/units.ts';
import { whatChanged } from '../../matching/proposal/stale.ts';
import { loadDecisions } from '../../store/matching/decisions.ts';
import {
  latestProposal,
  markApplied,
  openProposal,
  type StoredProposal,
} from '../../store/matching/proposals.ts';
import { openRound } from '../../store/matching/rounds.ts';
import { loadSensitiveFields } from '../../store/programme.ts';
import { insertingRelationships } from '../../store/relationships/relationships.ts';
import type { Store } from '../../store/store.ts';
import type { ToApply } from '../../view/pages/matching/before-applying.ts';
import type { StoredPlan } from '../../view/pages/matching/proposal.ts';
import { loadPool, type Pool } from './read-pool.ts';

/** A relationship that an application has made. */
export interface MadeRelationship {
  readonly id: number;
  readonly mentee: string;
  readonly mentor: string;
}

export interface Applied {
  /** As it was before; its status tells whether it was applied earlier. */
  readonly proposal: StoredProposal;
  /** Empty where it was applied earlier. */
  readonly made: readonly MadeRelationship[];
  /** Whether people or criteria have changed since it was made. */
  readonly isChanged: boolean;
}

/** An open proposal that holds today, and what is said of it before it is applied. */
export interface Applicable extends ToApply {
  readonly proposal: StoredProposal;
  readonly pool: Pool;
}

/**
 * Returns the open proposal, or the one of the round that was applied already. Call it inside `store.read` or
 * `store.write`.
 *
 * @throws Failure `refused` where there is none, or where it no longer holds.
 */
export function findApplicable(store: Store): Applicable | { readonly applied: StoredProposal } {
  const round = openRound(store);
  const proposal = openProposal(store, round.id);
  if (proposal === undefined) {
    const latest = latestProposal(store);
    if (latest?.roundId === round.id && latest.status === 'applied') return { applied: latest };
    throw refused('There is no open proposal to apply.', 'mentor match makes one');
  }
  const plan = JSON.parse(proposal.plan) as StoredPlan;
  const pool = loadPool(store, { again: plan.again });
  const changed = whatChanged(plan, pool);
  if (changed.length > 0)
    throw refused(
      `Proposal ${idOf('X', proposal.id)} no longer holds:\n${changed.map((line) => `  ${line}`).join('\n')}`,
      'mentor match --keep proposes anew, and keeps what was approved; nothing was changed',
    );
  return {
    round,
    proposal,
    plan,
    pool,
    people: new Map(pool.participants.map((person) => [person.id, person])),
    decisions: loadDecisions(store, round.id),
    sensitiveFields: loadSensitiveFields(store),
    isChanged: !proposal.fingerprint.startsWith(`${pool.fingerprint} `),
  };
}

/**
 * Applies the open proposal, in one transaction under `match apply`.
 *
 * @param shownId The proposal that the person was shown and said yes to; undefined where nobody was asked.
 * @throws Failure `refused` where there is no open proposal, where it no longer holds, or where it is not the one shown.
 */
export function applyProposal(store: Store, shownId?: number): Applied {
  return store.write('match apply', () => applyOpen(store, shownId), { isBulk: true });
}

function applyOpen(store: Store, shownId: number | undefined): Applied {
  const found = findApplicable(store);
  const proposal = 'applied' in found ? found.applied : found.proposal;
  if (shownId !== undefined && shownId !== proposal.id)
    throw refused(
      `The newest proposal is ${idOf('X', proposal.id)} now, not ${idOf('X', shownId)}, which was shown.`,
      'mentor match show shows it; nothing was changed',
    );
  if ('applied' in found) return { proposal, made: [], isChanged: false };
  const { round, plan, pool, people } = found;
  const waits = new Map(pool.input.mentees.map(({ participant, wait }) => [participant.id, wait]));
  const insert = insertingRelationships(store);
  const made = plan.matches.map((match) => ({
    id: insert({
      format: 'one-to-one',
      roundId: round.id,
      proposalId: proposal.id,
      previousId: null,
      score: formatUnits(match.score, plan.decimals),
      phase: 'preparation',
      startedOn: store.today,
      plannedEndOn: round.endsOn > store.today ? round.endsOn : store.today,
      people: [
        { participantId: match.mentorId, role: 'mentor', waitBefore: 0 },
        { participantId: match.menteeId, role: 'mentee', waitBefore: waits.get(match.menteeId) ?? 0 },
      ],
    }),
    mentee: people.get(match.menteeId)?.name ?? '',
    mentor: people.get(match.mentorId)?.name ?? '',
  }));
  markApplied(store, proposal.id, store.today);
  return { proposal, made, isChanged: found.isChanged };
}
