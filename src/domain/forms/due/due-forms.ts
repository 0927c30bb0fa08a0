/** Which forms are due: from whom, on which occasion, since when. Derived each time, never stored. */
import type { Snooze } from '../../attention/signal.ts';
import {
  type BriefFacts,
  isOpen,
  type Phase,
  type RequiredTraining,
} from '../../relationship/relationship.ts';
import { followedSince } from '../../relationship/taken-in.ts';
import { grouped } from '../../grouping.ts';
import { addDays } from '../../time/dates.ts';
import { ASKED_OF, FORM_KINDS, type FormKind } from '../form.ts';
import { canBeDueIn, fallingIn, PAIR_FORMS, type PairForm } from './form-rules.ts';
import type { Falling, FormCircumstances } from './look.ts';
import type { Occasion } from '../occasion.ts';
import { compareTexts } from '../../words/text.ts';

/** A form for somebody on an occasion, whatever its version. */
export interface FormForSomebody extends Omit<Occasion, 'version'> {
  /** The day since which it is due; `null` where it is not, or it is not known when it will be. */
  readonly since: string | null;
}

export interface DueForm extends FormForSomebody {
  readonly since: string;
}

/** Somebody whom forms can be sent to, as far as that is decided by what is known of them. */
export interface FormPerson {
  readonly id: number;
  readonly isMentee: boolean;
  readonly enrolledOn: string;
  /** Has consented, and has not withdrawn. */
  readonly isAskable: boolean;
  readonly isPaused: boolean;
  /** Whether they have said what they want: goals or challenges. */
  readonly hasNeeds: boolean;
}

/** An answer that was taken in, as far as what is due depends on it. */
export type GivenAnswer = Omit<Occasion, 'version'> & { readonly answeredOn: string };

/** Everything that forms are asked by. */
export interface FormFacts {
  readonly circumstances: FormCircumstances;
  readonly people: ReadonlyMap<number, FormPerson>;
  readonly given: readonly GivenAnswer[];
  /** Snoozes in force, by relationship. */
  readonly snoozes: ReadonlyMap<number, readonly Pick<Snooze, 'signal'>[]>;
  /** The forms that the programme does not want to fall due by themselves. */
  readonly notAsked: ReadonlySet<FormKind>;
  readonly today: string;
}

/** Somebody who has said that a course is not done is asked again after so many days. */
const TRAINING_AGAIN_DAYS = 30;

/**
 * Returns every form that the people of some relationships and those in none can be asked for, due or not: by relationship,
 * forms in their order, people in theirs; then the forms that are about no pair, by person. Nobody who has withdrawn or not
 * consented is asked, and nothing of a relationship that is over.
 *
 * @param kinds The forms that are wanted.
 */
export function formsFor(
  relationships: Iterable<BriefFacts>,
  facts: FormFacts,
  kinds: readonly FormKind[] = FORM_KINDS,
): FormForSomebody[] {
  const forms = new FormsOfPeople(facts, { kinds, isDueAlone: false });
  for (const pair of relationships) forms.add(pair);
  return forms.all();
}

/** Collects the forms of relationships that are handed over one by one, and let go. */
export class FormsOfPeople {
  readonly #facts: FormFacts;
  readonly #wanted: ReadonlySet<FormKind>;
  readonly #asked: readonly PairForm[];
  readonly #ofPairs: Readonly<Record<Phase, readonly PairForm[]>>;
  readonly #isDueAlone: boolean;
  readonly #answers: Given;
  readonly #forms: FormForSomebody[] = [];
  readonly #paired = new Set<number>();
  readonly #courses: Course[] = [];

  /** @param which.isDueAlone Whether those that are not due are left out: of thousands that takes half the time. */
  constructor(
    facts: FormFacts,
    { kinds, isDueAlone }: { readonly kinds: readonly FormKind[]; readonly isDueAlone: boolean },
  ) {
    this.#facts = facts;
    this.#wanted = new Set(kinds);
    this.#asked = PAIR_FORMS.filter(
      (kind) => this.#wanted.has(kind) && !(isDueAlone && facts.notAsked.has(kind)),
    );
    const inPhase = (phase: Phase): readonly PairForm[] =>
      isDueAlone ? canBeDueIn(phase, this.#asked, facts.circumstances.phases) : this.#asked;
    this.#ofPairs = {
      preparation: inPhase('preparation'),
      negotiation: inPhase('negotiation'),
      growth: inPhase('growth'),
      closure: inPhase('closure'),
    };
    this.#isDueAlone = isDueAlone;
    this.#answers = new Given(facts.given);
  }

  add(pair: BriefFacts): void {
    const { circumstances, people, today } = this.#facts;
    if (!isOpen(pair) || pair.startedOn > today) return;
    const followed = followedSince(pair);
    for (const one of pair.requiredTraining) {
      const person = pair.people.find(({ participantId }) => participantId === one.participantId);
      this.#courses.push({ ...one, followed: person?.joinedOn ?? followed });
    }
    for (const { participantId } of pair.people) this.#paired.add(participantId);
    const askable = pair.people.filter(({ participantId }) => people.get(participantId)?.isAskable === true);
    if (askable.length === 0) return;
    const fallingOf = fallingIn(pair, circumstances, today);
    const isJoined = pair.people.some(({ joinedOn }) => joinedOn !== null);
    for (const form of isJoined ? this.#asked : this.#ofPairs[pair.phase])
      for (const person of askable) {
        const falling = fallingOf(form, person);
        if (falling !== undefined) this.#keep(form, person.participantId, pair.id, falling);
      }
  }

  /** Returns them: those of relationships as they came, then those that are about no pair, by person. */
  all(): FormForSomebody[] {
    const { people, today } = this.#facts;
    const training = grouped(this.#courses, ({ participantId }) => participantId);
    const keep = (one: FormForSomebody): void => {
      if (one.since !== null || !this.#isDueAlone) this.#forms.push(one);
    };
    for (const person of people.values()) {
      if (!person.isAskable) continue;
      if (this.#wanted.has('needs') && person.isMentee) keep(needsOf(person, this.#paired, this.#answers));
      const courses = training.get(person.id) ?? [];
      // Nobody is due a course that is not asked of them.
      if (this.#wanted.has('training') && (courses.length > 0 || !this.#isDueAlone))
        keep(trainingOf(person, courses, this.#answers, today));
    }
    return this.#forms;
  }

  #keep(form: PairForm, participantId: number, relationshipId: number, falling: Falling): void {
    const { since } = falling;
    if (this.#isDueAlone && (since === null || since > this.#facts.today)) return;
    const of = { form, participantId, relationshipId, day: falling.day };
    // Whoever writes down the goals of others may do so again on one day.
    const day = since === null && form !== 'goals' ? of.day : dayAgain(of, this.#answers);
    const isGiven = since !== null && this.#answers.has({ form, participantId, relationshipId, day });
    if (isGiven && this.#isDueAlone) return;
    this.#forms.push({ form, participantId, relationshipId, day, since: isGiven ? null : since });
  }
}

/**
 * Returns which of some forms are due: those of the longest time first. Nobody who is paused is asked, nor a pair that is left
 * alone for a time, nor anybody for a form that the programme does not ask by itself. What people say of themselves and not of
 * the pair (skills, outcomes) is asked of them once, however many pairs they are in.
 */
export function dueForms(forms: readonly FormForSomebody[], facts: FormFacts): DueForm[] {
  const due = dueInAnyOrder(forms, facts);
  due.sort(
    (a, b) =>
      compareTexts(a.since, b.since) ||
      (a.relationshipId ?? Infinity) - (b.relationshipId ?? Infinity) ||
      FORM_KINDS.indexOf(a.form) - FORM_KINDS.indexOf(b.form) ||
      a.participantId - b.participantId,
  );
  return onceAPerson(due);
}

/** Returns how many forms {@link dueForms} gives. */
export function countDueForms(forms: readonly FormForSomebody[], facts: FormFacts): number {
  return onceAPerson(dueInAnyOrder(forms, facts)).length;
}

function dueInAnyOrder(forms: readonly FormForSomebody[], facts: FormFacts): DueForm[] {
  const { people, snoozes, notAsked, today } = facts;
  return forms.filter((one): one is DueForm => {
    const { form, participantId, relationshipId, since } = one;
    const isLeftAlone =
      relationshipId !== null && (snoozes.get(relationshipId) ?? []).some(({ signal }) => signal === null);
    const isPaused = people.get(participantId)?.isPaused === true;
    return since !== null && since <= today && !isPaused && !isLeftAlone && !notAsked.has(form);
  });
}

function onceAPerson(due: readonly DueForm[]): DueForm[] {
  const once = new Set<string>();
  return due.filter(({ form, participantId }) => {
    if (form !== 'skills' && form !== 'outcomes') return true;
    const key = `${form} ${participantId}`;
    return once.has(key) ? false : once.add(key);
  });
}

/** What came back to these may not be enough: a goal that is a draft or that the other side would have otherwise, an agreement that the other side changed since. */
const ASKED_AGAIN: ReadonlySet<FormKind> = new Set(['agreement', 'goals', 'reflection', 'goal-confirmation']);

/** Returns the day of an occasion that is still due; another one where it was answered before what makes it due again. */
function dayAgain(of: Omit<Occasion, 'version'>, answers: Given): string {
  let { day } = of;
  if (!ASKED_AGAIN.has(of.form)) return day;
  // Whether a yes is missing is known of each goal, whatever else was answered.
  const isOver = (on: string): boolean => of.form === 'goal-confirmation' || on <= day;
  for (let on = answers.dayOf(of); on !== undefined && isOver(on); on = answers.dayOf({ ...of, day }))
    day = addDays(day, 1);
  return day;
}

/** Of mentees who are in no pair: those in one are asked for goals. */
function needsOf(person: FormPerson, paired: ReadonlySet<number>, answers: Given): FormForSomebody {
  const of = {
    form: 'needs' as const,
    participantId: person.id,
    relationshipId: null,
    day: person.enrolledOn,
  };
  const isDue = !person.hasNeeds && !paired.has(person.id) && !answers.has(of);
  return { ...of, since: isDue ? person.enrolledOn : null };
}

type Course = RequiredTraining & { readonly followed: string };

function trainingOf(
  { id, enrolledOn }: FormPerson,
  courses: readonly Course[],
  answers: Given,
  today: string,
): FormForSomebody {
  const missing = courses.flatMap(({ completedOn, expiresOn, followed }) => {
    if (completedOn === null) return [followed];
    return expiresOn !== null && expiresOn < today ? [addDays(expiresOn, 1)] : [];
  });
  const done = courses.flatMap(({ completedOn }) => completedOn ?? []);
  const of = { form: 'training' as const, participantId: id, relationshipId: null };
  const asked = missing.toSorted()[0];
  // A course that was done since makes it another occasion.
  let day = [...(asked === undefined ? [] : [asked]), ...done].toSorted().at(-1) ?? enrolledOn;
  for (let on = answers.dayOf({ ...of, day }); on !== undefined; on = answers.dayOf({ ...of, day }))
    day = addDays(on > day ? on : day, TRAINING_AGAIN_DAYS);
  const since = asked === undefined ? null : day > asked ? day : asked;
  return { ...of, day, since };
}

/** The answers that were taken in, by occasion. One of a pair answers for both where the form is the pair's. */
class Given {
  readonly #days = new Map<string, string>();
  /** The pairs of which any answer was taken in; of most there is none, and no key needs to be made. */
  readonly #pairs = new Set<number | null>();

  constructor(given: readonly GivenAnswer[]) {
    for (const one of given) {
      this.#days.set(keyOf(one), one.answeredOn);
      this.#pairs.add(one.relationshipId);
    }
  }

  has(occasion: Omit<Occasion, 'version'>): boolean {
    return this.dayOf(occasion) !== undefined;
  }

  /** The day on which the answer was given. */
  dayOf(occasion: Omit<Occasion, 'version'>): string | undefined {
    return this.#pairs.has(occasion.relationshipId) ? this.#days.get(keyOf(occasion)) : undefined;
  }
}

function keyOf({ form, participantId, relationshipId, day }: Omit<Occasion, 'version'>): string {
  return `${form} ${ASKED_OF[form] === 'pair' ? 0 : participantId} ${relationshipId ?? 0} ${day}`;
}
