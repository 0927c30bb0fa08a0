/** Opens a file for import and decides what its columns are. */
import { basename } from 'node:path';
import type { Context } from '../../context.ts';
import { type FileChoices, fileChoices } from '../../domain/import/file-choices.ts';
import { choicesTogether } from '../../domain/import/header-choices.ts';
import { aliasesByCells } from '../../domain/import/alias-by-cells.ts';
import { asProposed } from '../../domain/import/column-questions.ts';
import type { KnownWords } from '../../domain/import/evidence/cell-evidence.ts';
import { FileEvidence } from '../../domain/import/evidence/column-evidence.ts';
import { likelyRole, rolesSaid, sideOfRoles } from '../../domain/import/evidence/likely-role.ts';
import { mapHeaders, type Mapping } from '../../domain/import/header-mapping.ts';
import type { HeaderName } from '../../domain/import/header-names.ts';
import type { ImportProblem } from '../../domain/import/row.ts';
import { joinedHeaders } from '../../domain/import/two-line-header.ts';
import { withSensitiveAnswers } from '../../domain/import/sensitive-columns.ts';
import type { Roles } from '../../domain/people/fields/choices.ts';
import { enrolmentColumns } from '../../domain/forms/enrolling/enrolment-columns.ts';
import type { Form } from '../../domain/forms/form.ts';
import type { CustomField } from '../../domain/people/custom-field.ts';
import { emailIn } from '../../domain/people/email.ts';
import { quote } from '../../domain/words/text.ts';
import { refused } from '../../errors.ts';
import type { CsvFile, OwnTable } from '../../io/csv-reader.ts';
import { readTable } from '../../io/table-reader.ts';
import type { Store } from '../../store/store.ts';
import { parseTsvCell } from '../../view/files/tsv.ts';
import { joinedWords } from '../../view/pages/import/import-reading.ts';
import { askColumns } from './ask-columns.ts';
import { askRole } from './ask-decisions.ts';
import type { FileOptions } from './file-options.ts';
import { profileFor } from './file-profile.ts';
import { firstRows, type ImportFile } from './import-file.ts';

/** What a kind of file can hold. */
export interface FileKind {
  /** The word of the command: `meetings`. */
  readonly kind: string;
  readonly known: readonly HeaderName[];
  /** Every version of the forms whose titles such a file may have. */
  readonly forms?: (store: Store) => readonly Form[];
  /** The existing custom fields; absent where such a file can have none. */
  readonly custom?: (store: Store) => readonly CustomField[];
  /** What the cells are compared with; absent where only the names of columns count. */
  readonly words?: (store: Store) => KnownWords;
  /** Whether a file is one of the program's own tables, saved as printed. */
  readonly isOwn?: OwnTable['isOwn'];
}

/**
 * Opens a file and decides what its columns are. In a terminal, it asks what is uncertain; elsewhere the questions stay
 * open, and the columns are taken as is proposed.
 *
 * @throws Failure `refused` where the file cannot be read.
 */
export async function openFile(
  context: Context,
  store: Store,
  { kind, known, forms, custom, words, isOwn }: FileKind,
  given: string,
  options: FileOptions,
): Promise<ImportFile> {
  const own = isOwn === undefined ? undefined : { isOwn, cell: parseTsvCell };
  const fields = store.read(() => custom?.(store));
  const csv = await readTable(context.path(given), {
    ...options,
    partial: options.partial === true,
    own,
    joinHeaders: joinedHeaders,
  });
  for (const note of csv.sheetNotes ?? []) await context.say(note);
  const joined = joinedWords(csv.notes().headerLines);
  if (joined !== undefined) await context.say(joined);
  const { headers } = csv;
  const profile = profileFor(store, kind, options.map, headers);
  const before = profile?.choices ?? {};
  const knownWords = store.read(() => words?.(store)) ?? { levels: [], topics: new Map() };
  const evidenceFor = (roles: Roles | undefined): FileEvidence =>
    new FileEvidence({ headers, rows: csv.rows, known: knownWords, side: roles && sideOfRoles(roles) });
  let evidence = evidenceFor(options.as);
  const fieldNames = aliasesByCells(headers, known, (index) => evidence.cells(index));
  const titled = enrolmentColumns(
    headers,
    store.read(() => forms?.(store) ?? []),
  );
  const map = (choices: Partial<FileChoices>): Mapping =>
    mapHeaders(headers, {
      known: fieldNames,
      choices,
      profile: before,
      titled,
      custom: fields,
      evidence: words === undefined ? undefined : evidence,
    });
  let mapped = map(options);
  refusePreamble(csv, mapped, known, given);
  refuseNoHeader(csv, mapped, given);
  const role = likelyRole(headers, basename(given));
  const isExplained = options.explain === true;
  const isRoleOpen = words !== undefined && options.onlyKnown !== true && !hasRoles(mapped, options);
  // Who they are decides what columns mean: topics that mentors offer, and topics that mentees want.
  const isRoleAsked = isRoleOpen && context.ask.isInteractive && !isExplained;
  const as = isRoleAsked ? await askRole(context, role) : options.as;
  const side = as ?? (isRoleOpen ? role : rolesSaid(mapped.columns, (index) => evidence.cells(index)));
  if (side !== options.as) {
    evidence = evidenceFor(side);
    mapped = map(options);
  }
  const questions = isExplained ? [] : mapped.questions;
  const isAsked = questions.length > 0 && context.ask.isInteractive;
  const columns = isAsked ? await askColumns(context, evidence, questions, headers) : {};
  const assumed = isAsked ? columns : asProposed(questions, headers);
  const said = { ...options, ...choicesTogether(headers, options, assumed) };
  const mapping = questions.length === 0 ? mapped : map(said);
  return {
    csv,
    evidence,
    mapping: { ...mapping, columns: withSensitiveAnswers(mapping.columns, csv.rows) },
    profile,
    choices: fileChoices(headers, before, said),
    ofAll: { as, consentOn: options.consentOn, partial: options.partial },
    likelyRole: role,
    answers: { ...(isRoleAsked && { as }), ...columns },
    open: isAsked ? [] : questions,
  };
}

/** Returns whether it is said who is a mentor and who a mentee, or asked which column says it. */
function hasRoles({ columns, questions }: Mapping, { as }: FileOptions): boolean {
  const isOf = ({ field }: { readonly field: string | null }): boolean => field === 'roles';
  return as !== undefined || columns.some(isOf) || questions.some(isOf);
}

/** Returns a problem for each column that holds something but has no header. */
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

/** Refuses a file with a title, or the name of a report, above its header. */
function refusePreamble(csv: CsvFile, mapping: Mapping, known: readonly HeaderName[], file: string): void {
  const FEWEST = 2;
  const ROWS_LOOKED_AT = 20;
  if (mapping.columns.some(({ how }) => how !== 'not imported')) return;
  for (const { line, cells } of firstRows(csv, ROWS_LOOKED_AT)) {
    const { columns } = mapHeaders(
      cells.map((cell) => cell.trim()),
      { known },
    );
    if (columns.filter(({ field }) => field !== null).length >= FEWEST)
      throw refused(
        `${file}: line ${csv.headerLine} is not the header; line ${line} looks like it.`,
        `--header-line ${line}`,
      );
  }
}

/** Refuses a file whose first line is already a person, who would be lost as the header. */
function refuseNoHeader({ headerLine }: CsvFile, { columns }: Mapping, file: string): void {
  const address = columns.find(({ header, how }) => how !== 'ignored' && isAddress(header));
  if (address === undefined) return;
  throw refused(
    `${file}: line ${headerLine} is no header, for ${quote(address.header)} is somebody’s address.`,
    'put a line with the names of the columns above it: name, email, roles …',
  );
}

function isAddress(text: string): boolean {
  return text.includes('@') && !/\s/.test(text.trim()) && emailIn(text) !== undefined;
}
