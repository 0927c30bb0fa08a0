/** The pages of forms that go with letters, made once for each person and occasion. */
import type { AskedForm } from '../../domain/forms/asked-form.ts';
import type { FormKind } from '../../domain/forms/form.ts';
import type { Attachment } from '../../domain/letters/letter.ts';
import { formPageScript } from '../../io/program-files.ts';
import type { Store } from '../../store/store.ts';
import { formPage, pageName } from '../../view/form-page/form-page.ts';
import { askedForms } from '../forms/asked-forms.ts';
import { loadFormSet } from '../forms/form-set.ts';

/** Which form: of whom, about which pair. */
export interface FormWanted {
  readonly kind: FormKind;
  readonly participantId: number;
  /** `null` where it is about no pair. */
  readonly relationshipId: number | null;
}

/** Returns what gives the page of a form that is due; undefined where it is not due. Call both inside `store.read`. */
export function formPages(
  store: Store,
  kinds: readonly FormKind[],
): (wanted: FormWanted) => Attachment | undefined {
  const formSet = loadFormSet(store);
  const byOccasion = new Map<string, AskedForm>();
  const keyOf = ({ kind, participantId, relationshipId }: FormWanted): string =>
    `${kind} ${participantId} ${relationshipId ?? '-'}`;
  const [only, ...others] = kinds;
  // Of several forms the facts are loaded once for all.
  const due = askedForms(store, formSet, { to: 'due', kind: others.length === 0 ? only : undefined });
  for (const one of due) {
    const { form: kind, participantId, relationshipId } = one.occasion;
    if (kinds.includes(kind)) byOccasion.set(keyOf({ kind, participantId, relationshipId }), one);
  }
  let script: string | undefined;
  return (wanted) => {
    const asked = byOccasion.get(keyOf(wanted));
    if (asked === undefined) return undefined;
    script ??= formPageScript();
    return { name: pageName(asked), type: 'text/html', content: formPage(asked, script) };
  };
}
