/** What a programme is: the one row that a data file is about, with its ordered levels. */

import type { DayMonthOrder } from './time/spoken-date.ts';

export interface Programme {
  readonly name: string;
  readonly preset: string;
  /** IANA name; the zone in which "today" is decided. */
  readonly timezone: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** How a date in numbers is read, 3/10/2026; null where it is asked about. */
  readonly dateOrder: DayMonthOrder | null;
  /** Places of a mentor who has not said how many. */
  readonly defaultCapacity: number;
  /** Names of the fields without which a participant is not ready. */
  readonly requiredFields: readonly string[];
  /** Lowest first. */
  readonly levels: readonly string[];
}
