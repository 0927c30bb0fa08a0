/**
 * Decisions about pairs, by round. A pair has one decision at a time; earlier ones are in the change log.
 */
import { insertRow, rowsIn } from '../rows.ts';
import type { PairDecision } from '../../domain/decision.ts';
import type { Store } from '../store.ts';

interface DecisionRow extends Omit<PairDecision, 'overrideRules' | 'isForGood'> {
  readonly overrideRules: string | null;
  readonly isForGood: number;
}

/** Returns the decisions that count in a round, oldest first: its own, and permanent ones of earlier rounds. */
export function loadDecisions({ db }: Store, roundId: number): PairDecision[] {
  return rowsIn<DecisionRow>(
    db,
    `SELECT round_id AS roundId, mentee_id AS menteeId, mentor_id AS mentorId, decision, reason,
       override_reason AS overrideReason, override_rules AS overrideRules, is_for_good AS isForGood,
       decided_on AS decidedOn
     FROM pair_decisions WHERE round_id = ? OR (is_for_good = 1 AND round_id < ?) ORDER BY id`,
    roundId,
    roundId,
  ).map((row) => ({
    ...row,
    overrideRules: row.overrideRules === null ? [] : (JSON.parse(row.overrideRules) as string[]),
    isForGood: row.isForGood === 1,
  }));
}

/** Two people who were kept apart only in an earlier round. */
export interface OnceApart extends Pick<PairDecision, 'menteeId' | 'mentorId' | 'decidedOn'> {
  readonly round: string;
}

/** Returns the pairs kept apart in an earlier round that have no decision in this one, by when that was decided. */
export function loadOnceApart({ db }: Store, roundId: number): OnceApart[] {
  return rowsIn<OnceApart>(
    db,
    `SELECT mentee_id AS menteeId, mentor_id AS mentorId, decided_on AS decidedOn, rounds.name AS round
     FROM pair_decisions AS old JOIN rounds ON rounds.id = round_id
     WHERE decision = 'forbid' AND round_id < ? AND old.id = (
       SELECT max(id) FROM pair_decisions AS same
       WHERE (same.mentee_id, same.mentor_id) IN ((old.mentee_id, old.mentor_id), (old.mentor_id, old.mentee_id))
         AND (same.round_id <= ? OR same.is_for_good = 1)
     ) AND is_for_good = 0
     ORDER BY old.id`,
    roundId,
    roundId,
  );
}

/** Records a decision. It replaces the one that the pair had. */
export function recordDecision({ db }: Store, decision: PairDecision): void {
  const { overrideReason, overrideRules } = decision;
  const row = { ...decision, overrideRules: overrideReason === null ? null : JSON.stringify(overrideRules) };
  insertRow(db, 'pair_decisions', row, ['roundId', 'menteeId', 'mentorId']);
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
