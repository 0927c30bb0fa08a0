/** Which forms are due: from whom, on which occasion, since when. Derived each time, never stored. */
import type { Snooze } from '../attention/signal.ts';
import { type BriefFacts, isOpen, type RequiredTraining } from '../relationship/relationship.ts';
import { followedSince } from '../relationship/taken-in.ts';
import { grouped } from '../grouping.ts';
import { addDays } from '../time/dates.ts';
import { ASKED_OF, FORM_KINDS, type FormKind } from './form.ts';
import { fallingOf, type FormCircumstances, PAIR_FORMS } from './form-rules.ts';
import type { Occasion } from './occasion.ts';
import { compareTexts } from '../words/text.ts';

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
  const wanted = new Set(kinds);
  const ofPairs = PAIR_FORMS.filter((kind) => wanted.has(kind));
  const answers = new Given(facts.given);
  const forms: FormForSomebody[] = [];
  const paired = new Set<number>();
  const courses: Course[] = [];
  for (const pair of relationships) {
    if (!isOpen(pair) || pair.startedOn > facts.today) continue;
    const followed = followedSince(pair);
    courses.push(...pair.requiredTraining.map((one) => ({ ...one, followed })));
    for (const { participantId } of pair.people) paired.add(participantId);
    for (const form of ofPairs)
      for (const person of pair.people) {
        const { participantId } = person;
        if (facts.people.get(participantId)?.isAskable !== true) continue;
        const falling = fallingOf(form, person, pair, facts.circumstances, facts.today);
        if (falling === undefined) continue;
        const of = { form, participantId, relationshipId: pair.id };
        const day = falling.since === null ? falling.day : dayAgain({ ...of, day: falling.day }, answers);
        forms.push({ ...of, day, since: answers.has({ ...of, day }) ? null : falling.since });
      }
  }
  const training = grouped(courses, ({ participantId }) => participantId);
  for (const person of facts.people.values()) {
    if (!person.isAskable) continue;
    if (wanted.has('needs')) forms.push(...needsOf(person, paired, answers));
    if (wanted.has('training'))
      forms.push(trainingOf(person, training.get(person.id) ?? [], answers, facts.today));
  }
  return forms;
}

/**
 * Returns which of some forms are due: those of the longest time first. Nobody who is paused is asked, nor a pair that is left
 * alone for a time, nor anybody for a form that the programme does not ask by itself. What people say of themselves and not of
 * the pair (skills, outcomes) is asked of them once, however many pairs they are in.
 */
export function dueForms(forms: readonly FormForSomebody[], facts: FormFacts): DueForm[] {
  const { people, snoozes, notAsked, today } = facts;
  const due = forms.filter((one): one is DueForm => {
    const { form, participantId, relationshipId, since } = one;
    const isLeftAlone =
      relationshipId !== null && (snoozes.get(relationshipId) ?? []).some(({ signal }) => signal === null);
    const isPaused = people.get(participantId)?.isPaused === true;
    return since !== null && since <= today && !isPaused && !isLeftAlone && !notAsked.has(form);
  });
  due.sort(
    (a, b) =>
      compareTexts(a.since, b.since) ||
      (a.relationshipId ?? Infinity) - (b.relationshipId ?? Infinity) ||
      FORM_KINDS.indexOf(a.form) - FORM_KINDS.indexOf(b.form) ||
      a.participantId - b.participantId,
  );
  const once = new Set<string>();
  return due.filter(({ form, participantId }) => {
    if (form !== 'skills' && form !== 'outcomes') return true;
    const key = `${form} ${participantId}`;
    return once.has(key) ? false : once.add(key);
  });
}

/** What came back to these may not be enough: a goal that is a draft, an agreement that the other side changed since. */
const ASKED_AGAIN: ReadonlySet<FormKind> = new Set(['agreement', 'goals', 'reflection']);

/** Returns the day of an occasion that is still due; another one where it was answered before what makes it due again. */
function dayAgain(of: Omit<Occasion, 'version'>, answers: Given): string {
  let { day } = of;
  if (!ASKED_AGAIN.has(of.form)) return day;
  for (let on = answers.dayOf(of); on !== undefined && on <= day; on = answers.dayOf({ ...of, day }))
    day = addDays(day, 1);
  return day;
}

/** Of mentees who are in no pair: those in one are asked for goals. */
function needsOf(person: FormPerson, paired: ReadonlySet<number>, answers: Given): FormForSomebody[] {
  if (!person.isMentee) return [];
  const of = {
    form: 'needs' as const,
    participantId: person.id,
    relationshipId: null,
    day: person.enrolledOn,
  };
  const isDue = !person.hasNeeds && !paired.has(person.id) && !answers.has(of);
  return [{ ...of, since: isDue ? person.enrolledOn : null }];
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

  constructor(given: readonly GivenAnswer[]) {
    for (const one of given) this.#days.set(keyOf(one), one.answeredOn);
  }

  has(occasion: Omit<Occasion, 'version'>): boolean {
    return this.dayOf(occasion) !== undefined;
  }

  /** The day on which the answer was given. */
  dayOf(occasion: Omit<Occasion, 'version'>): string | undefined {
    return this.#days.get(keyOf(occasion));
  }
}

function keyOf({ form, participantId, relationshipId, day }: Omit<Occasion, 'version'>): string {
  return `${form} ${ASKED_OF[form] === 'pair' ? 0 : participantId} ${relationshipId ?? 0} ${day}`;
}
