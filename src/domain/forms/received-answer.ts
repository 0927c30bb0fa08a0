/** An answer as it came in, and what keeps one from being taken. */
import type { Answer, Occasion } from './occasion.ts';
import type { Participant } from '../people/participant.ts';

/** Where something stands. */
export interface AnswerPlace {
  /** As a person names it: a path, or what was piped in. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

export interface ReceivedAnswer extends AnswerPlace {
  /** As the answer itself says it; `null` where its code alone does. */
  readonly form: string | null;
  readonly version: number | null;
  readonly answer: Answer;
  /** Whose it is by the sheet in which it stands; absent where nothing but the code says it. */
  readonly name?: string | undefined;
  /** Whether the sheet does not say when it was given, so that the day is that of the import. */
  readonly isUndated?: boolean;
  /** With whom they are paired by that sheet. */
  readonly partner?: string | undefined;
}

/** Why an answer is not taken. It says nothing of what the answer says. */
export interface AnswerProblem extends AnswerPlace {
  /** As it stands there; `null` where there is none. */
  readonly code: string | null;
  /** The header of a column of a sheet; `null` where the whole answer is meant. */
  readonly column: string | null;
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
}

/** An answer, whose it is, and what became of it. */
export interface CreditedAnswer extends AnswerPlace {
  readonly occasion: Occasion;
  readonly person: Pick<Participant, 'id' | 'name' | 'email'>;
  readonly state: 'new' | 'unchanged' | 'rejected';
}

/** Something that the coordinator should know of an answer that was taken. It has none of its words. */
export interface AnswerNote extends AnswerPlace {
  readonly text: string;
}

export interface CreditedAnswers {
  /** In the order in which they came. */
  readonly answers: readonly CreditedAnswer[];
  readonly problems: readonly AnswerProblem[];
  readonly notes: readonly AnswerNote[];
}
