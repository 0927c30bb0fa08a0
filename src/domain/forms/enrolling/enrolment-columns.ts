/** What a sheet of an enrolment form says by its titles and by the words of its choices, in any language of any version. */
import { type Meaning } from '../../people/fields/meanings.ts';
import type { Form } from '../form.ts';
import { sheetColumns } from '../sheets/sheet-columns.ts';

/**
 * Returns which columns of a file of people have the title of a question, and the field of a participant that the question
 * fills; beside them, when the form was sent. Of two columns for one field the first counts.
 *
 * @param forms Every version of the enrolment forms.
 * @returns The place of the column, from 0 → the field.
 */
export function enrolmentColumns(
  headers: readonly string[],
  forms: readonly Form[],
): ReadonlyMap<number, string> {
  const { questions, submittedAt } = sheetColumns(headers, forms);
  const fields = new Map<string, number>();
  // One title alone may stand in anybody's sheet.
  if (submittedAt !== undefined && questions.length >= FEWEST_TITLES) fields.set('submitted_at', submittedAt);
  for (const { at, asked } of questions) {
    const field = asked.find(({ question }) => question.field !== null)?.question.field ?? null;
    if (field !== null && !fields.has(field)) fields.set(field, at);
  }
  return new Map(Array.from(fields, ([field, at]) => [at, field]));
}

/** With so many titles a sheet is one of the form. */
const FEWEST_TITLES = 3;

/** Returns what the words of choices mean, in every language: the id that the field reads. */
export function enrolmentMeanings(forms: readonly Form[]): readonly Meaning[] {
  return forms.flatMap(({ questions }) =>
    questions.flatMap(({ field, choices = [] }) =>
      field === null
        ? []
        : choices.flatMap(({ id, words }) =>
            Object.values(words).map((said) => ({ field, words: said, value: id })),
          ),
    ),
  );
}
