/** What is found in files in which answers may be, in the order in which it stands there. */
import type { AnswerPlace, AnswerProblem, ReceivedAnswer } from '../../../domain/forms/received-answer.ts';

/** A sheet in which people answered, or somebody for them. */
export interface AnswerSheet {
  readonly file: string;
  readonly headers: readonly string[];
}

/** A row of such a sheet. */
export interface AnswerRow extends AnswerPlace {
  readonly sheet: AnswerSheet;
  readonly cells: readonly string[];
  /** Found by name, where the row itself has none. */
  readonly code?: string | undefined;
}

/** Something found, with the file of the mail that brought it, where one has. */
export type Found = FoundThing & { readonly mail?: string };

type FoundThing =
  | { readonly kind: 'answer'; readonly answer: ReceivedAnswer }
  | { readonly kind: 'row'; readonly row: AnswerRow }
  | { readonly kind: 'problem'; readonly problem: AnswerProblem }
  /** Something that holds no answer, with a sentence about it. */
  | { readonly kind: 'other'; readonly file: string; readonly text: string };

/** Returns the file in which something was found. */
export function fileOf(found: Found): string {
  if (found.mail !== undefined) return found.mail;
  if (found.kind === 'answer') return found.answer.file;
  if (found.kind === 'row') return found.row.file;
  return found.kind === 'problem' ? found.problem.file : found.file;
}
