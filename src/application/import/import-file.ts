/** A file that is imported, with what is known and decided about it before its rows are read. */
import type { FileChoices } from '../../domain/import/file-choices.ts';
import type { Mapping } from '../../domain/import/header-mapping.ts';
import type { SourceRow } from '../../domain/import/row.ts';
import type { CsvFile } from '../../io/csv-reader.ts';
import type { ImportProfile } from '../../store/people/import-profiles.ts';

export interface ImportFile {
  readonly csv: CsvFile;
  readonly mapping: Mapping;
  /** The profile that was used. */
  readonly profile: ImportProfile | undefined;
  /** All decisions, from this time and earlier: what a profile would keep. */
  readonly choices: FileChoices;
  /** Whether somebody was asked. */
  readonly isAsked: boolean;
  /** Whether an option says something that a profile should keep. */
  readonly isToKeep?: boolean;
}

/** Returns a file with a person's answers about it. */
export function answered(file: ImportFile, said: Partial<FileChoices>): ImportFile {
  return { ...file, choices: { ...file.choices, ...said }, isAsked: true };
}

/** Returns the first rows of a file, or all of them where it has fewer. */
export function firstRows(csv: CsvFile, count: number): SourceRow[] {
  const rows: SourceRow[] = [];
  for (const row of csv.rows()) if (rows.push(row) === count) break;
  return rows;
}
