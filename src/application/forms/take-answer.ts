/** Takes an answer in: what it says goes where the commands would put it. One entry a form. */
import type { FormKind } from '../../domain/forms/form.ts';
import { Failure } from '../../errors.ts';
import { agreement } from './taking/take-agreement.ts';
import { checkIn } from './taking/take-check-in.ts';
import { goalConfirmation } from './taking/take-goal-confirmation.ts';
import { goals } from './taking/take-goals.ts';
import { meeting } from './taking/take-meeting.ts';
import { needs } from './taking/take-needs.ts';
import { outcomes } from './taking/take-outcomes.ts';
import { progress } from './taking/take-progress.ts';
import { readiness } from './taking/take-readiness.ts';
import { reflection } from './taking/take-reflection.ts';
import { review } from './taking/take-review.ts';
import { skills } from './taking/take-skills.ts';
import type { AnsweringAlone, AnsweringInPair, Outcome, Taking } from './taking/taking.ts';
import { training } from './taking/take-training.ts';

/** Forms whose answers have a code. Those of the others are rows for `mentor import participants`. */
export const TAKINGS: Readonly<Partial<Record<FormKind, Taking>>> = {
  needs,
  readiness,
  agreement,
  goals,
  meeting,
  progress,
  'check-in': checkIn,
  review,
  reflection,
  skills,
  outcomes,
  training,
  'goal-confirmation': goalConfirmation,
};

/** Whose an answer is: of a pair, or of one person alone. */
export type Answering =
  | { readonly about: 'pair'; readonly answering: AnsweringInPair }
  | { readonly about: 'person'; readonly answering: AnsweringAlone };

/** Takes an answer in, within the current write. Nothing of it is written where it has a fault. */
export function takeAnswer(taking: Taking, given: Answering): Outcome {
  try {
    if (taking.about === 'pair' && given.about === 'pair') return taking.take(given.answering);
    if (taking.about === 'person' && given.about === 'person') return taking.take(given.answering);
  } catch (error) {
    // What a command would refuse.
    if (error instanceof Failure && error.kind === 'refused')
      return { faults: [{ message: error.message.replace(/\.$/, ''), hint: error.hint ?? '' }] };
    throw error;
  }
  throw new Error('the form is about a pair, and its code is not, or the other way round');
}
