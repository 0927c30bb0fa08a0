/** `mentor meeting action list`: what was left to do, in a relationship or in all that go on. */
import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../../../context.ts';
import { idOf } from '../../../../domain/reference.ts';
import { findRelationship, loadFacts } from '../../../../store/relationships/relationships.ts';
import { actionJson, actionTable } from '../../../../view/pages/relationship/meetings.ts';

export function define(command: Command, context: Context): void {
  command
    .description(
      'List the actions of a relationship; without one, the open ones of all relationships that go on.',
    )
    .argument('[relationship]', 'R7')
    .option('--overdue', 'only those that are not done and past their date')
    .addHelpText('after', '\nExample:\n  $ mentor meeting action list --overdue')
    .action(async (given, options) => {
      const store = await context.store();
      const of = store.read(() =>
        given === undefined ? loadFacts(store, { isOpen: true }) : [findRelationship(store, given)],
      );
      const { today } = store;
      const actions = of
        .flatMap((facts) => facts.actions.map((action) => ({ ...action, relationshipId: facts.id })))
        .filter(({ doneOn, dueOn }) => {
          if (doneOn !== null) return given !== undefined && options.overdue !== true;
          return options.overdue !== true || (dueOn !== null && dueOn < today);
        });
      const names = new Map(of.flatMap(({ people }) => people.map((one) => [one.participantId, one.name])));
      await context.show({
        schema: 'meeting.action.list/1',
        json: {
          actions: actions.map((action) => ({
            relationship: idOf('R', action.relationshipId),
            ...actionJson(action),
            is_overdue: action.doneOn === null && action.dueOn !== null && action.dueOn < today,
          })),
        },
        blocks: [{ kind: 'table', table: actionTable(actions, names, today) }],
      });
    });
}
