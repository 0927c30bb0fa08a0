/** A form as one person gets it on one occasion: what every page, sheet and letter is made from. */
import { idOf, idOrNull } from '../reference.ts';
import type { Company, Each, Form } from './form.ts';
import type { Occasion } from './occasion.ts';
import { isOpenOccasion, NOBODY, openOccasion } from './open-form.ts';

/** One of those about which a question is asked once for each. */
export interface EachOf {
  /** What the key of its answer ends with: `G3` of a goal; of topics and courses see `each-of.ts`. */
  readonly id: string;
  /** What the person reads. */
  readonly name: string;
}

interface NamedPerson {
  readonly id: number;
  readonly name: string;
}

export interface AskedForm {
  /** In words that are true of the relationship, with its people to choose from. */
  readonly form: Form;
  readonly occasion: Occasion;
  readonly code: string;
  /** The day since which it is due. */
  readonly since: string;
  /** Who answers; `role` is `null` where it is about no pair. */
  readonly person: {
    readonly id: number;
    readonly name: string;
    readonly email: string | null;
    /** BCP 47, best first. */
    readonly languages: readonly string[];
    readonly role: 'mentor' | 'mentee' | null;
  };
  /** The other side; empty where it is about no pair. */
  readonly partners: readonly NamedPerson[];
  /** Everybody else of the relationship; empty where it is about none. */
  readonly others: readonly NamedPerson[];
  /** Whose words the form is in. */
  readonly company: readonly Company[];
  readonly programme: string;
  /** Where answers are mailed to; `null` where the programme has not said. */
  readonly contact: { readonly name: string | null; readonly email: string } | null;
  /** What the questions with `each` are asked about. */
  readonly each: Readonly<Record<Each, readonly EachOf[]>>;
  /** What both sides may read and the form builds on: the agreement as it stands, the goals of the pair. */
  readonly shown: readonly { readonly title: string; readonly text: string }[];
}

/**
 * Returns the name of somebody's file, without its ending: `readiness-R7-P12`, and never anybody's name. Of a form that anybody
 * may fill in it is that of the form: `enrol-mentor`.
 */
export function fileNameOf({ form, occasion }: AskedForm): string {
  const { relationshipId, participantId } = occasion;
  if (isOpenOccasion(occasion)) return form.form;
  const ids = [idOrNull('R', relationshipId), idOf('P', participantId)];
  return [form.form, ...ids.filter((id) => id !== null)].join('-');
}

/**
 * Returns a form that anybody may fill in, as everybody gets it.
 *
 * @param languages BCP 47, best first: in which it is shown to those whose own language it is not worded in.
 */
export function openForm(
  form: Form,
  code: string,
  languages: readonly string[],
  { programme, contact }: Pick<AskedForm, 'programme' | 'contact'>,
): AskedForm {
  const occasion = openOccasion(form);
  return {
    form,
    occasion,
    code,
    since: occasion.day,
    person: { id: NOBODY, name: '', email: null, languages, role: null },
    partners: [],
    others: [],
    company: [],
    programme,
    contact,
    each: { goal: [], action: [], topic: [], course: [] },
    shown: [],
  };
}
