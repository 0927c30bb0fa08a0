/** Who is meant by `--to`. */
import type { Context } from '../../context.ts';
import { parseId } from '../../domain/reference.ts';
import { wrongUsage } from '../../errors.ts';
import { whichAtAll } from '../naming/which-at-all.ts';

/** Everybody from whom a form is due, everybody who can be asked for it, one pair, or one person. */
export type AskedTo =
  'due' | 'all' | { readonly relationshipId: number } | { readonly participantId: number };

/**
 * Returns who is meant by `due`, `all`, a person or a pair, named as they are everywhere. Asks in a terminal where several
 * could be meant. Call it outside a transaction.
 *
 * @throws Failure as `whichAtAll`; `usage` where it is the id of something else.
 */
export async function askedTo(context: Context, given: string): Promise<AskedTo> {
  const said = given.trim();
  const word = said.toLowerCase();
  if (word === 'due' || word === 'all') return word;
  const id = await whichAtAll(context, said.split(/\s+/));
  const relationshipId = parseId('R', id);
  if (relationshipId !== undefined) return { relationshipId };
  const participantId = parseId('P', id);
  if (participantId !== undefined) return { participantId };
  throw wrongUsage(
    `--to ${said}: that is no person and no pair.`,
    '--to due, --to all, or a person or a pair by name',
  );
}
