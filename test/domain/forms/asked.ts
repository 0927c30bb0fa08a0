/** Forms as people get them, for tests: short, valid, and overridden where a test is about it. */
import { createHmac } from 'node:crypto';
import { type AskedForm, openForm } from '../../../src/domain/forms/asked-form.ts';
import { formCode, type Sign } from '../../../src/domain/forms/form-code.ts';
import {
  ASKED_OF,
  type Form,
  type FormKind,
  type Question,
  type QuestionKind,
} from '../../../src/domain/forms/form.ts';
import { withoutPeople } from '../../../src/domain/forms/form-in-pair.ts';
import { openOccasion } from '../../../src/domain/forms/open-form.ts';
import { readShippedForm } from '../../../src/io/shipped-forms.ts';

/** Signs the codes of {@link anAskedForm}. */
export const signed: Sign = (text) => createHmac('sha256', 'a secret of tests').update(text).digest();

/** What a test changes: anything of an asked form, the kind of its form, and parts of its person and its occasion. */
export interface Asked extends Partial<Omit<AskedForm, 'person' | 'occasion'>> {
  readonly kind?: FormKind;
  readonly person?: Partial<AskedForm['person']>;
  readonly occasion?: Partial<AskedForm['occasion']>;
}

/**
 * Returns a form as Ada Lovelace gets it, P12, the mentee of Grace Hopper, P4, in R7: readiness, unless it says another. Its
 * code is the one that {@link signed} makes for it.
 *
 * @example anAskedForm({ kind: 'goals', person: { languages: ['de'] } })
 */
export function anAskedForm(asked: Asked = {}): AskedForm {
  const { kind = 'readiness', person, occasion, ...rest } = asked;
  const form = rest.form ?? withoutPeople(readShippedForm(kind));
  const isOfPair = ASKED_OF[form.form] === 'side' || ASKED_OF[form.form] === 'pair';
  const of = {
    form: form.form,
    version: form.version,
    participantId: person?.id ?? 12,
    relationshipId: isOfPair ? 7 : null,
    day: '2026-11-30',
    ...occasion,
  };
  return {
    code: formCode(of, signed),
    since: of.day,
    partners: isOfPair ? [{ id: 4, name: 'Grace Hopper' }] : [],
    others: isOfPair ? [{ id: 4, name: 'Grace Hopper' }] : [],
    company: [],
    programme: 'Rising leaders',
    contact: { name: 'Mary Coordinator', email: 'mentoring@example.org' },
    each: {
      goal: [
        { id: 'G3', name: 'Lead the weekly meeting by March' },
        { id: 'G5', name: 'Write the business case' },
      ],
      action: [{ id: 'A2', name: 'Send the draft (Ada Lovelace, 2026-12-01)' }],
      topic: [
        { id: 'public-speaking', name: 'Public speaking' },
        { id: 'budgets', name: 'Budgets' },
      ],
      course: [{ id: 'basics', name: 'Basics of mentoring' }],
    },
    shown: [],
    ...rest,
    form,
    occasion: of,
    person: {
      id: 12,
      name: 'Ada Lovelace',
      email: 'ada@example.org',
      languages: ['en'],
      role: isOfPair ? 'mentee' : null,
      ...person,
    },
  };
}

/** Returns a form that anybody may fill in, of the same programme. */
export function anOpenForm(
  kind: 'enrol-mentor' | 'enrol-mentee',
  languages: readonly string[] = [],
): AskedForm {
  const form = readShippedForm(kind);
  const { programme, contact } = anAskedForm();
  return openForm(form, formCode(openOccasion(form), signed), languages, { programme, contact });
}

/** Returns a question that fills no field, with what its kind needs. */
export function aQuestion(kind: QuestionKind, question: Partial<Question> = {}): Question {
  const id = question.id ?? kind;
  return {
    id,
    kind,
    title: { en: `The ${kind} question` },
    field: null,
    readers: 'coordinator',
    isRequired: false,
    isSensitive: false,
    ...((kind === 'choice' || kind === 'choices') && {
      choices: [
        { id: 'red', words: { en: 'Red' } },
        { id: 'blue', words: { en: 'Blue, or green' } },
      ],
    }),
    ...(kind === 'scale' && {
      scale: { from: 1, to: 5, words: { '1': { en: 'low' }, '5': { en: 'high' } } },
    }),
    ...question,
  };
}

/** Returns a form of these questions, version 1, in English. */
export function aForm(questions: readonly Question[], form: Partial<Form> = {}): Form {
  return {
    form: 'readiness',
    version: 1,
    title: { en: 'A form' },
    intro: { en: 'Dear {name}, this is for {programme}.' },
    questions,
    ...form,
  };
}
