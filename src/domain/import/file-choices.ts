/** What is decided about a file before its rows are read: what each column is, and how its cells are read. */
import type { DateFormat } from '../time/written-dates.ts';
import { type Meanings, meaningsIn, withMeanings } from '../people/fields/meanings.ts';
import type { Roles } from '../people/fields/choices.ts';
import { choicesTogether, type ColumnChoices } from './header-choices.ts';

/** What can happen to topics that the programme does not have. */
export const NEW_TOPICS = ['add', 'reject'] as const;
export type NewTopics = (typeof NEW_TOPICS)[number];

/** All such decisions, as a profile keeps them. */
export interface FileChoices extends ColumnChoices {
  /** What words in the cells mean. */
  readonly means: Meanings;
  /** The order of day and month in numeric dates. */
  readonly dateFormat: DateFormat | undefined;
  /** The time zone of the form's clock. */
  readonly timezone: string | undefined;
  readonly newTopics: NewTopics | undefined;
  /** Whether several rows of a person are joined into one. */
  readonly mergeRows: boolean | undefined;
}

/** What is decided about one file: what a profile keeps, and what is said of this file alone. */
export interface FileAnswers extends FileChoices {
  /** The roles of everybody in the file. */
  readonly as: Roles | undefined;
  /** The day of consent for all who said yes. */
  readonly consentOn: string | undefined;
  /** Whether rows with problems are left out. */
  readonly partial: boolean | undefined;
}

/** Combines what was said of an earlier file and of this one. Where both speak of one thing, this file's word counts. */
export function fileChoices(
  headers: readonly string[],
  before: Partial<FileChoices>,
  given: Partial<FileChoices>,
): FileChoices {
  return {
    ...choicesTogether(headers, before, given),
    means: withMeanings(before.means ?? new Map(), meaningsIn(given.means ?? new Map())),
    dateFormat: given.dateFormat ?? before.dateFormat,
    timezone: given.timezone ?? before.timezone,
    newTopics: given.newTopics ?? before.newTopics,
    mergeRows: given.mergeRows ?? before.mergeRows,
  };
}
