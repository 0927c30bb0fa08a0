/** The options that every import has, and what they say of the file. */
import { InvalidArgumentError } from '../../commander.ts';
import type { Command, Context } from '../../context.ts';
import type { CustomField } from '../../domain/people/custom-field.ts';
import { choicesTogether, type MappingChoices } from '../../domain/import/header-choices.ts';
import { asFailure, mapHeaders, type Mapping } from '../../domain/import/header-mapping.ts';
import type { HeaderName } from '../../domain/import/header-names.ts';
import type { ImportProblem } from '../../domain/import/row.ts';
import { withSensitiveAnswers } from '../../domain/import/sensitive-columns.ts';
import { timezoneOf } from '../../domain/time/timezone-names.ts';
import { nearest, quote } from '../../domain/words/text.ts';
import { DATE_FORMATS, type DateFormat } from '../../domain/time/written-dates.ts';
import { Failure } from '../../errors.ts';
import { type CsvFile, type OwnTable, readCsv } from '../../io/csv-reader.ts';
import { ENCODINGS } from '../../io/decode.ts';
import { type ImportProfile, loadProfiles } from '../../store/people/import-profiles.ts';
import type { Store } from '../../store/store.ts';
import { parseTsvCell } from '../../view/files/tsv.ts';
import { askColumns } from './ask-columns.ts';
import { keyValues, oneOf, repeated, text, wholeNumber } from '../options/values.ts';

/** Adds the argument and options of a file that is imported. */
// oxlint-disable-next-line typescript/explicit-function-return-type -- the type is what the options add up to
export function addFileOptions(command: Command) {
  return command
    .argument('<file>', 'a CSV file with a header row')
    .option(
      '--set <field=header>',
      'which header a field has in this file; #3 is the third column; may be repeated, and a list takes several columns, in that order',
      keyValues,
    )
    .option('--ignore <header>', 'a column to leave out; may be repeated', repeated)
    .option('--map <name>', 'decide about the columns as a saved profile says', text)
    .option('--save-map <name>', 'save what was decided about the columns as a profile', text)
    .option('--header-line <n>', 'the line that the header is on', wholeNumber(1, 1000))
    .option('--encoding <name>', `how the file is encoded: ${ENCODINGS.join(', ')}`, oneOf(ENCODINGS))
    .option(
      '--date-format <order>',
      `order of dates in numbers, where they could be read two ways: ${DATE_FORMATS.join(', ')}`,
      oneOf(DATE_FORMATS),
    )
    .option(
      '--timezone <zone>',
      'the zone of the form’s clock, where its times do not say it; it is kept for files with the same headers',
      timezone,
    )
    .option('--explain', 'show what each column is taken for, with three rows, and do nothing else')
    .option('--dry-run', 'show what would happen and change nothing')
    .option('--partial', 'import the good rows and leave out the others (exit 3)')
    .option(
      '--rejects <file>',
      'write the rows that are rejected to a CSV, each with its error, to mend and import',
    );
}

/** Reads a time zone by its IANA name or a large city. */
function timezone(given: string): string {
  const found = timezoneOf(given);
  if ('zone' in found) return found.zone;
  throw new InvalidArgumentError(`It must be a time zone: ${found.hint}.`);
}

export interface FileOptions {
  readonly set?: ReadonlyMap<string, readonly string[]> | undefined;
  readonly ignore?: readonly string[] | undefined;
  readonly keep?: readonly string[] | undefined;
  readonly map?: string | undefined;
  readonly saveMap?: string | undefined;
  readonly headerLine?: number | undefined;
  readonly encoding?: (typeof ENCODINGS)[number] | undefined;
  readonly dateFormat?: DateFormat | undefined;
  readonly timezone?: string | undefined;
  readonly explain?: true | undefined;
  readonly dryRun?: true | undefined;
  readonly partial?: true | undefined;
  readonly rejects?: string | undefined;
  readonly capacity?: ReadonlyMap<string, number> | undefined;
  readonly newTopics?: NewTopics | undefined;
}

/** A file and what is known of it before its rows are looked at. */
export interface ImportFile {
  readonly csv: CsvFile;
  readonly mapping: Mapping;
  /** The profile that was used. */
  readonly profile: ImportProfile | null;
  /** What was decided, this time and before: what a profile would keep. */
  readonly choices: Required<MappingChoices>;
  /** Whether somebody was asked. */
  readonly isAsked: boolean;
  /** Whether an option says something that a profile is to keep. */
  readonly isToKeep?: boolean;
  readonly dateFormat: DateFormat | undefined;
  readonly timezone: string | undefined;
  readonly capacity: ReadonlyMap<string, number>;
  /** What becomes of topics that the programme does not have, where it was said. */
  readonly newTopics: NewTopics | undefined;
}

export const NEW_TOPICS = ['add', 'reject'] as const;
export type NewTopics = (typeof NEW_TOPICS)[number];

/**
 * Opens a file and decides what its columns are, asking in a terminal where two could be one field.
 *
 * @throws Failure `refused` where the file cannot be read, or where a question is open and nobody can be asked.
 */
export async function openFile(
  context: Context,
  store: Store,
  kind: string,
  file: string,
  options: FileOptions,
  known: readonly HeaderName[],
  custom?: readonly CustomField[],
  isOwn?: OwnTable['isOwn'],
): Promise<ImportFile> {
  const own = isOwn === undefined ? undefined : { isOwn, cell: parseTsvCell };
  const csv = readCsv(context.path(file), { ...options, own });
  const profile = profileFor(
    store.read(() => loadProfiles(store, kind)),
    options.map,
    csv.headers,
  );
  const before = choicesOf(profile);
  let given: MappingChoices = {
    set: options.set ?? new Map<string, readonly string[]>(),
    ignore: options.ignore ?? [],
    keep: options.keep ?? [],
  };
  const map = (): Mapping => mapHeaders(csv.headers, { known, choices: given, profile: before, custom });
  let mapping = map();
  refusePreamble(csv, mapping, known, file);
  const [question] = mapping.questions;
  const isAsked = question !== undefined && context.ask.isInteractive && options.explain !== true;
  if (isAsked) {
    given = await askColumns(context, csv, mapping.questions, given);
    mapping = map();
  } else if (question !== undefined && options.explain !== true) throw asFailure(question);
  mapping = { ...mapping, columns: withSensitiveAnswers(mapping.columns, csv.rows) };
  return {
    csv,
    mapping,
    profile,
    choices: choicesTogether(csv.headers, before, given),
    isAsked,
    dateFormat:
      options.dateFormat ?? (profile?.choices.dateFormat as DateFormat | undefined | null) ?? undefined,
    timezone: options.timezone ?? profile?.choices.timezone ?? undefined,
    newTopics: options.newTopics ?? (profile?.choices.newTopics as NewTopics | undefined | null) ?? undefined,
    capacity: new Map([...Object.entries(profile?.choices.capacity ?? {}), ...(options.capacity ?? [])]),
  };
}

/** Returns a problem for each column that has no header and holds something. */
export function blankHeaders({ csv, mapping }: ImportFile): ImportProblem[] {
  const blank = mapping.columns.flatMap(({ header, how }, index) =>
    header === '' && how === 'not imported' ? [index] : [],
  );
  if (blank.length === 0) return [];
  const found = new Map<number, number>();
  for (const { line, cells } of csv.rows()) {
    for (const index of blank)
      if (!found.has(index) && (cells[index] ?? '').trim() !== '') found.set(index, line);
    if (found.size === blank.length) break;
  }
  return [...found].map(([index, line]) => ({
    line: csv.headerLine,
    column: `#${index + 1}`,
    rule: 'blank-header',
    message: `column ${index + 1} has no header, and holds something, first in line ${line}`,
    hint: `give it a header, or leave it out: --ignore "#${index + 1}"`,
  }));
}

function choicesOf(profile: ImportProfile | null): MappingChoices {
  if (profile === null) return {};
  const { set, ignore, keep } = profile.choices;
  return { set: new Map(Object.entries(set)), ignore, keep };
}

/** The profile that was named; else one that was made for a file with the very same headers. */
function profileFor(
  profiles: readonly ImportProfile[],
  name: string | undefined,
  headers: readonly string[],
): ImportProfile | null {
  if (name === undefined)
    return profiles.find((one) => JSON.stringify(one.headers) === JSON.stringify(headers)) ?? null;
  const found = profiles.find((one) => one.name === name);
  if (found !== undefined) return found;
  const names = profiles.map((one) => one.name);
  const near = nearest(name, names);
  throw new Failure(
    'refused',
    `There is no profile ${quote(name)} for such files.`,
    near !== undefined
      ? `did you mean ${quote(near)}?`
      : names.length > 0
        ? `there are ${names.map(quote).join(', ')}`
        : '--save-map NAME saves one with the import that it is made for',
  );
}

/** A title, or the name of a report, may stand above the header. */
function refusePreamble(csv: CsvFile, mapping: Mapping, known: readonly HeaderName[], file: string): void {
  const FEWEST = 2;
  const ROWS_LOOKED_AT = 20;
  if (mapping.columns.some(({ how }) => how !== 'not imported')) return;
  let looked = 0;
  for (const { line, cells } of csv.rows()) {
    const { columns } = mapHeaders(
      cells.map((cell) => cell.trim()),
      { known },
    );
    if (columns.filter(({ field }) => field !== null).length >= FEWEST)
      throw new Failure(
        'refused',
        `${file}: line ${csv.headerLine} is not the header; line ${line} looks like it.`,
        `--header-line ${line}`,
      );
    if (++looked === ROWS_LOOKED_AT) return;
  }
}
