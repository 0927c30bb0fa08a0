/** `mentor resource remove`. */
import type { Command, Context } from '../../../context.ts';
import { idOf, requireId } from '../../../domain/reference.ts';
import { refused } from '../../../errors.ts';
import { deleteResource, loadResources } from '../../../store/relationships/resources.ts';
import { RESOURCE } from '../../../view/pages/programme/resources.ts';
import { saidOf } from '../../../view/document/result.ts';

export function define(command: Command, context: Context): void {
  command
    .description('Remove guidance that no longer helps.')
    .argument('<resource>', 'S2')
    .addHelpText('after', '\nExample:\n  $ mentor resource remove S2')
    .action(async (given) => {
      const id = requireId('S', given);
      const removed = await context.write('resource remove', (store) => {
        const found = loadResources(store).find((one) => one.id === id);
        if (found === undefined)
          throw refused(`There is no resource ${idOf('S', id)}.`, 'mentor resource list');
        deleteResource(store, id);
        return found;
      });
      await context.show(
        saidOf('resource.remove/1', `Removed ${idOf('S', id)} ${removed.title}.`, RESOURCE, removed),
      );
      await context.next('mentor undo takes it back');
    });
}
