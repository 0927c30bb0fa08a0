/** The forms of a programme, as lists have them. */
import { ASKED_OF, FORM_KINDS } from '../../domain/forms/form.ts';
import { loadChangeDays } from '../../store/forms/forms.ts';
import type { Store } from '../../store/store.ts';
import type { ListedForm } from '../../view/pages/forms/form-pages.ts';
import { loadDueForms } from './asked-forms.ts';
import { loadFormSet } from './form-set.ts';

/** Returns every form in its version in use, with how many are due and answered. Call it inside `store.read`. */
export function loadListedForms(store: Store): ListedForm[] {
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
