/** `mentor match forbid`: keeps two people from being matched in this round. */
import type { Command, Context } from '../../../context.ts';
import { answer } from '../../../application/options/values.ts';
import {
  DECIDED,
  decide,
  findPairInRound,
  pairText,
  showDecision,
} from '../../../application/match/decide-pair.ts';
import { requireId } from '../../../domain/reference.ts';
import { findGroupInRound, isGroupAsked, keepApart } from '../../../application/match/groups/decide-group.ts';
import { showGroupApart } from '../../../application/match/groups/show-decided.ts';
import { twoPeopleArguments } from '../../../application/naming/named-arguments.ts';

export function define(command: Command, context: Context): void {
  twoPeopleArguments(command, context)
    .description(
      'Keep two people apart: no proposal of this round matches them, whichever of them would be the mentor; with --for-good none of any later round does either. The reason is kept for the coordinator and shown to nobody else.',
    )
    .requiredOption('--reason <text>', 'why', answer)
    .option('--for-good', 'in the rounds that follow as well, until mentor match release')
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor match forbid P3 P17 --reason "They share an office"\n  $ mentor match forbid P3 P17 --reason "They were married" --for-good',
    )
    .action(async (first, second, options) => {
      const ids = [first, second].map((id) => requireId('P', id));
      const given = { reason: options.reason, isForGood: options.forGood === true };
      const asGroup = await context.write('match forbid', (store) => {
        const found = findGroupInRound(store, ids);
        if (!isGroupAsked(store, found.people)) return undefined;
        keepApart(store, found, given);
        return found;
      });
      if (asGroup !== undefined) {
        await showGroupApart(context, asGroup, given.isForGood);
        return;
      }
      const pair = await context.write('match forbid', (store) => {
        const found = findPairInRound(store, first, second);
        const before = found.ofTheTwo;
        const isForGood = options.forGood === true;
        if (
          before?.decision !== 'forbid' ||
          before.reason !== options.reason ||
          before.isForGood !== isForGood
        )
          decide(store, found, 'forbid', { reason: options.reason, isForGood });
        return found;
      });
      const { round, ofTheTwo: before } = pair;
      await showDecision(
        context,
        'match.forbid/1',
        pair,
        'forbid',
        options.forGood === true
          ? `${pairText(pair)} are kept apart for good.`
          : `${pairText(pair)} are kept apart in ${round.name}.`,
      );
      if (before !== undefined && before.decision !== 'forbid')
        await context.say(`They were ${DECIDED[before.decision]} before.`);
      if (options.forGood !== true)
        await context.say('That ends with the round; --for-good keeps them apart in the rounds that follow.');
      await context.next('mentor match --keep proposes anew, and keeps what was approved');
    });
}
