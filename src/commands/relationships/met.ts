/** `mentor met`: records in one short line that a pair met. */
import type { Command, Context } from '../../context.ts';
import { CHANNELS } from '../../domain/people/fields/choices.ts';
import { notesBeside, wasAbsent } from '../../domain/relationship/meetings.ts';
import { withWeekday } from '../../domain/time/dates.ts';
import { listed, oneLine } from '../../domain/words/text.ts';
import { askOfMeeting } from '../../application/meeting/ask-of-meeting.ts';
import { attendance, withoutText } from '../../application/meeting/attendance.ts';
import { knownBefore } from '../../application/meeting/known-before.ts';
import { meetingSaid } from '../../application/meeting/meeting-said.ts';
import { recordMeeting } from '../../application/meeting/record-meeting.ts';
import { plural } from '../../view/words/words.ts';
import { dayItHappened, oneOf, text, wholeNumber } from '../../application/options/values.ts';

export function define(command: Command, context: Context): void {
  command
    .description(
      'Record that a pair or a group met: one or more of its people by name and, in any order, the day (today where none is said), how long it was, and how they met. It is what mentor meeting log records. In a terminal, without words, it asks.',
    )
    .argument(
      '[pair...]',
      'Kasia Ana, in any order with: yesterday, friday, "3 Oct"; 45m, 1h30; video, phone …',
    )
    .option('-m, --notes <text>', 'key points; both sides may read them', text)
    .option('--on <day>', 'the day, where a word could be a name as well', dayItHappened)
    .option('--minutes <n>', 'how long', wholeNumber(1, 1440))
    .option('--channel <channel>', `how: ${CHANNELS.join(', ')}`, oneOf(CHANNELS))
    .option('--absent <who...>', 'who of several did not come, by name')
    .option('--another', 'they met more than once that day: record one more')
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor met Kasia Ana\n  $ mentor met Ana Ben Ruth friday\n  $ mentor met Kasia yesterday 45m video -m "Agreed on a first draft"',
    )
    .action(async (words, options) => {
      const isAsked = words.length === 0 && Object.keys(options).length === 0 && context.ask.isInteractive;
      const elsewhere = {
        day: options.on !== undefined,
        minutes: options.minutes !== undefined,
        channel: options.channel !== undefined,
      };
      const said = isAsked ? await askOfMeeting(context) : await meetingSaid(context, words, elsewhere);
      const day = options.on ?? said.day;
      const notes = options.notes ?? said.notes;
      const { another } = options;
      await recordMeeting(context, said.given, { on: day, another }, 'met', (before, known, facts) => {
        const meeting = {
          ...before,
          minutes: options.minutes ?? said.minutes ?? before.minutes,
          channel: options.channel ?? said.channel ?? before.channel,
          notes: notesBeside(before.notes, notes ?? null),
          ...attendance(facts, options.absent, known),
        };
        const names = facts.people
          .filter(({ participantId }) => !wasAbsent(meeting, participantId))
          .map(({ name }) => oneLine(name));
        const { minutes, metOn } = meeting;
        const length = minutes === null ? '' : ` for ${plural(minutes, 'minute')}`;
        return {
          meeting,
          text: (id, relationship) =>
            `${listed(names)} met on ${withWeekday(metOn)}${length}${withoutText(facts, meeting)}: ${id} of ${relationship}${knownBefore(known, meeting)}.`,
          values: { minutes },
        };
      });
    });
}
