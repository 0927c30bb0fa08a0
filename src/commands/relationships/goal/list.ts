/** `mentor goal list`. */
import type { Command, Context } from '../../../context.ts';
import { isAwaited } from '../../../domain/relationship/goals/goal-confirmation.ts';
import { idOf } from '../../../domain/reference.ts';
import { isOpen } from '../../../domain/relationship/relationship.ts';
import { findRelationship } from '../../../store/relationships/relationships.ts';
import { loadGoalStories } from '../../../store/relationships/goals.ts';
import { goalList } from '../../../view/pages/relationship/goals.ts';
import { lists } from '../../../view/document/result.ts';
import { pairArgument } from '../../../application/naming/named-arguments.ts';

export const shows = true;

export function define(command: Command, context: Context): void {
  pairArgument(command, context, { over: true })
    .description(
      'List the goals of a relationship, how far they have come, and what each lacks to be SMART-complete.',
    )
    .action(async (given) => {
      const { facts, stories } = await context.read((store) => {
        const found = findRelationship(store, given);
        return { facts: found, stories: loadGoalStories(store, found.id) };
      });
      await context.show(
        lists('goal.list/1', { goals: goalList(facts, stories) }, { relationship: idOf('R', facts.id) }),
      );
      const awaited = facts.goals.find((goal) => goal.status === 'open' && isAwaited(goal));
      if (awaited !== undefined && isOpen(facts))
        await context.next(`mentor goal confirm ${idOf('G', awaited.id)}`);
    });
}
