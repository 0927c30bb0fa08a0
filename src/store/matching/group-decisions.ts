/** Decisions about sets of people, by round. A set has one decision at a time; earlier ones are in the change log. */
import type { GroupDecision } from '../../domain/decision.ts';
import { insertRow, rowsIn } from '../rows.ts';
import type { Store } from '../store.ts';

interface DecisionRow extends Omit<GroupDecision, 'overrideRules' | 'isForGood' | 'participantIds'> {
  readonly participantIds: string;
  readonly overrideRules: string | null;
  readonly isForGood: number;
}

/** Returns the decisions that count in a round, oldest first: its own, and permanent ones of earlier rounds. */
export function loadGroupDecisions({ db }: Store, roundId: number): GroupDecision[] {
  return rowsIn<DecisionRow>(
    db,
    `SELECT d.id, round_id AS roundId, decision, reason, override_reason AS overrideReason,
       override_rules AS overrideRules, is_for_good AS isForGood, decided_on AS decidedOn,
       (SELECT json_group_array(participant_id) FROM
         (SELECT participant_id FROM group_decision_people WHERE decision_id = d.id ORDER BY position))
         AS participantIds
     FROM group_decisions AS d WHERE round_id = @roundId OR (is_for_good = 1 AND round_id < @roundId) ORDER BY d.id`,
    { roundId },
  ).map((row) => ({
    ...row,
    participantIds: JSON.parse(row.participantIds) as number[],
    overrideRules: row.overrideRules === null ? [] : (JSON.parse(row.overrideRules) as string[]),
    isForGood: row.isForGood === 1,
  }));
}

/** Records a decision about people, beside those that they have. */
export function addGroupDecision({ db }: Store, decision: Omit<GroupDecision, 'id'>): void {
  const { participantIds, overrideRules, ...fields } = decision;
  const decisionId = insertRow(db, 'group_decisions', {
    ...fields,
    overrideRules: fields.overrideReason === null ? null : JSON.stringify(overrideRules),
  });
  for (const [position, participantId] of participantIds.entries())
    insertRow(db, 'group_decision_people', { decisionId, participantId, position });
}

/** Takes a decision back. */
export function removeGroupDecision({ db }: Store, { id }: Pick<GroupDecision, 'id'>): void {
  db.prepare('DELETE FROM group_decision_people WHERE decision_id = ?').run(id);
  db.prepare('DELETE FROM group_decisions WHERE id = ?').run(id);
}
