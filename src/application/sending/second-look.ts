/** What is looked at again at the moment of sending: the person, their address, the ledger, and whether a reminder is still due. */
import { keyOf } from '../../domain/letters/due-reminders.ts';
import type { LetterMark } from '../../domain/letters/letter-headers.ts';
import type { SentLetter } from '../../domain/letters/letters-sent.ts';
import {
  type LetterResult,
  type OutgoingLetter,
  outcomeBefore,
  whyWithheld,
} from '../../domain/letters/outgoing-letter.ts';
import { statusOn } from '../../domain/people/readiness.ts';
import { recordReminders } from '../../store/people/letter-ledger.ts';
import { loadParticipantsById } from '../../store/people/participants.ts';
import { loadSentReminders } from '../../store/relationships/reminders.ts';
import type { Store } from '../../store/store.ts';
import { loadDueReminders } from '../reports/reminder-set.ts';

/** The reminders at one state of the data file. Working them out takes every relationship, so it is done where one has changed. */
interface Reminders {
  readonly lastChange: number;
  readonly due: ReadonlySet<string>;
  readonly sent: ReadonlySet<string>;
}

export class SecondLook {
  readonly #store: Store;
  #reminders: Reminders | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  /**
   * Returns what a letter is in this run because of what came of it before, or because it must not be sent; undefined where
   * it may be.
   */
  at(
    letter: OutgoingLetter,
    before: SentLetter | undefined,
    mayResend: (before: SentLetter) => boolean,
  ): LetterResult | undefined {
    const past = outcomeBefore(before, mayResend);
    if (past !== undefined)
      return {
        letter,
        outcome: past,
        withheld: null,
        id: before?.id ?? null,
        words: before?.note ?? '',
        isNew: false,
      };
    const [person] = loadParticipantsById(this.#store, [letter.participantId]);
    const now = person && { ...person, status: statusOn(person, this.#store.today) };
    const withheld = whyWithheld(letter, now, (mark) => this.#isAlive(mark));
    return withheld === undefined
      ? undefined
      : { letter, outcome: 'withheld', withheld, id: before?.id ?? null, words: '', isNew: true };
  }

  /** Returns those reminders of a letter that are due, and so are to be recorded as sent with it. */
  toMark(marks: readonly LetterMark[]): LetterMark[] {
    if (marks.length === 0) return [];
    const { due } = this.#known();
    return marks.filter((mark) => due.has(stepOf(mark)));
  }

  /** Takes it that these were recorded just now, and that nothing else was. */
  marked(marks: readonly LetterMark[]): void {
    if (marks.length === 0 || this.#reminders === undefined) return;
    const { due, sent } = this.#reminders;
    const steps = new Set(marks.map(stepOf));
    this.#reminders = {
      lastChange: this.#store.lastChange,
      due: new Set([...due].filter((step) => !steps.has(step))),
      sent: new Set([...sent, ...steps]),
    };
  }

  /** Records reminders of letters that were sent before, where they are still due: a run that was killed had not. */
  recordMissed(letters: readonly OutgoingLetter[]): void {
    const missed = letters.flatMap(({ marks }) => this.toMark(marks));
    recordReminders(this.#store, [...new Map(missed.map((mark) => [stepOf(mark), mark])).values()]);
  }

  /** Whether a reminder is due as it is in the letter, or was recorded as sent so, as by `remind --mark`. */
  #isAlive(mark: LetterMark): boolean {
    const { due, sent } = this.#known();
    return due.has(stepOf(mark)) || sent.has(stepOf(mark));
  }

  #known(): Reminders {
    const { lastChange } = this.#store;
    if (this.#reminders?.lastChange !== lastChange)
      this.#reminders = {
        lastChange,
        due: new Set(loadDueReminders(this.#store).map(stepOf)),
        sent: new Set(loadSentReminders(this.#store).map(stepOf)),
      };
    return this.#reminders;
  }
}

function stepOf(mark: LetterMark): string {
  return `${keyOf(mark)} ${mark.level}`;
}
