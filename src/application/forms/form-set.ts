/** The forms of a programme: those that come with the program, and the programme's own versions of them. */
import { ASKED_OF, type Form, type FormDefinition, type FormKind } from '../../domain/forms/form.ts';
import { readShippedForm } from '../../io/shipped-forms.ts';
import { loadVersions } from '../../store/forms/forms.ts';
import { loadProgramme } from '../../store/programme.ts';
import type { Store } from '../../store/store.ts';

export interface FormSet {
  /** Returns the version that is in use. */
  current(kind: FormKind): Form;
  /** Returns a version; `undefined` where there is none of that number. */
  version(kind: FormKind, version: number): Form | undefined;
  /** Returns every version, oldest first. */
  versions(kind: FormKind): readonly Form[];
}

/** Returns the forms of a programme. Each is read when it is first asked for, and once. */
export function loadFormSet(store: Store): FormSet {
  const known = new Map<FormKind, readonly Form[]>();
  const versions = (kind: FormKind): readonly Form[] => {
    let found = known.get(kind);
    if (found === undefined) {
      found = loadVersions(store, kind, readShippedForm).map((form) => withNeeded(store, form));
      known.set(kind, found);
    }
    return found;
  };
  return {
    versions,
    current(kind) {
      const last = versions(kind).at(-1);
      if (last === undefined) throw new Error(`there is no form ${kind}`);
      return last;
    },
    version: (kind, version) => versions(kind).find((one) => one.version === version),
  };
}

/** Returns a form in which, where it enrols people, what the programme needs of everybody has to be answered. */
export function withNeeded<Of extends FormDefinition>(store: Store, form: Of): Of {
  if (ASKED_OF[form.form] !== 'anybody') return form;
  const { requiredFields } = loadProgramme(store);
  const isNeeded = (field: string | null): boolean => field !== null && requiredFields.includes(field);
  return {
    ...form,
    questions: form.questions.map((one) => (isNeeded(one.field) ? { ...one, isRequired: true } : one)),
  };
}
