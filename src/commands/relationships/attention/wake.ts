/** `mentor attention wake`: ends the snooze of a relationship. */
import type { Command, Context } from '../../../context.ts';
import { idOf } from '../../../domain/reference.ts';
import { removeSnoozes } from '../../../store/relationships/attention.ts';
import { findRelationship } from '../../../store/relationships/relationships.ts';
import { pairArgument } from '../../../application/naming/named-arguments.ts';

export function define(command: Command, context: Context): void {
  pairArgument(command, context)
    .description('End the snoozes of a relationship before their date.')
    .addHelpText('after', '\nExample:\n  $ mentor attention wake R7')
    .action(async (given) => {
      const { id, ended } = await context.write('attention wake', (store) => {
        const facts = findRelationship(store, given);
        return { id: idOf('R', facts.id), ended: removeSnoozes(store, facts.id, store.today) };
      });
      await context.did(
        'attention.wake/1',
        ended === 0 ? `${id} was not snoozed.` : `${id}: nothing is put off any more.`,
        { relationship: id, ended },
      );
      await context.next('mentor report attention');
    });
}
