/** The columns of rules that are about some pairs by name and allow all others. */
import { keysOfAll } from '../columns.ts';
import type { PairSet } from '../pair-set.ts';
import type { World } from '../world.ts';
import type { RuleColumns } from './rule.ts';

/** Returns the columns of a rule that is about some pairs only and allows all others. */
export function columnsOfRefused(world: World, refused: PairSet): RuleColumns {
  return { keys: keysOfAll(world, () => null), refused, verdictOn: () => 'allowed' };
}
