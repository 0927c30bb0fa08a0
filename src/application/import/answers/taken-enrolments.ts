/** The answers by which people enrolled: which were taken in before, and what they left as it was. */
import { isOpenForm } from '../../../domain/forms/open-form.ts';
import type { Occasion } from '../../../domain/forms/occasion.ts';
import type { CreditedAnswer } from '../../../domain/forms/received-answer.ts';
import { addDays } from '../../../domain/time/dates.ts';
import {
  insertTakenAnswer,
  loadTakenAnswers,
  loadValuesOf,
  replaceTakenAnswer,
  type TakenAnswer,
} from '../../../store/forms/answers.ts';
import { loadParticipantsById } from '../../../store/people/participants.ts';
import type { Store } from '../../../store/store.ts';

/** An answer that was taken in before. */
export interface TakenEnrolment extends TakenAnswer {
  /** The fields that it left as they were, though it says otherwise. */
  readonly left: readonly string[];
}

/** Where it is kept which fields an answer left as they were. No question has such a name. */
const LEFT = 'left_as_it_was';

export class TakenEnrolments {
  readonly #store: Store;
  readonly #taken: ReadonlyMap<string, TakenEnrolment>;
  readonly #people: ReadonlyMap<number, CreditedAnswer['person']>;
  /** The days that are used up by answers of one person to one form. */
  readonly #days: Set<string>;

  constructor(store: Store) {
    this.#store = store;
    const left = loadValuesOf(store, LEFT);
    const taken = loadTakenAnswers(store)
      .filter(isOpenForm)
      .map((one) => ({ ...one, left: (left.get(one.id) ?? '').split(' ').filter(Boolean) }));
    this.#taken = new Map(taken.map((one) => [enrolmentKey(one.form, one.digest), one]));
    this.#days = new Set(taken.map((one) => dayKey(one, one.participantId, one.day)));
    const people = loadParticipantsById(store, [...new Set(taken.map((one) => one.participantId))]);
    this.#people = new Map(people.map((one) => [one.id, one]));
  }

  /** @param key As {@link enrolmentKey} makes it. */
  find(key: string): TakenEnrolment | undefined {
    return this.#taken.get(key);
  }

  personOf({ participantId }: TakenEnrolment): CreditedAnswer['person'] | undefined {
    return this.#people.get(participantId);
  }

  /**
   * Keeps that an answer of somebody was taken in.
   *
   * @param before The same answer, where it was taken in before.
   */
  keep(
    occasion: Occasion,
    {
      left,
      own,
      ...said
    }: Pick<TakenEnrolment, 'answeredOn' | 'digest'> & {
      readonly own: ReadonlyMap<string, string>;
      readonly left: ReadonlySet<string>;
    },
    before: TakenEnrolment | undefined,
  ): void {
    const kept = { ...said, own: left.size === 0 ? own : new Map([...own, [LEFT, [...left].join(' ')]]) };
    if (before !== undefined) {
      replaceTakenAnswer(this.#store, before.id, { ...kept, version: occasion.version });
      return;
    }
    // No occasion tells one such answer from the next: each of one day has a day of its own.
    let day = said.answeredOn;
    while (this.#days.has(dayKey(occasion, occasion.participantId, day))) day = addDays(day, 1);
    this.#days.add(dayKey(occasion, occasion.participantId, day));
    insertTakenAnswer(this.#store, { ...occasion, day }, kept);
  }
}

/** Returns what is the same for two answers to one form that say the same. */
export function enrolmentKey(form: string, digest: string): string {
  return `${form} ${digest}`;
}

function dayKey({ form }: Pick<Occasion, 'form'>, participantId: number, day: string): string {
  return `${form} ${participantId} ${day}`;
}
