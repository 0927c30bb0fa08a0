/** What is decided of a file before its rows are read: which column is what, and how its cells are meant. */
import type { DateFormat } from '../time/written-dates.ts';
import { choicesTogether, type ColumnChoices } from './header-choices.ts';

/** What can become of topics that the programme does not have. */
export const NEW_TOPICS = ['add', 'reject'] as const;
export type NewTopics = (typeof NEW_TOPICS)[number];

/** What is decided, and what a profile keeps. */
export interface FileChoices extends ColumnChoices {
  /** What capacities in words mean: folded words → places. */
  readonly capacity: ReadonlyMap<string, number>;
  /** How dates in numbers are ordered. */
  readonly dateFormat: DateFormat | undefined;
  /** The zone of the form's clock. */
  readonly timezone: string | undefined;
  readonly newTopics: NewTopics | undefined;
}

/** Returns what was said of an earlier file and of this one together; of one thing what is said this time counts. */
export function fileChoices(
  headers: readonly string[],
  before: Partial<FileChoices>,
  given: Partial<FileChoices>,
): FileChoices {
  return {
    ...choicesTogether(headers, before, given),
    capacity: new Map([...(before.capacity ?? []), ...(given.capacity ?? [])]),
    dateFormat: given.dateFormat ?? before.dateFormat,
    timezone: given.timezone ?? before.timezone,
    newTopics: given.newTopics ?? before.newTopics,
  };
}
