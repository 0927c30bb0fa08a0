/** `mentor meeting missed`: records a meeting to which somebody did not come. */
import type { Command, Context } from '../../../context.ts';
import { idOf } from '../../../domain/reference.ts';
import { absentAs, absentNamed } from '../../../application/meeting/attendance.ts';
import { listed, oneLine } from '../../../domain/words/text.ts';
import { dayItHappened } from '../../../application/options/values.ts';
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
      '--absent <who...>',
      'who did not come: mentor, mentee, or one of them by name; leave it out where nobody knows',
    )
    .option('--another', 'beside a meeting of that day that took place')
    .addHelpText('after', '\nExample:\n  $ mentor meeting missed R7 --on 2026-10-02 --absent mentee')
    .action((given, options) =>
      recordMeeting(context, given, options, 'meeting missed', (before, _, facts) => {
        const absent = absentNamed(facts, options.absent ?? []);
        const [first] = absent;
        return {
          meeting: { ...before, ...absentAs(absent) },
          text: (id) =>
            `${id} of ${relationshipText(facts)}: missed on ${before.metOn}${absent.length === 0 ? '' : ` by ${listed(absent.map((one) => `${oneLine(one.name)} (${one.role})`))}`}.`,
          values: { absent: first === undefined ? null : idOf('P', first.participantId) },
        };
      }),
    );
}
