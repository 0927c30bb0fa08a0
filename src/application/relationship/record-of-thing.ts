/** Goals, meetings and actions as people name them: finding their relationship and recording a change to one. */
import type { Context } from '../../context.ts';
import { idOf, requireId } from '../../domain/reference.ts';
import { refused } from '../../errors.ts';
import { relationshipOfGoal } from '../../store/relationships/events.ts';
import { relationshipOfAction, relationshipOfMeeting } from '../../store/relationships/meetings.ts';
import { record } from './record-in-relationship.ts';

/** By the letter of their ids: the noun, how to find the relationship, and the command that lists them. */
const THINGS = {
  G: {
    name: 'goal',
    relationshipOf: relationshipOfGoal,
    hint: 'mentor goal list RELATIONSHIP shows those of a relationship',
  },
  M: {
    name: 'meeting',
    relationshipOf: relationshipOfMeeting,
    hint: 'mentor meeting list RELATIONSHIP shows those of a relationship',
  },
  A: {
    name: 'action',
    relationshipOf: relationshipOfAction,
    hint: 'mentor meeting action list shows those that are open',
  },
} as const;

/**
 * Returns the number of a named thing, and its relationship as people type it (`R7`).
 *
 * @throws Failure `refused` where there is no such thing.
 */
export async function findThing(
  context: Context,
  letter: keyof typeof THINGS,
  given: string,
): Promise<{ id: number; relationship: string }> {
  const { name, relationshipOf, hint } = THINGS[letter];
  const id = requireId(letter, given);
  const relationship = await context.read((store) => relationshipOf(store, id));
  if (relationship !== undefined) return { id, relationship: idOf('R', relationship) };
  throw refused(`There is no ${name} ${idOf(letter, id)}.`, hint);
}

/** Records a change to a named thing, in its relationship: see {@link record}. */
export async function recordOfThing(
  context: Context,
  letter: keyof typeof THINGS,
  given: string,
  command: string,
  apply: Parameters<typeof record>[3],
): Promise<void> {
  const { relationship } = await findThing(context, letter, given);
  await record(context, relationship, command, apply);
}
