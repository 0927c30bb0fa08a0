/** `mentor target list`. */
import type { Command, Context } from '../../../context.ts';
import { loadTargets } from '../../../store/targets.ts';
import { listing, lists } from '../../../view/document/result.ts';
import { TARGET } from '../../../view/pages/programme/targets.ts';
import { loadAims } from '../../../application/reports/aims.ts';

export const shows = true;

export function define(command: Command, context: Context): void {
  command
    .description('List what the programme aims at, and where each figure stands today.')
    .addHelpText('after', '\nExample:\n  $ mentor target list')
    .action(async () => {
      const targets = await context.read((store) => {
        const set = loadTargets(store);
        const aims = set.length === 0 ? [] : loadAims(store);
        return set.map((target) => ({ ...target, aim: aims.find(({ key }) => key === target.figure) }));
      });
      await context.show(
        lists('target.list/1', { targets: listing(targets, TARGET, { whenEmpty: 'No targets yet.' }) }),
      );
      if (targets.length === 0) await context.next('mentor target set completion_rate 70% --by 2027-06-30');
    });
}
