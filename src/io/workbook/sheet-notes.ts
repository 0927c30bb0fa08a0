/** What is said about a sheet that was read: what of it a person may not expect. */
import { quote } from '../../domain/words/text.ts';
import type { Finding, SheetFindings } from './sheet-rows.ts';
import type { Sheet } from './xlsx-sheets.ts';

/** Returns a sentence for each. */
export function notesOf(
  sheets: readonly Sheet[],
  sheet: Sheet,
  { errors, uncomputed, hiddenRows, filledDown }: SheetFindings,
): string[] {
  const notes: string[] = [];
  if (sheets.length > 1) {
    const others = sheets.filter((one) => one !== sheet).map(({ name }) => quote(name));
    notes.push(
      `The sheet ${quote(sheet.name)} is read, and not ${others.slice(0, 5).join(', ')}${others.length > 5 ? ` and ${others.length - 5} more` : ''}: --sheet NAME reads another.`,
    );
  }
  const tell = (found: Finding, text: (count: string) => string): void => {
    if (found.count > 0) notes.push(text(String(found.count)));
  };
  tell(errors, (count) =>
    errors.count === 1
      ? `1 cell shows an error of a formula and is read as blank: ${errors.sample}.`
      : `${count} cells show errors of formulas and are read as blank, first ${errors.sample}.`,
  );
  tell(uncomputed, (count) =>
    uncomputed.count === 1
      ? `1 formula was never computed and is read as blank: ${uncomputed.sample}. Open the file in a spreadsheet and save it.`
      : `${count} formulas were never computed and are read as blank, first ${uncomputed.sample}. Open the file in a spreadsheet and save it.`,
  );
  tell(hiddenRows, (count) =>
    hiddenRows.count === 1
      ? `Row ${hiddenRows.line} is hidden in the sheet, and is read all the same.`
      : `${count} rows are hidden in the sheet, first row ${hiddenRows.line}, and are read all the same.`,
  );
  tell(filledDown, (count) =>
    filledDown.count === 1
      ? `1 cell spans several rows, and counts for each of them: ${quote(filledDown.sample)} from row ${filledDown.line} on.`
      : `${count} cells span several rows, and count for each of them, first ${quote(filledDown.sample)} from row ${filledDown.line} on.`,
  );
  return notes;
}
