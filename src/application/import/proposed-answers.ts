/** What is proposed for everything that is left to decide about a file. */
import { asProposed } from '../../domain/import/column-questions.ts';
import type { Decisions } from '../../domain/import/left-to-decide.ts';
import type { FileAnswers } from '../../domain/import/file-choices.ts';
import type { MappedColumn } from '../../domain/import/header-mapping.ts';
import type { Roles } from '../../domain/people/fields/choices.ts';
import type { DateFormat } from '../../domain/time/written-dates.ts';
import { decidedOptions, meaningOption } from './decided-options.ts';
import type { ImportFile } from './import-file.ts';

/** Stands where only a person can tell the role, and is refused where nobody replaces it. */
const NO_ROLE = 'ROLE';

/** What a proposal goes by, beside the file. */
interface Surroundings {
  /** The name of the file. */
  readonly name: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** The programme's. */
  readonly timezone: string;
}

/** Returns the options that decide all of it as proposed, as words of a command line. */
export function proposedOptions(
  left: Decisions,
  { csv, mapping }: ImportFile,
  around: Surroundings,
): string[] {
  const { set, ignore } = asProposed(left.columns, csv.headers);
  const role = left.isRoleOpen ? likelyRole(mapping.columns, around.name) : undefined;
  const answers: Partial<FileAnswers> = {
    ...(set && { set }),
    ...(ignore && { ignore }),
    as: role,
    dateFormat: left.isDateOpen ? likelyDateFormat(around.timezone) : undefined,
    consentOn: left.isConsentDayOpen ? around.today : undefined,
    mergeRows: left.merge === null ? undefined : true,
  };
  const placeholder = left.isRoleOpen && role === undefined ? ['--as', NO_ROLE] : [];
  return [
    ...placeholder,
    ...decidedOptions(answers, csv.headers),
    ...left.values.flatMap(({ field, words, proposed }) => meaningOption({ field, words, value: proposed })),
  ];
}

/** Fields that only one side fills in. */
const FIELDS_OF: Readonly<Record<Exclude<Roles, 'both'>, readonly string[]>> = {
  mentor: ['capacity', 'expertise'],
  mentee: ['goals', 'challenges'],
};

/** Returns the role that everybody in a file probably has: by its columns, otherwise by its name. */
export function likelyRole(columns: readonly MappedColumn[], name: string): Roles | undefined {
  const has = (role: keyof typeof FIELDS_OF): boolean =>
    columns.some(({ field }) => field !== null && FIELDS_OF[role].includes(field));
  if (has('mentor') !== has('mentee')) return has('mentor') ? 'mentor' : 'mentee';
  const isMentee = /mentee|mentoree|prot[eé]g[eé]/i.test(name);
  const isMentor = /mentor(?!ee|ing|ship)/i.test(name);
  return isMentor === isMentee ? undefined : isMentor ? 'mentor' : 'mentee';
}

/** Returns the order of day and month that is usual where the programme is. */
export function likelyDateFormat(timezone: string): DateFormat {
  return /^(?:America\/(?!.*(?:Sao_Paulo|Buenos|Bogota|Lima|Santiago|Caracas|Mexico))|US\/|Pacific\/Honolulu)/.test(
    timezone,
  )
    ? 'mdy'
    : 'dmy';
}
