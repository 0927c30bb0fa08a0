/** What the questions of forms can fill. */
import type { FormKind, Question, QuestionKind } from './form.ts';

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
    whose: 'choice',
    statement: 'long-text',
    measure: 'text',
    baseline: 'text',
    target: 'text',
    why: 'long-text',
    due_on: 'date',
    second_whose: 'choice',
    second_statement: 'long-text',
    second_measure: 'text',
    second_baseline: 'text',
    second_target: 'text',
    second_why: 'long-text',
    second_due_on: 'date',
  },
  meeting: {
    met_on: 'date',
    absent: 'choices',
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

/**
 * The fields whose choices are people, each by their id (`P3`): the `members` of a relationship of more than two, or its
 * `mentees`, of whom only a mentor of several is asked. What stands in the form beside them, such as all mentees, comes last.
 */
export const PEOPLE_FIELDS: Readonly<Record<string, 'members' | 'mentees'>> = {
  absent: 'members',
  whose: 'mentees',
  second_whose: 'mentees',
};

/** The choice that a goal is that of all mentees. */
export const OF_ALL = 'all';

/** The field of the question who does an action. */
export const ACTION_OWNER = 'action_owner';

/** The field of the question whether an action is done, which is asked once for each. */
export const ACTION_DONE = 'action_done';

/** Returns who the choices of a question are; undefined where they are no people. */
export function peopleAsked({ field }: Pick<Question, 'field'>): 'members' | 'mentees' | undefined {
  return field === null ? undefined : PEOPLE_FIELDS[field];
}

/**
 * Returns questions in the order of their numbers in a plain text, from 1: those whose choices are people after all others, so
 * that the others have the same number wherever nobody is asked those.
 */
export function numbered(questions: readonly Question[]): Question[] {
  const isOfPeople = (question: Question): boolean => peopleAsked(question) !== undefined;
  return [...questions.filter((one) => !isOfPeople(one)), ...questions.filter(isOfPeople)];
}
