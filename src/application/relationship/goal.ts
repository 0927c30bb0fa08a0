/** What the goal commands share: the parts of a goal as options, and recording a change to one. */
import type { Command, OptionValues } from '@commander-js/extra-typings';
import { missingFromGoal, revision } from '../../domain/relationship/goals/goals.ts';
import { idOf, requireId } from '../../domain/reference.ts';
import {
  type Goal,
  type GoalFields,
  type RelationshipFacts,
} from '../../domain/relationship/relationship.ts';
import { refused } from '../../errors.ts';
import type { Context } from '../../context.ts';
import { relationshipOfGoal, updateGoal } from '../../store/relationships/events.ts';
import { insertRevision } from '../../store/relationships/goals.ts';
import { findOpenRelationship } from '../../store/relationships/relationships.ts';
import { type Store } from '../../store/store.ts';
import { listed } from '../../domain/words/text.ts';
import { dayPlanned, text } from '../options/values.ts';
import { askAgainFor } from './confirm-goal.ts';
import { type Recorded, sayNext } from './record-in-relationship.ts';
import { recordOfThing } from './record-of-thing.ts';
import { relationshipText } from '../../view/pages/people.ts';

/** The options for the parts of a goal. */
export const GOAL_OPTIONS = ['statement', 'measure', 'baseline', 'target', 'why', 'due'] as const;

/** The parts of a goal, as commander returns them. */
export type GoalOptions = { readonly [part in (typeof GOAL_OPTIONS)[number]]?: string | undefined };

/** Adds an option for each part of a goal except the statement. */
export function addGoalOptions<Args extends unknown[], Options extends OptionValues>(
  command: Command<Args, Options>,
) {
  return command
    .option('--measure <text>', 'how progress is seen: "lessons without an incident"', text)
    .option('--baseline <text>', 'where it stands now: "3 of 10"', text)
    .option('--target <text>', 'where it should be: "8 of 10"', text)
    .option('--why <text>', 'why it matters', text)
    .option('--due <day>', 'by when', dayPlanned);
}

/** Returns the given parts, laid over a goal. */
export function goalFields(options: GoalOptions, before: GoalFields): GoalFields {
  return {
    statement: options.statement ?? before.statement,
    measure: options.measure ?? before.measure,
    baseline: options.baseline ?? before.baseline,
    target: options.target ?? before.target,
    why: options.why ?? before.why,
    dueOn: options.due ?? before.dueOn,
  };
}

/** Returns `SMART-complete`, or what the goal lacks. */
export function completeness(goal: GoalFields): string {
  const missing = missingFromGoal(goal);
  return missing.length === 0
    ? 'SMART-complete'
    : `a draft; it lacks ${missing.map((part) => part.missing).join(', ')}`;
}

/** Replaces the parts of a goal, keeps what was there as a revision, asks anew for a yes that is missing, and returns in words what was revised, or null. */
export function changeGoal(
  store: Store,
  before: Goal,
  fields: GoalFields,
  reason: string | null = null,
): string | null {
  const changed = revision(before, fields);
  updateGoal(store, before.id, fields);
  if (changed !== null) insertRevision(store, before.id, { revisedOn: store.today, changed, reason });
  askAgainFor(store, before, fields);
  return changed;
}

/** Returns an open goal of a relationship. */
export function requireOpen(goals: readonly Goal[], id: number): Goal {
  const goal = goals.find((one) => one.id === id);
  if (goal === undefined) throw new Error('the goal is not in its relationship');
  if (goal.status === 'open') return goal;
  throw refused(
    `${idOf('G', id)} is ${goal.status} already, since ${goal.closedOn}.`,
    'mentor undo takes that back',
  );
}

/** What is recorded about a goal. */
interface RecordedOfGoal {
  /** The words after `G3 of R7:`, without a full stop. */
  readonly said: string;
  /** The values besides the goal's id. */
  readonly values: Recorded['values'];
}

/**
 * Records a change to an open goal: see {@link recordOfThing}.
 *
 * @param given `G3`.
 * @throws Failure `refused` where there is no such goal or it is closed, and whatever `apply` throws.
 */
export async function recordOfGoal(
  context: Context,
  given: string,
  command: string,
  apply: (goal: Goal, facts: RelationshipFacts, store: Store) => RecordedOfGoal,
): Promise<void> {
  await recordOfThing(context, 'G', given, command, (facts, store) => {
    const open = requireOpen(facts.goals, requireId('G', given));
    const { said, values } = apply(open, facts, store);
    const goal = idOf('G', open.id);
    return { text: `${goal} of ${relationshipText(facts)}: ${said}.`, values: { goal, ...values } };
  });
}

/**
 * Records the same change to several open goals, of one relationship or of several, in one transaction: all of them or none.
 *
 * @param given `G3`, each once.
 * @throws Failure as {@link recordOfGoal}.
 */
export async function recordOfGoals(
  context: Context,
  given: readonly string[],
  command: string,
  apply: (goal: Goal, store: Store) => RecordedOfGoal,
): Promise<void> {
  const done = await context.write(command, (store) =>
    given.map((one) => {
      const id = requireId('G', one);
      const facts = findOpenRelationship(store, idOf('R', relationshipOfGoal(store, id) ?? 0));
      return { id, relationshipId: facts.id, ...apply(requireOpen(facts.goals, id), store) };
    }),
  );
  const [first] = done;
  if (first === undefined) return;
  const goals = done.map(({ id }) => idOf('G', id));
  await context.did(`${command.replaceAll(' ', '.')}/1`, `${listed(goals)}: ${first.said}.`, {
    goals: goals.join(' '),
    ...first.values,
  });
  if (done.every(({ relationshipId }) => relationshipId === first.relationshipId))
    await sayNext(context, first.relationshipId);
  else await context.next('mentor advance --ready --dry-run');
}
