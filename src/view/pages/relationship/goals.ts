/** Goals with how far they have come: one of them whole, and many in a table. */
import { missingFromGoal } from '../../../domain/relationship/goals/goals.ts';
import {
  type GoalStory,
  NO_STORY,
  sparkline,
  goalStanding,
} from '../../../domain/relationship/goals/goal-progress.ts';
import {
  isConfirmed,
  isDeclined,
  whoConfirmsGoal,
} from '../../../domain/relationship/goals/goal-confirmation.ts';
import { everybodyOf, namesIn } from '../../../domain/relationship/members/members.ts';
import { idOf, idOrNull } from '../../../domain/reference.ts';
import {
  type Goal,
  type GoalConfirmation,
  type Relationship,
  side,
} from '../../../domain/relationship/relationship.ts';
import type { Letter } from '../../../domain/relationship/goals/smart.ts';
import type { Block, Cell, Document, JsonValue } from '../../document/document.ts';
import { type Field, listing, type Listing, recordOf, withRows } from '../../document/result.ts';
import { percent } from '../../words/words.ts';

/** Goals by number, with what happened with each. */
export type GoalStories = ReadonlyMap<number, GoalStory>;

/** A goal with what happened with it. */
type ToldGoal = Goal & { readonly story: GoalStory };

const GOAL: readonly [Field<ToldGoal>, ...Field<ToldGoal>[]] = [
  { key: 'id', label: 'Id', give: 0, of: ({ id }) => idOf('G', id) },
  { key: 'participant', of: ({ participantId }) => idOrNull('P', participantId), only: 'json' },
  { key: 'statement', label: 'Goal', give: 2, of: ({ statement }) => statement },
  { key: 'measure', label: 'Measure', spare: 3, of: ({ measure }) => measure },
  { key: 'baseline', label: 'Baseline', spare: 2, of: ({ baseline }) => baseline },
  { key: 'target', label: 'Target', spare: 1, of: ({ target }) => target },
  {
    key: 'progress',
    label: 'Progress',
    give: 0,
    of: (goal) => progressText(goal, goal.story),
    only: 'table',
  },
  { key: 'why', of: ({ why }) => why, only: 'json' },
  { key: 'due_on', label: 'Due', give: 0, of: ({ dueOn }) => dueOn },
  { key: 'set_on', of: ({ setOn }) => setOn, only: 'json' },
  { key: 'status', label: 'Status', give: 0, of: ({ status }) => status },
  { key: 'closed_on', of: ({ closedOn }) => closedOn, only: 'json' },
  { key: 'reason', of: ({ reason }) => reason, only: 'json' },
  { key: 'is_complete', of: (goal) => lacks(goal).length === 0, only: 'json' },
  {
    key: 'lacks',
    json: 'missing',
    label: 'Lacks',
    holds: 'words',
    of: lacks,
    text: (goal) => [...lacks(goal), ...lacksYes(goal)].join(', '),
  },
  {
    key: 'confirmation',
    of: ({ confirmation }) => (confirmation === null ? null : confirmationJson(confirmation)),
    only: 'json',
  },
  { key: 'latest', of: (goal) => goalStanding(goal, goal.story.progress).latest, only: 'json' },
  { key: 'progress', of: shareOf, only: 'json' },
  { key: 'milestones_done', of: ({ story }) => reached(story), only: 'json' },
  { key: 'milestones', of: ({ story }) => story.milestones.length, only: 'json' },
];

function lacks(goal: Goal): string[] {
  return missingFromGoal(goal).map((part) => part.option.slice(2));
}

function lacksYes(goal: Goal): string[] {
  if (isConfirmed(goal) || goal.status !== 'open') return [];
  return [isDeclined(goal) ? 'agreement' : 'the other side’s yes'];
}

function confirmationJson(given: GoalConfirmation): { [key: string]: JsonValue } {
  const { writerId, askedOn, answererId, answeredOn, agrees, words } = given;
  return {
    state: agrees === null ? 'awaited' : agrees ? 'confirmed' : 'declined',
    writer: idOf('P', writerId),
    asked_on: askedOn,
    answered_by: idOrNull('P', answererId),
    answered_on: answeredOn,
    words,
  };
}

function shareOf(goal: ToldGoal): number | null {
  const { share } = goalStanding(goal, goal.story.progress);
  return share === null ? null : Math.round(share * 100) / 100;
}

function reached({ milestones }: GoalStory): number {
  return milestones.filter(({ doneOn }) => doneOn !== null).length;
}

/** Returns the goals of a relationship with how far they have come. */
export function goalList(
  facts: Pick<Relationship, 'people' | 'former'> & { readonly goals: readonly Goal[] },
  stories: GoalStories,
): Listing {
  const told = facts.goals.map((goal) => ({ ...goal, story: stories.get(goal.id) ?? NO_STORY }));
  const [id, ...rest] = GOAL;
  return listing(told, [id, ...whoseGoals(facts), ...rest], { title: 'Goals', whenEmpty: 'No goals yet.' });
}

/** Returns the column that says whose each goal is, where several mentees are or were in the relationship; else none. */
export function whoseGoals(facts: Pick<Relationship, 'people' | 'former'>): Field<Goal>[] {
  if (side({ people: everybodyOf(facts) }, 'mentee').length < 2) return [];
  const names = namesIn(facts);
  const of = ({ participantId }: Goal): string =>
    participantId === null ? 'all' : (names.get(participantId) ?? '');
  return [{ key: 'whose', label: 'Whose', of, only: 'table' }];
}

/**
 * Returns how far a goal has come in a few characters: a line of bars where it is in numbers, the newest value, and
 * milestones reached. Nothing where nothing was noted.
 *
 * @example progressText(goal, { progress: [{ value: '3', … }], … }) // '▁▅ 3'
 */
export function progressText(goal: Goal, story: GoalStory = NO_STORY): string {
  const { milestones, progress } = story;
  const { latest, shares } = goalStanding(goal, progress);
  return [
    sparkline(shares),
    latest ?? '',
    milestones.length === 0 ? '' : `${reached(story)}/${milestones.length} steps`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const LETTER: readonly Field<Letter>[] = [
  { key: 'letter', of: ({ letter }) => letter },
  { key: 'name', of: ({ name }) => name },
  { key: 'is_done', of: ({ isDone }) => isDone },
  { key: 'says', of: ({ says }) => says },
  { key: 'example', of: ({ example }) => example },
];

const PROGRESS: readonly Field<GoalStory['progress'][number]>[] = [
  { key: 'on', label: 'On', give: 0, of: ({ notedOn }) => notedOn },
  { key: 'value', label: 'Value', give: 0, of: ({ value }) => value },
  { key: 'note', label: 'Note', give: 2, of: ({ note }) => note },
];

const REVISION: readonly Field<GoalStory['revisions'][number]>[] = [
  { key: 'on', label: 'On', give: 0, of: ({ revisedOn }) => revisedOn },
  { key: 'changed', label: 'Changed', give: 2, of: ({ changed }) => changed },
  { key: 'reason', label: 'Reason', give: 2, of: ({ reason }) => reason },
];

/** Returns one goal whole: its letters, milestones, progress and revisions. */
export function goalDocument(
  relationship: string,
  goal: Goal,
  people: Called,
  story: GoalStory,
  letters: readonly Letter[],
): Document {
  const smart = listing(letters, LETTER);
  const progress = listing(story.progress, PROGRESS, { title: 'Progress' });
  const revisions = listing(story.revisions, REVISION, { title: 'Revisions' });
  return {
    schema: 'goal.show/1',
    json: {
      relationship,
      goal: recordOf(GOAL, { ...goal, story }),
      smart: smart.json,
      milestones: story.milestones.map((one) => ({
        position: one.position,
        statement: one.statement,
        due_on: one.dueOn,
        done_on: one.doneOn,
      })),
      progress: progress.json,
      revisions: revisions.json,
    },
    blocks: [
      { kind: 'heading', text: `${idOf('G', goal.id)} ${goal.statement}` },
      { kind: 'fields', fields: fieldsOf(goal, people, story) },
      { kind: 'heading', text: 'Is it SMART?' },
      {
        kind: 'checklist',
        items: letters.map(({ letter, name, isDone, says, example }) => ({
          isDone,
          text: `${letter}, ${name}${says === null ? '' : `: ${says}`}`,
          ...(example === null ? {} : { note: example }),
        })),
      },
      ...milestoneBlocks(story),
      ...withRows(progress, revisions),
    ],
    table: smart.table,
  };
}

/** Who is or was in the pair of a goal. */
type Called = Pick<Relationship, 'people' | 'former'>;

/** Who wrote a goal, and what the other side says to it. */
function confirmationFields(goal: Goal, people: Called): (readonly [label: string, value: Cell])[] {
  const { confirmation } = goal;
  if (confirmation === null) return [];
  const called = (id: number | null): string => {
    const person = everybodyOf(people).find(({ participantId }) => participantId === id);
    return person === undefined ? 'the other side' : `${person.name} (${person.role})`;
  };
  const { writerId, askedOn, answererId, answeredOn, agrees, words } = confirmation;
  const writer = `written by ${called(writerId)}`;
  const others = whoConfirmsGoal(people, goal).map(({ participantId }) => called(participantId));
  const said =
    agrees === null
      ? `awaits the yes of ${others.length === 0 ? 'the other side' : others.join(' or ')} since ${askedOn}`
      : `${agrees ? 'confirmed by' : 'not agreed to by'} ${called(answererId)} on ${answeredOn}`;
  return [
    ['Both sides', `${writer}; ${said}`],
    ...(words === null ? [] : [[agrees === true ? 'A word' : 'Would change', words] as const]),
  ];
}

function fieldsOf(
  goal: Goal,
  people: Called,
  { progress }: GoalStory,
): (readonly [label: string, value: Cell])[] {
  const { latest, share, shares } = goalStanding(goal, progress);
  const way = share === null ? '' : `(${percent(Math.round(share * 100), 100)} of the way)`;
  return [
    ['Status', `${goal.status}${goal.closedOn === null ? `, set on ${goal.setOn}` : ` on ${goal.closedOn}`}`],
    ...(goal.reason === null ? [] : [['Reason', goal.reason] as const]),
    ...confirmationFields(goal, people),
    ['Measure', goal.measure],
    ['Baseline', goal.baseline],
    ['Target', goal.target],
    [
      'Now',
      latest === null ? null : [sparkline(shares), latest, way].filter((part) => part !== '').join(' '),
    ],
    ['Why', goal.why],
    ['Due', goal.dueOn],
  ];
}

function milestoneBlocks({ milestones }: GoalStory): Block[] {
  if (milestones.length === 0) return [];
  const items = milestones.map((one) => ({
    isDone: one.doneOn !== null,
    text: `${one.position}. ${one.statement}`,
    note: one.doneOn ?? (one.dueOn === null ? '' : `due ${one.dueOn}`),
  }));
  return [
    { kind: 'heading', text: 'Milestones' },
    { kind: 'checklist', items },
  ];
}
