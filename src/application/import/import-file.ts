/** A file that is imported, and what is known and decided of it before its rows are looked at. */
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
  /** What was decided, this time and before: what a profile would keep. */
  readonly choices: FileChoices;
  /** Whether somebody was asked. */
  readonly isAsked: boolean;
  /** Whether an option says something that a profile is to keep. */
  readonly isToKeep?: boolean;
}

/** Returns a file with what somebody was asked of it and said. */
export function answered(file: ImportFile, said: Partial<FileChoices>): ImportFile {
  return { ...file, choices: { ...file.choices, ...said }, isAsked: true };
}

/** Returns the first rows of a file, as many as it has. */
export function firstRows(csv: CsvFile, count: number): SourceRow[] {
  const rows: SourceRow[] = [];
  for (const row of csv.rows()) if (rows.push(row) === count) break;
  return rows;
}
