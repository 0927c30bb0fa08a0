/** LibreOffice as an independent reader of the workbooks of forms. Skipped where it is not installed. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { askedSheet } from '../../../../src/domain/forms/sheets/asked-sheet.ts';
import { formSheetCsv, formSheetXlsx } from '../../../../src/view/files/forms/form-sheet.ts';
import { anAskedForm } from '../../../domain/forms/asked.ts';
import { aFolder } from '../../../support/programme.ts';

const folder = aFolder();

function office(...argv: readonly string[]): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', ...argv], { stdio: 'ignore', timeout: 120_000 });
}

const isThere = ((): boolean => {
  try {
    office('--version');
    return true;
  } catch {
    return false;
  }
})();
const describeHere = isThere ? describe : describe.skip;

describeHere('LibreOffice', () => {
  test('opens the sheet of progress, and keeps its lists, its days and its lock', () => {
    const asked = anAskedForm({ kind: 'progress' });
    const sheet = askedSheet(asked.form, [asked], 'en');
    const file = join(folder, 'progress.xlsx');
    writeFileSync(file, formSheetXlsx(sheet, 'progress', 'en'));
    office('--convert-to', 'csv', '--outdir', folder, file);
    expect(parse(readFileSync(join(folder, 'progress.csv')))).toEqual(parse(formSheetCsv(sheet)));
    office('--convert-to', 'xlsx', '--outdir', join(folder, 'again'), file);
    const parts = unzipSync(readFileSync(join(folder, 'again', 'progress.xlsx')));
    const saved = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(saved).toMatch(/type="list".*<formula1>choices!\$A\$1:\$A\$3<\/formula1>/);
    expect(saved).toMatch(/type="date"/);
    expect(saved).toMatch(/<sheetProtection sheet="(?:true|1)"/);
  });
});
