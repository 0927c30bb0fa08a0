/** Reads a criteria file. It reports all problems at once, each with its place and a remedy. */
import * as v from 'valibot';
import { folded, nearest } from '../../domain/words/text.ts';
import { type Failure, refused } from '../../errors.ts';
import { CRITERIA } from '../criteria/index.ts';
import { type CriteriaFile, labelOf, type Vocabulary } from './criteria-types.ts';
import { canBeNumber } from './field-values.ts';
import { flag, oneOf, wants, wholeNumber } from './parameters.ts';
import { GROUP_RULES, RULES } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';

export type { CriteriaFile, CriterionEntry, RuleEntry, Vocabulary } from './criteria-types.ts';

type Values = Readonly<Record<string, unknown>>;

/** What entries of one kind have besides parameters, and which names they can have. */
interface EntryKind {
  readonly key: 'rule' | 'criterion';
  readonly common: v.ObjectEntries;
  readonly named: readonly Named[];
}

type Named = Pick<Rule, 'name' | 'parameters' | 'countsField' | 'canBeWithin'>;

const wantsWithin = wants('true or "only"');
const WITHIN = {
  within: v.optional(v.union([v.literal(true, wantsWithin), v.literal('only', wantsWithin)], wantsWithin)),
};
const RULE_ENTRIES: EntryKind = {
  key: 'rule',
  common: { on: v.optional(flag()), missing: v.optional(oneOf(['pass', 'refuse'])) },
  named: [...RULES.filter((rule) => rule.isAlwaysOn !== true), ...GROUP_RULES],
};
const CRITERION_ENTRIES: EntryKind = {
  key: 'criterion',
  common: { weight: wholeNumber(1, 1000) },
  named: CRITERIA,
};

/**
 * Returns what an entry with this name and these parameters can be: a rule, a criterion, both or neither.
 *
 * @example kindsOf('overlap', ['minutes']) // ['rule']
 */
export function kindsOf(name: string, parameters: readonly string[]): readonly EntryKind['key'][] {
  return [RULE_ENTRIES, CRITERION_ENTRIES]
    .filter(({ common, named }) =>
      named.some((one) => {
        const entries = entriesOf({ common }, one);
        return one.name === name && parameters.every((key) => Object.hasOwn(entries, key));
      }),
    )
    .map(({ key }) => key);
}

/** Returns what an entry of a name can have. */
function entriesOf(
  { common }: Pick<EntryKind, 'common'>,
  { parameters, canBeWithin }: Named,
): v.ObjectEntries {
  return { ...common, ...(canBeWithin === true ? WITHIN : {}), ...parameters.entries };
}

/**
 * Checks the content of a criteria file and returns it unchanged. It fills in no defaults, so an export returns what was
 * imported.
 *
 * Throws `Failure('refused')` whose message has one line for each problem, in the order of the file, each
 * beginning with its place (`criteria[2].weight: …`).
 */
export function parseCriteriaFile(value: unknown, vocabulary: Vocabulary): CriteriaFile {
  const problems: string[] = [];
  if (!isObject(value)) {
    throw refusal(['the file must be an object with "schema", "rules" and "criteria"']);
  }
  if (value['schema'] !== 'mentor.criteria/1') {
    problems.push(`schema: must be "mentor.criteria/1", not ${show(value['schema'])}`);
  }
  for (const key of Object.keys(value)) {
    if (!['schema', 'rules', 'criteria'].includes(key)) {
      problems.push(
        `${key}: is not part of a criteria file; ${suggest(key, ['schema', 'rules', 'criteria'])}`,
      );
    }
  }
  problems.push(
    ...listProblems('rules', value['rules'], RULE_ENTRIES, vocabulary),
    ...listProblems('criteria', value['criteria'], CRITERION_ENTRIES, vocabulary),
  );
  if (problems.length > 0) throw refusal(problems);
  return value as unknown as CriteriaFile;
}

function listProblems(
  path: string,
  list: unknown,
  kind: EntryKind,
  vocabulary: Vocabulary,
): readonly string[] {
  if (!Array.isArray(list)) {
    return [list === undefined ? `${path}: is missing; give a list, [] for none` : `${path}: must be a list`];
  }
  const firstByLabel = new Map<string, number>();
  return list.flatMap((entry: unknown, position) => {
    const place = `${path}[${position}]`;
    if (!isObject(entry))
      return [`${place}: must be an object, such as {"${kind.key}": "${kind.named[0]?.name}"}`];
    const label = labelOf(String(entry[kind.key]), entry);
    const first = firstByLabel.get(label);
    firstByLabel.set(label, first ?? position);
    const repeated = first === undefined ? [] : [`${place}: ${label} is already ${path}[${first}]; keep one`];
    return [...entryProblems(place, entry, kind, vocabulary), ...repeated];
  });
}

function entryProblems(
  place: string,
  entry: Values,
  kind: EntryKind,
  vocabulary: Vocabulary,
): readonly string[] {
  const name = entry[kind.key];
  const names = kind.named.map((each) => each.name);
  const named = kind.named.find((each) => each.name === name);
  if (named === undefined) {
    const isBase = kind.key === 'rule' && RULES.some((rule) => rule.name === name);
    const why = isBase ? 'is always on; leave it out' : `there is no ${show(name)}; ${suggest(name, names)}`;
    return [`${place}.${kind.key}: ${name === undefined ? `is missing; give ${oneOfWords(names)}` : why}`];
  }
  const entries = entriesOf(kind, named);
  const known = [kind.key, ...Object.keys(entries)];
  const problems = Object.keys(entry)
    .filter((key) => !known.includes(key))
    .map((key) => `${place}.${key}: is not a parameter of ${named.name}; ${suggest(key, known)}`);
  for (const [key, schema] of Object.entries(entries)) {
    const result = v.safeParse(schema, entry[key]);
    if (!result.success) problems.push(`${place}.${key}: ${result.issues[0].message}`);
  }
  if (problems.length === 0) {
    const whole = v.safeParse(named.parameters, entry);
    if (!whole.success) problems.push(...whole.issues.map((issue) => `${place}: ${issue.message}`));
  }
  return [
    ...problems,
    ...fieldParametersOf(named).flatMap((key) =>
      fieldProblems(`${place}.${key}`, entry[key], vocabulary, named),
    ),
    ...courseProblems(`${place}.course`, entry['course'], vocabulary, named),
  ];
}

/** Checks the names of courses: a misspelled course would be one that nobody has done. */
function courseProblems(
  place: string,
  course: unknown,
  { courses }: Vocabulary,
  named: Named,
): readonly string[] {
  if (!('course' in named.parameters.entries) || typeof course !== 'string' || course === '') return [];
  if (courses.some((name) => folded(name) === folded(course))) return [];
  const others = courses.length === 0 ? 'the programme has none' : suggest(course, courses);
  return [`${place}: there is no course ${show(course)}; ${others}`];
}

/** Returns the parameters that name a field. */
function fieldParametersOf({ parameters: { entries } }: Named): readonly string[] {
  return 'wish' in entries ? ['wish', 'of'] : 'field' in entries ? ['field'] : [];
}

/** Checks that the programme has each field, and that it has levels where a gap in levels is asked for. */
function fieldProblems(
  place: string,
  field: unknown,
  vocabulary: Vocabulary,
  named: Named,
): readonly string[] {
  if (typeof field !== 'string' || field === '') return [];
  if (!vocabulary.fields.includes(field)) {
    return [`${place}: there is no field ${show(field)}; ${suggest(field, vocabulary.fields)}`];
  }
  if (named.countsField !== true) return [];
  if (!canBeNumber(field)) {
    const numeric = vocabulary.fields.filter(canBeNumber);
    return [`${place}: ${show(field)} does not hold a number; use ${oneOfWords(numeric)}`];
  }
  if (field === 'level' && vocabulary.levels.length < 2) {
    return [`${place}: the programme has no levels to count between; use "years_experience", or set levels`];
  }
  return [];
}

function refusal(problems: readonly string[]): Failure {
  const hint = problems.some((line) => line.includes('there is no field'))
    ? 'keep a column as a custom field with: mentor import participants FILE --keep HEADER'
    : problems.some((line) => line.includes('there is no course'))
      ? 'mentor training course NAME adds a course'
      : problems.some((line) => line.includes('has no levels'))
        ? 'mentor programme edit --levels "Junior,Senior,Head" gives the programme levels, lowest first'
        : 'mentor criteria export writes the criteria in use, to start from';
  return refused(problems.join('\n'), hint);
}

/** Returns the nearest name where one is near enough, and otherwise all the names there are. */
function suggest(given: unknown, names: readonly string[]): string {
  const near = typeof given === 'string' ? nearest(given, names) : undefined;
  if (near !== undefined) return `did you mean "${near}"?`;
  return `use ${oneOfWords(names)}`;
}

function oneOfWords(names: readonly string[]): string {
  return names.length === 1 ? `${names[0]}` : `one of ${names.join(', ')}`;
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
