/** What came back to forms, as reports need it. */
import type { FormKind, Question } from '../../domain/forms/form.ts';

/** An answer to one question. */
export interface QuestionAnswer {
  readonly participantId: number;
  readonly answeredOn: string;
  /** As it is kept: the id of a choice, a number, a text. */
  readonly value: string;
}

/** A question of the programme's own, with all answers to it. */
export interface AnsweredQuestion {
  readonly form: FormKind;
  /** As it is worded in the newest version that asks it. */
  readonly question: Question;
  /** The course or goal, where it is asked once for each. */
  readonly each: string | null;
  readonly answers: readonly QuestionAnswer[];
}

/** What came back to forms, as reports need it. */
export interface ReportedAnswers {
  /** The form that is asked about alone. */
  readonly form: FormKind | null;
  /** Whether texts and sensitive answers are shown. */
  readonly isConfidential: boolean;
  /** Every answer that was taken in. */
  readonly taken: readonly { readonly form: FormKind; readonly participantId: number }[];
  readonly questions: readonly AnsweredQuestion[];
}
