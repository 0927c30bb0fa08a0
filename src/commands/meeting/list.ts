/** `mentor meeting list`. */
import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../context.ts';
import { idOf } from '../../domain/reference.ts';
import { findRelationship } from '../../store/relationships.ts';
import { meetingJson, meetingTable } from '../../view/events.ts';

export function define(command: Command, context: Context): void {
  command
    .description('List the meetings of a relationship, oldest first.')
    .argument('<relationship>', 'R7')
    .action(async (given) => {
      const store = await context.store();
      const facts = store.read(() => findRelationship(store, given));
      await context.show({
        schema: 'meeting.list/1',
        json: { relationship: idOf('R', facts.id), meetings: facts.meetings.map(meetingJson) },
        blocks: [{ kind: 'table', table: meetingTable(facts.meetings) }],
      });
    });
}
