/** The answers report: what people answered to the programme's own questions, counted and never quoted unless it is asked for. */
import { type FormKind, inLanguage, numbersOf, type Question } from '../domain/forms/form.ts';
import { idOrNull } from '../domain/reference.ts';
import type { AnsweredQuestion, QuestionAnswer } from './facts/own-answers.ts';
import { count } from './figure.ts';
import { counted } from './lead.ts';
import { type Report, tableOf } from './report.ts';
import { heldBack } from './statistics/held-back.ts';
import { LEAST } from './statistics/suppression.ts';

interface Line {
  readonly asked: AnsweredQuestion;
  /** What was answered, in words; `null` where only how many answered is told. */
  readonly answer: string | null;
  /** `null` where it is held back. */
  readonly count: number | null;
  readonly participantId: number | null;
  readonly note: string | null;
}

export const answers: Report = {
  name: 'answers',
  title: 'Answers to your own questions',
  group: 'results',
  answers: 'what people answered to questions of your own; of one form where it is named',
  hasForm: true,
  lead: (figure) => [
    figure('forms_answered').value === 0
      ? 'nobody has answered a form yet'
      : `${counted(figure('people_answered').value ?? 0, 'person has', 'people have')} answered ${counted(figure('forms_answered').value ?? 0, 'form', 'forms')}`,
  ],
  build({ formAnswers: { form, isConfidential, taken, questions } }) {
    const isWanted = (one: { readonly form: FormKind }): boolean => form === null || one.form === form;
    const asked = questions.filter(isWanted);
    const given = taken.filter(isWanted);
    return {
      figures: [
        count('forms_answered', 'Forms answered', given.length, {
          definition: 'Answers to forms that were taken in, each of one person on one occasion.',
        }),
        count(
          'people_answered',
          'People who answered',
          new Set(given.map(({ participantId }) => participantId)).size,
          {
            definition: 'People of whom any of these answers are.',
          },
        ),
        count('own_answers', 'Answers to own questions', asked.flatMap((one) => one.answers).length, {
          definition: 'Answers in them to questions that fill no field of the program.',
        }),
      ],
      headline: ['forms_answered', 'people_answered', 'own_answers'],
      notes: [
        `No answer is counted that fewer than ${LEAST} people gave, nor one that could be worked out from the others. Texts, and answers to sensitive questions, are shown with --confidential alone.`,
      ],
      needsAction: false,
      table: tableOf(
        asked.flatMap((one) => (isConfidential ? openly(one) : discreetly(one))),
        'Nothing was answered to questions of your own.',
        [
          { key: 'form', label: 'Form', isFixed: true, of: ({ asked: { form: of } }) => of },
          { key: 'question', label: 'Id', isFixed: true, spare: 2, of: ({ asked: of }) => keyOf(of) },
          {
            key: 'title',
            label: 'Question',
            isWords: true,
            of: ({ asked: { question } }) => inLanguage(question.title, ['en']),
          },
          { key: 'answer', label: 'Answer', isWords: true, isPersonal: true, of: ({ answer }) => answer },
          { key: 'count', label: 'Given', isNumber: true, of: (line) => line.count },
          { key: 'answers', label: 'Of', isNumber: true, of: ({ asked: of }) => of.answers.length },
          {
            key: 'participant',
            label: 'By',
            isFixed: true,
            isPersonal: true,
            spare: 1,
            of: ({ participantId }) => idOrNull('P', participantId),
          },
          { key: 'note', label: 'Note', isFixed: true, spare: 3, of: ({ note }) => note },
        ],
      ),
    };
  },
};

/** What is told to everybody: counts that identify nobody, and of texts how many there are. */
function discreetly(asked: AnsweredQuestion): Line[] {
  const { question, answers: given } = asked;
  if (given.length === 0) return [];
  if (question.isSensitive) return [lineOf(asked, null, null, 'sensitive')];
  const options = optionsOf(question);
  if (options === undefined) return [lineOf(asked, null, given.length, 'in words')];
  const counts = options.map(({ value }) => countOf(question, given, value));
  if (given.length < LEAST) return [lineOf(asked, null, null, 'held back')];
  const shown = heldBack(counts);
  return options.map(({ words }, at) =>
    lineOf(asked, words, shown[at] ?? null, shown[at] === null ? 'held back' : null),
  );
}

/** Everything, for the coordinator's own eyes. */
function openly(asked: AnsweredQuestion): Line[] {
  const { question, answers: given } = asked;
  const options = optionsOf(question);
  if (options !== undefined)
    return options.map(({ value, words }) => lineOf(asked, words, countOf(question, given, value), null));
  return given.map(({ value, participantId }) => ({ ...lineOf(asked, value, 1, null), participantId }));
}

function lineOf(
  asked: AnsweredQuestion,
  answer: string | null,
  given: number | null,
  note: string | null,
): Line {
  return { asked, answer, count: given, participantId: null, note };
}

/** What can be answered, in its order; `undefined` where anything can. */
function optionsOf({
  kind,
  choices,
  scale,
}: Question): { readonly value: string; readonly words: string }[] | undefined {
  if (choices !== undefined)
    return choices.map(({ id, words }) => ({ value: id, words: inLanguage(words, ['en']) }));
  if (kind === 'yes-no') return ['yes', 'no'].map((value) => ({ value, words: value }));
  if (scale === undefined) return undefined;
  return numbersOf(scale)
    .map(String)
    .map((value) => {
      const words = scale.words[value];
      return { value, words: words === undefined ? value : `${value} ${inLanguage(words, ['en'])}` };
    });
}

function countOf({ kind }: Question, given: readonly QuestionAnswer[], value: string): number {
  return given.filter((one) =>
    kind === 'choices' ? one.value.split('; ').includes(value) : one.value === value,
  ).length;
}

function keyOf({ question, each }: AnsweredQuestion): string {
  return each === null ? question.id : `${question.id}.${each}`;
}
