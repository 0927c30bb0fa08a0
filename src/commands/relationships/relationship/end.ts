/** `mentor relationship end`: ends a relationship without blame, at any time. */
import type { Command, Context } from '../../../context.ts';
import { END_REASONS, type EndReason } from '../../../domain/relationship/relationship.ts';
import { pairArgument } from '../../../application/naming/named-arguments.ts';
import { dayItHappened, oneOf, text } from '../../../application/options/values.ts';
import { endRelationship } from '../../../application/relationship/end-relationship.ts';

const REASONS = Object.keys(END_REASONS) as EndReason[];

export function define(command: Command, context: Context): void {
  pairArgument(command, context)
    .description(
      'End a relationship at any time, without fault. The mentor’s place is free again and the mentee gets back the waiting time they had, and one round more; with the reason goals-met it is completed instead, and nobody waited in vain. Meetings planned from that day on are cancelled; open actions stay on record and nobody is reminded of them. The reason is confidential.',
    )
    .requiredOption('--reason <code>', REASONS.join(', '), oneOf(REASONS))
    .option('--notes <text>', 'in words; shown to the coordinator alone', text)
    .option('--on <day>', 'when (default: today)', dayItHappened)
    .addHelpText('after', '\nExample:\n  $ mentor relationship end R7 --reason no-time')
    .action(async (given, options) => {
      const {
        text: done,
        values,
        more,
        notes,
      } = await endRelationship(context, given, options, 'relationship end');
      await context.did('relationship.end/1', done, values, more);
      for (const line of notes) await context.say(line);
      await context.next('mentor match, or mentor relationship pair MENTOR MENTEE');
    });
}
