/** What the goal commands share: the parts of a goal as options, and finding one by its id. */
import type { Command, OptionValues } from '@commander-js/extra-typings';
import { missingFromGoal } from '../../domain/relationship/goals.ts';
import { idOf, requireId } from '../../domain/reference.ts';
import {
  happenedOn,
  type Goal,
  type GoalFields,
  type GoalStatus,
} from '../../domain/relationship/relationship.ts';
import { Failure } from '../../errors.ts';
import type { Context } from '../../context.ts';
import { closeGoal, relationshipOfGoal } from '../../store/relationships/events.ts';
import { date, text } from '../options/values.ts';
import { record } from './record-in-relationship.ts';

/** The parts of a goal as commander gives them. */
export interface GoalOptions {
  readonly statement?: string | undefined;
  readonly measure?: string | undefined;
  readonly baseline?: string | undefined;
  readonly target?: string | undefined;
  readonly why?: string | undefined;
  readonly due?: string | undefined;
}

/** Adds an option for each part of a goal but the statement. */
export function addGoalOptions<Args extends unknown[], Options extends OptionValues>(
  command: Command<Args, Options>,
) {
  return command
    .option('--measure <text>', 'how progress is seen: "lessons without an incident"', text)
    .option('--baseline <text>', 'where it stands now: "3 of 10"', text)
    .option('--target <text>', 'where it should be: "8 of 10"', text)
    .option('--why <text>', 'why it matters', text)
    .option('--due <date>', 'by when', date);
}

/** Returns the parts that were given, laid over a goal. */
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

/** Returns `SMART-complete`, or what it lacks. */
export function completeness(goal: GoalFields): string {
  const missing = missingFromGoal(goal);
  return missing.length === 0
    ? 'SMART-complete'
    : `a draft; it lacks ${missing.map((part) => part.missing).join(', ')}`;
}

/**
 * Returns the relationship of a goal as people type it (`R7`), and the goal's number.
 *
 * @throws Failure `refused` where there is no such goal.
 */
export async function findGoal(
  context: Context,
  given: string,
): Promise<{ id: number; relationship: string }> {
  const id = requireId('G', given);
  const store = await context.store();
  const relationship = store.read(() => relationshipOfGoal(store, id));
  if (relationship === undefined)
    throw new Failure(
      'refused',
      `There is no goal ${idOf('G', id)}.`,
      'mentor goal list RELATIONSHIP shows those of a relationship',
    );
  return { id, relationship: idOf('R', relationship) };
}

/** Returns an open goal of a relationship. */
export function requireOpen(goals: readonly Goal[], id: number): Goal {
  const goal = goals.find((one) => one.id === id);
  if (goal === undefined) throw new Error('the goal is not in its relationship');
  if (goal.status === 'open') return goal;
  throw new Failure(
    'refused',
    `${idOf('G', id)} is ${goal.status} already, since ${goal.closedOn}.`,
    'mentor undo takes that back',
  );
}

/** Closes a goal with a status: the whole of `goal achieve`, `goal drop` and `goal carry`. */
export async function closeGoalAs(
  context: Context,
  given: string,
  command: string,
  status: Exclude<GoalStatus, 'open'>,
  options: { readonly on?: string | undefined; readonly reason?: string | undefined },
): Promise<void> {
  const { id, relationship } = await findGoal(context, given);
  await record(context, relationship, command, (facts, store) => {
    requireOpen(facts.goals, id);
    const on = happenedOn(options.on, store.today);
    closeGoal(store, id, status, on, options.reason ?? null);
    return {
      text: `${idOf('G', id)} of ${relationship}: ${status.replace('-', ' ')} on ${on}.`,
      values: { goal: idOf('G', id), status, on },
    };
  });
}
