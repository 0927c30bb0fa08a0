/** Refuses a file of participants in which no column is the name, with what is likely the reason. */
import { mapHeaders } from '../../domain/import/header-mapping.ts';
import type { PeoplePlan } from '../../domain/import/participants/people-plan.ts';
import { PAIR_SIDES } from '../../domain/import/records/pair-columns.ts';
import { quote, shellLine } from '../../domain/words/text.ts';
import { refused } from '../../errors.ts';
import { plural } from '../../view/words/words.ts';
import type { ImportFile } from './import-file.ts';

/** At most this many headers are named. Naming all of a long form would not help. */
const MOST_NAMED = 10;

/** Reports a missing name column once, instead of the same problem on every row. */
export function refuseNameless(
  plan: PeoplePlan,
  { mapping: { columns }, csv }: ImportFile,
  given: string,
): void {
  if (columns.some(({ field }) => field === 'name' || field === 'first_name' || field === 'last_name'))
    return;
  const nameless = plan.problems.filter((problem) => problem.rule === 'name-missing').length;
  if (nameless === 0) return;
  refuseOneColumn(csv.headers);
  refusePairs(csv.headers, given);
  const headers = columns
    .filter(({ field, header }) => field === null && header !== '')
    .map(({ header }) => quote(header));
  const more = headers.length > MOST_NAMED ? ` and ${headers.length - MOST_NAMED} more (--explain)` : '';
  const shown = `${headers.slice(0, MOST_NAMED).join(', ')}${more}`;
  throw refused(
    `No column was recognised as the name, which ${plural(nameless, 'row needs', 'rows need')}.`,
    `say which it is: --set name=HEADER; the columns not recognised are ${shown || 'none'}`,
  );
}

/** Refuses a file of one column whose header holds what stands between cells in other files. */
function refuseOneColumn([header = '', ...others]: readonly string[]): void {
  const found = /[;,|\t]/.exec(header)?.[0];
  if (others.length > 0 || found === undefined) return;
  const named = found === '\t' ? 'tab' : found;
  throw refused(
    `The file has one column, ${quote(header)}.`,
    `say what stands between its cells: ${shellLine(['--delimiter', named])}`,
  );
}

/** Refuses a file of pairs, which names a mentor and a mentee in each row. */
function refusePairs(headers: readonly string[], given: string): void {
  const fields = new Set(mapHeaders(headers, { known: PAIR_SIDES }).columns.map(({ field }) => field));
  const names = (side: string): boolean => fields.has(side) || fields.has(`${side}_email`);
  if (!names('mentor') || !names('mentee')) return;
  throw refused(
    'Each row names a mentor and a mentee, and no column is the name of one person: this is a file of pairs.',
    shellLine(['mentor', 'import', 'relationships', given]),
  );
}
