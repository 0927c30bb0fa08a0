/** What a form is: a questionnaire as data, with its wordings in several languages. */
import { tagsOf } from '../words/language-tags.ts';

/** The forms that a programme has, for the most part in the order in which people meet them. Codes hold their places: add at the end. */
export const FORM_KINDS = [
  'needs',
  'enrol-mentor',
  'enrol-mentee',
  'readiness',
  'agreement',
  'goals',
  'meeting',
  'progress',
  'check-in',
  'review',
  'reflection',
  'skills',
  'outcomes',
  'training',
  'goal-confirmation',
] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/**
 * Who answers. `anybody`: people who need not be enrolled, so that nothing binds the form to a person. `person`: one
 * participant. `side`: each person of a pair, for themselves. `pair`: either of a pair, for both.
 */
export type AskedOf = 'anybody' | 'person' | 'side' | 'pair';

export const ASKED_OF: Readonly<Record<FormKind, AskedOf>> = {
  needs: 'person',
  'enrol-mentor': 'anybody',
  'enrol-mentee': 'anybody',
  readiness: 'side',
  agreement: 'side',
  goals: 'side',
  meeting: 'pair',
  progress: 'side',
  'check-in': 'side',
  review: 'pair',
  reflection: 'side',
  skills: 'side',
  outcomes: 'side',
  training: 'person',
  'goal-confirmation': 'side',
};

/** `text` is a line, `long-text` several; `choice` one of several, `choices` any of them; `scale` whole numbers. */
export const QUESTION_KINDS = [
  'text',
  'long-text',
  'choice',
  'choices',
  'scale',
  'date',
  'number',
  'yes-no',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/**
 * Who may read an answer, beside the one who gave it. `both`: the two of the pair and the coordinator. `side`: what one
 * side says to the coordinator, which may be counted. `coordinator`: a word in confidence, for the coordinator alone.
 */
export const READERS = ['both', 'side', 'coordinator'] as const;
export type Readers = (typeof READERS)[number];

/** The same words in several languages, by BCP 47 tag. English is always there. */
export type Wording = Readonly<Record<string, string>>;

export interface Choice {
  /** What is kept: `video`, `3-5`. */
  readonly id: string;
  readonly words: Wording;
}

/** Whole numbers from the lowest to the highest, each of which may have its words. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  /** By number; the lowest and the highest at least. */
  readonly words: Readonly<Record<string, Wording>>;
}

/** What a question is asked once for each of: goals of the pair that are open (or await their yes), its open actions, topics of the person, courses. */
export const EACH = ['goal', 'action', 'topic', 'course'] as const;
export type Each = (typeof EACH)[number];

/**
 * Where the plain words, which are of two people of whom one is the mentor, would not be true: `several` of more than two
 * people, `peers` of equals. Of three peers those of peers go before.
 */
export const COMPANIES = ['several', 'peers'] as const;
export type Company = (typeof COMPANIES)[number];

/** Other words of a form. What is left out, or is not there in a language, is as in the plain ones. */
export interface OtherFormWords {
  readonly title?: Wording | undefined;
  readonly intro?: Wording | undefined;
}

/** Other words of a question. */
export interface OtherWords {
  readonly title?: Wording | undefined;
  readonly help?: Wording | undefined;
  /** By the ids of choices. */
  readonly choices?: Readonly<Record<string, Wording>> | undefined;
}

export interface Question extends Readonly<Partial<Record<Company, OtherWords | undefined>>> {
  /** Kebab-case, once in a form, the same in all its versions. */
  readonly id: string;
  readonly kind: QuestionKind;
  /** One line that holds no braces: the header of its column in every sheet. */
  readonly title: Wording;
  /** A sentence below the title. It may hold the braces of {@link PLACEHOLDERS}. */
  readonly help?: Wording | undefined;
  /** What it fills; `null` where it is a question of the programme's own, whose answers are kept as they are. */
  readonly field: string | null;
  readonly readers: Readers;
  readonly isRequired: boolean;
  /** Only for the programme's own: shown nowhere without `--confidential`. */
  readonly isSensitive: boolean;
  /** Of `choice` and `choices`. Those that are people ({@link PEOPLE_FIELDS}) are added for each relationship. */
  readonly choices?: readonly Choice[] | undefined;
  /** Of `scale`. */
  readonly scale?: Scale | undefined;
  readonly each?: Each | undefined;
  /** The side that is asked; everybody where it is absent. */
  readonly only?: 'mentor' | 'mentee' | undefined;
}

/** A form without its version. */
export interface FormDefinition extends Readonly<Partial<Record<Company, OtherFormWords | undefined>>> {
  readonly form: FormKind;
  readonly title: Wording;
  /** What it is for and who reads it, said before the first question; it may hold braces. */
  readonly intro: Wording;
  readonly questions: readonly Question[];
}

export interface Form extends FormDefinition {
  /** 1 for the form that comes with the program; each edit of the programme's own has the next. */
  readonly version: number;
}

/** What may stand in braces in an introduction or a help: the person, the other side, everybody else, the programme, the day it is due. */
export const PLACEHOLDERS = ['name', 'partner', 'others', 'programme', 'due_on'] as const;

/** The languages in which the forms of the program are worded. */
export const FORM_LANGUAGES = ['en', 'cy', 'fr', 'es', 'de', 'pt', 'pl', 'ar', 'zh'] as const;

/** Returns the numbers of a scale, from the lowest. */
export function numbersOf({ from, to }: Scale): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** Returns the titles that a question has in any words, each with its language. */
export function titlesOfQuestion(question: Question): (readonly [language: string, title: string])[] {
  const all = [question.title, ...COMPANIES.map((one) => question[one]?.title ?? {})];
  return all.flatMap((title) => Object.entries(title));
}

/** The questions that a form asks of one side, in their order. */
export function questionsFor(form: FormDefinition, role: 'mentor' | 'mentee' | null): readonly Question[] {
  return form.questions.filter(({ only }) => only === undefined || role === null || only === role);
}

/**
 * Returns a wording in the first language that has one, and in English otherwise. Words in `pt` serve a reader of `pt-BR`.
 *
 * @param languages BCP 47 tags, the reader's best first.
 */
export function inLanguage(wording: Wording, languages: readonly string[]): string {
  const tag = languages.flatMap(tagsOf).find((one) => wording[one] !== undefined);
  return wording[tag ?? 'en'] ?? '';
}

/** Returns the first language of a reader in which a form is worded; English where there is none. */
export function languageOf(form: FormDefinition, languages: readonly string[]): string {
  return languages.flatMap(tagsOf).find((tag) => form.title[tag] !== undefined) ?? 'en';
}
