/** Reads an answer by which somebody enrols, as far as it can be read by itself. */
import { answerDigest } from '../../../domain/forms/answer-digest.ts';
import { type BrokenRule, EARLY_DAYS, givenOn } from '../../../domain/forms/answer-rules.ts';
import { checkAnswer } from '../../../domain/forms/check-answer.ts';
import type { EnrolmentSaid } from '../../../domain/forms/enrolling/enrolment-answer.ts';
import type { ReceivedAnswer } from '../../../domain/forms/received-answer.ts';
import { addDays } from '../../../domain/time/dates.ts';
import type { FormSet } from '../../forms/form-set.ts';
import type { Addressed } from './answer-outcomes.ts';
import type { TakenEnrolment } from './taken-enrolments.ts';

/** An answer that is to make or fill a participant. */
export interface Enrolment extends EnrolmentSaid, Addressed {
  /** What it says to the programme's own questions. */
  readonly own: ReadonlyMap<string, string>;
  readonly digest: string;
  /** The same answer again, in other places. */
  readonly copies: ReceivedAnswer[];
  /** Where it was taken in before, and is looked at again for what it left as it was. */
  readonly before: TakenEnrolment | undefined;
}

/** By what somebody is found of whose answer a part is looked at again. */
const FOUND_BY = ['email', 'ref'];

/**
 * @param when.firstDay On which there can have been a page of the programme.
 */
export function readEnrolment(
  { received, occasion }: Addressed,
  forms: FormSet,
  before: TakenEnrolment | undefined,
  { today, firstDay }: { readonly today: string; readonly firstDay: string },
): Enrolment | { readonly rules: readonly BrokenRule[] } {
  const { answer } = received;
  const form = forms.version(occasion.form, occasion.version);
  if (form === undefined)
    return {
      rules: [
        {
          rule: 'not-recorded',
          message: `the programme has no version ${occasion.version} of the form ${occasion.form}`,
          hint: 'it may have been undone since; make the form anew, and ask for the answer again',
        },
      ],
    };
  if (answer.answeredOn > addDays(today, 1))
    return {
      rules: [
        {
          rule: 'still-to-come',
          message: `it was given on ${answer.answeredOn}, which is still to come`,
          hint: 'the clock of their device was wrong: ask for the answer again, or enrol them by hand',
        },
      ],
    };
  if (answer.answeredOn < addDays(firstDay, -EARLY_DAYS))
    return {
      rules: [
        {
          rule: 'too-early',
          message: `it was given on ${answer.answeredOn}, before there was any such page`,
          hint: 'the clock of their device was wrong: ask for the answer again, or enrol them by hand',
        },
      ],
    };
  const said = checkAnswer(form, null, answer.values);
  if ('faults' in said)
    return {
      rules: said.faults.map(({ message, hint }) => ({
        rule: 'not-recorded',
        message: `${occasion.form}: ${message}`,
        hint,
      })),
    };
  const again = new Set([...FOUND_BY, ...(before?.left ?? [])]);
  return {
    received,
    occasion,
    form,
    fields:
      before === undefined ? said.fields : new Map([...said.fields].filter(([field]) => again.has(field))),
    own: said.own,
    digest: answerDigest(answer.values),
    on: givenOn(answer.answeredOn, today),
    copies: [],
    before,
  };
}
