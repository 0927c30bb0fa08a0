/** `mentor match release`: takes back a lock, an approval, or a decision to keep two apart. */
import type { Command, Context } from '../../../context.ts';
import { refused } from '../../../errors.ts';
import { removeDecision } from '../../../store/matching/decisions.ts';
import { DECIDED, findPairInRound, pairText, showDecision } from '../../../application/match/decide-pair.ts';
import { twoPeopleArguments } from '../../../application/naming/named-arguments.ts';

export function define(command: Command, context: Context): void {
  twoPeopleArguments(command, context)
    .description('Take back what was decided of two people in this round: locked, approved, or kept apart.')
    .addHelpText('after', '\nExample:\n  $ mentor match release P3 P17')
    .action(async (first, second) => {
      const { pair, before } = await context.write('match release', (store) => {
        const found = findPairInRound(store, first, second);
        const decided = found.ofTheTwo;
        if (decided === undefined)
          throw refused(
            `Nothing was decided of ${pairText(found)} in ${found.round.name}.`,
            'mentor match decisions lists what was',
          );
        removeDecision(store, decided);
        return { pair: found, before: decided };
      });
      await showDecision(
        context,
        'match.release/1',
        pair,
        null,
        `${pairText(pair)} are no longer ${DECIDED[before.decision]}.`,
      );
      await context.next('mentor match --keep proposes anew, and keeps what was approved');
    });
}
