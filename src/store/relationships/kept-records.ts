/** Reflections, self-assessments and actions of all relationships, for files that are imported. */
import type { KeptAssessment } from '../../domain/import/records/of-pairs/readiness-rows.ts';
import type { KeptReflection } from '../../domain/import/records/of-pairs/reflection-rows.ts';
import type { MeetingAction } from '../../domain/relationship/meetings.ts';
import type { Assessment } from '../../domain/relationship/relationship.ts';
import { rowsIn, updateRow } from '../rows.ts';
import type { Store } from '../store.ts';

/** Returns every reflection, by id. */
export function loadReflections({ db }: Store): KeptReflection[] {
  return rowsIn<
    Omit<KeptReflection, 'wantsMore' | 'isShared'> & { wantsMore: number | null; isShared: number }
  >(
    db,
    `SELECT id, relationship_id AS relationshipId, participant_id AS participantId, reflected_on AS reflectedOn,
       achievements, lessons, celebrate, satisfaction, wants_more AS wantsMore, is_shared AS isShared
     FROM reflections ORDER BY id`,
  ).map((row) => ({
    ...row,
    wantsMore: row.wantsMore === null ? null : row.wantsMore === 1,
    isShared: row.isShared === 1,
  }));
}

/** Returns every self-assessment, by id. */
export function loadAssessments({ db }: Store): KeptAssessment[] {
  return rowsIn<KeptAssessment>(
    db,
    `SELECT id, relationship_id AS relationshipId, participant_id AS participantId, assessed_on AS assessedOn,
       motivation, time, expectations, confidence, words FROM readiness_assessments ORDER BY id`,
  );
}

/** Replaces what a self-assessment says. */
export function updateAssessment({ db }: Store, id: number, assessment: Assessment): void {
  updateRow(db, 'readiness_assessments', id, assessment);
}

/** Returns every action, by id. */
export function loadActions({ db }: Store): MeetingAction[] {
  return rowsIn<MeetingAction>(
    db,
    `SELECT id, meeting_id AS meetingId, owner_id AS ownerId, action, due_on AS dueOn, done_on AS doneOn
     FROM meeting_actions ORDER BY id`,
  );
}

/** Replaces the days of an action. */
export function updateAction({ db }: Store, id: number, days: Pick<MeetingAction, 'dueOn' | 'doneOn'>): void {
  updateRow(db, 'meeting_actions', id, days);
}
