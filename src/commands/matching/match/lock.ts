/** `mentor match lock`: fixes a match that every proposal of the round must contain. */
import type { Command, Context } from '../../../context.ts';
import { answer } from '../../../application/options/values.ts';
import { findPairInRound, pairText, showDecision } from '../../../application/match/decide-pair.ts';
import { lockPair } from '../../../application/match/lock-pair.ts';
import { requireId } from '../../../domain/reference.ts';
import { findGroupInRound, isGroupAsked } from '../../../application/match/groups/decide-group.ts';
import { lockGroup } from '../../../application/match/groups/lock-group.ts';
import { showLockedGroup } from '../../../application/match/groups/show-decided.ts';
import { morePeopleArgument, twoPeopleArguments } from '../../../application/naming/named-arguments.ts';

export function define(command: Command, context: Context): void {
  morePeopleArgument(
    twoPeopleArguments(command, context),
    context,
    'of a group: the others who are to be in it with them',
  )
    .description(
      'Match two people, or put several in one group, whatever comes: every proposal of this round has them, and makes the best of the rest. A lock takes its place, and may not break places, consent or what somebody asked for in private; another rule it breaks only for a reason, which is for the rules broken today and for no other.',
    )
    .option('--reason <text>', 'why, for whoever looks later', answer)
    .option('--override <reason>', 'why they may break rules that can be broken', answer)
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor match lock P3 P17 --reason "They asked for each other"\n  $ mentor match lock P3 P18 --override "Another organisation was not wanted"\n  $ mentor match lock P7 P3 P12\nmentor match why P3 P17 says beforehand what it costs.',
    )
    .action(async (first, second, others, options) => {
      const ids = [first, second, ...others].map((id) => requireId('P', id));
      const asGroup = await context.write('match lock', (store) => {
        const found = findGroupInRound(store, ids);
        return isGroupAsked(store, found.people) ? { found, ...lockGroup(store, found, options) } : undefined;
      });
      if (asGroup !== undefined) {
        await showLockedGroup(context, asGroup.found, asGroup.overridden, options.override !== undefined);
        return;
      }
      const { pair, overridden } = await context.write('match lock', (store) => {
        const found = findPairInRound(store, first, second);
        return { pair: found, ...lockPair(store, found, options) };
      });
      await showDecision(
        context,
        'match.lock/1',
        pair,
        'lock',
        `Locked ${pairText(pair)} in ${pair.round.name}.`,
      );
      if (options.override !== undefined)
        await context.say(
          overridden.length === 0
            ? 'They break no rule, so that the reason overrides none; a rule that they come to break later is refused.'
            : `The reason is for ${overridden.join(', ')} alone; another rule that they come to break is refused.`,
        );
      if (pair.ofTheTwo?.decision === 'forbid') await context.say('They were kept apart before.');
      await context.next('mentor match --keep proposes the rest around it');
    });
}
