/** `mentor export`: writes every table as CSV with a data dictionary, for other tools. */
import { createHash } from 'node:crypto';
import type { Command, Context } from '../../context.ts';
import { heldIn } from '../../domain/privacy/column-privacy.ts';
import { writeFolder } from '../../io/files.ts';
import { dumpTables } from '../../store/file/dump.ts';
import type { DumpedTable } from '../../store/file/dumped-table.ts';
import { loadProgramme } from '../../store/programme.ts';
import { csvForFile, renderCsv } from '../../view/files/csv.ts';
import { dataPackage, PACKAGE_FORMATS, type PackageFormat } from '../../view/files/data-package.ts';
import { type Table, textBlock } from '../../view/document/document.ts';
import { listing, plainTable } from '../../view/document/result.ts';
import { oneOf } from '../../application/options/values.ts';

export function define(command: Command, context: Context): void {
  command
    .description(
      'Write every table as CSV or a workbook, with datapackage.json, a data dictionary that other tools read; mentor import participants reads participants.csv again. What was said in confidence, sensitive fields and the log stay here unless they are asked for.',
    )
    .requiredOption('--out <dir>', 'a new folder, readable by its owner alone')
    .option(
      '--format <format>',
      `${PACKAGE_FORMATS.join(' or ')} (default: csv)`,
      oneOf(PACKAGE_FORMATS),
      'csv',
    )
    .option('--confidential', 'export what was said in confidence, sensitive fields and the log too')
    .addHelpText('after', '\nExample:\n  $ mentor export --out export')
    .action(async (options) => {
      const store = await context.store();
      const { programme, tables } = store.read(() => ({
        programme: loadProgramme(store).name,
        tables: dumpTables(store, options.confidential === true),
      }));
      const { format } = options;
      const contentOf = await writerOf(format, context.hasMark);
      const files = tables.map((table) => ({ table, text: contentOf(table) }));
      const dictionary = dataPackage(
        programme,
        store.today,
        files.map(({ table, text }) => ({
          name: table.name,
          columns: table.columns.map((column) => ({
            ...column,
            held: column.held ?? heldIn(table.name, column.name),
          })),
          rowCount: table.rows.length,
          sha256: createHash('sha256').update(text).digest('hex'),
        })),
        format,
      );
      const folder = context.path(options.out);
      const all = [
        ...files.map(({ table, text }) => ({ name: `${table.name}.${format}`, text })),
        { name: 'datapackage.json', text: `${JSON.stringify(dictionary, null, 2)}\n` },
      ];
      writeFolder(folder, all, context.home);
      const written = listing(tables, [
        { key: 'table', json: 'name', label: 'Table', of: ({ name }) => name },
        { key: 'rows', label: 'Rows', align: 'right', of: ({ rows }) => rows.length },
      ]);
      await context.show({
        schema: 'export/1',
        json: { folder, tables: written.json },
        blocks: [textBlock(`Wrote ${tables.length} tables to ${folder}.`), written.block],
      });
      await context.next(`read ${options.out}/datapackage.json: what every column holds`);
    });
}

/** Returns what makes the content of a file of a table. */
async function writerOf(
  format: PackageFormat,
  hasMark: boolean,
): Promise<(table: DumpedTable) => string | Uint8Array> {
  const plain = ({ columns, rows }: DumpedTable): Table =>
    plainTable(
      columns.map(({ name }) => name),
      rows,
    );
  if (format === 'csv') return (table) => csvForFile(renderCsv(plain(table)), hasMark);
  const { renderXlsx } = await import('../../view/files/xlsx.ts');
  return (table) => renderXlsx(plain(table), table.name);
}
