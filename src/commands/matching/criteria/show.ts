/** `mentor criteria show`. */
import type { Command, Context } from '../../../context.ts';
import { loadCriteria } from '../../../store/programme.ts';
import { criteriaDocument } from '../../../view/pages/matching/criteria.ts';

export const shows = true;

export function define(command: Command, context: Context): void {
  command
    .description('Show the rules that forbid a pair and the criteria that score it, in words.')
    .action(async () => {
      const criteria = await context.read((store) => loadCriteria(store));
      await context.show(criteriaDocument('criteria.show/1', criteria));
      await context.next('mentor criteria edit, or mentor criteria export to change many at once');
    });
}
