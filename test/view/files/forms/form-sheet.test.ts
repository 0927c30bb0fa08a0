import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { FORM_KINDS, questionsFor } from '../../../../src/domain/forms/form.ts';
import { askedSheet } from '../../../../src/domain/forms/sheets/asked-sheet.ts';
import { readSheetRow } from '../../../../src/domain/forms/sheets/read-sheet-row.ts';
import { sheetColumns } from '../../../../src/domain/forms/sheets/sheet-columns.ts';
import { readWorkbook } from '../../../../src/io/workbook/read-workbook.ts';
import { formSheetCsv, formSheetXlsx } from '../../../../src/view/files/forms/form-sheet.ts';
import { aForm, anAskedForm, aQuestion, type Asked } from '../../../domain/forms/asked.ts';

function sheetFor(asked: Asked, language = 'en'): ReturnType<typeof askedSheet> {
  const one = anAskedForm(asked);
  return askedSheet(one.form, [one], language);
}

function partsOf(asked: Asked): { readonly sheet: string; readonly choices: string; readonly book: string } {
  const parts = unzipSync(formSheetXlsx(sheetFor(asked), 'readiness', 'en'));
  const textOf = (name: string): string => (parts[name] === undefined ? '' : strFromU8(parts[name]));
  return {
    sheet: textOf('xl/worksheets/sheet1.xml'),
    choices: textOf('xl/worksheets/sheet2.xml'),
    book: textOf('xl/workbook.xml'),
  };
}

test('a name that a spreadsheet could run is guarded in CSV, and a text in the workbook', async () => {
  const sheet = sheetFor({ person: { name: '=cmd()' } });
  expect(formSheetCsv(sheet)).toContain(`'=cmd()`);
  const read = await readWorkbook(Buffer.from(formSheetXlsx(sheet, 'readiness', 'en')), 'x.xlsx');
  expect([...read.rows()][0]?.cells[0]).toBe('=cmd()');
  expect(partsOf({ person: { name: '=cmd()' } }).sheet).not.toMatch(/<f[ >/]/);
});

test('a choice is picked from a list in a hidden sheet', () => {
  const form = aForm([aQuestion('choice'), aQuestion('yes-no'), aQuestion('scale')]);
  const { sheet, choices, book } = partsOf({ form });
  expect(book).toContain('<sheet name="choices" sheetId="2" state="hidden" r:id="rId3"/>');
  expect(choices.match(/(?<=preserve">)[^<]*/g)?.join(' | ')).toBe(
    'Red | Yes | 1 – low | Blue, or green | No | 2 | 3 | 4 | 5 – high',
  );
  expect(sheet).toContain(
    '<dataValidation type="list" showErrorMessage="1" allowBlank="1" sqref="D2:D2"><formula1>choices!$A$1:$A$2</formula1></dataValidation>',
  );
  expect(sheet).toContain('sqref="F2:F2"><formula1>choices!$C$1:$C$5</formula1>');
});

test('days and numbers are checked; where several choices are typed, they are shown', () => {
  const form = aForm([
    aQuestion('date'),
    aQuestion('number'),
    aQuestion('choices'),
    aQuestion('text', { help: { en: 'A "line" of yours' } }),
    aQuestion('long-text', { help: { en: 'Dear {name}' } }),
  ]);
  const { sheet, choices } = partsOf({ form });
  expect(choices).toBe('');
  const rules = sheet.match(/<dataValidation .*?<\/dataValidation>/g)?.map((rule) => rule.slice(16));
  expect(rules).toEqual([
    'type="date" operator="between" showErrorMessage="1" allowBlank="1" sqref="C2:C2"><formula1>36526</formula1><formula2>73050</formula2></dataValidation>',
    'type="date" operator="between" showErrorMessage="1" allowBlank="1" sqref="D2:D2"><formula1>36526</formula1><formula2>73050</formula2></dataValidation>',
    'type="decimal" operator="between" showErrorMessage="1" allowBlank="1" sqref="E2:E2"><formula1>0</formula1><formula2>1000000</formula2></dataValidation>',
    'type="none" allowBlank="1" showInputMessage="1" prompt="Red; Blue, or green" sqref="F2:F2"></dataValidation>',
    'type="none" allowBlank="1" showInputMessage="1" prompt="A &quot;line&quot; of yours" sqref="G2:G2"></dataValidation>',
  ]);
  expect(sheet).toContain('<dataValidations count="5">');
});

test('whose row it is stays in sight and cannot be changed; what is not asked is grey', () => {
  const form = aForm([aQuestion('text', { only: 'mentor' }), aQuestion('number')]);
  const { sheet } = partsOf({ form });
  expect(sheet).toContain(
    '<pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/>',
  );
  expect(sheet).toContain('<sheetProtection sheet="1" ');
  expect(sheet).toContain('<c r="C2" s="6"/><c r="D2" s="8"/><c r="E2" s="7"/>');
});

test('in a language that is written from the right, so is the sheet', () => {
  const bytes = (language: string): string =>
    strFromU8(
      unzipSync(formSheetXlsx(sheetFor({}, language), 'x', language))['xl/worksheets/sheet1.xml'] ??
        new Uint8Array(),
    );
  expect(bytes('ar')).toContain('<sheetView rightToLeft="1" workbookViewId="0">');
  expect(bytes('en')).not.toContain('rightToLeft');
});

test('a sheet without rows is ready for some, and nothing is locked', () => {
  const { form } = anAskedForm({ kind: 'enrol-mentee' });
  const bytes = formSheetXlsx(askedSheet(form, [], 'en'), 'enrol', 'en');
  const empty = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(empty).not.toContain('sheetProtection');
  expect(empty).toMatch(/<col min="1" max="1" width="\d+" customWidth="1" style="5"\/>/);
  expect(empty).toContain('sqref="N2:N501"><formula1>choices!$A$1:$A$2<');
});

test.each(FORM_KINDS.filter((kind) => !kind.startsWith('enrol')))(
  'what is picked in the sheet of %s is read as an answer, in every language',
  async (kind) => {
    const asked = anAskedForm({ kind });
    for (const language of Object.keys(asked.form.title)) {
      const sheet = askedSheet(asked.form, [asked], language);
      const read = await readWorkbook(Buffer.from(formSheetXlsx(sheet, kind, language)), 'x.xlsx');
      const csv = parse(formSheetCsv(sheet), { relax_column_count: true });
      const header = [...read.headers];
      const [first = []] = [...read.rows()].map(({ cells }) => [...cells]);
      expect(header).toEqual(csv[0]);
      const columns = sheetColumns(header, [asked.form]);
      expect(columns).toMatchObject({ name: 0, others: [], code: header.length - 1 });
      expect(first[columns.code ?? 0]).toBe(asked.code);
      const about = { form: asked.form, role: asked.person.role, each: asked.each, people: null };
      for (const { at } of columns.questions) first[at] = allowedIn(sheet, at) ?? '12';
      const { values, problems } = readSheetRow(first, columns, about, { dateFormat: 'dmy' });
      const keys = [...values.keys()].map((key) => key.split('.')[0]);
      expect(keys).toEqual(questionsFor(asked.form, asked.person.role).map(({ id }) => id));
      expect(problems).toEqual([]);
    }
  },
);

/** What can be put into a cell of a column, in the words of the sheet. */
function allowedIn(sheet: ReturnType<typeof askedSheet>, at: number): string | undefined {
  const column = sheet.columns[at];
  if (column === undefined || !('question' in column)) return undefined;
  const { kind, choices, scale } = column.question;
  if (kind === 'date') return '2026-10-03';
  if (kind === 'yes-no') return 'yes';
  return choices?.[0]?.id ?? (scale === undefined ? undefined : String(scale.to));
}
