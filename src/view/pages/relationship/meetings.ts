/** Meetings and actions, as tables and JSON. */
import type { Meeting, MeetingAction } from '../../../domain/relationship/meetings.ts';
import { idOf } from '../../../domain/reference.ts';
import type { JsonValue, Table } from '../../document/document.ts';

/** Returns a meeting as every JSON document has one. */
export function meetingJson(meeting: Meeting): { [key: string]: JsonValue } {
  return {
    id: idOf('M', meeting.id),
    status: meeting.status,
    on: meeting.metOn,
    starts_at: meeting.startsAt,
    minutes: meeting.minutes,
    channel: meeting.channel,
    notes: meeting.notes,
    absent: meeting.absentId === null ? null : idOf('P', meeting.absentId),
    sequence: meeting.sequence,
  };
}

/** Participants' names by number. */
type Names = ReadonlyMap<number, string>;

/** Returns meetings as a table, with who did not come to one that was missed. */
export function meetingTable(meetings: readonly Meeting[], names: Names = new Map()): Table {
  return {
    title: 'Meetings',
    columns: [
      { key: 'id', label: 'Id', give: 0 },
      { key: 'on', label: 'On', give: 0 },
      { key: 'status', label: 'Status', give: 0 },
      { key: 'minutes', label: 'Minutes', align: 'right' },
      { key: 'channel', label: 'Channel' },
      { key: 'notes', label: 'Notes', give: 2 },
    ],
    rows: meetings.map((meeting) => [
      idOf('M', meeting.id),
      meeting.metOn,
      meeting.absentId === null
        ? meeting.status
        : `${meeting.status} by ${names.get(meeting.absentId) ?? idOf('P', meeting.absentId)}`,
      meeting.minutes,
      meeting.channel,
      meeting.notes,
    ]),
    whenEmpty: 'No meetings yet.',
  };
}

/** Returns an action as every JSON document has one. */
export function actionJson(action: MeetingAction): { [key: string]: JsonValue } {
  return {
    id: idOf('A', action.id),
    meeting: idOf('M', action.meetingId),
    owner: action.ownerId === null ? null : idOf('P', action.ownerId),
    action: action.action,
    due_on: action.dueOn,
    done_on: action.doneOn,
  };
}

/** Returns actions as a table; those that are overdue on a date stand out, where one is given. */
export function actionTable(actions: readonly MeetingAction[], names: Names, today?: string): Table {
  return {
    columns: [
      { key: 'id', label: 'Id', give: 0 },
      { key: 'meeting', label: 'Of', give: 0 },
      { key: 'owner', label: 'Owner' },
      { key: 'action', label: 'Action', give: 2 },
      { key: 'due_on', label: 'Due', give: 0 },
      { key: 'done_on', label: 'Done', give: 0 },
    ],
    rows: actions.map((action) => [
      idOf('A', action.id),
      idOf('M', action.meetingId),
      action.ownerId === null ? 'both' : (names.get(action.ownerId) ?? idOf('P', action.ownerId)),
      action.action,
      action.dueOn,
      action.doneOn,
    ]),
    tones: actions.map(({ doneOn, dueOn }) =>
      today !== undefined && doneOn === null && dueOn !== null && dueOn < today ? 'warning' : undefined,
    ),
    whenEmpty: 'No actions.',
  };
}
