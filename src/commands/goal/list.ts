/** `mentor goal list`. */
import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../context.ts';
import { idOf } from '../../domain/reference.ts';
import { findRelationship } from '../../store/relationships.ts';
import { goalJson, goalTable } from '../../view/events.ts';

export function define(command: Command, context: Context): void {
  command
    .description('List the goals of a relationship, and what each lacks to be SMART-complete.')
    .argument('<relationship>', 'R7')
    .action(async (given) => {
      const store = await context.store();
      const facts = store.read(() => findRelationship(store, given));
      await context.show({
        schema: 'goal.list/1',
        json: { relationship: idOf('R', facts.id), goals: facts.goals.map(goalJson) },
        blocks: [{ kind: 'table', table: goalTable(facts.goals) }],
      });
    });
}
