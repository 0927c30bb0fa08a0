/** What the enrolment forms tell an import of people: their titles, and the words of their choices. */
import { enrolmentMeanings } from '../../domain/forms/enrolment-columns.ts';
import type { Form } from '../../domain/forms/form.ts';
import { type Meanings, meaningsIn, withMeanings } from '../../domain/people/fields/meanings.ts';
import { readShippedForm } from '../../io/shipped-forms.ts';
import { loadVersions } from '../../store/forms/forms.ts';
import type { Store } from '../../store/store.ts';

/** Returns every version of the forms that enrol people. */
export function enrolmentForms(store: Store): readonly Form[] {
  return [
    ...loadVersions(store, 'enrol-mentor', readShippedForm),
    ...loadVersions(store, 'enrol-mentee', readShippedForm),
  ];
}

/** Returns what words mean: those of the forms' choices as the forms say, unless somebody says otherwise. */
export function withEnrolmentWords(store: Store, said: Meanings = new Map()): Meanings {
  return withMeanings(withMeanings(new Map(), enrolmentMeanings(enrolmentForms(store))), meaningsIn(said));
}
