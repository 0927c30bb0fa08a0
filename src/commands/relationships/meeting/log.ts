/** `mentor meeting log`: records a meeting that was held, planned or not. */
import type { Command, Context } from '../../../context.ts';
import { notesBeside } from '../../../domain/relationship/meetings.ts';
import { CHANNELS } from '../../../domain/people/fields/choices.ts';
import { dayItHappened, oneOf, text, wholeNumber } from '../../../application/options/values.ts';
import { attendance, withoutText } from '../../../application/meeting/attendance.ts';
import { knownBefore } from '../../../application/meeting/known-before.ts';
import { recordMeeting } from '../../../application/meeting/record-meeting.ts';
import { pairOrMeetingArgument } from '../../../application/naming/named-arguments.ts';
import { relationshipText } from '../../../view/pages/people.ts';

export function define(command: Command, context: Context): void {
  pairOrMeetingArgument(command, context)
    .description(
      'Record a meeting that was held. A pair has one meeting a day: one that was planned for that day becomes the one that was held, and of one that is recorded already the notes are kept beside those there are.',
    )
    .option('--on <day>', 'the day they met (default: today; for M9 as planned)', dayItHappened)
    .option('--minutes <n>', 'how long', wholeNumber(1, 1440))
    .option('--channel <channel>', `how: ${CHANNELS.join(', ')}`, oneOf(CHANNELS))
    .option('--notes <text>', 'key points; both sides may read them', text)
    .option('--absent <who...>', 'who of several did not come, by name')
    .option('--another', 'they met more than once that day: record one more')
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor meeting log R7 --on yesterday --minutes 45 --channel video\n  $ mentor meeting log M9 --notes "Agreed on a first draft"',
    )
    .action((given, options) =>
      recordMeeting(context, given, options, 'meeting log', (before, known, facts) => {
        const { minutes = before.minutes, channel = before.channel } = options;
        const notes = notesBeside(before.notes, options.notes ?? null);
        const meeting = { ...before, minutes, channel, notes, ...attendance(facts, options.absent, known) };
        return {
          meeting,
          text: (id) =>
            `${id} of ${relationshipText(facts)}: met on ${meeting.metOn}${withoutText(facts, meeting)}${knownBefore(known, meeting)}.`,
          values: { minutes },
        };
      }),
    );
}
