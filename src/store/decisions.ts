/** What was decided of pairs, by round. A pair has one decision at a time; the change log has the earlier ones. */
import type { PairDecision } from '../domain/decision.ts';
import type { Store } from './store.ts';

/** Returns the decisions of a round, oldest first. */
export function loadDecisions({ db }: Store, roundId: number): PairDecision[] {
  return db
    .prepare<[number], PairDecision>(
      `SELECT round_id AS roundId, mentee_id AS menteeId, mentor_id AS mentorId, decision, reason,
         override_reason AS overrideReason, decided_on AS decidedOn
       FROM pair_decisions WHERE round_id = ? ORDER BY id`,
    )
    .all(roundId);
}

/** Records a decision, in place of the one that the pair had. */
export function recordDecision({ db }: Store, decision: PairDecision): void {
  db.prepare(
    `INSERT INTO pair_decisions (round_id, mentee_id, mentor_id, decision, reason, override_reason, decided_on)
     VALUES (@roundId, @menteeId, @mentorId, @decision, @reason, @overrideReason, @decidedOn)
     ON CONFLICT (round_id, mentee_id, mentor_id) DO UPDATE SET decision = excluded.decision,
       reason = excluded.reason, override_reason = excluded.override_reason, decided_on = excluded.decided_on`,
  ).run(decision);
}

/** Takes the decision of a pair back. */
export function removeDecision(
  { db }: Store,
  { roundId, menteeId, mentorId }: Pick<PairDecision, 'roundId' | 'menteeId' | 'mentorId'>,
): void {
  db.prepare('DELETE FROM pair_decisions WHERE round_id = ? AND mentee_id = ? AND mentor_id = ?').run(
    roundId,
    menteeId,
    mentorId,
  );
}
