/** What the answers of one side say, by the fields that they fill; or all that is wrong with them. */
import { LONGEST_TEXT } from '../people/fields/field-entry.ts';
import { isDate } from '../time/dates.ts';
import { quote } from '../words/text.ts';
import { type Form, inLanguage, type Question, questionsFor } from './form.ts';
import type { AnswerValues } from './occasion.ts';

/** What somebody said on a form. Nothing of it is blank. */
export interface SaidOnForm {
  /** By field; of a question that is asked once for each of several, by field and what it is about: `value.G3`. */
  readonly fields: ReadonlyMap<string, string>;
  /** What was said to the programme's own questions, by their ids. */
  readonly own: ReadonlyMap<string, string>;
}

/** What is wrong with an answer, without any of its words. */
export interface AnswerFault {
  readonly message: string;
  readonly hint: string;
}

const NOT_MADE_SO = 'the form does not let this through; ask for the answer again';

/**
 * Returns what an answer says. A question that is not asked of that side, or is not in that version, is a fault, and so is
 * a value that the form does not offer.
 */
export function checkAnswer(
  form: Form,
  role: 'mentor' | 'mentee' | null,
  values: AnswerValues,
): SaidOnForm | { readonly faults: readonly AnswerFault[] } {
  const questions = new Map(questionsFor(form, role).map((one) => [one.id, one]));
  const [fields, own] = [new Map<string, string>(), new Map<string, string>()];
  const faults: AnswerFault[] = [];
  for (const [key, given] of values) {
    if (given.trim() === '') continue;
    const [id, about] = splitKey(key);
    const question = questions.get(id);
    if (question === undefined || (about !== undefined) !== (question.each !== undefined)) {
      faults.push({
        message: `version ${form.version} of the form does not ask ${quote(key)} of ${role === null ? 'them' : `a ${role}`}`,
        hint: NOT_MADE_SO,
      });
      continue;
    }
    // A mail program may have broken the line of any answer.
    const value = question.kind === 'long-text' ? given.trim() : given.trim().replaceAll(/\s+/g, ' ');
    const wrong = wrongValue(question, value);
    if (wrong !== undefined) faults.push({ message: `${titleOf(question)}: ${wrong}`, hint: NOT_MADE_SO });
    else if (question.field === null) own.set(key, value);
    else fields.set(about === undefined ? question.field : `${question.field}.${about}`, value);
  }
  for (const question of questions.values())
    if (question.isRequired && !isAnswered(question, values))
      faults.push({
        message: `${titleOf(question)} is not answered, and has to be`,
        hint: 'ask for the answer again',
      });
  return faults.length > 0 ? { faults } : { fields, own };
}

/** Returns what a question that is asked once for each of several was answered, by what it is about. */
export function saidOfEach({ fields }: SaidOnForm, field: string): Map<string, string> {
  const start = `${field}.`;
  return new Map(
    [...fields].flatMap(([key, value]) => (key.startsWith(start) ? [[key.slice(start.length), value]] : [])),
  );
}

function splitKey(key: string): readonly [id: string, about: string | undefined] {
  const at = key.indexOf('.');
  return at < 0 ? [key, undefined] : [key.slice(0, at), key.slice(at + 1)];
}

/** Of a question that is asked once for each of several nobody knows here how many there were. */
function isAnswered({ id, each }: Question, values: AnswerValues): boolean {
  return each !== undefined || (values.get(id) ?? '').trim() !== '';
}

function titleOf({ title }: Question): string {
  return quote(inLanguage(title, ['en']));
}

/** Returns why a value is none of those that the question takes, without the value. */
function wrongValue({ kind, choices = [], scale }: Question, value: string): string | undefined {
  if (value.length > LONGEST_TEXT) return `has ${value.length} characters; at most ${LONGEST_TEXT} are kept`;
  const isChoice = (given: string): boolean => choices.some(({ id }) => id === given);
  const problems = {
    text: undefined,
    'long-text': undefined,
    choice: isChoice(value) ? undefined : 'is none of its choices',
    choices: value.split('; ').every(isChoice) ? undefined : 'is none of its choices',
    scale:
      scale !== undefined &&
      /^\d{1,2}$/.test(value) &&
      Number(value) >= scale.from &&
      Number(value) <= scale.to
        ? undefined
        : `is no number from ${scale?.from} to ${scale?.to}`,
    date: isDate(value) ? undefined : 'is no day',
    number: /^-?\d{1,9}(?:\.\d{1,6})?$/.test(value) ? undefined : 'is no number',
    'yes-no': value === 'yes' || value === 'no' ? undefined : 'is neither yes nor no',
  };
  return problems[kind];
}
