/** Goals with how far they have come: one of them whole, and many in a table. */
import { missingFromGoal } from '../../../domain/relationship/goals.ts';
import { type GoalStory, NO_STORY, sparkline, standing } from '../../../domain/relationship/goal-progress.ts';
import { idOf } from '../../../domain/reference.ts';
import type { Goal } from '../../../domain/relationship/relationship.ts';
import type { Letter } from '../../../domain/relationship/smart.ts';
import type { Block, JsonValue, Table } from '../../document/document.ts';
import { percent } from '../../words/words.ts';

/** Goals by number, with what happened with each. */
export type GoalStories = ReadonlyMap<number, GoalStory>;

/** Returns a goal as every JSON document has one. */
export function goalJson(goal: Goal, stories?: GoalStories): { [key: string]: JsonValue } {
  const { milestones, progress } = stories?.get(goal.id) ?? NO_STORY;
  const { latest, share } = standing(goal, progress);
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
    reason: goal.reason,
    is_complete: missingFromGoal(goal).length === 0,
    missing: missingFromGoal(goal).map((part) => part.option.slice(2)),
    ...(stories === undefined
      ? {}
      : {
          latest,
          progress: share === null ? null : Math.round(share * 100) / 100,
          milestones_done: milestones.filter((one) => one.doneOn !== null).length,
          milestones: milestones.length,
        }),
  };
}

/** Returns goals as a table, with how far they have come where that is given. */
export function goalTable(goals: readonly Goal[], stories: GoalStories): Table {
  return {
    title: 'Goals',
    columns: [
      { key: 'id', label: 'Id', give: 0 },
      { key: 'statement', label: 'Goal', give: 2 },
      { key: 'measure', label: 'Measure' },
      { key: 'baseline', label: 'Baseline' },
      { key: 'target', label: 'Target' },
      { key: 'progress', label: 'Progress', give: 0 },
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
      progressText(goal, stories.get(goal.id)),
      goal.dueOn,
      goal.status,
      missingFromGoal(goal)
        .map((part) => part.option.slice(2))
        .join(', '),
    ]),
    whenEmpty: 'No goals yet.',
  };
}

/**
 * Returns how far a goal has come in a few characters: a line of bars where it is in numbers, the newest value, and
 * milestones reached. Nothing where nothing was noted.
 *
 * @example progressText(goal, { progress: [{ value: '3', … }], … }) // '▁▅ 3'
 */
export function progressText(goal: Goal, { milestones, progress }: GoalStory = NO_STORY): string {
  const { latest, shares } = standing(goal, progress);
  const done = milestones.filter((one) => one.doneOn !== null).length;
  return [
    sparkline(shares),
    latest ?? '',
    milestones.length === 0 ? '' : `${done}/${milestones.length} steps`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Returns one goal whole: its letters, milestones, progress and revisions. */
export function goalBlocks(goal: Goal, story: GoalStory, letters: readonly Letter[]): Block[] {
  const { milestones, progress, revisions } = story;
  const { latest, share, shares } = standing(goal, progress);
  return [
    { kind: 'heading', text: `${idOf('G', goal.id)} ${goal.statement}` },
    {
      kind: 'fields',
      fields: [
        [
          'Status',
          `${goal.status}${goal.closedOn === null ? `, set on ${goal.setOn}` : ` on ${goal.closedOn}`}`,
        ],
        ...(goal.reason === null ? [] : [['Reason', goal.reason] as const]),
        ['Measure', goal.measure],
        ['Baseline', goal.baseline],
        ['Target', goal.target],
        [
          'Now',
          latest === null
            ? null
            : [
                sparkline(shares),
                latest,
                share === null ? '' : `(${percent(Math.round(share * 100), 100)} of the way)`,
              ]
                .filter((part) => part !== '')
                .join(' '),
        ],
        ['Why', goal.why],
        ['Due', goal.dueOn],
      ],
    },
    { kind: 'heading', text: 'Is it SMART?' },
    {
      kind: 'checklist',
      items: letters.map(({ letter, name, isDone, says, example }) => ({
        isDone,
        text: `${letter}, ${name}${says === null ? '' : `: ${says}`}`,
        ...(example === null ? {} : { note: example }),
      })),
    },
    ...(milestones.length === 0
      ? []
      : [
          { kind: 'heading' as const, text: 'Milestones' },
          {
            kind: 'checklist' as const,
            items: milestones.map((one) => ({
              isDone: one.doneOn !== null,
              text: `${one.position}. ${one.statement}`,
              note: one.doneOn ?? (one.dueOn === null ? '' : `due ${one.dueOn}`),
            })),
          },
        ]),
    ...(progress.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            table: {
              title: 'Progress',
              columns: [
                { key: 'on', label: 'On', give: 0 },
                { key: 'value', label: 'Value', give: 0 },
                { key: 'note', label: 'Note', give: 2 },
              ],
              rows: progress.map((one) => [one.notedOn, one.value, one.note]),
            },
          },
        ]),
    ...(revisions.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            table: {
              title: 'Revisions',
              columns: [
                { key: 'on', label: 'On', give: 0 },
                { key: 'changed', label: 'Changed', give: 2 },
                { key: 'reason', label: 'Reason', give: 2 },
              ],
              rows: revisions.map((one) => [one.revisedOn, one.changed, one.reason]),
            },
          },
        ]),
  ];
}

/** Returns the same for scripts. */
export function goalStoryJson(
  goal: Goal,
  { milestones, progress, revisions }: GoalStory,
  letters: readonly Letter[],
): { [key: string]: JsonValue } {
  return {
    goal: goalJson(goal, new Map([[goal.id, { milestones, progress, revisions }]])),
    smart: letters.map(({ letter, name, isDone, says, example }) => ({
      letter,
      name,
      is_done: isDone,
      says,
      example,
    })),
    milestones: milestones.map((one) => ({
      position: one.position,
      statement: one.statement,
      due_on: one.dueOn,
      done_on: one.doneOn,
    })),
    progress: progress.map((one) => ({ on: one.notedOn, value: one.value, note: one.note })),
    revisions: revisions.map((one) => ({ on: one.revisedOn, changed: one.changed, reason: one.reason })),
  };
}
