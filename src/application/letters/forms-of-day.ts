/** What the nightly set says of forms: the pages of those that are due, and which answers came in since the day before. */
import type { Attachment } from '../../domain/letters/letter.ts';
import { addDays } from '../../domain/time/dates.ts';
import { loadTakenAnswers } from '../../store/forms/answers.ts';
import type { Store } from '../../store/store.ts';
import type { CameIn } from '../../view/pages/nightly/came-in.ts';
import { askedForms } from '../forms/asked-forms.ts';
import { loadFormSet } from '../forms/form-set.ts';
import { pageMaker } from './attached-forms.ts';

export interface FormsOfDay {
  readonly due: number;
  /** The page of each that is due; none where there are too many to open one by one. */
  readonly pages: readonly Attachment[];
  /** By form and person, without a word of any answer. */
  readonly cameIn: readonly CameIn[];
}

/**
 * Returns what is due and what came in. Call it inside `store.read`.
 *
 * @param most The most pages that are made.
 */
export function loadFormsOfDay(store: Store, names: ReadonlyMap<number, string>, most: number): FormsOfDay {
  const due = askedForms(store, loadFormSet(store), { to: 'due' });
  const yesterday = addDays(store.today, -1);
  return {
    due: due.length,
    pages: due.length > most ? [] : due.map(pageMaker()),
    cameIn: loadTakenAnswers(store)
      .filter(({ receivedOn }) => receivedOn >= yesterday)
      .map(({ form, participantId, relationshipId, answeredOn }) => ({
        form,
        participantId,
        name: names.get(participantId) ?? '',
        relationshipId,
        answeredOn,
      })),
  };
}
