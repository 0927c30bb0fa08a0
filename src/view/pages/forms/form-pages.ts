/** What is shown of forms: all of them, one with its questions, and what has not been answered. */
import {
  ASKED_OF,
  type Form,
  type FormDefinition,
  type FormKind,
  inLanguage,
  type Question,
  type Scale,
} from '../../../domain/forms/form.ts';
import type { DueForm } from '../../../domain/forms/due/due-forms.ts';
import { idOf, idOrNull } from '../../../domain/reference.ts';
import { daysBetween } from '../../../domain/time/dates.ts';
import { listText } from '../../../domain/words/text.ts';
import type { Document, JsonValue } from '../../document/document.ts';
import { type Field, listing, type Listing, lists } from '../../document/result.ts';
import { type People, personJsonOf } from '../people.ts';

/** A form as the list of forms has it. */
export interface ListedForm {
  readonly form: Form;
  /** `null` for the form that comes with the program. */
  readonly changedOn: string | null;
  readonly isAsked: boolean;
  readonly due: number;
  readonly answers: number;
}

const LISTED: readonly Field<ListedForm>[] = [
  { key: 'form', label: 'Form', give: 0, of: ({ form }) => form.form },
  { key: 'title', label: 'Title', of: ({ form }) => inLanguage(form.title, ['en']) },
  { key: 'version', label: 'Version', align: 'right', give: 0, of: ({ form }) => form.version },
  { key: 'changed_on', label: 'Changed', give: 0, spare: 2, of: ({ changedOn }) => changedOn },
  { key: 'questions', label: 'Questions', align: 'right', give: 0, of: ({ form }) => form.questions.length },
  {
    key: 'own_questions',
    label: 'Own',
    align: 'right',
    give: 0,
    spare: 3,
    of: ({ form }) => form.questions.filter(({ field }) => field === null).length,
  },
  {
    key: 'languages',
    label: 'Languages',
    holds: 'words',
    spare: 1,
    of: ({ form }) => languagesOf(form),
    text: ({ form }) => listText(languagesOf(form)),
  },
  { key: 'is_asked', label: 'Asked', give: 0, of: ({ isAsked }) => isAsked, text: askedText },
  { key: 'due', label: 'Due', align: 'right', give: 0, of: ({ due }) => due },
  { key: 'answers', label: 'Answers', align: 'right', give: 0, spare: 4, of: ({ answers }) => answers },
];

/** Returns every form, with how many are due. */
export function formList(forms: readonly ListedForm[]): Document {
  return lists('form.list/1', { forms: listing(forms, LISTED) });
}

/** Returns a form with its questions in a language. */
export function formDocument(form: Form, language: string, changedOn: string | null): Document {
  const questions = questionList(form.questions, language);
  return {
    schema: 'form/1',
    json: {
      form: form.form,
      version: form.version,
      changed_on: changedOn,
      language,
      languages: languagesOf(form),
      title: inLanguage(form.title, [language]),
      intro: inLanguage(form.intro, [language]),
      questions: questions.json,
    },
    blocks: [
      {
        kind: 'heading',
        text: `${inLanguage(form.title, [language])} (${form.form}, version ${form.version})`,
      },
      { kind: 'text', text: inLanguage(form.intro, [language]) },
      questions.block,
    ],
    table: questions.table,
  };
}

function questionList(questions: readonly Question[], language: string): Listing {
  return listing(questions, [
    { key: 'id', label: 'Question', give: 0, of: ({ id }) => id },
    { key: 'title', label: 'Title', holds: 'words', of: ({ title }) => inLanguage(title, [language]) },
    { key: 'kind', label: 'Kind', give: 0, of: ({ kind }) => kind },
    {
      key: 'choices',
      label: 'Choices',
      holds: 'words',
      spare: 1,
      of: ({ choices }) =>
        choices?.map(({ id, words }) => ({ id, words: inLanguage(words, [language]) })) ?? null,
      text: (question) => answersText(question, language),
    },
    {
      key: 'scale',
      of: ({ scale }) => (scale === undefined ? null : scaleJson(scale, language)),
      only: 'json',
    },
    { key: 'field', label: 'Fills', give: 0, of: ({ field }) => field },
    { key: 'readers', label: 'Readers', give: 0, of: ({ readers }) => readers },
    {
      key: 'required',
      label: 'Required',
      give: 0,
      spare: 2,
      of: ({ isRequired }) => isRequired,
      text: yes((one) => one.isRequired),
    },
    {
      key: 'sensitive',
      label: 'Sensitive',
      give: 0,
      spare: 3,
      of: ({ isSensitive }) => isSensitive,
      text: yes((one) => one.isSensitive),
    },
    { key: 'only', label: 'Asked of', give: 0, spare: 4, of: ({ only }) => only ?? null },
    { key: 'each', label: 'Once for each', give: 0, spare: 5, of: ({ each }) => each ?? null },
    {
      key: 'help',
      of: ({ help }) => (help === undefined ? null : inLanguage(help, [language])),
      only: 'json',
    },
  ]);
}

function yes(is: (question: Question) => boolean): (question: Question) => string | null {
  return (question) => (is(question) ? 'yes' : null);
}

/** The words that can be chosen, or those of a scale. */
function answersText({ choices, scale }: Question, language: string): string | null {
  if (choices !== undefined) return listText(choices.map(({ words }) => inLanguage(words, [language])));
  if (scale === undefined) return null;
  return Object.entries(scale.words)
    .map(([value, words]) => `${value} ${inLanguage(words, [language])}`)
    .join(', ');
}

function scaleJson({ from, to, words }: Scale, language: string): JsonValue {
  return {
    from,
    to,
    words: Object.fromEntries(
      Object.entries(words).map(([value, said]) => [value, inLanguage(said, [language])]),
    ),
  };
}

/**
 * Returns who has not answered what, with how many there are of each form.
 *
 * @param people By id; everybody of whom a form is due.
 */
export function dueDocument(due: readonly DueForm[], people: People, today: string): Document {
  // Of thousands of lines most are due since one of a few days.
  const days = new Map<string, number>();
  const daysSince = (since: string): number => {
    const known = days.get(since) ?? daysBetween(since, today);
    days.set(since, known);
    return known;
  };
  const fields: readonly Field<DueForm>[] = [
    { key: 'form', label: 'Form', give: 0, of: ({ form }) => form },
    {
      key: 'person',
      label: 'P',
      give: 0,
      of: ({ participantId }) => personJsonOf(participantId, people),
      text: ({ participantId }) => idOf('P', participantId),
    },
    {
      key: 'name',
      label: 'Who',
      of: ({ participantId }) => people.get(participantId)?.name ?? null,
      only: 'table',
    },
    {
      key: 'relationship',
      label: 'Pair',
      give: 0,
      of: ({ relationshipId }) => idOrNull('R', relationshipId),
    },
    { key: 'since', label: 'Due since', give: 0, of: ({ since }) => since },
    { key: 'days', label: 'Days', align: 'right', give: 0, of: ({ since }) => daysSince(since) },
    { key: 'occasion', of: ({ day }) => day, only: 'json' },
  ];
  const list = listing(due, fields, {
    title: due.length === 0 ? 'Not answered' : `Not answered: ${countsByForm(due)}`,
    whenEmpty: 'Every form that is due has been answered.',
  });
  return lists('form.due/1', { due: list });
}

/** Returns how many of each form are due: `readiness 24, skills 3`. */
function countsByForm(due: readonly DueForm[]): string {
  const counts = new Map<FormKind, number>();
  for (const { form } of due) counts.set(form, (counts.get(form) ?? 0) + 1);
  return [...counts].map(([form, count]) => `${form} ${count}`).join(', ');
}

/** The languages in which a form is worded, in all of its questions. */
export function languagesOf(form: FormDefinition): string[] {
  return Object.keys(form.title).filter((language) =>
    form.questions.every(({ title }) => title[language] !== undefined),
  );
}

function askedText({ isAsked, form }: ListedForm): string | null {
  if (isAsked) return 'yes';
  // What anybody may fill in is due from nobody.
  return ASKED_OF[form.form] === 'anybody' ? null : 'no';
}
