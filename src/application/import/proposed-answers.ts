/** What is proposed for everything that is left to decide about a file. */
import { asProposed } from '../../domain/import/column-questions.ts';
import type { Decisions } from '../../domain/import/left-to-decide.ts';
import type { FileAnswers } from '../../domain/import/file-choices.ts';
import type { Programme } from '../../domain/programme.ts';
import type { DateFormat } from '../../domain/time/written-dates.ts';
import { decidedOptions, meaningOption } from './decided-options.ts';
import type { ImportFile } from './import-file.ts';

type Ordered = Pick<Programme, 'dateOrder' | 'timezone'>;

/** These stand where only a person can tell, and are refused where nobody replaces them. */
const NO_ROLE = 'ROLE';
const NO_DAY = 'DATE';

/**
 * Returns the options that decide all of it as proposed, as words of a command line.
 *
 * @param programme Its date order is proposed, else the one that is usual in its zone.
 */
export function proposedOptions(
  left: Decisions,
  { csv, likelyRole: role }: ImportFile,
  programme: Ordered,
): string[] {
  const { set, ignore } = asProposed(left.columns, csv.headers);
  const answers: Partial<FileAnswers> = {
    ...(set && { set }),
    ...(ignore && { ignore }),
    as: left.isRoleOpen ? role : undefined,
    dateFormat: left.isDateOpen ? likelyDateFormat(programme) : undefined,
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

/** Returns the order of day and month of a programme, else the one that is usual where it is. */
export function likelyDateFormat({ dateOrder, timezone }: Ordered): DateFormat {
  if (dateOrder !== null) return dateOrder;
  return /^(?:America\/(?!.*(?:Sao_Paulo|Buenos|Bogota|Lima|Santiago|Caracas|Mexico))|US\/|Pacific\/Honolulu)/.test(
    timezone,
  )
    ? 'mdy'
    : 'dmy';
}
