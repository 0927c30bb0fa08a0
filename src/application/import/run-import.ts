/** The course of every import: open a file, decide, plan, apply all of it or nothing, and show the result. */
import type { Context } from '../../context.ts';
import { countOf, type Decisions, decisionsIn } from '../../domain/import/left-to-decide.ts';
import type { MappedColumn } from '../../domain/import/header-mapping.ts';
import { HiddenCharacters } from '../../domain/import/hidden-characters.ts';
import type { ImportPlan, PlannedRow } from '../../domain/import/plan-import.ts';
import { byLine, type ImportProblem, type ImportSummary, type SourceRow } from '../../domain/import/row.ts';
import type { Meaning } from '../../domain/people/fields/meanings.ts';
import { type Failure, refused } from '../../errors.ts';
import { sentence } from '../../domain/words/text.ts';
import { growSlowlyFor } from '../../io/machine/heap-growth.ts';
import { loadProgramme, loadVocabulary } from '../../store/programme.ts';
import type { Store } from '../../store/store.ts';
import { mappingDocument } from '../../view/pages/import/import-mapping.ts';
import { importDocument, type ToldBeside } from '../../view/pages/import/import-result.ts';
import { plural } from '../../view/words/words.ts';
import { inOrder, orderOfFile } from './order-of-dates.ts';
import { decideTimezone } from './decide-timezone.ts';
import { askDecisions } from './ask-decisions.ts';
import { decidedOptions, meaningOption, wholeLine } from './decided-options.ts';
import type { FileOptions } from './file-options.ts';
import { keepProfile, profileName, profileToSave } from './file-profile.ts';
import { firstRows, type ImportFile, isAsked } from './import-file.ts';
import { blankHeaders, type FileKind, openFile } from './open-file.ts';
import { proposedOptions } from './proposed-answers.ts';
import { rejectsPath, writeRejects } from './rejects-file.ts';

/** Carries out a plan. */
export interface RowWriter<Row> {
  /** Adds a new thing or changes an existing one. */
  readonly write: (row: Row) => void;
  /** Called once all rows are written. */
  readonly finish?: () => void;
}

/** One kind of file and the steps of its import, in order. */
export interface ImportKind<Row extends PlannedRow, More> extends FileKind {
  /** Throws where the command line says what cannot be. Called before the file is opened. */
  readonly checkOptions?: (store: Store) => void;
  /** Asks a person what only such a file leaves open, once its rows can be read. Needs a terminal. */
  readonly decide?: (
    context: Context,
    store: Store,
    file: ImportFile,
    plan: (file: ImportFile) => Promise<ImportPlan<Row, More>>,
  ) => Promise<ImportFile>;
  /** Plans what the rows would do to the programme as it is now. Pure, apart from what it loads. */
  readonly plan: (store: Store, rows: Iterable<SourceRow>, file: ImportFile) => ImportPlan<Row, More>;
  /**
   * Returns problems of the file as a whole, which hold up even `--partial`. Throws where one message about the file says
   * more than many about its rows.
   */
  readonly check?: (plan: ImportPlan<Row, More>, file: ImportFile) => readonly ImportProblem[];
  readonly writer: (store: Store, plan: ImportPlan<Row, More>, file: ImportFile) => RowWriter<Row>;
  /** Returns words that probably mean what the programme has already: they are no problem, and proposed with the others. */
  readonly likelySame?: (store: Store, plan: ImportPlan<Row, More>, file: ImportFile) => readonly Meaning[];
  readonly shown: (plan: ImportPlan<Row, More>, columns: readonly MappedColumn[]) => ToldBeside;
  /** Asks or reports what remains to decide once the good rows are in the programme. */
  readonly settle?: (context: Context, store: Store, plan: ImportPlan<Row, More>) => Promise<void>;
  readonly next: readonly string[];
}

/**
 * Imports a file: shows what it does to the programme, and does it unless there is a problem.
 *
 * @throws Failure `refused` where a row has a problem and `--partial` was not given; nothing is changed.
 */
export async function runImport<Row extends PlannedRow, More>(
  context: Context,
  given: string,
  options: FileOptions,
  kind: ImportKind<Row, More>,
): Promise<void> {
  context.refuseObfuscated('a file that is imported');
  const store = await context.store();
  kind.checkOptions?.(store);
  let file = await openFile(context, store, kind, given, options);
  growSlowlyFor(file.csv.bytes);
  if (options.explain === true) return explain(context, kind, file);
  const rejects = options.rejects === undefined ? undefined : rejectsPath(context, given, options.rejects);
  const isDry = options.dryRun === true;
  file = await decideTimezone(context, file, options.timezone);
  // Who is on which rows is kept: another time the same file must not bring other people.
  if (options.mergeRows !== undefined) file = { ...file, isToKeep: true };
  if (context.ask.isInteractive) file = await converse(context, store, kind, file);
  const order = orderOfFile(file, kind.known);
  const { csv, mapping } = file;
  const blank = blankHeaders(file);
  let structure: readonly ImportProblem[] = blank;
  const hidden = new HiddenCharacters(mapping.columns);
  const done = await context.progress('Importing', (report) => {
    const plan = (): ImportPlan<Row, More> => {
      const rows = csv.rows((bytes) => report(bytes, csv.bytes * 2));
      const made = kind.plan(store, hidden.among(rows), inOrder(file, order));
      structure = [...blank, ...(kind.check?.(made, file) ?? [])];
      if (structure.length === 0) return made;
      return { ...made, problems: [...structure, ...made.problems].sort(byLine) };
    };
    if (isDry) return store.read(plan);
    return store.write(
      `import ${kind.kind}`,
      () => {
        // The plan is made and applied on one state of the programme. If it is refused, nothing has been written.
        const made = plan();
        if (isApplied(made, structure, file)) {
          writeRows(made.rows, kind.writer(store, made, file), (share) =>
            report(csv.bytes * (1 + share), csv.bytes * 2),
          );
          keepProfile(store, kind.kind, given, options, file);
        }
        // Written before the good rows are committed, so that rows to be mended are not lost.
        if (rejects !== undefined) writeRejects(context, rejects, file, made);
        return made;
      },
      { isBulk: true },
    );
  });
  if (isDry && rejects !== undefined) writeRejects(context, rejects, file, done);
  const isGood = isApplied(done, structure, file);
  const { columns } = mapping;
  const left = decisionsIn(done, columns, file.open, file.ofAll.partial);
  const same = countOf(left) > 0 ? (kind.likelySame?.(store, done, file) ?? []) : [];
  const line = lineFor(context, store, kind.kind, given, options, file, left, same);
  await context.show(
    importDocument(done, {
      ...kind.shown(done, columns),
      columns,
      hidden: hidden.found(),
      reading: csv.notes(),
      left,
      same,
      line,
      evidence: file.evidence,
      isDry,
      isApplied: isGood,
    }),
  );
  if (order !== undefined) await context.say(order.note);
  await tellAfter(context, given, options, file, done, { left, line, isGood });
  if (isDry) return context.next('the same command without --dry-run');
  await kind.settle?.(context, store, done);
  await context.next(...kind.next);
}

const SAMPLE_ROWS = 3;

async function explain(context: Context, kind: FileKind, file: ImportFile): Promise<void> {
  const samples = firstRows(file.csv, SAMPLE_ROWS);
  await context.show(mappingDocument(kind, file.mapping, samples, file.evidence, file.profile?.name ?? null));
}

/** Decides, with a person, what is uncertain about the rows of a file. */
async function converse<Row extends PlannedRow, More>(
  context: Context,
  store: Store,
  kind: ImportKind<Row, More>,
  file: ImportFile,
): Promise<ImportFile> {
  const made = (one: ImportFile): Promise<ImportPlan<Row, More>> =>
    context.progress('Looking through it', (report) =>
      store.read(() =>
        kind.plan(
          store,
          one.csv.rows((bytes) => report(bytes, one.csv.bytes)),
          inOrder(one, orderOfFile(one, kind.known)),
        ),
      ),
    );
  // Most questions are about the plan of the one before: a file is planned anew only once an answer has changed it.
  let last: { readonly file: ImportFile; readonly plan: ImportPlan<Row, More> } | undefined;
  const plan = async (one: ImportFile): Promise<ImportPlan<Row, More>> => {
    if (last?.file === one) return last.plan;
    last = undefined; // two plans of a large file take twice the memory
    last = { file: one, plan: await made(one) };
    return last.plan;
  };
  const { programme, vocabulary } = store.read(() => ({
    programme: loadProgramme(store),
    vocabulary: { ...loadVocabulary(store), today: store.today, isFromFile: true },
  }));
  const decided = await askDecisions({ context, programme, vocabulary, plan }, file);
  return kind.decide === undefined ? decided : kind.decide(context, store, decided, plan);
}

/** Returns the line that decides all that is left as proposed, or all that was asked; null where nothing was open. */
function lineFor(
  context: Context,
  store: Store,
  kind: string,
  given: string,
  options: FileOptions,
  file: ImportFile,
  left: Decisions,
  same: readonly Meaning[],
): string | null {
  const { headers } = file.csv;
  const isOpen = countOf(left) > 0;
  if (!isOpen && !isAsked(file)) return null;
  const programme = store.read(() => loadProgramme(store));
  const name = profileToSave(store, kind, given, options, file);
  return wholeLine(context.argv, [
    ...decidedOptions(file.answers, headers),
    ...(isOpen ? proposedOptions(left, file, programme) : []),
    ...same.flatMap(meaningOption),
    ...(isOpen && name !== undefined ? ['--save-map', name] : []),
  ]);
}

/** Returns whether the good rows are applied: either all rows are good, or the bad ones are to be left out. */
function isApplied(
  plan: ImportPlan,
  structure: readonly ImportProblem[],
  { open, ofAll }: ImportFile,
): boolean {
  if (open.length > 0) return false;
  return plan.problems.length === 0 || (ofAll.partial === true && structure.length === 0);
}

/** Progress of the writing is shown once every this many rows. */
const ROWS_BETWEEN = 1000;

function writeRows<Row extends PlannedRow>(
  rows: readonly Row[],
  { write, finish }: RowWriter<Row>,
  onDone: (share: number) => void,
): void {
  for (const [index, row] of rows.entries()) {
    if (row.kind !== 'unchanged') write(row);
    if (index % ROWS_BETWEEN === 0) onDone(index / rows.length);
  }
  finish?.();
}

interface Told {
  readonly left: Decisions;
  /** The line that decides what is left, or that asks nothing again. */
  readonly line: string | null;
  readonly isGood: boolean;
}

async function tellAfter(
  context: Context,
  given: string,
  options: FileOptions,
  file: ImportFile,
  { summary, problems }: ImportPlan,
  { left, line, isGood }: Told,
): Promise<void> {
  if (file.profile !== undefined && options.map === undefined)
    await context.say(`Mapped as the profile ${file.profile.name} says, which was saved for these headers.`);
  if (!isGood) throw refusal(summary, problems.length, left, line, options);
  if (isAsked(file) && line !== null) await context.again(line);
  if (problems.length > 0) {
    context.leaveWith('partial');
    await context.say(
      `${plural(summary.rejected, 'row was', 'rows were')} left out${options.rejects === undefined ? '; --rejects FILE writes them to a file' : ` and ${summary.rejected === 1 ? 'is' : 'are'} in ${options.rejects}, to mend and import`}.`,
    );
    if (countOf(left) > 0 && line !== null) await context.say(`${DECIDES}\n  ${line}`);
  }
  const kept = isAsked(file) || file.isToKeep === true ? profileName(given, options, file) : undefined;
  if (options.dryRun !== true && kept !== undefined)
    await context.say(
      `What you decided is saved as the profile ${kept}, for files with the same headers; --as and --consent-on are said of each file.`,
    );
}

const DECIDES = 'This line decides it as proposed; change what is not right:';

/** Returns why nothing was changed, and what decides or mends it. */
function refusal(
  summary: ImportSummary,
  problems: number,
  left: Decisions,
  line: string | null,
  { rejects }: FileOptions,
): Failure {
  const open = countOf(left);
  const mend = `mend the rows ${rejects === undefined ? 'named above' : `in ${rejects}`} and import the file again; --partial imports the others`;
  const others = new Set(left.others.map((problem) => problem.line)).size;
  if (open > 0 && line !== null)
    return refused(
      `${plural(open, 'thing')} to decide${others === 0 ? '' : `, and ${plural(others, 'row')} to mend`}; nothing was changed.`,
      `${DECIDES}\n  ${line}${others === 0 ? '' : `\n${sentence(mend)}`}`,
    );
  return refused(
    summary.rejected === 0
      ? `The file has ${plural(problems, 'problem')}; nothing was changed.`
      : `${summary.rejected} of ${summary.rows} rows cannot be imported; nothing was changed.`,
    line === null ? mend : `${mend}\nThe same again, without questions:\n  ${line}`,
  );
}
