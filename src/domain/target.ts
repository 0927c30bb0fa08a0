/** What the programme aims at: a value of a figure, by a day where one is set. */

export interface Target {
  /** The name of the figure; with its report in front where several reports mean different things by it. */
  readonly figure: string;
  /** In the unit of the figure: a share from 0 to 1. */
  readonly value: number;
  /** `YYYY-MM-DD`; `null` where no day is set. */
  readonly byOn: string | null;
  readonly setOn: string;
}
