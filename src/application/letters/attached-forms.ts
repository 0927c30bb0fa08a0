/** The pages of forms that go with letters and stand in the nightly set. */
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

/**
 * Returns what gives the page of a form that is due; undefined where it is not due. Call both inside `store.read`.
 *
 * @param only The forms that are wanted; all of them where it is absent.
 */
export function duePages(
  store: Store,
  only?: readonly FormKind[],
): (wanted: FormWanted) => Attachment | undefined {
  const keyOf = ({ kind, participantId, relationshipId }: FormWanted): string =>
    `${kind} ${participantId} ${relationshipId ?? '-'}`;
  const set = loadFormSet(store);
  const asked = (only ?? [undefined]).flatMap((kind) => askedForms(store, set, { to: 'due', kind }));
  const due = new Map(asked.map((one) => [keyOf({ ...one.occasion, kind: one.occasion.form }), one]));
  const pageOf = pageMaker();
  return (wanted) => {
    const found = due.get(keyOf(wanted));
    return found && pageOf(found);
  };
}

/** Returns what makes the page of a form, once somebody asks for what is on it: a list of letters does not. */
export function pageMaker(): (asked: AskedForm) => Attachment {
  let script: string | undefined;
  return (asked) => {
    let page: string | undefined;
    return {
      name: pageName(asked),
      type: 'text/html',
      get content() {
        script ??= formPageScript();
        return (page ??= formPage(asked, script));
      },
    };
  };
}
