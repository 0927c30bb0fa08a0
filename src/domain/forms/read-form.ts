/** Reads the definition of a form from JSON. It reports all problems at once, each with its place. */
import * as v from 'valibot';
import { refused } from '../../errors.ts';
import { CHANNELS } from '../people/fields/choices.ts';
import { FIELDS } from '../people/fields.ts';
import { folded, quote } from '../words/text.ts';
import { isSheetTitle } from './sheets/sheet-columns.ts';
import {
  ASKED_OF,
  COMPANIES,
  EACH,
  FORM_KINDS,
  type FormDefinition,
  type FormKind,
  PLACEHOLDERS,
  type Question,
  QUESTION_KINDS,
  READERS,
  type Wording,
} from './form.ts';
import { FORM_FIELDS, OF_ALL, peopleAsked } from './form-fields.ts';

/** The ids that the choices of some fields must have. */
const CHOICE_IDS: Readonly<Record<string, readonly string[]>> = {
  channel: CHANNELS,
  action_owner: ['me', 'partner', 'both'],
  absent: [],
  whose: [OF_ALL],
  second_whose: [OF_ALL],
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

/** Words in place of others: those in any language, for the rest stay. */
const otherWording = v.record(
  v.pipe(v.string(), v.regex(TAG, 'must be a language, such as "en" or "pt-BR"')),
  text(),
);
const otherWords = v.optional(
  v.strictObject({
    title: v.optional(otherWording),
    help: v.optional(otherWording),
    choices: v.optional(v.record(v.string(), otherWording)),
  }),
);
const otherFormWords = v.optional(
  v.strictObject({ title: v.optional(otherWording), intro: v.optional(otherWording) }),
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
  choices: v.optional(v.array(v.strictObject({ id: text(), words: wording }))),
  scale: v.optional(
    v.strictObject({
      from: v.pipe(v.number(), v.integer()),
      to: v.pipe(v.number(), v.integer()),
      words: v.record(v.string(), wording),
    }),
  ),
  each: v.optional(v.picklist(EACH)),
  only: v.optional(v.picklist(['mentor', 'mentee'])),
  several: otherWords,
  peers: otherWords,
});

const definition = v.strictObject({
  schema: v.literal('mentor.form-definition/1', 'must be "mentor.form-definition/1"'),
  form: v.picklist(FORM_KINDS, `must be one of ${FORM_KINDS.join(', ')}`),
  title: wording,
  intro: wording,
  several: otherFormWords,
  peers: otherFormWords,
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
export function definitionOf({ schema: _, questions, ...form }: FormJson): FormDefinition {
  return {
    ...form,
    questions: questions.map(({ required = false, sensitive = false, field = null, ...rest }) => ({
      ...rest,
      field,
      isRequired: required,
      isSensitive: sensitive,
    })),
  };
}

/** Returns a form as JSON that {@link readFormDefinition} reads back. */
export function formAsJson({ form, title, intro, several, peers, questions }: FormDefinition): unknown {
  return {
    schema: 'mentor.form-definition/1',
    form,
    title,
    intro,
    several,
    peers,
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
  // Circles and pairs are in one sheet.
  const titles = new Map<string, number>();
  for (const [at, one] of form.questions.entries())
    for (const [place_, words] of titlesOf(one)) {
      for (const [language, said] of Object.entries(words)) {
        const key = `${language} ${folded(said)}`;
        const first = titles.get(key) ?? at;
        if (first !== at) problems.push(`${place(at)}.${place_}.${language}: is that of ${place(first)}`);
        titles.set(key, first);
      }
    }
  problems.push(...bracesIn('intro', form.intro, PLACEHOLDERS), ...bracesIn('title', form.title, []));
  for (const one of COMPANIES)
    problems.push(
      ...bracesIn(`${one}.intro`, form[one]?.intro ?? {}, PLACEHOLDERS),
      ...bracesIn(`${one}.title`, form[one]?.title ?? {}, []),
    );
  return problems;
}

/** The titles of a question in all words, each with its place in the question. */
function titlesOf(one: Question): (readonly [place: string, words: Wording])[] {
  return [
    ['title', one.title],
    ...COMPANIES.map((company) => [`${company}.title`, one[company]?.title ?? {}] as const),
  ];
}

function questionProblems(form: FormKind, one: Question): string[] {
  const problems: string[] = [];
  for (const [place, words] of titlesOf(one)) {
    problems.push(...bracesIn(place, words, []));
    for (const [language, said] of Object.entries(words)) {
      if (/[\r\n\u2028\u2029]/.test(said)) problems.push(`${place}.${language}: is more than one line`);
      if (ASKED_OF[form] !== 'anybody' && isSheetTitle(said))
        problems.push(
          `${place}.${language}: ${quote(said)} is a column that every sheet has; word it otherwise`,
        );
    }
  }
  problems.push(...bracesIn('help', one.help ?? {}, PLACEHOLDERS));
  const { kind, choices, scale, field } = one;
  for (const company of COMPANIES) {
    problems.push(...bracesIn(`${company}.help`, one[company]?.help ?? {}, PLACEHOLDERS));
    for (const id of Object.keys(one[company]?.choices ?? {}))
      if (choices?.some((choice) => choice.id === id) !== true)
        problems.push(`${company}.choices.${id}: is none of its choices`);
  }
  const hasChoices = kind === 'choice' || kind === 'choices';
  // People are added for each relationship.
  const isShort = hasChoices && peopleAsked(one) === undefined && (choices?.length ?? 0) < 2;
  if (isShort) problems.push(`choices: ${choices === undefined ? 'are missing' : 'must be two or more'}`);
  else if (!hasChoices && choices !== undefined) problems.push('choices: are for choice and choices');
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
