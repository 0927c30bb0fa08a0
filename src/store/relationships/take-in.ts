/** Takes in relationships that began elsewhere, within the current write, and mends what was said of one. */
import type { PhaseChange, Relationship } from '../../domain/relationship/relationship.ts';
import { insertRow, updateRow } from '../rows.ts';
import type { Store } from '../store.ts';
import { endOn } from './steps.ts';

/** What is known of a relationship from elsewhere. */
export type TakenIn = Pick<
  Relationship,
  | 'roundId'
  | 'previousId'
  | 'phase'
  | 'startedOn'
  | 'plannedEndOn'
  | 'outcome'
  | 'endedOn'
  | 'endReason'
  | 'endNotes'
> & {
  readonly mentorId: number;
  readonly menteeId: number;
  /** Rounds that the mentee had waited when it began. */
  readonly waitBefore: number;
};

/**
 * Adds a relationship of two people and returns its number. Its history begins today, or on its last day if it is over:
 * see `domain/relationship/taken-in.ts`. It is written whole, because a bulk write cannot change what it adds.
 */
export function insertTakenIn({ db, today }: Store, relationship: TakenIn): number {
  const { mentorId, menteeId, waitBefore, ...fields } = relationship;
  const { phase, endedOn } = fields;
  const relationshipId = insertRow(db, 'relationships', {
    format: 'one-to-one',
    proposalId: null,
    score: null,
    ...fields,
  });
  const addPerson = (participantId: number, role: 'mentor' | 'mentee', wait: number): unknown =>
    insertRow(db, 'relationship_people', { relationshipId, participantId, role, waitBefore: wait });
  addPerson(mentorId, 'mentor', 0);
  addPerson(menteeId, 'mentee', waitBefore);
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
