/** `mentor meeting action list`: lists what is left to do, in one relationship or in all open ones. */
import type { Command, Context } from '../../../../context.ts';
import { idOf } from '../../../../domain/reference.ts';
import { findRelationship, loadFacts } from '../../../../store/relationships/relationships.ts';
import { ACTION } from '../../../../view/pages/relationship/meetings.ts';
import { listing, lists } from '../../../../view/document/result.ts';
import { nameIn } from '../../../../application/meeting/find-meeting.ts';
import { anyPairArgument } from '../../../../application/naming/named-arguments.ts';

export const shows = true;

export function define(command: Command, context: Context): void {
  anyPairArgument(command, context, { over: true })
    .description(
      'List the actions of a relationship; without one, the open ones of all relationships that go on.',
    )
    .option('--overdue', 'only those that are not done and past their date')
    .addHelpText('after', '\nExample:\n  $ mentor meeting action list --overdue')
    .action(async (given, options) => {
      const store = await context.store();
      const of = store.read(() =>
        given === undefined ? loadFacts(store, { isOpen: true }) : [findRelationship(store, given)],
      );
      const { today } = store;
      const actions = of
        .flatMap((facts) =>
          facts.actions.map((action) => ({
            ...action,
            relationshipId: facts.id,
            owner: nameIn(facts, action.ownerId),
            isOverdue: action.doneOn === null && action.dueOn !== null && action.dueOn < today,
          })),
        )
        .filter(
          ({ doneOn, isOverdue }) =>
            (options.overdue !== true || isOverdue) && (doneOn === null || given !== undefined),
        );
      const listed = listing(
        actions,
        [
          { key: 'relationship', of: ({ relationshipId }) => idOf('R', relationshipId), only: 'json' },
          ...ACTION,
          { key: 'is_overdue', of: ({ isOverdue }) => isOverdue, only: 'json' },
        ],
        { whenEmpty: 'No actions.', tone: ({ isOverdue }) => (isOverdue ? 'warning' : undefined) },
      );
      await context.show(lists('meeting.action.list/1', { actions: listed }));
    });
}
