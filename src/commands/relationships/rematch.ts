/** `mentor rematch`: ends a relationship, and proposes the match of everybody who waits, its mentee among them. */
import type { Command, Context } from '../../context.ts';
import { END_REASONS, type EndReason } from '../../domain/relationship/relationship.ts';
import { proposeMatch } from '../../application/match/propose-match.ts';
import { pairArgument } from '../../application/naming/named-arguments.ts';
import { oneOf, text } from '../../application/options/values.ts';
import { endRelationship } from '../../application/relationship/end-relationship.ts';
import { openRound } from '../../store/matching/rounds.ts';

const REASONS = Object.keys(END_REASONS) as EndReason[];

export function define(command: Command, context: Context): void {
  pairArgument(command, context)
    .description(
      'End a relationship as mentor relationship end does, and propose at once the match of everybody who waits, the mentee among the first of them. What was approved in the open proposal is kept.',
    )
    .requiredOption('--reason <code>', REASONS.join(', '), oneOf(REASONS))
    .option('--notes <text>', 'in words; shown to the coordinator alone', text)
    .addHelpText('after', '\nExample:\n  $ mentor rematch Declan --reason no-time')
    .action(async (given, options) => {
      // Without a round nothing could be proposed, and the pair would have ended for nothing.
      await context.read((store) => openRound(store));
      const ended = await endRelationship(context, given, options, 'rematch');
      for (const line of [ended.text, ...ended.notes]) await context.say(line);
      await proposeMatch(context, { keep: true });
    });
}
