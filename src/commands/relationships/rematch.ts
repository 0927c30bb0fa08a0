/** `mentor rematch`: ends a relationship, and proposes the match of everybody who waits, its mentee among them. */
import type { Command, Context } from '../../context.ts';
import { canGoOnWithout } from '../../domain/relationship/members/joining.ts';
import { END_REASONS, type EndReason, personBy } from '../../domain/relationship/relationship.ts';
import { proposeMatch } from '../../application/match/propose-match.ts';
import { pairAndPersonArgument } from '../../application/naming/named-arguments.ts';
import { oneOf, text } from '../../application/options/values.ts';
import { endRelationship } from '../../application/relationship/end-relationship.ts';
import { leaveRelationship } from '../../application/relationship/leave-relationship.ts';
import { findOpenRelationship } from '../../store/relationships/relationships.ts';
import { openRound } from '../../store/matching/rounds.ts';

const REASONS = Object.keys(END_REASONS) as EndReason[];

export function define(command: Command, context: Context): void {
  pairAndPersonArgument(command, context)
    .description(
      'End a relationship as mentor relationship end does, and propose at once the match of everybody who waits, the mentee among the first of them. A mentee of a circle who is named leaves it alone, and the others go on. What was approved in the open proposal is kept.',
    )
    .requiredOption('--reason <code>', REASONS.join(', '), oneOf(REASONS))
    .option('--notes <text>', 'in words; shown to the coordinator alone', text)
    .addHelpText('after', '\nExample:\n  $ mentor rematch Declan --reason no-time')
    .action(async ([given = '', person], options) => {
      // Without a round nothing could be proposed, and the pair would have ended for nothing.
      await context.read((store) => openRound(store));
      const one = person === undefined ? undefined : await leaverOf(context, given, person);
      const ended =
        one === undefined
          ? await endRelationship(context, given, options, 'rematch')
          : await leaveRelationship(context, given, one, options, 'rematch');
      for (const line of [ended.text, ...ended.notes]) await context.say(line);
      await proposeMatch(context, { keep: true });
    });
}

/** Returns the mentee who is named, where they can leave and the others go on; undefined where it is to end for all. */
async function leaverOf(context: Context, given: string, person: string): Promise<string | undefined> {
  const relationship = await context.read((store) => findOpenRelationship(store, given));
  const one = personBy(relationship, person);
  return one.role !== 'mentor' && canGoOnWithout(relationship, one) ? person : undefined;
}
