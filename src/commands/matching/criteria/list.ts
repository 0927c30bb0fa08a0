/** `mentor criteria list`. */
import type { Command, Context } from '../../../context.ts';
import { loadCriteria } from '../../../store/programme.ts';
import { criteriaList } from '../../../view/pages/matching/criteria.ts';

export const shows = true;

export function define(command: Command, context: Context): void {
  command
    .description('List the rules that forbid a pair and the criteria that score it, one a line.')
    .addHelpText('after', '\nExample:\n  $ mentor criteria list')
    .action(async () => {
      await context.show(criteriaList(await context.read((store) => loadCriteria(store))));
    });
}
