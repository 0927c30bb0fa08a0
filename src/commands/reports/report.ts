/** `mentor report`: shows any report, in any format. */
import type { OptionValues } from '@commander-js/extra-typings';
import { Argument } from '../../commander.ts';
import type { Command, Context } from '../../context.ts';
import { quote } from '../../domain/words/text.ts';
import { type FormKind, FORM_KINDS } from '../../domain/forms/form.ts';
import { idOf } from '../../domain/reference.ts';
import { refused, wrongUsage } from '../../errors.ts';
import { GROUPED } from '../../reports/statistics/equity-history.ts';
import { REPORTS } from '../../reports/index.ts';
import type { Report } from '../../reports/report.ts';
import { hasLaterChanges } from '../../store/log/log.ts';
import { findParticipant } from '../../store/people/participants.ts';
import { loadCustomFields } from '../../store/programme.ts';
import { findRound } from '../../store/matching/rounds.ts';
import type { Store } from '../../store/store.ts';
import { reportDocument } from '../../view/pages/report.ts';
import { addOutputOptions, type OutputOptions, showAs } from '../../application/options/output.ts';
import { dayItHappened, oneOf, repeated } from '../../application/options/values.ts';
import { buildReport } from '../../application/reports/build-report.ts';
import { NOTE_ABOUT, noteIn } from '../../application/reports/read-note.ts';
import type { ReportScope } from '../../application/reports/report-facts.ts';
import { saidWords } from '../../application/naming/choose.ts';
import { settledArgument } from '../../application/naming/named-arguments.ts';
import { whichPerson } from '../../application/naming/which-person.ts';

interface CommandOptions extends OutputOptions {
  readonly by?: readonly string[] | undefined;
  readonly compare?: string | undefined;
  readonly confidential?: true | undefined;
  readonly round?: string | undefined;
  readonly asOf?: string | undefined;
  readonly explain?: true | undefined;
  readonly exitCode?: true | undefined;
  readonly note?: string | undefined;
}

export const shows = true;

export function define(command: Command, context: Context): void {
  const names = REPORTS.map((report) => report.name);
  const named = command
    .description('Print a report. Every figure has a definition and, where it is a share, its denominator.')
    .addArgument(new Argument('<name>', 'which report').choices(names).argParser(oneOf(names)) as never);
  const about = 'whom a portfolio is of: P3, an e-mail, a ref, a name or part of it; or the form of answers';
  const asked = settledArgument<[string], OptionValues, string | undefined>(
    named as never,
    '[participant...]',
    about,
    async (words) => {
      const said = saidWords(words);
      if (said.length === 0) return undefined;
      const report = REPORTS.find(({ name }) => name === command.args[0]);
      return report?.isPersonal === true ? idOf('P', (await whichPerson(context, said)).id) : said.join(' ');
    },
  )
    .option('--round <round>', 'only relationships of a round: N1')
    .option('--as-of <day>', 'as it was known at the end of that day, by the dates recorded', dayItHappened)
    .option(
      '--compare <day>',
      'set the change since that day beside each figure; the overview says what happened too',
      dayItHappened,
    )
    .option(
      '--by <field>',
      'the fields that the equity report looks at, such as region (repeat it for more)',
      repeated,
    )
    .option('--note <file>', NOTE_ABOUT)
    .option('--confidential', 'let --by name a sensitive field; show texts and sensitive answers');
  addOutputOptions(asked)
    .option('--explain', 'print the definition beside each figure')
    .option('--exit-code', 'exit 8 where somebody must act')
    .addHelpText(
      'after',
      `\nReports:\n${REPORTS.map((report) => `  ${report.name.padEnd(14)} ${report.answers}`).join('\n')}\n\nExample:\n  $ mentor report overview --format md --out overview.md`,
    )
    .action(async (...words: unknown[]) => {
      const [name, participant, options] = words as [string, string | undefined, CommandOptions];
      await print(context, name, participant, options);
    });
}

async function print(
  context: Context,
  name: string,
  participant: string | undefined,
  options: CommandOptions,
): Promise<void> {
  const report = REPORTS.find((one) => one.name === name);
  if (report === undefined) throw new Error('the argument is one of the choices');
  refuseWrongOptions(report, participant, options);
  const note = options.note === undefined ? undefined : noteIn(context.path(options.note));
  const store = await context.store();
  const built = store.read(() => {
    if (options.by !== undefined) refuseUnknownFields(store, options.by, options.confidential === true);
    // People and rounds are looked up by today's names, which may have been different on the report's day.
    const scope: ReportScope = {
      round: options.round === undefined ? undefined : findRound(store, options.round),
      subject: report.isPersonal === true ? findParticipant(store, participant ?? '').id : undefined,
      by: options.by,
      form: formNamed(participant),
      isConfidential: options.confidential,
      note,
    };
    return buildReport(store, report, scope, options);
  });
  const { result, asOf } = built;
  const document = reportDocument(report, result, asOf, {
    programme: built.programme,
    round: built.round,
    isExplained: options.explain === true,
    compared: built.compared,
    changes: built.changes,
  });
  if (options.asOf === undefined && hasLaterChanges(store, store.today))
    await context.say(
      `This judges what is known now as on ${store.today}. For what was known then: --as-of ${store.today}`,
    );
  for (const one of built.compared?.notes ?? []) await context.say(`Note: ${one}`);
  await showAs(context, document, options);
  if (options.exitCode === true && result.needsAction) context.leaveWith('attention');
}

function refuseWrongOptions(report: Report, participant: string | undefined, options: CommandOptions): void {
  if (report.isPersonal === true && participant === undefined)
    throw wrongUsage(`Missing: the participant.`, `mentor report ${report.name} PERSON`);
  if (report.hasForm === true && participant !== undefined && formNamed(participant) === undefined)
    throw wrongUsage(
      `The report ${report.name} is of forms, not of ${quote(participant)}.`,
      `name one of ${FORM_KINDS.join(', ')}, or none for all of them`,
    );
  if (report.isPersonal !== true && report.hasForm !== true && participant !== undefined)
    throw wrongUsage(
      `The report ${report.name} is of the whole programme, not of ${quote(participant)}.`,
      `mentor report ${report.name}, or mentor report portfolio PERSON`,
    );
  if (report.hasNote !== true && options.note !== undefined)
    throw wrongUsage(`The report ${report.name} takes no --note.`, 'mentor report funder --note note.md');
  if (report.isOfRounds === true && options.compare !== undefined)
    throw wrongUsage(
      `The report ${report.name} takes no --compare: the round before stands beside each figure.`,
      `mentor report ${report.name} --round ROUND for that of an earlier round, or --as-of ${options.compare}`,
    );
  if (report.hasFields !== true && options.by !== undefined)
    throw wrongUsage(`The report ${report.name} takes no --by.`, 'mentor report equity --by region');
}

/** Returns the form of that name; undefined where it is something else. */
function formNamed(given: string | undefined): FormKind | undefined {
  return FORM_KINDS.find((kind) => kind === given?.toLowerCase());
}

function refuseUnknownFields(store: Store, fields: readonly string[], isConfidential: boolean): void {
  const custom = loadCustomFields(store);
  for (const field of fields) {
    const own = custom.find(({ name }) => name === field);
    if (own?.isSensitive === true && !isConfidential)
      throw refused(
        `${quote(field)} is a sensitive field.`,
        'add --confidential, and keep what it prints to yourself',
      );
    if (own === undefined && !GROUPED.includes(field)) {
      const known = [...GROUPED, ...custom.filter((one) => !one.isSensitive).map(({ name }) => name)];
      throw refused(`There is no field ${quote(field)} to group by.`, `--by takes ${known.join(', ')}`);
    }
  }
}
