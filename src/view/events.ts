/** Goals and meetings, as tables and JSON. */
import { missingFromGoal } from '../domain/goals.ts';
import { idOf } from '../domain/reference.ts';
import type { Meeting } from '../domain/meetings.ts';
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
