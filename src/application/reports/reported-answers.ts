/** Loads what people answered to the programme's own questions, for the report. */
import { loadFormSet } from '../forms/form-set.ts';
import { FORM_KINDS, type Question } from '../../domain/forms/form.ts';
import { grouped } from '../../domain/grouping.ts';
import type { AnsweredQuestion, ReportedAnswers } from '../../reports/facts/own-answers.ts';
import { loadOwnAnswers, loadTakenAnswers } from '../../store/forms/answers.ts';
import type { Store } from '../../store/store.ts';

/**
 * Returns the answers that were taken in, and those to own questions by form and question, in the order of the form.
 *
 * @param pairs The relationships that are looked at; `null` for everybody.
 */
export function reportedAnswers(
  store: Store,
  { form, isConfidential }: Pick<ReportedAnswers, 'form' | 'isConfidential'>,
  pairs: ReadonlySet<number> | null,
): ReportedAnswers {
  const isOf = ({ relationshipId }: { readonly relationshipId: number | null }): boolean =>
    pairs === null || (relationshipId !== null && pairs.has(relationshipId));
  const byQuestion = grouped(loadOwnAnswers(store).filter(isOf), (one) => `${one.form} ${one.question}`);
  const formSet = loadFormSet(store);
  const placeOf = ({ form: kind, question }: AnsweredQuestion): number =>
    formSet.current(kind).questions.findIndex(({ id }) => id === question.id);
  const questions = [...byQuestion.values()].flatMap((answers): AnsweredQuestion[] => {
    const [first] = answers;
    if (first === undefined) return [];
    const { form: kind } = first;
    const [id = '', each = null] = first.question.split('.');
    const question = newest(
      formSet.versions(kind).map((version) => version.questions),
      id,
    );
    return question === undefined ? [] : [{ form: kind, question, each, answers }];
  });
  questions.sort(
    (a, b) => FORM_KINDS.indexOf(a.form) - FORM_KINDS.indexOf(b.form) || placeOf(a) - placeOf(b),
  );
  return { form, isConfidential, taken: loadTakenAnswers(store).filter(isOf), questions };
}

/** The question as the newest version has it that asks it. */
function newest(versions: readonly (readonly Question[])[], id: string): Question | undefined {
  return versions.flatMap((questions) => questions.filter((one) => one.id === id)).at(-1);
}
