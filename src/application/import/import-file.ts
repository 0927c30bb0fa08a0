/** A file that is imported, with what is known and decided about it before its rows are read. */
import type { MappingQuestion } from '../../domain/import/column-questions.ts';
import type { FileEvidence } from '../../domain/import/evidence/column-evidence.ts';
import type { FileAnswers, FileChoices } from '../../domain/import/file-choices.ts';
import type { Mapping } from '../../domain/import/header-mapping.ts';
import type { SourceRow } from '../../domain/import/row.ts';
import type { Roles } from '../../domain/people/fields/choices.ts';
import { meaningsIn, withMeanings } from '../../domain/people/fields/meanings.ts';
import type { CsvFile } from '../../io/csv-reader.ts';
import type { ImportProfile } from '../../store/people/import-profiles.ts';

export interface ImportFile {
  readonly csv: CsvFile;
  /** What its headers and cells say. */
  readonly evidence: FileEvidence;
  readonly mapping: Mapping;
  /** The profile that was used. */
  readonly profile: ImportProfile | undefined;
  /** All decisions, from this time and earlier: what a profile would keep. */
  readonly choices: FileChoices;
  /** What is said of this file alone. */
  readonly ofAll: Pick<FileAnswers, 'as' | 'consentOn' | 'partial'>;
  /** The role that everybody in it probably has, where no column says it. */
  readonly likelyRole: Roles | undefined;
  /** What somebody has answered in the terminal, beyond the options. */
  readonly answers: Partial<FileAnswers>;
  /** Questions about its columns that nobody has answered; the columns are taken as they propose. */
  readonly open: readonly MappingQuestion[];
  /** Whether an option says something that a profile should keep. */
  readonly isToKeep?: boolean;
}

/** Returns a file with a person's answers about its rows. */
export function answered(file: ImportFile, said: Partial<FileAnswers>): ImportFile {
  const { as, consentOn, partial, means, ...choices } = said;
  const together = (before: FileAnswers['means'] = new Map()): FileAnswers['means'] =>
    withMeanings(before, meaningsIn(means ?? new Map()));
  return {
    ...file,
    choices: { ...file.choices, ...choices, means: together(file.choices.means) },
    ofAll: {
      as: as ?? file.ofAll.as,
      consentOn: consentOn ?? file.ofAll.consentOn,
      partial: partial ?? file.ofAll.partial,
    },
    answers: { ...file.answers, ...said, means: together(file.answers.means) },
  };
}

/** Returns whether somebody was asked about a file. */
export function isAsked({ answers }: ImportFile): boolean {
  return Object.keys(answers).length > 0;
}

/** Returns the first rows of a file that can be read, or all of them where it has fewer. */
export function firstRows(csv: CsvFile, count: number): SourceRow[] {
  const rows: SourceRow[] = [];
  for (const row of csv.rows()) if (row.broken === undefined && rows.push(row) === count) break;
  return rows;
}
