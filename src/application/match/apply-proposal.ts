/** Turns the open proposal into relationships, after checking it against today's data. */
import { whatChanged } from '../../matching/proposal/stale.ts';
import { loadDecisions } from '../../store/matching/decisions.ts';
import { loadSensitiveFields } from '../../store/programme.ts';
import type { Store } from '../../store/store.ts';
import type { ToApply } from '../../view/pages/matching/before-applying.ts';
import type { StoredPlan } from '../../view/pages/matching/proposal.ts';
import { type Applicable, type Applied, applyFound, findToApply, type OrApplied } from './applying.ts';
import { loadPool, type Pool } from './read-pool.ts';

/** A relationship that an application has made. */
export interface MadeRelationship {
  readonly id: number;
  readonly mentee: string;
  readonly mentor: string;
}

/** An open proposal of pairs that holds today, and what is said of it before it is applied. */
interface ApplicablePairs extends Applicable, Omit<ToApply, keyof Applicable> {
  readonly pool: Pool;
}

/** Finds the open proposal of pairs, as {@link findToApply} does. */
export function findApplicable(store: Store): OrApplied<ApplicablePairs> {
  return findToApply(store, (proposal, round) => {
    const plan = JSON.parse(proposal.plan) as StoredPlan;
    const pool = loadPool(store, { again: plan.again });
    const found = {
      round,
      proposal,
      plan,
      pool,
      people: new Map(pool.participants.map((person) => [person.id, person])),
      decisions: loadDecisions(store, round.id),
      sensitiveFields: loadSensitiveFields(store),
      isChanged: !proposal.fingerprint.startsWith(`${pool.fingerprint} `),
    };
    return { found, stale: whatChanged(plan, pool) };
  });
}

/**
 * Applies the open proposal, in one transaction under `match apply`.
 *
 * @param shownId The proposal that the person was shown and said yes to; undefined where nobody was asked.
 * @throws Failure `refused` where there is no open proposal, where it no longer holds, or where it is not the one shown.
 */
export function applyProposal(store: Store, shownId?: number): Applied<MadeRelationship> {
  return applyFound(store, shownId, findApplicable, ({ plan, pool, people }, makeOne) => {
    const { decimals } = plan;
    const waits = new Map(pool.input.mentees.map(({ participant, wait }) => [participant.id, wait]));
    return plan.matches.map(({ menteeId, mentorId, score }) => ({
      id: makeOne({
        format: 'one-to-one',
        score,
        decimals,
        people: [
          { participantId: mentorId, role: 'mentor', waitBefore: 0 },
          { participantId: menteeId, role: 'mentee', waitBefore: waits.get(menteeId) ?? 0 },
        ],
      }),
      mentee: people.get(menteeId)?.name ?? '',
      mentor: people.get(mentorId)?.name ?? '',
    }));
  });
}
