/** `mentor relationship leave`: somebody leaves a relationship, and the others go on. */
import type { Command, Context } from '../../../context.ts';
import { END_REASONS, type EndReason } from '../../../domain/relationship/relationship.ts';
import { memberArgument, pairArgument } from '../../../application/naming/named-arguments.ts';
import { dayItHappened, oneOf, text } from '../../../application/options/values.ts';
import { leaveRelationship } from '../../../application/relationship/leave-relationship.ts';

const REASONS = Object.keys(END_REASONS) as EndReason[];

export function define(command: Command, context: Context): void {
  memberArgument(
    pairArgument(command, context, { flags: '[pair]', about: 'R7, or a name of one in it' }),
    context,
  )
    .description(
      'Have somebody leave a relationship that goes on with the others, on any day and without fault. A mentor has a place again; a mentee gets back the waiting time they had, and one round more, unless the reason is goals-met. A circle whose mentor leaves goes on without one until another joins. Where nobody could go on, --end ends it for all. The reason is confidential.',
    )
    .option('--on <day>', 'when (default: today)', dayItHappened)
    .option('--reason <code>', REASONS.join(', '), oneOf(REASONS))
    .option('--notes <text>', 'in words; shown to the coordinator alone', text)
    .option('--end', 'end it for all, where the others could not go on')
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor relationship leave R7 Ana --reason no-time\n  $ mentor relationship leave "Ruth’s circle" Ruth --on 2027-01-10 --reason left-organisation',
    )
    .action(async (given, who, options) => {
      const done = await leaveRelationship(context, given, who, options);
      await context.did('relationship.leave/1', done.text, done.values, done.more);
      for (const line of done.notes) await context.say(line);
      await context.next(...done.next);
    });
}
