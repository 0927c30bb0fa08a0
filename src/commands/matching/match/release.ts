/** `mentor match release`: takes back a lock, an approval, or a decision to keep two apart. */
import type { Command, Context } from '../../../context.ts';
import { refused } from '../../../errors.ts';
import { removeDecision } from '../../../store/matching/decisions.ts';
import { DECIDED, findPairInRound, pairText, showDecision } from '../../../application/match/decide-pair.ts';
import { requireId } from '../../../domain/reference.ts';
import {
  findGroupInRound,
  isReleasedAsGroup,
  releaseGroup,
} from '../../../application/match/groups/decide-group.ts';
import { showReleasedGroup } from '../../../application/match/groups/show-decided.ts';
import { morePeopleArgument, twoPeopleArguments } from '../../../application/naming/named-arguments.ts';

export function define(command: Command, context: Context): void {
  morePeopleArgument(twoPeopleArguments(command, context), context, 'of a group: the others of the decision')
    .description(
      'Take back what was decided of two people, or of a group, in this round: locked, approved, or kept apart.',
    )
    .addHelpText('after', '\nExamples:\n  $ mentor match release P3 P17\n  $ mentor match release P7 P3 P12')
    .action(async (first, second, others) => {
      const ids = [first, second, ...others].map((id) => requireId('P', id));
      const asGroup = await context.write('match release', (store) => {
        const found = findGroupInRound(store, ids);
        return found.before !== undefined || isReleasedAsGroup(store, found)
          ? { found, before: releaseGroup(store, found) }
          : undefined;
      });
      if (asGroup !== undefined) {
        await showReleasedGroup(context, asGroup.found, asGroup.before);
        return;
      }
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
