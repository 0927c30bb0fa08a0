/** `mentor form list`: lists the forms of the programme. */
import { loadListedForms } from '../../../application/forms/listed-forms.ts';
import type { Command, Context } from '../../../context.ts';
import { formList } from '../../../view/pages/forms/form-pages.ts';

export const shows = true;

export function define(command: Command, context: Context): void {
  command
    .description(
      'List the forms: what each is called, its version, the languages in which it is worded, whether it falls due by itself, and how many people have it to answer.',
    )
    .addHelpText('after', '\nExample:\n  $ mentor form list')
    .action(async () => {
      await context.show(formList(await context.read(loadListedForms)));
      await context.next('mentor form show readiness, or mentor form due');
    });
}
