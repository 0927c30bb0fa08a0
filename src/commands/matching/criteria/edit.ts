/** `mentor criteria edit`: changes, adds or removes one rule or criterion. */
import type { Command, Context } from '../../../context.ts';
import { quote } from '../../../domain/words/text.ts';
import { refused, wrongUsage } from '../../../errors.ts';
import { CRITERIA } from '../../../matching/criteria/index.ts';
import { type CriteriaFile, kindsOf } from '../../../matching/input/criteria-file.ts';
import { labelOf } from '../../../matching/input/criteria-types.ts';
import { subjectOf } from '../../../matching/input/criteria-words.ts';
import { impliedRules } from '../../../matching/scoring/in-force.ts';
import { GROUP_RULES, RULES } from '../../../matching/rules/index.ts';
import { loadCriteria } from '../../../store/programme.ts';
import { criteriaDocument } from '../../../view/pages/matching/criteria.ts';
import { keyValue, wholeNumber } from '../../../application/options/values.ts';
import { replaceCriteria } from '../../../application/criteria/read-criteria.ts';
import { askWhich } from '../../../application/criteria/rule-or-criterion.ts';

interface EditOptions {
  readonly rule?: true | undefined;
  readonly weight?: number | undefined;
  readonly on?: true | undefined;
  readonly off?: true | undefined;
  readonly set?: ReadonlyMap<string, string> | undefined;
  readonly add?: true | undefined;
  readonly remove?: true | undefined;
}

type Entry = Readonly<Record<string, unknown>>;

export function define(command: Command, context: Context): void {
  command
    .description('Change, add or remove one rule or criterion. mentor criteria show lists their names.')
    .argument(
      '<name>',
      'topics, or with its field same:sector, with its two fields wish:asks_for=sector, with its course "training:Mentoring basics"',
    )
    .option('--rule', 'the rule of that name, where a criterion has the same')
    .option('--weight <n>', 'weight of a criterion', wholeNumber(1, 1000))
    .option('--on', 'switch a rule on')
    .option('--off', 'switch a rule off')
    .option('--set <key=value>', 'set a parameter; may be repeated', keyValue)
    .option('--add', 'add it; where it may be a rule or a criterion, with --rule or with --weight')
    .option('--remove', 'remove it')
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor criteria edit topics --weight 5\n  $ mentor criteria edit gap:level --add --set at_least=1 --set at_most=2\n  $ mentor criteria edit manager --off',
    )
    .action(async (name, options) => {
      if (Object.keys(options).filter((key) => key !== 'rule').length === 0)
        throw wrongUsage('No change was named.', 'use --weight, --on, --off, --set, --add or --remove');
      if ((options.add === true && options.remove === true) || (options.on === true && options.off === true))
        throw wrongUsage(
          'These options exclude each other.',
          'use one of --add and --remove, of --on and --off',
        );
      const kind = saysNoKind(name, options) ? await askWhich(context, name, wordsOf(options)) : {};
      const criteria = await context.write('criteria edit', (store) =>
        replaceCriteria(store, edited(loadCriteria(store), name, { ...options, ...kind })),
      );
      const done = options.add === true ? 'Added' : options.remove === true ? 'Removed' : 'Changed';
      await context.show(criteriaDocument('criteria.edit/1', criteria, `${done} ${name}.`));
      await context.next('mentor match proposes with the new criteria');
    });
}

/** Returns whether a command line adds an entry that could be a rule or a criterion, without saying which. */
function saysNoKind(name: string, { add, rule, weight, on, off, set }: EditOptions): boolean {
  const isSaid = rule === true || weight !== undefined || on === true || off === true;
  return add === true && !isSaid && kindsOf(parted(name)[0], [...(set?.keys() ?? [])]).length === 2;
}

function wordsOf({ set = new Map<string, string>() }: EditOptions): string[] {
  return ['--add', ...[...set].flatMap(([key, value]) => ['--set', `${key}=${value}`])];
}

/** Returns the criteria with one entry changed. The reader of the file checks whether they make sense. */
function edited(criteria: CriteriaFile, name: string, options: EditOptions): object {
  const [base, subject] = parted(name);
  const isRule = isARule(criteria, name, base, options);
  const key = isRule ? 'rule' : 'criterion';
  const list: readonly Entry[] = isRule ? criteria.rules : criteria.criteria;
  const at = list.findIndex((entry) => nameOf(entry, key) === name);
  const changed: Entry = {
    ...(at >= 0
      ? list[at]
      : {
          [key]: base,
          ...(subject === undefined ? {} : subjectOf(key, base, subject)),
          ...(isRule ? {} : { weight: 1 }),
        }),
    ...(options.weight === undefined ? {} : { weight: options.weight }),
    ...(options.on === true ? { on: true } : {}),
    ...(options.off === true ? { on: false } : {}),
    ...Object.fromEntries([...(options.set ?? [])].map(([one, value]) => [one, valueOf(value)])),
  };
  // A rule that is on by default applies without an entry. Switching it off creates one.
  const isImplied = isRule && impliedRules(criteria.rules).some((entry) => nameOf(entry, key) === name);
  if (isImplied && options.remove === true)
    throw refused(`${name} is on unless it is switched off.`, `mentor criteria edit ${name} --off`);
  if (options.add !== true && at < 0 && !isImplied)
    throw refused(
      `There is no ${key} ${quote(name)} in force.`,
      `those in force are ${list.map((entry) => nameOf(entry, key)).join(', ') || 'none'}; --add adds one`,
    );
  if (options.add === true && at >= 0) throw refused(`${name} is there already.`, 'change it without --add');
  const entries =
    options.remove === true ? list.toSpliced(at, 1) : at < 0 ? [...list, changed] : list.with(at, changed);
  return isRule ? { ...criteria, rules: entries } : { ...criteria, criteria: entries };
}

/** A course can have a colon in its name; a rule cannot. */
function parted(name: string): readonly [base: string, subject: string | undefined] {
  const at = name.indexOf(':');
  return at === -1 ? [name, undefined] : [name.slice(0, at), name.slice(at + 1)];
}

function isARule(criteria: CriteriaFile, name: string, base: string, options: EditOptions): boolean {
  if (options.rule === true) return true;
  if (options.weight !== undefined) return false;
  if (options.on === true || options.off === true) return true;
  const kinds = kindsOf(base, [...(options.set?.keys() ?? [])]);
  if (kinds.length === 1) return kinds[0] === 'rule';
  if (criteria.criteria.some((entry) => nameOf(entry, 'criterion') === name)) return false;
  if (criteria.rules.some((entry) => nameOf(entry, 'rule') === name)) return true;
  return (
    [...RULES, ...GROUP_RULES].some((rule) => rule.name === base) &&
    !CRITERIA.some((criterion) => criterion.name === base)
  );
}

function nameOf(entry: Entry, key: 'rule' | 'criterion'): string {
  return labelOf(String(entry[key]), entry);
}

function valueOf(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
