/** `mentor import FILE`: finds out which kind of file it is, and has the command of that kind take it in. */
import { existsSync } from 'node:fs';
import type { Command, Context } from '../../../context.ts';
import { enrolmentColumns } from '../../../domain/forms/enrolling/enrolment-columns.ts';
import { clearKind, FILE_KINDS, type LikelyKind, likelyKinds } from '../../../domain/import/kind-of-file.ts';
import { joinedHeaders } from '../../../domain/import/two-line-header.ts';
import { nearSpelling, quote, shellLine } from '../../../domain/words/text.ts';
import { MeantLine, refused, wrongUsage } from '../../../errors.ts';
import { refuseNoFile } from '../../../io/files.ts';
import { readTable } from '../../../io/table-reader.ts';
import { loadVocabulary } from '../../../store/programme.ts';
import { loadFormSet } from '../../../application/forms/form-set.ts';
import { enrolmentForms } from '../../../application/import/enrolment-forms.ts';
import { addFileOptions } from '../../../application/import/file-options.ts';

/** How many headers are told that speak for a kind. */
const MOST_HEADERS = 3;

export function define(command: Command, context: Context): void {
  addFileOptions(
    command.description(
      `Take in a CSV or a workbook, or answers to forms: texts, mails, sheets with codes, and folders of them. What it holds is told from its headers and cells: ${FILE_KINDS.join(', ')}, answers; the word before the file says it. The options of that kind work here, too.`,
    ),
  )
    .allowUnknownOption()
    .allowExcessArguments()
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor import form.csv --dry-run\n  $ mentor import participants form.csv --as mentor',
    )
    .action(async (_, options, { args }) => {
      const file = fileAmong(args, context);
      if (!existsSync(context.path(file))) throw noFile(file, args);
      const store = await context.store();
      refuseNoFile(context.path(file));
      const { whyAnswers } = await import('../../../application/import/answers/holds-answers.ts');
      const forms = loadFormSet(store);
      const takenAs = async (kind: string, why: string): Promise<never> => {
        const line = ['import', kind];
        await context.say(`Taken as ${kind}, for ${why}; the same: ${shellLine(['mentor', ...line, file])}`);
        throw new MeantLine(['import'], line, false);
      };
      const why = await whyAnswers(context.path(file), forms);
      if (why !== undefined) return takenAs('answers', why);
      const { headers, rows } = await readTable(context.path(file), {
        ...options,
        joinHeaders: joinedHeaders,
      });
      const kinds = likelyKinds(
        headers,
        rows,
        store.read(() => loadVocabulary(store)),
        enrolmentColumns(
          headers,
          store.read(() => enrolmentForms(forms)),
        ),
      );
      const found = clearKind(kinds) ?? (await chosen(context, file, kinds));
      return takenAs(found.kind, told(found));
    });
}

/** Returns the file among the words: options that only one kind of file has are not known yet, nor their values. */
function fileAmong(args: readonly string[], context: Context): string {
  const named = args.filter((word) => !/^-./.test(word));
  const [first = ''] = named;
  // A kind that is misspelt stands before the file.
  if (nearSpelling(first, FILE_KINDS) !== undefined) return first;
  return named.find((word) => existsSync(context.path(word))) ?? first;
}

/** Returns the failure of a file that is not there: it may be a kind that is misspelt, or what was piped in. */
function noFile(file: string, args: readonly string[]): Error {
  const near = nearSpelling(file, FILE_KINDS);
  if (near !== undefined) {
    const rest = args.filter((word) => word !== file);
    return wrongUsage(
      `Unknown command 'mentor import ${file}'.`,
      `did you mean ${shellLine(['mentor', 'import', near, ...rest])}?`,
    );
  }
  if (file === '-')
    return wrongUsage(
      'What is piped in is of a kind that is said.',
      `mentor import ${FILE_KINDS[0]} -; or ${listOf(1)}`,
    );
  return refused(`There is no file ${quote(file)}.`, `name one; or a kind before it: ${listOf(0)}`);
}

function listOf(from: number): string {
  return FILE_KINDS.slice(from).join(', ');
}

/** Returns the kind that somebody says it is. */
async function chosen(context: Context, file: string, kinds: readonly LikelyKind[]): Promise<LikelyKind> {
  const likely = kinds.map((one) => `${one.kind}, for ${told(one)}`);
  if (!context.ask.isInteractive)
    throw wrongUsage(
      likely.length === 0
        ? `What ${quote(file)} holds cannot be told from its headers.`
        : `${quote(file)} may hold ${likely.join('; or ')}.`,
      `say the kind: ${shellLine(['mentor', 'import', kinds[0]?.kind ?? FILE_KINDS[0]!, file])}; the kinds are ${listOf(0)}`,
    );
  const choices = [...likely.map((label, at) => ({ value: kinds[at]!.kind, label })), ...others(kinds)];
  const kind = await context.ask.one({
    option: 'kind',
    message: `What does ${quote(file)} hold?`,
    kind: 'choice',
    choices,
  });
  return { kind: FILE_KINDS.find((one) => one === kind) ?? 'participants', headers: [], score: 0 };
}

function others(kinds: readonly LikelyKind[]): { readonly value: string; readonly label: string }[] {
  return FILE_KINDS.filter((kind) => !kinds.some((one) => one.kind === kind)).map((kind) => ({
    value: kind,
    label: kind,
  }));
}

function told({ headers }: LikelyKind): string {
  return headers.length === 0 ? 'you say so' : headers.slice(0, MOST_HEADERS).map(quote).join(', ');
}
