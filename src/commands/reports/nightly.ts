/** `mentor nightly`: writes every report and the morning's digest at once, for an unattended job. */
import type { Command, Context } from '../../context.ts';
import { attend } from '../../domain/attention/attention.ts';
import { idOf } from '../../domain/reference.ts';
import { addDays } from '../../domain/time/dates.ts';
import { refused } from '../../errors.ts';
import { openSet, type OutputFile, writeSet } from '../../io/output-set.ts';
import { type Change, changesBetween } from '../../reports/facts/changes.ts';
import { withTargets } from '../../reports/facts/targets.ts';
import { REPORTS } from '../../reports/index.ts';
import type { Report, ReportFacts, ReportResult } from '../../reports/report.ts';
import { isKnownOn, readAsOf } from '../../store/log/as-of.ts';
import { whileLocked } from '../../store/file/process-lock.ts';
import type { Store } from '../../store/store.ts';
import { type Digest, digestDocument, type Need, sentence } from '../../view/pages/nightly/digest.ts';
import { mailDraft } from '../../view/files/digest-mail.ts';
import { type Document, textBlock } from '../../view/document/document.ts';
import type { ReminderSet } from '../../view/files/reminder-files.ts';
import { indexDocument } from '../../view/pages/nightly/nightly-index.ts';
import { cameInDocument } from '../../view/pages/nightly/came-in.ts';
import { figureFile } from '../../view/pages/figure-table.ts';
import { reportDocument } from '../../view/pages/report.ts';
import { said } from '../../view/document/result.ts';
import { type FormsOfDay, loadFormsOfDay } from '../../application/letters/forms-of-day.ts';
import { loadReminderSet } from '../../application/reports/reminder-set.ts';
import { reportFacts } from '../../application/reports/report-facts.ts';

const FORMATS = [
  ['html', 'html'],
  ['md', 'markdown'],
  ['csv', 'csv'],
  ['json', 'json'],
] as const;

/** The figures of the digest: how well people are matched, whether they meet, whether anybody is needed. */
const THREE = [
  ['overview', 'match_rate_now'],
  ['meetings', 'active'],
  ['overview', 'meetings_lately'],
] as const;

/** Nobody opens more drafts than this one by one: with more, only the mail merge is written. */
const MOST_DRAFTS = 200;

/** How long to wait for another run into the same folder, in milliseconds. */
const WAIT_MS = 60_000;

/** The page that leads to all others. */
const INDEX = 'index.html';

/** The list of who needs attention: the only report with names. */
const WITH_NAMES = 'attention';

export function define(command: Command, context: Context): void {
  command
    .description(
      'Write every report, the list of who needs a word and a digest into a folder, as one whole set. The data file is only read; run again on the same day and data, it changes nothing.',
    )
    .requiredOption('--out <dir>', 'the folder, made readable by its owner alone')
    .option(
      '--no-names',
      'leave out whatever holds names: who-needs-a-word, reminders, forms and who answered',
    )
    .option('--exit-code', 'exit 8 where somebody must act')
    .addHelpText(
      'after',
      '\nThe digest is digest.md, digest.html and digest.eml; index.html leads to every report;\nmanifest.json names the files with their hashes. mentor help cron prints what runs it every morning.\nAfter an update of mentor, run mentor check once: it brings the data file up to date,\nwhich this command does not.\n\nExample:\n  $ mentor nightly --out nightly --exit-code',
    )
    .action(async (options) => {
      const folder = context.path(options.out);
      const store = await context.store({ isReadOnly: true });
      if (folder === context.file) throw refused(`${folder} is the data file.`, 'name a folder with --out');
      const lock = {
        what: folder,
        waitMs: WAIT_MS,
        onWait: () => context.say(`Another mentor nightly is writing to ${folder}; waiting for it.`),
      };
      // Read under the lock too, so that of two runs the one that writes later has data at least as new.
      const { asOf, needs, files, hasChanged } = await whileLocked(openSet(folder), lock, async () => {
        const snapshot = store.read(() => take(store, options.names));
        const made = await context.progress('Writing', (report) =>
          filesOf(context, snapshot, options.names, (done, of) => report(done, of)),
        );
        const about = {
          as_of: snapshot.asOf,
          programme: snapshot.programme,
          version: context.host.version,
        };
        return {
          asOf: snapshot.asOf,
          needs: snapshot.needs,
          files: made,
          hasChanged: writeSet(folder, snapshot.asOf, made, about, context.home),
        };
      });
      const result = said(
        'nightly/1',
        hasChanged
          ? `Wrote ${files.length} files to ${folder}.`
          : `${folder} holds this set already; nothing was changed.`,
        { folder, as_of: asOf, files: files.length, changed: hasChanged, needs_you: needs.length },
      );
      await context.show({
        ...result,
        blocks: [
          ...result.blocks,
          textBlock(
            `${needs.length === 1 ? '1 relationship needs' : `${needs.length} relationships need`} you: ${folder}/digest.md`,
            needs.length > 0 ? 'warning' : 'good',
          ),
        ],
      });
      if (options.exitCode === true && needs.length > 0) context.leaveWith('attention');
    });
}

interface Built {
  readonly report: Report;
  readonly result: ReportResult;
}

/** Everything that is read, from a single moment. */
interface Snapshot {
  readonly asOf: string;
  readonly programme: string;
  readonly built: readonly Built[];
  readonly needs: readonly Need[];
  readonly changes: readonly Change[] | null;
  readonly reminders: ReminderSet;
  readonly forms: FormsOfDay;
}

function take(store: Store, hasNames: boolean): Snapshot {
  const facts = reportFacts(store, {});
  const built = REPORTS.filter(({ isPersonal }) => isPersonal !== true).map((report) => ({
    report,
    result: withTargets(report, report.build(facts), facts.targets),
  }));
  const yesterday = addDays(facts.asOf, -1);
  const changes = isKnownOn(store, yesterday)
    ? readAsOf(store, yesterday, (past) => changesBetween(reportFacts(past, {}), facts))
    : null;
  return {
    asOf: facts.asOf,
    programme: facts.programme.name,
    built,
    needs: needsOf(facts),
    changes,
    reminders: loadReminderSet(store, {}, facts),
    forms: loadFormsOfDay(
      store,
      new Map(facts.people.map(({ id, name }) => [id, name])),
      hasNames ? MOST_DRAFTS : 0,
    ),
  };
}

/** Returns the relationships that need a person, most urgent first, each with all its signals. */
function needsOf({ relationships, circumstances, asOf }: ReportFacts): Need[] {
  return attend(relationships, circumstances, asOf).flatMap(({ facts, attention }) => {
    const raised = attention.raised.filter(({ snooze }) => snooze === null);
    const [first] = raised;
    if (first === undefined) return [];
    const { level, command } = first;
    return { about: idOf('R', facts.id), level, signals: raised.map(({ signal }) => signal), command };
  });
}

async function filesOf(
  context: Context,
  { asOf, programme, built, needs, changes, reminders, forms }: Snapshot,
  hasNames: boolean,
  progress: (done: number, of: number) => void,
): Promise<OutputFile[]> {
  const files: OutputFile[] = [];
  const add = async (name: string, document: Document): Promise<void> => {
    for (const [ending, mode] of FORMATS)
      files.push({ name: `${name}.${ending}`, content: await context.renderForFile(document, mode) });
  };
  for (const [at, { report, result }] of built.entries()) {
    const since =
      report.tellsChanges === true && changes !== null
        ? { since: addDays(asOf, -1), list: changes }
        : undefined;
    await add(
      report.name,
      reportDocument(report, result, asOf, { programme, index: INDEX, isNameless: true, changes: since }),
    );
    if (hasNames && report.name === WITH_NAMES)
      await add(
        'who-needs-a-word',
        reportDocument({ ...report, title: 'Who needs a word' }, result, asOf, { programme, index: INDEX }),
      );
    progress(at + 1, built.length + 1);
  }
  const count = reminders.letters.length + reminders.forCoordinator.length;
  const hasDrafts = reminders.letters.length <= MOST_DRAFTS;
  if (hasNames && count > 0) {
    const { REMINDER_FORMATS, reminderFiles } = await import('../../view/files/reminder-files.ts');
    const formats = REMINDER_FORMATS.filter((format) => format !== 'eml' || hasDrafts);
    for (const [name, content] of await reminderFiles(reminders, formats, context.hasMark))
      files.push({ name: `reminders/${name}`, content });
  }
  if (hasNames) {
    for (const { name, content } of forms.pages) files.push({ name: `forms/${name}`, content });
    if (forms.cameIn.length > 0) {
      const document = cameInDocument(forms.cameIn);
      for (const mode of ['html', 'csv'] as const)
        files.push({ name: `came-in.${mode}`, content: await context.renderForFile(document, mode) });
    }
  }
  const figures = figureFile(built.map(({ report, result }) => [report.name, result.figures] as const));
  files.push({ name: 'figures.csv', content: await context.renderForFile(figures, 'csv') });
  const digest: Digest = {
    programme,
    asOf,
    needs,
    reminders: count,
    remindersIn: !hasNames ? null : hasDrafts ? 'drafts' : 'merge',
    formsDue: forms.due,
    hasForms: hasNames ? forms.pages.length > 0 : null,
    cameIn: forms.cameIn,
    changes,
    figures: THREE.flatMap(
      ([name, figure]) =>
        built
          .find(({ report }) => report.name === name)
          ?.result.figures.filter((one) => one.name === figure) ?? [],
    ),
  };
  const document = digestDocument(digest);
  const [text, html] = [
    await context.renderForFile(document, 'markdown'),
    await context.renderForFile(document, 'html'),
  ];
  const subject = `${programme}: ${sentence(needs.length, digest.reminders)}`;
  files.push(
    { name: 'digest.md', content: text },
    // A mail has no page above it.
    {
      name: 'digest.html',
      content: await context.renderForFile(
        { ...document, trail: [{ text: programme, file: INDEX }] },
        'html',
      ),
    },
    { name: 'digest.eml', content: await mailDraft({ subject, on: asOf, text, html }) },
  );
  const index = indexDocument(
    digest,
    built.map(({ report }) => report),
    hasNames,
  );
  files.push({ name: INDEX, content: await context.renderForFile(index, 'html') });
  progress(built.length + 1, built.length + 1);
  return files;
}
