/** `mentor meeting action add`: records something a meeting left somebody to do. */
import type { Command, Context } from '../../../../context.ts';
import { idOf } from '../../../../domain/reference.ts';
import { personBy } from '../../../../domain/relationship/relationship.ts';
import { oneLine } from '../../../../domain/words/text.ts';
import { insertAction } from '../../../../store/relationships/meetings.ts';
import { answer, dayPlanned, text } from '../../../../application/options/values.ts';
import { recordOfThing } from '../../../../application/relationship/record-of-thing.ts';
import { meetingOf } from '../../../../application/meeting/find-meeting.ts';
import { thingArgument } from '../../../../application/naming/named-arguments.ts';
import { relationshipText } from '../../../../view/pages/people.ts';

export function define(command: Command, context: Context): void {
  thingArgument(command, context, 'M', { which: 'any' })
    .description('Add an action that a meeting left somebody to do. Both sides may read it.')
    .requiredOption('--action <text>', 'what is to be done', answer)
    .option('--owner <who>', 'mentor, mentee, or one of them by name (default: both)', text)
    .option('--due <day>', 'by when', dayPlanned)
    .addHelpText(
      'after',
      '\nExample:\n  $ mentor meeting action add M9 --action "Send the draft" --owner mentee --due 2026-12-01',
    )
    .action((given, options) =>
      recordOfThing(context, 'M', given, 'meeting action add', (facts, store) => {
        const meeting = meetingOf(facts, given);
        const owner = options.owner === undefined ? undefined : personBy(facts, options.owner, '--owner');
        const id = insertAction(store, {
          meetingId: meeting.id,
          ownerId: owner?.participantId ?? null,
          action: options.action,
          dueOn: options.due ?? null,
        });
        return {
          text: `${idOf('A', id)} of ${relationshipText(facts)}: for ${owner === undefined ? 'both' : oneLine(owner.name)}${options.due === undefined ? '' : `, by ${options.due}`}.`,
          values: {
            action: idOf('A', id),
            meeting: idOf('M', meeting.id),
            owner: owner === undefined ? null : idOf('P', owner.participantId),
            due_on: options.due ?? null,
          },
        };
      }),
    );
}
