/** Forms as people get them: who is asked, on which occasion, with their code. */
import { type AskedForm, openForm } from '../../domain/forms/asked-form.ts';
import {
  type DueForm,
  dueForms,
  type FormForSomebody,
  formsFor,
  FormsOfPeople,
} from '../../domain/forms/due/due-forms.ts';
import { eachNamed } from '../../domain/forms/each-of.ts';
import { FORM_KINDS, type FormKind } from '../../domain/forms/form.ts';
import { formCode } from '../../domain/forms/form-code.ts';
import { companyOf, formInPair } from '../../domain/forms/form-in-pair.ts';
import { openOccasion } from '../../domain/forms/open-form.ts';
import { grouped } from '../../domain/grouping.ts';
import { idOf } from '../../domain/reference.ts';
import { type BriefFacts, isOpen, type RelationshipPerson } from '../../domain/relationship/relationship.ts';
import { onlySideOf, partnersOf } from '../../domain/relationship/members/members.ts';
import { refused } from '../../errors.ts';
import type { Addressee } from '../../store/forms/form-people.ts';
import { formSigner } from '../../store/forms/form-secret.ts';
import { loadParticipantsById } from '../../store/people/participants.ts';
import { loadCourses } from '../../store/people/training.ts';
import { loadProgramme } from '../../store/programme.ts';
import {
  eachBrief,
  loadRelationshipsOf,
  requireOpenRelationship,
} from '../../store/relationships/relationships.ts';
import type { Store } from '../../store/store.ts';
import type { AskedTo } from './asked-to.ts';
import { type LoadedFormFacts, loadFormFacts } from './form-facts.ts';
import type { FormSet } from './form-set.ts';
import { goalsAskedAbout, openActions } from './open-of-pair.ts';
import { shownOf } from './shown-of.ts';

/**
 * Returns the forms that some people are asked for, by relationship and then by person; of one person in the order of the
 * forms. Forms that anybody may fill in (`enrol-mentor`, `enrol-mentee`) are nobody's.
 *
 * @param asked.kind One form; all of them where it is absent.
 * @param asked.language BCP 47: before the languages of everybody.
 * @throws Failure `refused` where a person or a pair is named who cannot be asked: they have withdrawn, have not consented, or
 *   the pair is over.
 */
export function askedForms(
  store: Store,
  formSet: FormSet,
  asked: {
    readonly to: AskedTo;
    readonly kind?: FormKind | undefined;
    readonly language?: string | undefined;
  },
): AskedForm[] {
  const { to, kind, language } = asked;
  const kinds = kind === undefined ? FORM_KINDS : [kind];
  const facts = loadFormFacts(store, kinds);
  const pairs = new Map([...pairsFor(store, to)].map((pair) => [pair.id, pair]));
  if (typeof to === 'object') refuseUnaskable(facts, to, pairs);
  const possible = formsFor(pairs.values(), facts, kinds).filter(({ participantId }) =>
    isTo(to, participantId, pairs),
  );
  const forms: readonly FormForSomebody[] = to === 'due' ? dueForms(possible, facts) : possible;
  const asking = new Asking(store, formSet, facts, pairs, forms, language);
  return forms.toSorted(byPair).map((form) => asking.of(form));
}

/** Returns a form that anybody may fill in, as everybody gets it. */
export function loadOpenForm(
  store: Store,
  formSet: FormSet,
  kind: FormKind,
  language: string | undefined,
): AskedForm {
  const form = formSet.current(kind);
  const { name: programme, contact } = loadProgramme(store);
  const code = formCode(openOccasion(form), formSigner(store));
  return openForm(form, code, language === undefined ? [] : [language], { programme, contact });
}

/** Returns every form that is due, those of the longest time first, and by what; without codes, which a list does not need. */
export function loadDueForms(
  store: Store,
  kinds: readonly FormKind[] = FORM_KINDS,
): { readonly due: DueForm[]; readonly facts: LoadedFormFacts } {
  const facts = loadFormFacts(store, kinds);
  const forms = new FormsOfPeople(facts, { kinds, isDueAlone: true });
  for (const pair of eachBrief(store, { isOpen: true })) forms.add(pair);
  return { due: dueForms(forms.all(), facts), facts };
}

function pairsFor(store: Store, to: AskedTo): Iterable<BriefFacts> {
  if (typeof to === 'string') return eachBrief(store, { isOpen: true });
  if ('relationshipId' in to) {
    requireOpenRelationship(store, to.relationshipId);
    return eachBrief(store, { ids: [to.relationshipId] });
  }
  const own = loadRelationshipsOf(store, [to.participantId]).filter(isOpen);
  return eachBrief(store, { ids: own.map(({ id }) => id) });
}

function isTo(to: AskedTo, participantId: number, pairs: ReadonlyMap<number, BriefFacts>): boolean {
  if (typeof to === 'string') return true;
  if ('participantId' in to) return to.participantId === participantId;
  return pairs.get(to.relationshipId)?.people.some((one) => one.participantId === participantId) === true;
}

function refuseUnaskable(
  { people }: LoadedFormFacts,
  to: Exclude<AskedTo, string>,
  pairs: ReadonlyMap<number, BriefFacts>,
): void {
  const meant =
    'participantId' in to
      ? [to.participantId]
      : (pairs.get(to.relationshipId)?.people ?? []).map(({ participantId }) => participantId);
  if (meant.some((id) => people.get(id)?.isAskable === true)) return;
  const [first] = meant;
  throw refused(
    `${idOf('P', first ?? 0)} has withdrawn or has not consented, and gets no forms.`,
    `mentor participant show ${idOf('P', first ?? 0)} tells which`,
  );
}

function byPair(a: FormForSomebody, b: FormForSomebody): number {
  return (
    (a.relationshipId ?? Infinity) - (b.relationshipId ?? Infinity) ||
    a.participantId - b.participantId ||
    FORM_KINDS.indexOf(a.form) - FORM_KINDS.indexOf(b.form)
  );
}

/** Completes forms with what is said in them; everything is loaded once. */
class Asking {
  readonly #programme;
  readonly #sign;
  readonly #formSet: FormSet;
  readonly #people: ReadonlyMap<number, Addressee>;
  readonly #pairs: ReadonlyMap<number, BriefFacts>;
  readonly #topics: ReadonlyMap<number, readonly string[]>;
  readonly #courses: ReadonlyMap<number, readonly string[]>;
  readonly #allCourses: readonly string[];
  readonly #language: string | undefined;

  constructor(
    store: Store,
    formSet: FormSet,
    { people, today }: LoadedFormFacts,
    pairs: ReadonlyMap<number, BriefFacts>,
    forms: readonly FormForSomebody[],
    language: string | undefined,
  ) {
    this.#language = language;
    this.#programme = loadProgramme(store);
    this.#sign = formSigner(store);
    this.#formSet = formSet;
    this.#people = people;
    this.#pairs = pairs;
    const rated = [
      ...new Set(forms.filter(({ form }) => form === 'skills').map(({ participantId }) => participantId)),
    ];
    this.#topics = new Map(loadParticipantsById(store, rated).map(({ id, goals }) => [id, goals]));
    const isTraining = forms.some(({ form }) => form === 'training');
    this.#allCourses = isTraining ? loadCourses(store).map(({ name }) => name) : [];
    const required = [...pairs.values()].flatMap(({ requiredTraining }) => requiredTraining);
    const missing = required.filter(
      ({ completedOn, expiresOn }) => completedOn === null || (expiresOn ?? today) < today,
    );
    this.#courses = new Map(
      [...grouped(missing, ({ participantId }) => participantId)].map(([id, courses]) => [
        id,
        [...new Set(courses.map(({ course }) => course))],
      ]),
    );
  }

  of({ form: kind, participantId, relationshipId, day, since }: FormForSomebody): AskedForm {
    const current = this.#formSet.current(kind);
    const person = this.#people.get(participantId);
    if (person === undefined) throw new Error(`there is no ${idOf('P', participantId)}`);
    const occasion = { form: kind, version: current.version, participantId, relationshipId, day };
    const { id, name, email } = person;
    const languages = this.#language === undefined ? person.languages : [this.#language, ...person.languages];
    const pair = relationshipId === null ? undefined : this.#pairs.get(relationshipId);
    const own = pair?.people.find((one) => one.participantId === id);
    const role = own === undefined ? null : onlySideOf(own);
    return {
      form: pair === undefined || own === undefined ? current : formInPair(current, pair, own),
      occasion,
      code: formCode(occasion, this.#sign),
      since: since ?? day,
      person: { id, name, email, languages, role },
      partners: (pair === undefined ? [] : partnersOf(pair, id)).map(named),
      others: (pair?.people ?? []).filter(({ participantId: other }) => other !== id).map(named),
      company: pair === undefined ? [] : companyOf(pair),
      programme: this.#programme.name,
      contact: this.#programme.contact,
      each: {
        goal: pair === undefined ? [] : goalsAskedAbout(kind, pair, { id, languages }, this.#formSet),
        action: pair === undefined || kind !== 'meeting' ? [] : openActions(pair, id, this.#formSet),
        // A mentor rates what mentoring asks of them, and not the topics in which they help.
        topic: role === 'mentor' ? [] : eachNamed(this.#topics.get(id) ?? []),
        course: eachNamed(this.#courses.get(id) ?? this.#allCourses),
      },
      shown: pair === undefined ? [] : shownOf(kind, pair, { id, languages }, this.#formSet),
    };
  }
}

function named({ participantId, name }: RelationshipPerson): AskedForm['others'][number] {
  return { id: participantId, name };
}
