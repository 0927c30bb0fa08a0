/** What is proposed for everything that is left to decide about a file. */
import { asProposed } from '../../domain/import/column-questions.ts';
import type { Decisions } from '../../domain/import/left-to-decide.ts';
import type { FileAnswers } from '../../domain/import/file-choices.ts';
import type { DateFormat } from '../../domain/time/written-dates.ts';
import { decidedOptions, meaningOption } from './decided-options.ts';
import type { ImportFile } from './import-file.ts';

/** These stand where only a person can tell, and are refused where nobody replaces them. */
const NO_ROLE = 'ROLE';
const NO_DAY = 'DATE';

/**
 * Returns the options that decide all of it as proposed, as words of a command line.
 *
 * @param timezone The programme's.
 */
export function proposedOptions(
  left: Decisions,
  { csv, likelyRole: role }: ImportFile,
  timezone: string,
): string[] {
  const { set, ignore } = asProposed(left.columns, csv.headers);
  const answers: Partial<FileAnswers> = {
    ...(set && { set }),
    ...(ignore && { ignore }),
    as: left.isRoleOpen ? role : undefined,
    dateFormat: left.isDateOpen ? likelyDateFormat(timezone) : undefined,
    partial: left.totals.length > 0 ? true : undefined,
    mergeRows: left.merge === null ? undefined : true,
  };
  return [
    ...(left.isRoleOpen && role === undefined ? ['--as', NO_ROLE] : []),
    ...(left.isConsentDayOpen ? ['--consent-on', NO_DAY] : []),
    ...decidedOptions(answers, csv.headers),
    ...left.values.flatMap(({ field, words, proposed }) => meaningOption({ field, words, value: proposed })),
  ];
}

/** Returns the order of day and month that is usual where the programme is. */
export function likelyDateFormat(timezone: string): DateFormat {
  return /^(?:America\/(?!.*(?:Sao_Paulo|Buenos|Bogota|Lima|Santiago|Caracas|Mexico))|US\/|Pacific\/Honolulu)/.test(
    timezone,
  )
    ? 'mdy'
    : 'dmy';
}
