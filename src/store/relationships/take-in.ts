/** Takes in relationships that began elsewhere, within the current write, and mends what was said of one. */
import { fits } from '../../domain/relationship/members/format.ts';
import type { PhaseChange, Relationship } from '../../domain/relationship/relationship.ts';
import { insertRow, updateRow } from '../rows.ts';
import type { NewRelationship } from './relationships.ts';
import type { Store } from '../store.ts';
import { endOn } from './steps.ts';

/** What is known of a relationship from elsewhere. */
export type TakenIn = Pick<
  Relationship,
  | 'format'
  | 'roundId'
  | 'previousId'
  | 'phase'
  | 'startedOn'
  | 'plannedEndOn'
  | 'outcome'
  | 'endedOn'
  | 'endReason'
  | 'endNotes'
> &
  Pick<NewRelationship, 'people'>;

/**
 * Adds a relationship and returns its number. Its history begins today, or on its last day if it is over: see
 * `domain/relationship/taken-in.ts`. It is written whole, because a bulk write cannot change what it adds.
 */
export function insertTakenIn({ db, today }: Store, { people, ...fields }: TakenIn): number {
  const { phase, endedOn, format } = fields;
  if (!fits(format, people)) throw new Error(`these people are no ${format}`);
  const relationshipId = insertRow(db, 'relationships', { proposalId: null, score: null, ...fields });
  for (const { participantId, role, waitBefore } of people)
    insertRow(db, 'relationship_people', { relationshipId, participantId, role, waitBefore });
  const step = { changedOn: endedOn ?? today, isForced: false, reason: null };
  const addStep = (change: PhaseChange): unknown =>
    insertRow(db, 'phase_changes', { relationshipId, ...change });
  addStep({ ...step, fromPhase: null, toPhase: phase });
  if (endedOn !== null) addStep({ ...step, fromPhase: phase, toPhase: null });
  return relationshipId;
}

/** What can be mended of a relationship. */
export type Mended = Pick<
  Relationship,
  'startedOn' | 'plannedEndOn' | 'outcome' | 'endedOn' | 'endReason' | 'endNotes'
>;

/**
 * Replaces what is known of a relationship. One that is over afterwards ends as `relationship end` ends it; one that was
 * over already keeps its history, with the end on its new day.
 */
export function mendRelationship(store: Store, before: Relationship, said: Mended): void {
  const { db } = store;
  const { id } = before;
  const { startedOn, plannedEndOn, outcome, endedOn, endReason, endNotes } = said;
  updateRow(db, 'relationships', id, { startedOn, plannedEndOn });
  if (outcome === null || endedOn === null) return;
  const first = before.phaseChanges[0]?.changedOn ?? endedOn;
  // The history of one that was over when it was taken in begins on its last day.
  if (first > endedOn || (first === before.endedOn && first > before.startedOn))
    db.prepare(
      'UPDATE phase_changes SET changed_on = ? WHERE relationship_id = ? AND from_phase IS NULL',
    ).run(endedOn, id);
  if (before.outcome === null) {
    endOn(store, before, endedOn, { outcome, reason: endReason, notes: endNotes });
    return;
  }
  updateRow(db, 'relationships', id, { outcome, endedOn, endReason, endNotes });
  db.prepare('UPDATE phase_changes SET changed_on = ? WHERE relationship_id = ? AND to_phase IS NULL').run(
    endedOn,
    id,
  );
}
