/** Any file of participants that a form could have made: real headers, cells as people write them, and rows that repeat. */
import { readFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import * as fc from 'fast-check';

export interface AnyFile {
  readonly headers: readonly string[];
  /** What each column was made for. */
  readonly fields: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The roles of everybody, where the file does not say them. */
  readonly as: 'mentor' | 'mentee' | undefined;
}

interface Column {
  readonly header: string;
  readonly field: string;
  readonly cells: readonly string[];
}

/** What is the row's own person: the same in each row about them. */
const OF_PERSON = new Set(['name', 'first_name', 'last_name', 'email', 'ref']);
/** Only columns that are about anything but who it is and when. */
const NOT_DRAWN = new Set([...OF_PERSON, 'submitted_at', 'roles']);

const phrasings: readonly Column[] = (
  JSON.parse(
    readFileSync(new URL('../../../domain/import/evidence/headers-tuned.json', import.meta.url), 'utf8'),
  ) as (Column & { readonly field: string | null })[]
).filter(({ field }) => field !== null);

const headersOf = (field: string): fc.Arbitrary<string> =>
  fc.constantFrom(...phrasings.filter((one) => one.field === field).map(({ header }) => header));

/** Values as people write them: some are read, some are a decision, and some are wrong. */
const SLOPPY: Readonly<Record<string, readonly string[]>> = {
  capacity: ['One', '2 mentees', 'up to 3', '2-3', 'lots', '#REF!'],
  availability: ['Mornings', 'Flexible', 'Mon 9am-5pm', 'Tue, Thu 18-19', 'whenever', 'Wed 6-7'],
  years_experience: ['11+ years', '0-2 years', 'many'],
  hours_per_month: ['2 hours', '1 hour a week'],
  languages: ['English; Elvish', 'welsh', 'Français, Deutsch'],
  country: ['UK', 'Narnia'],
  consent_on: ['Yes', 'No', 'maybe', '2026-09-01'],
  channels: ['Zoom', 'pigeon'],
  level: ['Head', 'Boss'],
  roles: ['Mentor and mentee', 'Buddy'],
  email: ['not an address', 'a@x.org, b@x.org'],
};
const BLANKS = ['', ' ', 'n/a', '-', '\u200b'];
const NAMES = [
  'Ana Ray',
  'Ben Hart',
  'Siân Ellis',
  "Niamh O'Hanlon",
  '李小龍',
  'محمد',
  'Total Eclipse',
  '=Cy',
];

function cellOf({ field, cells }: Column): fc.Arbitrary<string> {
  const sloppy = SLOPPY[field] ?? [];
  return fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...cells) },
    { weight: 2, arbitrary: fc.constantFrom(...BLANKS) },
    ...(sloppy.length > 0 ? [{ weight: 3, arbitrary: fc.constantFrom(...sloppy) }] : []),
  );
}

interface Person {
  readonly name: string;
  readonly hasEmail: boolean;
  readonly rows: number;
}

const anyPerson: fc.Arbitrary<Person> = fc.record({
  name: fc.constantFrom(...NAMES),
  hasEmail: fc.integer({ max: 9 }).map((number) => number < 8),
  rows: fc.constantFrom(1, 1, 1, 1, 2, 3),
});

/** Fields that only the other side is asked. */
const NOT_ASKED = {
  mentor: new Set(['goals', 'challenges']),
  mentee: new Set(['expertise', 'capacity']),
};

/** Columns of different fields, in any order. */
function anyColumns(as: AnyFile['as']): fc.Arbitrary<Column[]> {
  const isAsked = (field: string): boolean => as === undefined || !NOT_ASKED[as].has(field);
  const possible = phrasings.filter(({ field }) => !NOT_DRAWN.has(field) && isAsked(field));
  return fc.uniqueArray(fc.constantFrom(...possible), {
    minLength: 1,
    maxLength: 8,
    selector: ({ field }) => field,
  });
}

/** A file of 3 to 30 people. Who answers twice has an address, and the time of each answer. */
export const anyFile: fc.Arbitrary<AnyFile> = fc
  .constantFrom('mentor' as const, 'mentee' as const, undefined)
  .chain((as) =>
    fc.tuple(
      fc.array(anyPerson, { minLength: 3, maxLength: 30 }),
      anyColumns(as),
      fc.record({ name: headersOf('name'), email: headersOf('email'), submitted: headersOf('submitted_at') }),
      fc.constant(as),
    ),
  )
  .chain(([people, columns, own, as]) => {
    const rolesColumn: Column = { header: 'Role', field: 'roles', cells: ['Mentor', 'mentee', 'both'] };
    const drawn = as === undefined ? [...columns, rolesColumn] : columns;
    const headers = [own.name, own.email, own.submitted, ...drawn.map(({ header }) => header)];
    const fields = ['name', 'email', 'submitted_at', ...drawn.map(({ field }) => field)];
    const who = people.flatMap(({ name, hasEmail, rows }, at) =>
      Array.from({ length: hasEmail ? rows : 1 }, () => [name, hasEmail ? `person.${at}@example.org` : '']),
    );
    const rows = who.map(([name = '', email = ''], at) => {
      const minute = String(at % 60).padStart(2, '0');
      return fc
        .tuple(...drawn.map(cellOf))
        .map((cells) => [name, email, `2026-09-${at < 60 ? '01' : '02'} 10:${minute}:00`, ...cells]);
    });
    return fc.tuple(...rows).map((all): AnyFile => ({ headers, fields, rows: all, as }));
  })
  .filter(({ headers }) => new Set(headers.map((header) => header.toLowerCase())).size === headers.length);

/** The same file with its rows and columns in another order. */
export function anyOrder({ headers, rows }: AnyFile): fc.Arbitrary<{ columns: number[]; rows: number[] }> {
  const shuffled = (length: number): fc.Arbitrary<number[]> => {
    const all = Array.from({ length }, (_, at) => at);
    return fc.shuffledSubarray(all, { minLength: length });
  };
  return fc.record({ columns: shuffled(headers.length), rows: shuffled(rows.length) });
}

export function inOrderOf(file: AnyFile, order: { columns: number[]; rows: number[] }): AnyFile {
  const picked = (cells: readonly string[]): string[] => order.columns.map((at) => cells[at] ?? '');
  return {
    ...file,
    headers: picked(file.headers),
    fields: picked(file.fields),
    rows: order.rows.map((at) => picked(file.rows[at] ?? [])),
  };
}

export function csvOf({ headers, rows }: AnyFile): string {
  return stringify([headers, ...(rows as string[][])]);
}
