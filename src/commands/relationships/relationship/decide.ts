/** `mentor relationship decide`: records what the pair decided at closure. */
import { Argument } from '../../../commander.ts';
import type { Command, Context } from '../../../context.ts';
import { happenedOn } from '../../../domain/relationship/relationship.ts';
import { idOf } from '../../../domain/reference.ts';
import { refused } from '../../../errors.ts';
import { recordDecision } from '../../../store/relationships/relationships.ts';
import { dayItHappened } from '../../../application/options/values.ts';
import { record } from '../../../application/relationship/record-in-relationship.ts';

export function define(command: Command, context: Context): void {
  command
    .description('Record what the pair decided at closure: to end, or to renew with new goals.')
    .argument('<relationship>', 'R7')
    .addArgument(new Argument('<decision>', 'end or renew').choices(['end', 'renew']) as never)
    .option('--on <day>', 'when (default: today)', dayItHappened)
    .addHelpText('after', '\nExample:\n  $ mentor relationship decide R7 renew')
    .action(async (...words: unknown[]) => {
      const [relationship, decision, options] = words as [string, 'end' | 'renew', { on?: string }];
      await record(context, relationship, 'relationship decide', (facts, store) => {
        if (facts.phase !== 'closure')
          throw refused(
            `${idOf('R', facts.id)} is in ${facts.phase}, not in closure.`,
            `mentor advance ${idOf('R', facts.id)}`,
          );
        const on = happenedOn(options.on, store.today);
        recordDecision(store, facts.id, decision, on);
        return { text: `${idOf('R', facts.id)}: decided on ${on} to ${decision}.`, values: { decision, on } };
      });
    });
}
