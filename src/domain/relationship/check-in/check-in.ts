/** What a check-in is: one participant's answers about how it is going. When they are asked is in `check-in-schedule.ts`. */

/** The ratings of a check-in that go from 1 to 5, in the order in which they are asked. */
export const CHECK_IN_RATINGS = ['satisfaction', 'trust', 'communication', 'commitment'] as const;
export type CheckInRating = (typeof CHECK_IN_RATINGS)[number];

/** One person's answers. `null` is not answered. */
export interface CheckIn extends Readonly<Record<CheckInRating, number | null>> {
  readonly participantId: number;
  readonly answeredOn: string;
  /** Whether they would recommend the programme, 0 to 10. */
  readonly recommend: number | null;
  /** Said in confidence. */
  readonly words: string | null;
  readonly asksHelp: boolean;
}
