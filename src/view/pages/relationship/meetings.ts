/** What is said of meetings and of what they left to do. */
import type { Meeting, MeetingAction } from '../../../domain/relationship/meetings.ts';
import { idOf, idOrNull } from '../../../domain/reference.ts';
import { type Field } from '../../document/result.ts';
import { namesIn } from '../../../domain/relationship/members/members.ts';
import { listed, oneLine } from '../../../domain/words/text.ts';
import type { Relationship } from '../../../domain/relationship/relationship.ts';

/** A meeting, and who did not come to one that was missed, where their name is known. */
type NamedMeeting = Meeting & { readonly absent?: string | undefined };

/** Returns the names of all who did not come; undefined where it is not known that somebody did not. */
export function absentNames(
  facts: Pick<Relationship, 'people' | 'former'>,
  { absentId, alsoAbsent }: Pick<Meeting, 'absentId' | 'alsoAbsent'>,
): string | undefined {
  if (absentId === null) return undefined;
  const names = namesIn(facts);
  const nameOf = (id: number): string => oneLine(names.get(id) ?? idOf('P', id));
  return listed([absentId, ...(alsoAbsent ?? [])].map(nameOf));
}

export const MEETING: readonly Field<NamedMeeting>[] = [
  { key: 'id', label: 'Id', give: 0, of: ({ id }) => idOf('M', id) },
  { key: 'status', of: ({ status }) => status, only: 'json' },
  { key: 'on', label: 'On', give: 0, of: ({ metOn }) => metOn },
  { key: 'status', label: 'Status', give: 0, of: statusText, only: 'table' },
  { key: 'starts_at', of: ({ startsAt }) => startsAt, only: 'json' },
  { key: 'minutes', label: 'Minutes', align: 'right', of: ({ minutes }) => minutes },
  { key: 'channel', label: 'Channel', spare: 1, of: ({ channel }) => channel },
  { key: 'notes', label: 'Notes', give: 2, of: ({ notes }) => notes },
  { key: 'absent', of: ({ absentId }) => idOrNull('P', absentId), only: 'json' },
  { key: 'sequence', of: ({ sequence }) => sequence, only: 'json' },
];

/** How lists of meetings are headed. */
export const MEETINGS = { title: 'Meetings', whenEmpty: 'No meetings yet.' };

function statusText({ status, absentId, absent }: NamedMeeting): string {
  if (absentId === null) return status;
  return `${status} ${status === 'held' ? 'without' : 'by'} ${absent ?? idOf('P', absentId)}`;
}

/** What is said besides of meetings of several people. */
export const ALSO_ABSENT: Field<NamedMeeting> = {
  key: 'also_absent',
  of: ({ alsoAbsent }) => (alsoAbsent ?? []).map((id) => idOf('P', id)),
  only: 'json',
};

/** An action, and whose it is, where their name is known. */
type NamedAction = MeetingAction & { readonly owner?: string | undefined };

export const ACTION: readonly Field<NamedAction>[] = [
  { key: 'id', label: 'Id', give: 0, of: ({ id }) => idOf('A', id) },
  { key: 'meeting', label: 'Of', give: 0, of: ({ meetingId }) => idOf('M', meetingId) },
  { key: 'owner', label: 'Owner', of: ({ ownerId }) => idOrNull('P', ownerId), text: ownerText },
  { key: 'action', label: 'Action', give: 2, of: ({ action }) => action },
  { key: 'due_on', label: 'Due', give: 0, of: ({ dueOn }) => dueOn },
  { key: 'done_on', label: 'Done', give: 0, of: ({ doneOn }) => doneOn },
];

function ownerText({ ownerId, owner }: NamedAction): string {
  return ownerId === null ? 'both' : (owner ?? idOf('P', ownerId));
}
