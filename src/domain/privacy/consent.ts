/** A person's consent after a file has mentioned it. A "No" never becomes consent. */
import { refused } from '../../errors.ts';

/** What is on file; at most one of the two is set. */
export interface Consent {
  /** `YYYY-MM-DD`, or null for none. */
  readonly consentOn: string | null;
  /** The day on which they said no, or took consent back. */
  readonly consentWithdrawnOn: string | null;
}

/**
 * @param withdrawnOn The day on which they said no or took consent back, or null.
 * @throws Failure `refused` where consent is said to be given before that day.
 */
export function refuseBeforeWithdrawal(on: string, withdrawnOn: string | null, who: string): void {
  if (withdrawnOn === null || on >= withdrawnOn) return;
  throw refused(
    `${who} took consent back on ${withdrawnOn}, or said no to it then; ${on} is before that.`,
    'name the day on which they consented again; nothing was changed',
  );
}

/** What one row says of consent. A row that says nothing of it has none of these. */
export type ConsentSaid =
  | {
      readonly answer: 'yes';
      /** The day that is recorded. */
      readonly on: string;
      /** The day that the row itself gives, by a date or by the form's time; null where only an option gives one. */
      readonly ownDay: string | null;
    }
  | {
      readonly answer: 'no';
      /** Null where nothing tells the day. */
      readonly on: string | null;
      readonly ownDay: string | null;
    }
  /** A blank cell that is to erase what was said before. */
  | { readonly answer: 'cleared' };

/** What became of an answer. */
export type ConsentOutcome =
  /** It says nothing new, or it was taken as it is. */
  | 'taken'
  /** A "No" that takes back the consent on file. */
  | 'taken-back'
  /** A "Yes" that is not later than the day on which consent was taken back, which stays so. */
  | 'stays-back'
  /** A "No" that is older than the consent on file, which stays. */
  | 'older-no';

/**
 * Returns what all rows of a file about one person say of consent: the last answer counts, but a "Yes" never over a
 * "No" of a later day.
 *
 * @param said In order, the newest last.
 */
export function answerOf(said: readonly (ConsentSaid | null)[]): ConsentSaid | null {
  const answers = said.filter((one) => one !== null);
  const last = answers.at(-1) ?? null;
  if (last?.answer !== 'yes' || last.ownDay === null) return last;
  const { ownDay } = last;
  return answers.findLast((one) => one.answer === 'no' && one.ownDay !== null && one.ownDay > ownDay) ?? last;
}

/**
 * Returns the consent after an answer, and what became of the answer. The same answer again changes nothing.
 *
 * @param today The day of a "No" of which nothing tells the day.
 * @example
 * consentAfter({ consentOn: '2026-01-05', consentWithdrawnOn: null }, { answer: 'no', on: '2026-09-01', ownDay: null }, '2026-09-02')
 * // { consentOn: null, consentWithdrawnOn: '2026-09-01', outcome: 'taken-back' }
 */
export function consentAfter(
  before: Consent,
  said: ConsentSaid | null,
  today: string,
): Consent & { readonly outcome: ConsentOutcome } {
  const { consentOn, consentWithdrawnOn } = before;
  if (said === null) return { consentOn, consentWithdrawnOn, outcome: 'taken' };
  if (said.answer === 'cleared') return { consentOn: null, consentWithdrawnOn, outcome: 'taken' };
  if (said.answer === 'yes') {
    const { on, ownDay } = said;
    // Consent returns only by a later day that the file itself holds: an option names nobody.
    const isLater =
      consentWithdrawnOn === null ||
      (ownDay !== null && ownDay > consentWithdrawnOn && on > consentWithdrawnOn);
    return isLater
      ? { consentOn: on, consentWithdrawnOn: null, outcome: 'taken' }
      : { consentOn: null, consentWithdrawnOn, outcome: 'stays-back' };
  }
  const { on } = said;
  if (consentOn === null) {
    const known = on === null ? (consentWithdrawnOn ?? today) : on;
    const isNewer = consentWithdrawnOn === null || known > consentWithdrawnOn;
    return { consentOn, consentWithdrawnOn: isNewer ? known : consentWithdrawnOn, outcome: 'taken' };
  }
  if (on !== null && on < consentOn) return { consentOn, consentWithdrawnOn, outcome: 'older-no' };
  return { consentOn: null, consentWithdrawnOn: on ?? today, outcome: 'taken-back' };
}
