/** What it means to take an answer in: what a form has, and what comes of it. */
import type { AnswerFault, SaidOnForm } from '../../../domain/forms/check-answer.ts';
import type { Occasion } from '../../../domain/forms/occasion.ts';
import type { Participant } from '../../../domain/people/participant.ts';
import type { RelationshipFacts, RelationshipPerson } from '../../../domain/relationship/relationship.ts';
import type { Store } from '../../../store/store.ts';

/** An answer that may be taken: whose it is, and what it says. */
interface Answering {
  readonly store: Store;
  readonly occasion: Occasion;
  readonly said: SaidOnForm;
  /** The day on which it was given. */
  readonly on: string;
}

export interface AnsweringInPair extends Answering {
  /** The pair as it is before this answer. */
  readonly facts: RelationshipFacts;
  readonly person: RelationshipPerson;
  readonly participant: Participant;
}

export interface AnsweringAlone extends Answering {
  readonly person: Participant;
}

/** What came of an answer: it was taken, or nothing of it was. */
export type Outcome =
  | {
      /** What the coordinator should know, a clause each, without any words of the answer. */
      readonly told?: readonly string[];
      /** What is kept beside the answer, for no table has it. */
      readonly kept?: ReadonlyMap<string, string>;
    }
  | { readonly faults: readonly AnswerFault[] };

interface OfForm {
  /** Whether another answer can take the place of this one; without it, what was recorded is edited by hand. */
  readonly isReplaceable: boolean;
}

/** How answers to a form about a pair are taken. */
export interface PairTaking extends OfForm {
  readonly about: 'pair';
  readonly take: (answering: AnsweringInPair) => Outcome;
}

/** How answers to a form about one person are taken. */
export interface PersonTaking extends OfForm {
  readonly about: 'person';
  readonly take: (answering: AnsweringAlone) => Outcome;
}

export type Taking = PairTaking | PersonTaking;

/** Returns what an answer says to a question about a whole number; undefined where it does not say. */
export function numberSaid({ fields }: SaidOnForm, field: string): number | undefined {
  const value = fields.get(field);
  return value === undefined ? undefined : Number(value);
}

/** Returns what an answer says to a question of yes or no; undefined where it does not say. */
export function yesSaid({ fields }: SaidOnForm, field: string): boolean | undefined {
  const value = fields.get(field);
  return value === undefined ? undefined : value === 'yes';
}

/** Returns one fault. */
export function fault(message: string, hint: string): { readonly faults: readonly AnswerFault[] } {
  return { faults: [{ message, hint }] };
}
