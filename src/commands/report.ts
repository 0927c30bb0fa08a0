/** `mentor report`: any report, in any format. */
import { extname } from 'node:path';
import type { Command } from '@commander-js/extra-typings';
import { Argument } from '../commander.ts';
import type { Context } from '../context.ts';
import { Failure } from '../errors.ts';
import { writeWhole } from '../io/files.ts';
import { REPORTS } from '../reports/index.ts';
import type { Report, ReportFacts, ReportResult } from '../reports/report.ts';
import { storeAsOf } from '../store/as-of.ts';
import { hasLaterChanges } from '../store/log.ts';
import type { Store } from '../store/store.ts';
import type { OutputMode } from '../view/render.ts';
import { reportDocument } from '../view/report.ts';
import { date, oneOf } from './options.ts';
import { reportFacts } from './report-facts.ts';

const FORMATS = {
  table: 'terminal',
  tsv: 'tsv',
  csv: 'csv',
  json: 'json',
  md: 'markdown',
} as const satisfies Record<string, OutputMode>;
type FormatName = keyof typeof FORMATS;

interface ReportOptions {
  readonly round?: string | undefined;
  readonly asOf?: string | undefined;
  readonly format?: FormatName | undefined;
  readonly out?: string | undefined;
  readonly force?: true | undefined;
  readonly explain?: true | undefined;
  readonly exitCode?: true | undefined;
}

export function define(command: Command, context: Context): void {
  const names = REPORTS.map((report) => report.name);
  command
    .description('Print a report. Every figure has a definition and, where it is a share, its denominator.')
    .addArgument(new Argument('<name>', 'which report').choices(names).argParser(oneOf(names)) as never)
    .option('--round <round>', 'only relationships of a round: N1')
    .option('--as-of <date>', 'as it was known at the end of that day, by the dates recorded', date)
    .option(
      '--format <format>',
      `${Object.keys(FORMATS).join(', ')} (default: that of the file’s name, else table in a terminal and tsv elsewhere)`,
      oneOf(Object.keys(FORMATS) as FormatName[]),
    )
    .option('--out <file>', 'write it to a file, readable by its owner alone')
    .option('--force', 'replace the file of --out')
    .option('--explain', 'print the definition beside each figure')
    .option('--exit-code', 'exit 8 where somebody must act')
    .addHelpText(
      'after',
      `\nReports:\n${REPORTS.map((report) => `  ${report.name.padEnd(14)} ${report.answers}`).join('\n')}\n\nExample:\n  $ mentor report overview --format md --out overview.md`,
    )
    .action(async (...words: unknown[]) => {
      const [name, options] = words as [string, ReportOptions];
      await print(context, name, options);
    });
}

async function print(context: Context, name: string, options: ReportOptions): Promise<void> {
  const report = REPORTS.find((one) => one.name === name);
  if (report === undefined) throw new Error('the argument is one of the choices');
  const store = await context.store();
  const built = store.read(() =>
    options.asOf === undefined
      ? build(store, report, options)
      : onDay(store, options.asOf, (past) => build(past, report, options)),
  );
  const { result, facts } = built;
  const document = reportDocument(report, result, facts.asOf, {
    programme: built.programme,
    round: facts.round?.name,
    isExplained: options.explain === true,
  });
  if (options.asOf === undefined && hasLaterChanges(store, store.today))
    await context.say(
      `This judges what is known now as on ${store.today}. For what was known then: --as-of ${store.today}`,
    );
  if (options.out === undefined) {
    await context.show(document, options.format === undefined ? undefined : FORMATS[options.format]);
  } else {
    const path = context.path(options.out);
    const mode = FORMATS[options.format ?? formatOf(path)];
    writeWhole(path, await context.renderForFile(document, mode), { replace: options.force === true });
    await context.show({
      schema: `report.${report.name}.file/1`,
      json: { file: path },
      blocks: [{ kind: 'text', text: `Wrote ${path}.` }],
      table: { columns: [{ key: 'file', label: 'File' }], rows: [[path]] },
    });
  }
  if (options.exitCode === true && result.needsAction) context.leaveWith('attention');
}

interface Built {
  readonly facts: ReportFacts;
  readonly programme: string;
  readonly result: ReportResult;
}

function build(store: Store, report: Report, options: ReportOptions): Built {
  const facts = reportFacts(store, options.round);
  return { facts, programme: facts.programme.name, result: report.build(facts) };
}

/** Returns what `use` makes of the programme as it was known on a day. */
function onDay<T>(store: Store, day: string, use: (past: Store) => T): T {
  const past = storeAsOf(store, day);
  try {
    return use(past);
  } finally {
    past.close();
  }
}

/** The format that a file's name says; a table where it ends in `.txt` or in nothing. */
function formatOf(path: string): FormatName {
  const ending = extname(path).slice(1).toLowerCase();
  const found = (Object.keys(FORMATS) as FormatName[]).find((format) => format === ending);
  if (found !== undefined) return found;
  if (ending === '' || ending === 'txt') return 'table';
  throw new Failure(
    'usage',
    `There is no report format .${ending}.`,
    `end the name in one of .${Object.keys(FORMATS).slice(1).join(', .')}, .txt, or say --format`,
  );
}
