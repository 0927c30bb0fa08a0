/** The columns of rules that are about some pairs by name and allow all others. */
import { keysOfAll } from '../kernel/people-classes.ts';
import type { PairSet } from '../input/pair-set.ts';
import type { World } from '../input/pair-context.ts';
import type { RuleColumns } from './rule.ts';

/** Returns the columns of a rule that is about some pairs only and allows all others. */
export function columnsOfRefused(world: World, refused: PairSet): RuleColumns {
  return { keys: keysOfAll(world, () => null), refused, verdictOn: () => 'allowed' };
}
