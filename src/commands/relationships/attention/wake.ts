/** `mentor attention wake`: ends the snooze of a relationship. */
import type { Command, Context } from '../../../context.ts';
import { idOf } from '../../../domain/reference.ts';
import { removeSnoozes } from '../../../store/relationships/attention.ts';
import { findRelationship } from '../../../store/relationships/relationships.ts';
import { pairArgument } from '../../../application/naming/named-arguments.ts';
import { relationshipText } from '../../../view/pages/people.ts';

export function define(command: Command, context: Context): void {
  pairArgument(command, context)
    .description('End the snoozes of a relationship before their date.')
    .addHelpText('after', '\nExample:\n  $ mentor attention wake R7')
    .action(async (given) => {
      const { facts, ended } = await context.write('attention wake', (store) => {
        const found = findRelationship(store, given);
        return { facts: found, ended: removeSnoozes(store, found.id, store.today) };
      });
      await context.did(
        'attention.wake/1',
        ended === 0
          ? `${relationshipText(facts)} was not snoozed.`
          : `${relationshipText(facts)}: nothing is put off any more.`,
        { relationship: idOf('R', facts.id), ended },
      );
      await context.next('mentor report attention');
    });
}
