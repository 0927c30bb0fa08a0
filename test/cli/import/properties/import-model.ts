/** What holds of every import, whatever the file: its order says nothing, and nothing goes astray without a word. */
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { wordsKey } from '../../../../src/domain/people/fields/meanings.ts';
import { isBlank } from '../../../../src/domain/words/invisible-characters.ts';
import { type AnyFile, anyFile, anyOrder, csvOf, inOrderOf } from './any-file.ts';
import { importAsProposed, type Imported, peopleOf, Programmes, type Told } from './importing.ts';

/** Runs so many files; undefined seeds are drawn. */
export async function checkImports(cases: number, seed?: number): Promise<void> {
  const programmes = await Programmes.start('--levels', 'Junior,Senior,Head');
  const anyTwo = anyFile.chain((file) =>
    anyOrder(file).map((order) => [file, inOrderOf(file, order)] as const),
  );
  try {
    await fc.assert(
      fc.asyncProperty(anyTwo, async ([file, shuffled]) => {
        const one = programmes.next();
        const imported = await importAsProposed(one, csvOf(file), ...rolesOf(file));
        everythingIsTold(file, imported);
        everyCellIsKept(file, imported, peopleOf(one));
        await sameWhenShuffled(imported, peopleOf(one), shuffled, programmes.next());
      }),
      { numRuns: cases, ...(seed !== undefined && { seed }), interruptAfterTimeLimit: 500_000 },
    );
  } finally {
    programmes.remove();
  }
}

function rolesOf({ as }: AnyFile): string[] {
  return as === undefined ? [] : ['--as', as];
}

async function sameWhenShuffled(
  before: Imported,
  people: readonly string[],
  shuffled: AnyFile,
  cwd: string,
): Promise<void> {
  const after = await importAsProposed(cwd, csvOf(shuffled), ...rolesOf(shuffled));
  assert.deepEqual(asked(after.first.told), asked(before.first.told));
  // Of columns that are as good as each other, the first is proposed.
  if (before.first.told.decisions.columns.some(({ columns }) => columns.length > 1)) return;
  assert.deepEqual(asked(after.last.told), asked(before.last.told));
  assert.deepEqual(peopleOf(cwd), people);
}

/** What was asked, whatever the lines and the places of columns. */
function asked({ decisions, problems }: Told): unknown {
  const { columns: questions, values, ...flags } = decisions;
  return {
    ...flags,
    questions: questions
      .map(({ field, columns }) => JSON.stringify([field, columns.map((one) => one.header).sort()]))
      .sort(),
    values: values
      .map(({ field, words, lines, proposed }) =>
        JSON.stringify([field, wordsKey(words), lines.length, proposed]),
      )
      .sort(),
    problems: problems
      .map(({ column, rule, message }) => JSON.stringify([column, rule, message.replace(/line \d+/, 'line')]))
      .sort(),
  };
}

/** Each column and each row is somewhere: taken in, or named. */
function everythingIsTold({ headers, rows }: AnyFile, { shown, first, last }: Imported): void {
  for (const { told } of [first, last]) {
    const { summary, columns, problems } = told;
    const { new: fresh, changed, unchanged, rejected } = summary;
    assert.equal(summary.rows, rows.length);
    assert.equal(fresh + changed + unchanged + rejected, rows.length);
    assert.equal(rejected, new Set(problems.map(({ line }) => line)).size);
    assert.deepEqual(
      columns.map(({ header }) => header),
      headers,
    );
    for (const { line, column, rule, message, hint } of problems) {
      assert.ok(line >= 2 && line <= rows.length + 1, `${rule} has no line`);
      assert.ok(column === null ? rule === 'totals-row' : headers.includes(column), `${rule} has no column`);
      assert.ok(message !== '' && hint !== '');
    }
  }
  for (const { header, field, how, not_used: notUsed } of first.told.columns)
    if ((field === null || notUsed !== null) && how !== 'ignored')
      assert.ok(shown.stderr.includes(header.slice(0, 15)), `${header} is not named`);
  const { problems } = first.told;
  if (problems.length > 0)
    assert.deepEqual(
      shown.stdout
        .split('\n')
        .slice(1, -1)
        .map((row) => row.split('\t').slice(0, 3)),
      problems.map(({ line, column, rule }) => [String(line), column ?? '', rule]),
    );
  // What is decided is not asked again.
  if (first.told.line === null) return;
  const { columns, values, ...flags } = last.told.decisions;
  assert.deepEqual([columns, values], [[], []]);
  assert.deepEqual(
    Object.values(flags).filter((is) => (Array.isArray(is) ? is.length > 0 : is)),
    [],
  );
  assert.ok(last.told.applied, 'the line to paste does not decide');
}

/** Fields that keep a cell as it stands. */
const TEXTS = new Set(['about', 'motivation', 'department', 'job_title', 'sector', 'region']);
/** Fields that are not read cell by cell. */
const NOT_KEPT = new Set(['consent_on', 'submitted_at', 'roles', 'manager', 'prefers', 'avoids']);

/** Each cell of a person with one row is kept, or it is told why not. */
function everyCellIsKept(
  { headers, rows }: AnyFile,
  { first, last: { told } }: Imported,
  people: readonly string[],
): void {
  const byEmail = new Map(
    people.map((text) => {
      const person = JSON.parse(text) as Record<string, unknown>;
      return [person['email'], person] as const;
    }),
  );
  const rejected = new Set(told.problems.map(({ line }) => line));
  const emails = headers.findIndex((_, at) => told.columns[at]?.field === 'email');
  const decided = first.told.decisions.values.map(({ words }) => wordsKey(words));
  for (const [at, cells] of rows.entries()) {
    const email = cells[emails] ?? '';
    const isOnly = email !== '' && rows.filter((row) => row[emails] === email).length === 1;
    if (!isOnly || rejected.has(at + 2)) continue;
    const person = byEmail.get(email);
    assert.ok(person, `line ${at + 2} is nobody`);
    for (const [index, { field, header }] of told.columns.entries()) {
      const text = (cells[index] ?? '').trim();
      if (field === null || NOT_KEPT.has(field) || isBlank(text)) continue;
      const kept = person[field.replace(/_./g, (pair) => pair.slice(1).toUpperCase())];
      const isKept = TEXTS.has(field) ? kept === text : !['null', '[]', '""'].includes(JSON.stringify(kept));
      const isBlankWord = told.read_as_blank.some(({ column, words }) => column === header && words === text);
      const isDecided = decided.some((words) => wordsKey(text).includes(words));
      assert.ok(isKept || isBlankWord || isDecided, `${field} of line ${at + 2}: ${text} is lost`);
    }
  }
}
