/** `mentor form due`: lists who has not answered which form. */
import { loadDueForms } from '../../../application/forms/asked-forms.ts';
import { oneOf } from '../../../application/options/values.ts';
import type { Command, Context } from '../../../context.ts';
import type { DueForm } from '../../../domain/forms/due-forms.ts';
import { FORM_KINDS } from '../../../domain/forms/form.ts';
import { dueDocument, type DueLine } from '../../../view/pages/forms/form-pages.ts';

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
      const { lines, today } = await context.read((store) => {
        const { due, facts } = loadDueForms(store, options.form === undefined ? FORM_KINDS : [options.form]);
        const lineOf = (one: DueForm): DueLine[] => {
          const person = facts.people.get(one.participantId);
          return person === undefined ? [] : [{ ...one, person }];
        };
        return { lines: due.flatMap(lineOf), today: store.today };
      });
      await context.show(dueDocument(lines, today));
      const [first] = lines;
      if (first === undefined) return;
      await context.next(
        `mentor form make ${first.form} --for html --to due --out forms, and mentor import answers FOLDER when they come back`,
      );
      if (options.exitCode === true) context.leaveWith('attention');
    });
}
