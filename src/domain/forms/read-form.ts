/** Reads the definition of a form from JSON. It reports all problems at once, each with its place. */
import * as v from 'valibot';
import { refused } from '../../errors.ts';
import { CHANNELS } from '../people/fields/choices.ts';
import { FIELDS } from '../people/fields.ts';
import { folded, quote } from '../words/text.ts';
import { isSheetTitle } from './sheets/sheet-columns.ts';
import {
  ASKED_OF,
  EACH,
  FORM_FIELDS,
  FORM_KINDS,
  type FormDefinition,
  type FormKind,
  PLACEHOLDERS,
  type Question,
  QUESTION_KINDS,
  READERS,
  type Wording,
} from './form.ts';

/** The ids that the choices of some fields must have. */
const CHOICE_IDS: Readonly<Record<string, readonly string[]>> = {
  channel: CHANNELS,
  action_owner: ['me', 'partner', 'both'],
  status: ['open', 'achieved', 'dropped'],
  decision: ['end', 'renew'],
};

/** The ends of the scales of fields that are not from 1 to 5. */
const SCALE_ENDS: Readonly<Record<string, readonly [number, number]>> = { recommend: [0, 10] };

const TAG = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;
const wording = v.pipe(
  v.record(v.pipe(v.string(), v.regex(TAG, 'must be a language, such as "en" or "pt-BR"')), text()),
  v.check((words) => words['en'] !== undefined, 'has no English words ("en")'),
);

const question = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be small letters, digits and hyphens')),
  kind: v.picklist(QUESTION_KINDS, `must be one of ${QUESTION_KINDS.join(', ')}`),
  title: wording,
  help: v.optional(wording),
  field: v.optional(v.nullable(v.string()), null),
  readers: v.picklist(READERS, `must be one of ${READERS.join(', ')}`),
  required: v.optional(v.boolean(), false),
  sensitive: v.optional(v.boolean(), false),
  choices: v.optional(v.pipe(v.array(v.strictObject({ id: text(), words: wording })), v.minLength(2))),
  scale: v.optional(
    v.strictObject({
      from: v.pipe(v.number(), v.integer()),
      to: v.pipe(v.number(), v.integer()),
      words: v.record(v.string(), wording),
    }),
  ),
  each: v.optional(v.picklist(EACH)),
  only: v.optional(v.picklist(['mentor', 'mentee'])),
});

const definition = v.strictObject({
  schema: v.literal('mentor.form-definition/1', 'must be "mentor.form-definition/1"'),
  form: v.picklist(FORM_KINDS, `must be one of ${FORM_KINDS.join(', ')}`),
  title: wording,
  intro: wording,
  questions: v.pipe(v.array(question), v.minLength(1, 'has no question'), v.maxLength(200)),
});

function text() {
  return v.pipe(v.string('must be a text'), v.trim(), v.nonEmpty('is empty'), v.maxLength(4000));
}

/**
 * Returns the form that a JSON value defines.
 *
 * @param kind The form that it must be.
 * @throws Failure `refused` with a line for each problem.
 */
export function readFormDefinition(value: unknown, kind?: FormKind): FormDefinition {
  const read = v.safeParse(definition, value);
  if (!read.success)
    throw refusal(read.issues.map((issue) => `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`));
  const found = definitionOf(read.output);
  const problems = problemsOf(found);
  if (kind !== undefined && found.form !== kind) problems.unshift(`form: is ${found.form}, not ${kind}`);
  if (problems.length > 0) throw refusal(problems);
  return found;
}

/** A form as JSON has it. What is left out of a question is `false`, and its field `null`. */
export type FormJson = v.InferInput<typeof definition>;

/** Returns the form that a JSON value defines that is known to be one: those that come with the program are tested. */
export function definitionOf({ form, title, intro, questions }: FormJson): FormDefinition {
  return {
    form,
    title,
    intro,
    questions: questions.map(({ required = false, sensitive = false, field = null, ...rest }) => ({
      ...rest,
      field,
      isRequired: required,
      isSensitive: sensitive,
    })),
  };
}

/** Returns a form as JSON that {@link readFormDefinition} reads back. */
export function formAsJson({ form, title, intro, questions }: FormDefinition): unknown {
  return {
    schema: 'mentor.form-definition/1',
    form,
    title,
    intro,
    questions: questions.map(({ isRequired, isSensitive, ...rest }) => ({
      ...rest,
      ...(isRequired && { required: true }),
      ...(isSensitive && { sensitive: true }),
    })),
  };
}

/** Returns a form as the text of a JSON file that people edit. */
export function formText(form: FormDefinition): string {
  return `${JSON.stringify(formAsJson(form), null, 2)}\n`;
}

function refusal(problems: readonly string[]): Error {
  return refused(`This is not a form:\n${problems.join('\n')}`, 'mend it, and give it again');
}

function problemsOf(form: FormDefinition): string[] {
  const problems: string[] = [];
  const place = (at: number): string => `questions[${at}]`;
  for (const [at, one] of form.questions.entries())
    problems.push(...questionProblems(form.form, one).map((problem) => `${place(at)}.${problem}`));
  const seen = (of: (one: Question) => string | null, what: string): void => {
    const before = new Map<string, number>();
    for (const [at, one] of form.questions.entries()) {
      const value = of(one);
      if (value === null) continue;
      const first = before.get(value);
      if (first !== undefined) problems.push(`${place(at)}.${what}: is that of ${place(first)}`);
      else before.set(value, at);
    }
  };
  seen(({ id }) => id, 'id');
  seen(({ field, only }) => (field === null ? null : `${field} ${only ?? ''}`), 'field');
  const languages = new Set(form.questions.flatMap(({ title }) => Object.keys(title)));
  for (const language of languages)
    seen(({ title }) => {
      const words = title[language];
      return words === undefined ? null : folded(words);
    }, `title.${language}`);
  problems.push(...bracesIn('intro', form.intro, PLACEHOLDERS), ...bracesIn('title', form.title, []));
  return problems;
}

function questionProblems(form: FormKind, one: Question): string[] {
  const problems = [...bracesIn('title', one.title, []), ...bracesIn('help', one.help ?? {}, PLACEHOLDERS)];
  for (const [language, words] of Object.entries(one.title)) {
    if (/[\r\n\u2028\u2029]/.test(words)) problems.push(`title.${language}: is more than one line`);
    if (ASKED_OF[form] !== 'anybody' && isSheetTitle(words))
      problems.push(`title.${language}: ${quote(words)} is a column that every sheet has; word it otherwise`);
  }
  const { kind, choices, scale, field } = one;
  const hasChoices = kind === 'choice' || kind === 'choices';
  if (hasChoices !== (choices !== undefined))
    problems.push(`choices: ${hasChoices ? 'are missing' : 'are for choice and choices'}`);
  if ((kind === 'scale') !== (scale !== undefined))
    problems.push(`scale: ${kind === 'scale' ? 'is missing' : 'is for a scale'}`);
  if (choices !== undefined && new Set(choices.map(({ id }) => id)).size < choices.length)
    problems.push('choices: have an id twice');
  if (scale !== undefined) problems.push(...scaleProblems(scale));
  problems.push(...(field === null ? [] : fieldProblems(form, one, field)));
  if (field !== null && one.isSensitive)
    problems.push('sensitive: is for questions that fill no field of the program');
  return problems;
}

function scaleProblems({ from, to, words }: NonNullable<Question['scale']>): string[] {
  if (from >= to || to - from > 10) return ['scale: must rise from "from" to "to", with at most 11 numbers'];
  const missing = [from, to].filter((end) => words[String(end)] === undefined);
  return missing.map((end) => `scale.words: has no words for ${end}`);
}

function fieldProblems(form: FormKind, one: Question, field: string): string[] {
  if (form === 'needs' || form === 'enrol-mentor' || form === 'enrol-mentee')
    return FIELDS.some(({ name }) => name === field)
      ? []
      : [`field: ${quote(field)} is no field of a participant`];
  const fields = FORM_FIELDS[form];
  const kind = fields[field];
  if (kind === undefined) return [`field: must be one of ${Object.keys(fields).join(', ')}, or null`];
  const problems: string[] = [];
  if (kind !== one.kind) problems.push(`kind: ${field} is filled by ${kind}`);
  const [from, to] = SCALE_ENDS[field] ?? [1, 5];
  if (one.scale !== undefined && (one.scale.from !== from || one.scale.to !== to))
    problems.push(`scale: ${field} goes from ${from} to ${to}`);
  const ids = CHOICE_IDS[field];
  const wrong = one.choices?.find(({ id }) =>
    field === 'rhythm_days' ? !/^[1-9]\d{0,2}$/.test(id) : ids !== undefined && !ids.includes(id),
  );
  if (wrong !== undefined)
    problems.push(
      `choices: ${quote(wrong.id)} must be ${ids === undefined ? 'a number of days' : `one of ${ids.join(', ')}`}`,
    );
  return problems;
}

function bracesIn(place: string, words: Wording, known: readonly string[]): string[] {
  return Object.entries(words).flatMap(([language, said]) =>
    [...said.matchAll(/\{([^}]*)\}/g)]
      .filter(([, name]) => !known.includes(name ?? ''))
      .map(
        ([braces]) =>
          `${place}.${language}: ${braces} cannot be filled in${known.length === 0 ? ' here' : ''}`,
      ),
  );
}
