/** `mentor form due`: lists who has not answered which form. */
import { loadDueForms } from '../../../application/forms/asked-forms.ts';
import { oneOf } from '../../../application/options/values.ts';
import type { Command, Context } from '../../../context.ts';
import { FORM_KINDS } from '../../../domain/forms/form.ts';
import { dueDocument } from '../../../view/pages/forms/form-pages.ts';

export const shows = true;

export function define(command: Command, context: Context): void {
  command
    .description(
      'List who has not answered which form, those who are asked the longest first. The checklist of the phase, the schedule of check-ins and the agreed rhythm say what is asked; what is recorded already, in whatever way, is not due.',
    )
    .option('--form <form>', `one form: ${FORM_KINDS.join(', ')}`, oneOf(FORM_KINDS))
    .option('--exit-code', 'exit 8 where somebody has not answered')
    .addHelpText('after', '\nExamples:\n  $ mentor form due\n  $ mentor form due --form agreement')
    .action(async (options) => {
      const { due, facts } = await context.read((store) =>
        loadDueForms(store, options.form === undefined ? FORM_KINDS : [options.form]),
      );
      await context.show(dueDocument(due, facts.people, facts.today));
      const [first] = due;
      if (first === undefined) return;
      await context.next(
        `mentor form make ${first.form} --for html --to due --out forms, and mentor import answers FOLDER when they come back`,
      );
      if (options.exitCode === true) context.leaveWith('attention');
    });
}
