/** How long a programme keeps people's records, and whose have expired. It only proposes; a person erases. */
import { addMonths } from '../time/dates.ts';

/** What a number of months can be set for, and from when it counts. */
export const RETENTION = {
  withdrawn: 'since they left the programme',
  'consent-withdrawn': 'since they took their consent back',
  'no-consent': 'since they were enrolled, without ever having given consent',
  inactive: 'since their last relationship was over, or since they were enrolled where they had none',
} as const;
export type RetentionSubject = keyof typeof RETENTION;
export const RETENTION_SUBJECTS = Object.keys(RETENTION) as RetentionSubject[];

/** What is known of a person whose records may have expired. */
export interface Kept {
  readonly id: number;
  readonly name: string;
  readonly email: string | null;
  readonly status: string;
  readonly enrolledOn: string;
  readonly withdrawnOn: string | null;
  readonly consentOn: string | null;
  readonly consentWithdrawnOn: string | null;
  /** When their last relationship was over; null where they had none. */
  readonly lastEndedOn: string | null;
  readonly hasOpenRelationship: boolean;
}

/** When each subject starts to count for a person; null where it does not. */
const SINCE: Readonly<Record<RetentionSubject, (person: Kept) => string | null>> = {
  withdrawn: ({ status, withdrawnOn }) => (status === 'withdrawn' ? withdrawnOn : null),
  'consent-withdrawn': ({ consentWithdrawnOn }) => consentWithdrawnOn,
  'no-consent': ({ consentOn, consentWithdrawnOn, enrolledOn }) =>
    consentOn === null && consentWithdrawnOn === null ? enrolledOn : null,
  inactive: ({ lastEndedOn, enrolledOn }) => lastEndedOn ?? enrolledOn,
};

export interface PastTime {
  readonly person: Kept;
  readonly subject: RetentionSubject;
  readonly since: string;
  /** The first day on which their records had expired. */
  readonly dueOn: string;
}

/**
 * Returns whose records have expired, longest first, each with the reason that came first. People in an ongoing
 * relationship are left out.
 *
 * @param months By subject. A subject without a number is kept for ever.
 */
export function pastTheirTime(
  people: readonly Kept[],
  months: Partial<Readonly<Record<RetentionSubject, number>>>,
  today: string,
): PastTime[] {
  return people
    .filter((person) => !person.hasOpenRelationship)
    .flatMap((person) => {
      const due = RETENTION_SUBJECTS.flatMap((subject) => {
        const since = SINCE[subject](person);
        const count = months[subject];
        if (since === null || count === undefined) return [];
        const dueOn = addMonths(since, count);
        return dueOn <= today ? [{ person, subject, since, dueOn }] : [];
      });
      const [first] = due.toSorted(byDueDate);
      return first === undefined ? [] : [first];
    })
    .toSorted((a, b) => byDueDate(a, b) || a.person.id - b.person.id);
}

function byDueDate(a: PastTime, b: PastTime): number {
  return a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn);
}
