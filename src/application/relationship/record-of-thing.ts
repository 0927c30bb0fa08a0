/** Recording a change to a goal, a meeting or an action, in its relationship. */
import type { Context } from '../../context.ts';
import { findThing, type ThingLetter } from '../naming/which-thing.ts';
import { record } from './record-in-relationship.ts';

/** Records a change to a thing that is named by its id, in its relationship: see {@link record}. */
export async function recordOfThing(
  context: Context,
  letter: ThingLetter,
  given: string,
  command: string,
  apply: Parameters<typeof record>[3],
): Promise<void> {
  const { relationship } = await findThing(context, letter, given);
  await record(context, relationship, command, apply);
}
