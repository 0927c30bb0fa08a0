/** `mentor form list`: lists the forms of the programme. */
import { loadDueForms } from '../../../application/forms/asked-forms.ts';
import { loadFormSet } from '../../../application/forms/form-set.ts';
import type { Command, Context } from '../../../context.ts';
import { ASKED_OF, FORM_KINDS } from '../../../domain/forms/form.ts';
import { loadChangeDays } from '../../../store/forms/forms.ts';
import type { Store } from '../../../store/store.ts';
import { formList, type ListedForm } from '../../../view/pages/forms/form-pages.ts';

export const shows = true;

export function define(command: Command, context: Context): void {
  command
    .description(
      'List the forms: what each is called, its version, the languages in which it is worded, whether it falls due by itself, and how many people have it to answer.',
    )
    .addHelpText('after', '\nExample:\n  $ mentor form list')
    .action(async () => {
      await context.show(formList(await context.read(loadListed)));
      await context.next('mentor form show readiness, or mentor form due');
    });
}

function loadListed(store: Store): ListedForm[] {
  const formSet = loadFormSet(store);
  const {
    due,
    facts: { notAsked, given },
  } = loadDueForms(store);
  return FORM_KINDS.map((kind) => {
    const form = formSet.current(kind);
    return {
      form,
      changedOn: loadChangeDays(store, kind).get(form.version) ?? null,
      isAsked: ASKED_OF[kind] !== 'anybody' && !notAsked.has(kind),
      due: due.filter((one) => one.form === kind).length,
      answers: given.filter((one) => one.form === kind).length,
    };
  });
}
