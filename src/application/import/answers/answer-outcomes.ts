/** What became of each answer while answers are taken in, told afterwards in the order in which they came. */
import type { BrokenRule } from '../../../domain/forms/answer-rules.ts';
import type { Occasion } from '../../../domain/forms/occasion.ts';
import type {
  AnswerNote,
  AnswerProblem,
  CreditedAnswer,
  CreditedAnswers,
  ReceivedAnswer,
} from '../../../domain/forms/received-answer.ts';

/** An answer whose code is right. */
export interface Addressed {
  readonly received: ReceivedAnswer;
  readonly occasion: Occasion;
}

/** Collects outcomes by answer. */
export class AnswerOutcomes {
  readonly #answers = new Map<ReceivedAnswer, CreditedAnswer>();
  readonly #problems = new Map<ReceivedAnswer, AnswerProblem[]>();
  readonly #notes = new Map<ReceivedAnswer, AnswerNote[]>();

  credit(
    received: ReceivedAnswer,
    occasion: Occasion,
    { id, name, email }: CreditedAnswer['person'],
    state: CreditedAnswer['state'],
  ): void {
    const { file, line } = received;
    this.#answers.set(received, { file, line, occasion, person: { id, name, email }, state });
  }

  reject(received: ReceivedAnswer, rules: readonly BrokenRule[]): void {
    const { file, line, answer } = received;
    this.#problems.set(
      received,
      rules.map((rule) => ({ file, line, code: answer.code, column: null, ...rule })),
    );
  }

  note(received: ReceivedAnswer, text: string): void {
    const { file, line } = received;
    this.#notes.set(received, [...(this.#notes.get(received) ?? []), { file, line, text }]);
  }

  of(all: readonly ReceivedAnswer[]): CreditedAnswers {
    const told = <T>(kept: ReadonlyMap<ReceivedAnswer, readonly T[]>): T[] =>
      all.flatMap((received) => kept.get(received) ?? []);
    return {
      answers: all.flatMap((received) => this.#answers.get(received) ?? []),
      problems: told(this.#problems),
      notes: told(this.#notes),
    };
  }
}
