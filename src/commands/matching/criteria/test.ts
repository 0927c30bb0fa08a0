/** `mentor criteria test`: shows what the rules and criteria say about one pair. */
import type { Command, Context } from '../../../context.ts';
import { explainPair } from '../../../matching/explain/explain-pair.ts';
import { judgementDocument } from '../../../view/pages/matching/judgement.ts';
import { pairInRoles } from '../../../application/people/pair-in-roles.ts';
import { loadPool } from '../../../application/match/read-pool.ts';
import { twoPeopleArguments } from '../../../application/naming/named-arguments.ts';

export const shows = true;

export function define(command: Command, context: Context): void {
  twoPeopleArguments(command, context)
    .description(
      'Try the rules and criteria on one pair: every rule with its words, every criterion with its points, and the score. Neither has to be ready, and nothing is changed.',
    )
    .option('--confidential', 'show private and sensitive words too: whom they asked for, whom they avoid')
    .addHelpText('after', '\nExample:\n  $ mentor criteria test P3 P17')
    .action(async (first, second, options) => {
      const store = await context.store();
      const isInConfidence = options.confidential === true;
      const shown = store.read(() => {
        const [mentee, mentor] = pairInRoles(store, first, second);
        const { input, notReady } = loadPool(store);
        return {
          mentee,
          mentor,
          judgement: explainPair(input, mentee, mentor, { isInConfidence }),
          notReady: notReady.filter(({ participant: { id } }) => id === mentee.id || id === mentor.id),
        };
      });
      await context.show(judgementDocument(shown));
      await context.next('mentor criteria edit changes a rule or a weight');
    });
}
