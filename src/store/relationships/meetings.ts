/** Meetings and their actions: recording and changing them. They are loaded with their relationship. */
import { insertRow, updateRow, valueIn, rowsIn } from '../rows.ts';
import type { Meeting, MeetingAction } from '../../domain/relationship/meetings.ts';
import type { Store } from '../store.ts';

/** A meeting that has no number yet. What it leaves out is not known. */
export type NewMeeting = Pick<Meeting, 'relationshipId' | 'status' | 'metOn'> &
  Partial<Omit<Meeting, 'id' | 'sequence'>>;

/** Adds a meeting and returns its number. */
export function insertMeeting({ db }: Store, { alsoAbsent, ...meeting }: NewMeeting): number {
  return insertRow(db, 'meetings', { ...meeting, alsoAbsent: listOf(alsoAbsent) });
}

/** Replaces what is known of a meeting. Its sequence rises where anything changed, as calendars require. */
export function updateMeeting({ db }: Store, meeting: Omit<Meeting, 'relationshipId' | 'sequence'>): void {
  db.prepare(
    `UPDATE meetings SET status = @status, met_on = @metOn, starts_at = @startsAt, minutes = @minutes,
       channel = @channel, notes = @notes, absent_id = @absentId, also_absent = @alsoAbsent, sequence = sequence + 1
     WHERE id = @id AND (status, met_on, starts_at, minutes, channel, notes, absent_id, also_absent)
       IS NOT (@status, @metOn, @startsAt, @minutes, @channel, @notes, @absentId, @alsoAbsent)`,
  ).run({ ...meeting, alsoAbsent: listOf(meeting.alsoAbsent) });
}

/** The numbers of people as the file keeps them. */
function listOf(ids: readonly number[] | null | undefined): string {
  return JSON.stringify(ids ?? []);
}

/** Removes a meeting with its actions. */
export function deleteMeeting({ db }: Store, id: number): void {
  db.prepare('DELETE FROM meeting_actions WHERE meeting_id = ?').run(id);
  db.prepare('DELETE FROM meetings WHERE id = ?').run(id);
}

/** Returns every meeting, by id. */
export function loadMeetings({ db }: Store): Meeting[] {
  return rowsIn<Omit<Meeting, 'alsoAbsent'> & { readonly alsoAbsent: string }>(
    db,
    `SELECT id, relationship_id AS relationshipId, status, met_on AS metOn, starts_at AS startsAt, minutes, channel,
     notes, absent_id AS absentId, also_absent AS alsoAbsent, sequence FROM meetings ORDER BY id`,
  ).map(({ alsoAbsent, ...row }) => {
    const others = JSON.parse(alsoAbsent) as number[];
    return { ...row, alsoAbsent: others.length === 0 ? null : others };
  });
}

/** Returns the relationship that a meeting belongs to, or undefined. */
export function relationshipOfMeeting({ db }: Store, id: number): number | undefined {
  return valueIn<number>(db, 'SELECT relationship_id FROM meetings WHERE id = ?', id);
}

/** Adds an action, which may be done already, and returns its number. */
export function insertAction(
  { db }: Store,
  action: Omit<MeetingAction, 'id' | 'doneOn'> & Partial<Pick<MeetingAction, 'doneOn'>>,
): number {
  return insertRow(db, 'meeting_actions', action);
}

/** Records the day on which an action was done. */
export function finishAction({ db }: Store, id: number, on: string): void {
  updateRow(db, 'meeting_actions', id, { doneOn: on });
}

/** Returns the relationship that an action belongs to, or undefined. */
export function relationshipOfAction({ db }: Store, id: number): number | undefined {
  return valueIn<number>(
    db,
    'SELECT relationship_id FROM meetings JOIN meeting_actions ON meeting_id = meetings.id WHERE meeting_actions.id = ?',
    id,
  );
}
