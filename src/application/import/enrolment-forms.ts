/** What the enrolment forms tell an import of people: their titles, and the words of their choices. */
import { enrolmentMeanings } from '../../domain/forms/enrolling/enrolment-columns.ts';
import type { Form } from '../../domain/forms/form.ts';
import { type Meanings, meaningsIn, withMeanings } from '../../domain/people/fields/meanings.ts';
import type { Store } from '../../store/store.ts';
import { type FormSet, loadFormSet } from '../forms/form-set.ts';

/** Returns every version of the forms that enrol people. */
export function enrolmentForms(forms: FormSet): readonly Form[] {
  return [...forms.versions('enrol-mentor'), ...forms.versions('enrol-mentee')];
}

/** Returns what words mean: those of the forms' choices as the forms say, unless somebody says otherwise. */
export function withEnrolmentWords(store: Store, said: Meanings = new Map()): Meanings {
  const meanings = enrolmentMeanings(enrolmentForms(loadFormSet(store)));
  return withMeanings(withMeanings(new Map(), meanings), meaningsIn(said));
}
