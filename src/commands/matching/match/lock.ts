/** `mentor match lock`: fixes a match that every proposal of the round must contain. */
import type { Command, Context } from '../../../context.ts';
import { answer } from '../../../application/options/values.ts';
import { findPairInRound, pairText, showDecision } from '../../../application/match/decide-pair.ts';
import { lockPair, tellLocked } from '../../../application/match/lock-pair.ts';
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
        return isGroupAsked(store, found.people)
          ? { found, locked: lockGroup(store, found, options) }
          : undefined;
      });
      if (asGroup !== undefined) {
        await showLockedGroup(context, asGroup.found, asGroup.locked, options);
        return;
      }
      const { pair, locked } = await context.write('match lock', (store) => {
        const found = findPairInRound(store, first, second);
        return { pair: found, locked: lockPair(store, found, options) };
      });
      await showDecision(
        context,
        'match.lock/1',
        pair,
        'lock',
        `Locked ${pairText(pair)} in ${pair.round.name}.`,
      );
      await tellLocked(context, locked, options, pair.ofTheTwo);
      await context.next('mentor match --keep proposes the rest around it');
    });
}
