/** The fields of a participant as options: one flag for each field, for `enrol` and `participant edit`. */
import type { Command } from '@commander-js/extra-typings';
import { Option } from '../../commander.ts';
import type { Draft } from '../../domain/people/field.ts';
import { type FieldProblem, propertyOf, type Vocabulary } from '../../domain/people/fields/field-entry.ts';
import { fieldNamed } from '../../domain/people/fields/field-lookup.ts';
import { parseRoles } from '../../domain/people/fields/roles-field.ts';
import { FIELDS } from '../../domain/people/fields.ts';
import { parseDraft } from '../../domain/people/draft.ts';
import { ROLES } from '../../domain/people/fields/choices.ts';
import { folded, quote } from '../../domain/words/text.ts';
import { refused, wrongUsage } from '../../errors.ts';
import { dayReader, someOf } from './values.ts';

/** Reads `--as`: a role, or several with commas between them. */
export const readRoles = someOf(ROLES, (given) => (/[;,]/.test(given) ? parseRoles(given) : undefined));

const NAME_PARTS = [
  ['first_name', 'first name, where there is no --name'],
  ['last_name', 'last name, where there is no --name'],
] as const;

/** Adds `--as` and an option for every field to a command. */
export function addFieldOptions(command: Command): void {
  command.option('--as <roles>', `roles: ${ROLES.join(', ')}`, readRoles);
  for (const { name, about, isDate } of FIELDS) {
    // --as sets the roles. --roles does the same, under the name of the column in files.
    const option = new Option(`${optionOf(name)} <${isDate === true ? 'day' : 'value'}>`, about);
    if (isDate === true)
      option.argParser(dayReader({ direction: 'happened', besides: '', isPassedOn: true }));
    command.addOption((name === 'roles' ? option.hideHelp() : option) as Parameters<Command['addOption']>[0]);
    if (name === 'name')
      for (const [part, words] of NAME_PARTS) command.option(`${optionOf(part)} <value>`, words);
  }
}

/**
 * Returns the option of a field.
 *
 * @example optionOf('job_title') // '--job-title'
 */
export function optionOf(field: string): string {
  return `--${field.replaceAll('_', '-')}`;
}

/**
 * Returns the field of an option.
 *
 * @example fieldOf('--as') // 'roles'
 */
export function fieldOf(option: string): string {
  return option === '--as' ? 'roles' : option.slice(2).replaceAll('-', '_');
}

/**
 * Returns the texts that the options gave, by field name. An empty text is kept, because it means "nothing".
 *
 * @param options As parsed by commander, in camelCase.
 */
export function textsFrom(options: Readonly<Record<string, unknown>>): Record<string, string> {
  const names = [...FIELDS.map((field) => field.name), ...NAME_PARTS.map(([name]) => name)];
  const texts: Record<string, string> = {};
  for (const name of names) {
    const value = options[propertyOf(name)];
    if (typeof value === 'string') texts[name] = fieldNamed(name)?.saysNothing?.(value) === true ? '' : value;
  }
  const roles = options['as'];
  if (typeof roles !== 'string') return texts;
  if (texts['roles'] !== undefined && folded(texts['roles']) !== roles)
    throw wrongUsage(
      `--as and --roles are one option: it is given as ${quote(roles)} and as ${quote(texts['roles'])}.`,
      'say it once',
    );
  texts['roles'] = roles;
  return texts;
}

/**
 * Reads the texts of options into a draft.
 *
 * @throws Failure `refused` with every value that cannot be read, one a line.
 */
export function draftFrom(texts: Readonly<Record<string, string>>, vocabulary: Vocabulary): Draft {
  const { draft, problems } = parseDraft(texts, vocabulary);
  const [first] = problems;
  if (first === undefined) return draft;
  if (problems.length === 1) throw refused(`${complaint(first)}.`, first.hint);
  const lines = problems.map((problem) => `  ${complaint(problem)}; ${problem.hint}`);
  throw refused(
    `${problems.length} values cannot be read:\n${lines.join('\n')}`,
    'mend them; nothing was changed',
  );
}

function complaint({ field, message }: FieldProblem & { readonly field: string }): string {
  return `${optionOf(field)}: ${message}`;
}
