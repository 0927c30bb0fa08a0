/** `mentor meeting missed`: records a meeting to which somebody did not come. */
import type { Command, Context } from '../../../context.ts';
import { idOf } from '../../../domain/reference.ts';
import { personBy } from '../../../domain/relationship/relationship.ts';
import { oneLine } from '../../../domain/words/text.ts';
import { dayItHappened, text } from '../../../application/options/values.ts';
import { recordMeeting } from '../../../application/meeting/record-meeting.ts';
import { pairOrMeetingArgument } from '../../../application/naming/named-arguments.ts';
import { relationshipText } from '../../../view/pages/people.ts';

export function define(command: Command, context: Context): void {
  pairOrMeetingArgument(command, context)
    .description(
      'Record a meeting to which somebody did not come. One that was called off beforehand is cancelled instead.',
    )
    .option('--on <day>', 'the day (default: today; for M9 as planned)', dayItHappened)
    .option(
      '--absent <who>',
      'who did not come: mentor, mentee, or one of them by name; leave it out where nobody knows',
      text,
    )
    .option('--another', 'beside a meeting of that day that took place')
    .addHelpText('after', '\nExample:\n  $ mentor meeting missed R7 --on 2026-10-02 --absent mentee')
    .action((given, options) =>
      recordMeeting(context, given, options, 'meeting missed', (before, _, facts) => {
        const absent = options.absent === undefined ? undefined : personBy(facts, options.absent, '--absent');
        return {
          meeting: { ...before, absentId: absent?.participantId ?? null },
          text: (id) =>
            `${id} of ${relationshipText(facts)}: missed on ${before.metOn}${absent === undefined ? '' : ` by ${oneLine(absent.name)} (${absent.role})`}.`,
          values: { absent: absent === undefined ? null : idOf('P', absent.participantId) },
        };
      }),
    );
}
