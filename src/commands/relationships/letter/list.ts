/** `mentor letter list`: the letters there are, to whom each goes, and whose words it has. */
import type { Command, Context } from '../../../context.ts';
import { lists } from '../../../view/document/result.ts';
import { letterKinds } from '../../../view/letters/letter-document.ts';

export const shows = true;

export function define(command: Command, context: Context): void {
  command
    .description('List the letters there are: to whom each goes, and the templates whose words it has.')
    .addHelpText('after', '\nExample:\n  $ mentor letter list')
    .action(async () => {
      await context.show(lists('letter.list/1', { kinds: letterKinds() }));
      await context.next('mentor letter welcome, or mentor template show letter.welcome.mentor');
    });
}
