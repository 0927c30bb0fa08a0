/** `mentor target drop`. */
import type { Command, Context } from '../../../context.ts';
import { folded } from '../../../domain/words/text.ts';
import { deleteTarget, loadTargets } from '../../../store/targets.ts';
import { aimNamed, loadAims } from '../../../application/reports/aims.ts';
import { text } from '../../../application/options/values.ts';

export function define(command: Command, context: Context): void {
  command
    .description('Drop what the programme aimed at.')
    .argument('<figure>', 'the figure: its name, or what pages call it', text)
    .addHelpText('after', '\nExample:\n  $ mentor target drop completion_rate')
    .action(async (given) => {
      const figure = await context.write('target drop', (store) => {
        const names = loadTargets(store).map((target) => target.figure);
        // One may be kept for a figure that no report has any more.
        const found =
          names.find((name) => name === folded(given)) ??
          aimNamed(
            loadAims(store).filter(({ key }) => names.includes(key)),
            given,
            ['target of', 'mentor target list'],
          ).key;
        deleteTarget(store, found);
        return found;
      });
      await context.did('target.drop/1', `Dropped the target of ${figure}.`, { figure });
      await context.next('mentor undo takes it back');
    });
}
