/** The data dictionary of an export: a Frictionless data package (https://datapackage.org), version 1. */
import type { Held } from '../../domain/privacy/held.ts';
import type { JsonValue } from '../document/document.ts';

/** What the dictionary says of a column. */
export interface PackagedColumn {
  readonly name: string;
  /** SQLite's. */
  readonly type: string;
  readonly isRequired: boolean;
  readonly references: readonly [table: string, column: string] | null;
  readonly held: Held;
}

export interface PackagedTable {
  readonly name: string;
  readonly columns: readonly PackagedColumn[];
  readonly rowCount: number;
  readonly sha256: string;
}

/** What the files of the tables may be. */
export const PACKAGE_FORMATS = ['csv', 'xlsx'] as const;
export type PackageFormat = (typeof PACKAGE_FORMATS)[number];

const MEANINGS: Readonly<Record<Held, string>> = {
  plain: 'A number, date, code, count or rating.',
  identity: 'Tells who somebody is.',
  description: 'Says something of one person in their own words.',
  term: 'A value that many share, or a list of them.',
  code: 'A value that many share, or a list of them.',
  references: 'Other people, by ref, e-mail or name.',
  'private-references': 'Other people, by number, ref, e-mail or name; for the coordinator alone.',
  words: 'Free text that both sides of a relationship may read.',
  confidence: 'Said or noted in confidence; for the coordinator alone.',
  vocabulary: 'The programme’s own words.',
  'programme-words': 'Texts of the programme’s own.',
  document: 'JSON about many people, whom it knows by number.',
};

const ABOUT: Readonly<Record<PackageFormat, string>> = {
  csv: 'Every table of a mentoring programme, in UTF-8, behind a byte-order mark unless it was left out. Text that a spreadsheet would run as a formula, or that begins with an apostrophe before such text, has one apostrophe before it: take that away to have it as it was.',
  xlsx: 'Every table of a mentoring programme, each a workbook of one sheet. Days are dates, numbers are numbers, and everything else is text.',
};
const MEDIA_TYPES: Readonly<Record<PackageFormat, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const CSV_DIALECT = { delimiter: ',', lineTerminator: '\n', doubleQuote: true, header: true };

/** Returns `datapackage.json`. */
export function dataPackage(
  programme: string,
  asOf: string,
  tables: readonly PackagedTable[],
  format: PackageFormat = 'csv',
): JsonValue {
  const names = new Set(tables.map(({ name }) => name));
  return {
    profile: 'tabular-data-package',
    name: 'mentor-export',
    title: `${programme}, ${asOf}`,
    description: ABOUT[format],
    resources: tables.map(({ name, columns, rowCount, sha256 }) => ({
      profile: 'tabular-data-resource',
      name: name.replaceAll('_', '-'),
      path: `${name}.${format}`,
      format,
      mediatype: MEDIA_TYPES[format],
      ...(format === 'csv' ? { encoding: 'utf-8' } : {}),
      hash: `sha256:${sha256}`,
      'mentor:rows': rowCount,
      ...(format === 'csv' ? { dialect: CSV_DIALECT } : {}),
      schema: {
        fields: columns.map((column) => ({
          name: column.name,
          ...typeOf(column),
          description: MEANINGS[column.held],
          ...(column.isRequired ? { constraints: { required: true } } : {}),
        })),
        primaryKey: 'id',
        foreignKeys: columns.flatMap(({ name: own, references }) =>
          references === null || !names.has(references[0])
            ? []
            : [
                {
                  fields: own,
                  reference: {
                    resource: references[0] === name ? '' : references[0].replaceAll('_', '-'),
                    fields: references[1],
                  },
                },
              ],
        ),
        missingValues: [''],
      },
    })),
  };
}

function typeOf({ name, type }: PackagedColumn): { readonly [key: string]: JsonValue } {
  if (type === 'INTEGER' && /^(?:is|has|wants|asks)_|^still_works$|^goals_right$/.test(name))
    return { type: 'boolean', trueValues: ['1'], falseValues: ['0'] };
  if (type === 'INTEGER') return { type: 'integer' };
  if (type === 'REAL') return { type: 'number' };
  if (name.endsWith('_on') || name.endsWith('_until')) return { type: 'date' };
  if (name.endsWith('_at')) return { type: 'datetime', format: 'any' };
  return { type: 'string' };
}
