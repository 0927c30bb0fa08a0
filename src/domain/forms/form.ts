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

export interface Question {
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
  /** Of `choice` and `choices`. */
  readonly choices?: readonly Choice[] | undefined;
  /** Of `scale`. */
  readonly scale?: Scale | undefined;
  readonly each?: Each | undefined;
  /** The side that is asked; everybody where it is absent. */
  readonly only?: 'mentor' | 'mentee' | undefined;
}

/** A form without its version. */
export interface FormDefinition {
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

/** What may stand in braces in an introduction or a help: the person, the partner, the programme, the day it is due. */
export const PLACEHOLDERS = ['name', 'partner', 'programme', 'due_on'] as const;

/** The languages in which the forms of the program are worded. */
export const FORM_LANGUAGES = ['en', 'cy', 'fr', 'es', 'de', 'pt', 'pl', 'ar', 'zh'] as const;

/**
 * What the questions of each form can fill, and with what kind of answer. A field may be filled by one question of a form.
 * Of an enrolment or a needs survey it is the name of a participant's field (`domain/people/fields`).
 */
export const FORM_FIELDS: Readonly<
  Record<Exclude<FormKind, 'needs' | 'enrol-mentor' | 'enrol-mentee'>, Readonly<Record<string, QuestionKind>>>
> = {
  readiness: {
    motivation: 'scale',
    time: 'scale',
    expectations: 'scale',
    confidence: 'scale',
    words: 'long-text',
  },
  agreement: {
    mentor_expectations: 'long-text',
    mentee_expectations: 'long-text',
    responsibilities: 'long-text',
    rhythm_days: 'choice',
    channel: 'choice',
    boundaries: 'long-text',
    confidentiality: 'long-text',
    etiquette: 'long-text',
    accepts: 'yes-no',
  },
  goals: {
    statement: 'long-text',
    measure: 'text',
    baseline: 'text',
    target: 'text',
    why: 'long-text',
    due_on: 'date',
    second_statement: 'long-text',
    second_measure: 'text',
    second_baseline: 'text',
    second_target: 'text',
    second_why: 'long-text',
    second_due_on: 'date',
  },
  meeting: {
    met_on: 'date',
    minutes: 'number',
    channel: 'choice',
    notes: 'long-text',
    action_done: 'yes-no',
    action: 'text',
    action_owner: 'choice',
    action_due_on: 'date',
  },
  progress: { value: 'text', note: 'long-text', status: 'choice' },
  'check-in': {
    satisfaction: 'scale',
    trust: 'scale',
    communication: 'scale',
    commitment: 'scale',
    recommend: 'scale',
    words: 'long-text',
    asks_help: 'yes-no',
  },
  review: {
    reviewed_on: 'date',
    still_works: 'yes-no',
    goals_right: 'yes-no',
    changes_agreed: 'long-text',
  },
  reflection: {
    achievements: 'long-text',
    lessons: 'long-text',
    celebrate: 'long-text',
    satisfaction: 'scale',
    wants_more: 'yes-no',
    is_shared: 'yes-no',
    decision: 'choice',
  },
  skills: {
    topic: 'scale',
    confidence: 'scale',
    leadership: 'scale',
    coaching: 'scale',
    communication: 'scale',
    workload: 'scale',
    wellbeing: 'scale',
  },
  outcomes: {
    promotion: 'yes-no',
    move: 'yes-no',
    stays: 'yes-no',
    qualification: 'text',
    new_contacts: 'number',
    suggestion: 'long-text',
  },
  training: { completed: 'yes-no', completed_on: 'date' },
  'goal-confirmation': { agrees: 'yes-no', words: 'long-text' },
};

/** The field of the question who does an action. */
export const ACTION_OWNER = 'action_owner';

/** The field of the question whether an action is done, which is asked once for each. */
export const ACTION_DONE = 'action_done';

/** Returns the numbers of a scale, from the lowest. */
export function numbersOf({ from, to }: Scale): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
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
