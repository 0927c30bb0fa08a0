/** Meetings, as tables and JSON. */
import { idOf } from '../domain/reference.ts';
import type { Meeting } from '../domain/relationship.ts';
import type { JsonValue, Table } from './document.ts';

/** Returns a meeting as every JSON document has one. */
export function meetingJson(meeting: Meeting): { [key: string]: JsonValue } {
  return {
    id: idOf('M', meeting.id),
    status: meeting.status,
    on: meeting.metOn,
    minutes: meeting.minutes,
    channel: meeting.channel,
    notes: meeting.notes,
  };
}

/** Returns meetings as a table. */
export function meetingTable(meetings: readonly Meeting[]): Table {
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
      meeting.status,
      meeting.minutes,
      meeting.channel,
      meeting.notes,
    ]),
    whenEmpty: 'No meetings yet.',
  };
}
