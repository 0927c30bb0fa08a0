/** Changing a form: adding and dropping questions, and saying what differs between two versions. */
import { refused } from '../../errors.ts';
import { quote } from '../words/text.ts';
import { slugOf } from './each-of.ts';
import {
  COMPANIES,
  type Company,
  type Form,
  type FormDefinition,
  type FormKind,
  inLanguage,
  type Question,
  type Wording,
} from './form.ts';

/** The fields without which nothing can be recorded of an answer. */
const NEEDED: Partial<Readonly<Record<FormKind, readonly string[]>>> = {
  'enrol-mentor': ['name'],
  'enrol-mentee': ['name'],
  readiness: ['motivation', 'time', 'expectations', 'confidence'],
  goals: ['statement'],
  'goal-confirmation': ['agrees'],
  meeting: ['met_on'],
  review: ['still_works', 'goals_right'],
  reflection: ['achievements'],
  training: ['completed'],
};

/** What is added, without its id where that may follow from its words. */
export interface NewQuestion extends Omit<Question, 'id'> {
  readonly id: string | undefined;
}

/**
 * Returns a form with a question more, at its end.
 *
 * @param versions All versions so far: an id that another kind of question had is not used again.
 * @throws Failure `refused` where the id given is taken.
 */
export function withQuestion(
  form: FormDefinition,
  { id, ...question }: NewQuestion,
  versions: readonly FormDefinition[],
): FormDefinition {
  const taken = new Set([...versions, form].flatMap(({ questions }) => questions.map((one) => one.id)));
  if (id !== undefined && form.questions.some((one) => one.id === id))
    throw refused(
      `The form ${form.form} has a question ${id}.`,
      `mentor form edit ${form.form} --reword ${id}="…"`,
    );
  return {
    ...form,
    questions: [...form.questions, { id: id ?? freeId(question.title, taken), ...question }],
  };
}

/** Returns a form without some questions. */
export function withoutQuestions(form: FormDefinition, ids: readonly string[]): FormDefinition {
  for (const id of ids) requireQuestion(form, id);
  return { ...form, questions: form.questions.filter(({ id }) => !ids.includes(id)) };
}

/** Returns a form in which some questions are worded anew in a language. */
export function withWords(
  form: FormDefinition,
  titles: ReadonlyMap<string, string>,
  language: string,
): FormDefinition {
  for (const id of titles.keys()) requireQuestion(form, id);
  const questions = form.questions.map((one) => {
    const words = titles.get(one.id);
    return words === undefined ? one : withOwnWords(one, 'title', words, language);
  });
  return { ...form, questions };
}

/**
 * Returns a form or a question with words of the programme's own in a language. They are for everybody: the other words of a
 * circle or of peers would hide them.
 *
 * @example withOwnWords(form, 'intro', 'How are you?', 'en')
 */
export function withOwnWords<Of extends Parts & { readonly [One in Company]?: Parts | undefined }>(
  of: Of,
  part: keyof Parts,
  words: string,
  language: string,
): Of {
  const others = COMPANIES.flatMap((company) => {
    const other = of[company];
    if (other?.[part] === undefined) return [];
    const { [language]: _, ...rest } = other[part];
    return [[company, { ...other, [part]: rest }] as const];
  });
  return { ...of, [part]: { ...of[part], [language]: words }, ...Object.fromEntries(others) };
}

type Parts = Readonly<Partial<Record<'title' | 'intro', Wording | undefined>>>;

/**
 * @throws Failure `refused` where a form cannot follow its earlier versions: a question has changed its kind, so that answers
 *   could not be counted together, or what is needed to record an answer is not asked.
 */
export function refuseBadChange(after: FormDefinition, versions: readonly Form[]): void {
  for (const { id, kind } of after.questions)
    for (const { version, questions } of versions) {
      const before = questions.find((one) => one.id === id);
      if (before !== undefined && before.kind !== kind)
        throw refused(
          `The question ${id} is of the kind ${before.kind} in version ${version}, and cannot become ${kind}.`,
          'give the new question another id',
        );
    }
  const asked = new Set(after.questions.map(({ field }) => field));
  const missing = (NEEDED[after.form] ?? []).filter((field) => !asked.has(field));
  if (missing.length > 0)
    throw refused(
      `Without ${missing.join(', ')} no answer to the form ${after.form} can be recorded.`,
      'leave the questions that fill these fields; their words can be changed',
    );
}

/** Returns in words what differs between two versions of a form; nothing where they are the same. */
export function formChanges(before: FormDefinition, after: FormDefinition): string[] {
  const old = new Map(before.questions.map((one) => [one.id, one]));
  const now = new Map(after.questions.map((one) => [one.id, one]));
  const kept = (questions: readonly Question[], others: ReadonlyMap<string, Question>): string[] =>
    questions.flatMap(({ id }) => (others.has(id) ? id : []));
  const changes = [
    ...after.questions.filter(({ id }) => !old.has(id)).map((one) => `asks ${called(one)}`),
    ...before.questions.filter(({ id }) => !now.has(id)).map((one) => `leaves out ${called(one)}`),
    ...after.questions.flatMap((one) => {
      const was = old.get(one.id);
      return was === undefined ? [] : questionChanges(was, one);
    }),
  ];
  if (kept(before.questions, now).join() !== kept(after.questions, old).join())
    changes.push('asks in another order');
  return [
    ...wordingChange('the title', before.title, after.title),
    ...wordingChange('the introduction', before.intro, after.intro),
    ...COMPANIES.flatMap((company) => otherWordsChange('the form', before[company], after[company], company)),
    ...changes,
  ];
}

function questionChanges(was: Question, one: Question): string[] {
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  const parts: readonly [name: string, of: (question: Question) => unknown][] = [
    ['what it fills', ({ field }) => field],
    ['who may read it', ({ readers }) => readers],
    ['whether it must be answered', ({ isRequired }) => isRequired],
    ['whether it is sensitive', ({ isSensitive }) => isSensitive],
    ['its choices', ({ choices, scale }) => [choices ?? null, scale ?? null]],
    ['who is asked', ({ only, each }) => [only ?? null, each ?? null]],
  ];
  const differs = parts.filter(([, of]) => !same(of(was), of(one))).map(([name]) => name);
  return [
    ...wordingChange(one.id, was.title, one.title),
    ...wordingChange(`the help of ${one.id}`, was.help ?? {}, one.help ?? {}),
    ...COMPANIES.flatMap((company) => otherWordsChange(one.id, was[company], one[company], company)),
    ...(differs.length === 0 ? [] : [`changes ${differs.join(', ')} of ${one.id}`]),
  ];
}

const CALLED: Readonly<Record<Company, string>> = { several: 'more than two people', peers: 'peers' };

function otherWordsChange(what: string, before: unknown, after: unknown, company: Company): string[] {
  const isSame = JSON.stringify(before ?? {}) === JSON.stringify(after ?? {});
  return isSame ? [] : [`words ${what} anew for ${CALLED[company]}`];
}

function wordingChange(what: string, before: Wording, after: Wording): string[] {
  const languages = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = languages.filter((language) => before[language] !== after[language]);
  return changed.length === 0 ? [] : [`words ${what} anew in ${changed.join(', ')}`];
}

function called(question: Question): string {
  return `${quote(inLanguage(question.title, ['en']))} (${question.id})`;
}

function requireQuestion(form: FormDefinition, id: string): void {
  if (form.questions.some((one) => one.id === id)) return;
  throw refused(`The form ${form.form} has no question ${id}.`, `mentor form show ${form.form} lists them`);
}

/** An id made of the first words of a question. */
function freeId(title: Wording, taken: ReadonlySet<string>): string {
  const slug = slugOf(inLanguage(title, ['en']))
    .split('-')
    .slice(0, 5)
    .join('-');
  const base = /^[a-z]/.test(slug) ? slug : 'question';
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}
