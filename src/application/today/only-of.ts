/** The person or the pair whose day is looked at alone. */
import type { Context } from '../../context.ts';
import { parseId, requireId } from '../../domain/reference.ts';
import { PeopleByName } from '../../store/people/people-by-name.ts';
import { requireOpenRelationship } from '../../store/relationships/relationships.ts';
import { whichPair } from '../naming/which-pair.ts';
import { whichPerson } from '../naming/which-person.ts';
import type { OnlyOf } from './load-today.ts';

/** Returns the person or the pair that a text names: one of them alone, or both of the two. */
export async function onlyOf(context: Context, who: string): Promise<OnlyOf> {
  const words = who.trim().split(/\s+/);
  const isPair = parseId('R', who) !== undefined || (words.length === 2 && !(await isOneName(context, who)));
  if (!isPair) return { relationshipId: null, people: new Set([(await whichPerson(context, who)).id]) };
  const given = await whichPair(context, words);
  const { id, people } = await context.read((store) => requireOpenRelationship(store, requireId('R', given)));
  return { relationshipId: id, people: new Set(people.map(({ participantId }) => participantId)) };
}

/** Whether two words are, or may be, the name of one person. */
function isOneName(context: Context, name: string): Promise<boolean> {
  return context.read((store) => new PeopleByName(store).meant(name).length > 0);
}
