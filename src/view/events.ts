/** Goals, meetings and actions, as tables and JSON. */
import { missingFromGoal } from '../domain/goals.ts';
import { idOf } from '../domain/reference.ts';
import type { Meeting, MeetingAction } from '../domain/meetings.ts';
import type { Goal } from '../domain/relationship.ts';
import type { JsonValue, Table } from './document.ts';

/** Returns a goal as every JSON document has one. */
export function goalJson(goal: Goal): { [key: string]: JsonValue } {
  return {
    id: idOf('G', goal.id),
    participant: idOf('P', goal.participantId),
    statement: goal.statement,
    measure: goal.measure,
    baseline: goal.baseline,
    target: goal.target,
    why: goal.why,
    due_on: goal.dueOn,
    set_on: goal.setOn,
    status: goal.status,
    closed_on: goal.closedOn,
    is_complete: missingFromGoal(goal).length === 0,
    missing: missingFromGoal(goal).map((part) => part.option.slice(2)),
  };
}

/** Returns goals as a table. */
export function goalTable(goals: readonly Goal[]): Table {
  return {
    title: 'Goals',
    columns: [
      { key: 'id', label: 'Id', give: 0 },
      { key: 'statement', label: 'Goal', give: 2 },
      { key: 'measure', label: 'Measure' },
      { key: 'baseline', label: 'Baseline' },
      { key: 'target', label: 'Target' },
      { key: 'due_on', label: 'Due', give: 0 },
      { key: 'status', label: 'Status', give: 0 },
      { key: 'lacks', label: 'Lacks' },
    ],
    rows: goals.map((goal) => [
      idOf('G', goal.id),
      goal.statement,
      goal.measure,
      goal.baseline,
      goal.target,
      goal.dueOn,
      goal.status,
      missingFromGoal(goal)
        .map((part) => part.option.slice(2))
        .join(', '),
    ]),
    whenEmpty: 'No goals yet.',
  };
}

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
