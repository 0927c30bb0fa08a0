/** Who of one side may not be in one group, and of whom a group may have only so many. */
import type { Participant } from '../../../domain/people/participant.ts';
import { type Cap, NO_CLASS } from '../../circles/group-problem.ts';
import { comparedForm, fieldValues } from '../../input/field-values.ts';
import type { RuleEntry } from '../../input/criteria-types.ts';
import type { PairContext } from '../../input/pair-context.ts';
import { overrides } from '../../input/locks.ts';
import { POINT_DECIMALS } from '../../input/units.ts';
import { type Codes, newCoder, shareOne } from '../../input/value-codes.ts';
import {
  barringWords,
  bars,
  canBeBroken,
  type CompiledRule,
  compileRules,
  inForce,
  rulesInForce,
} from '../../scoring/in-force.ts';
import type { GroupInput } from '../group-input.ts';
import type { AtMost } from '../group-settings.ts';

/** What a group asks of the people on its many side, by their positions. */
export interface GroupRules {
  readonly apart: readonly (readonly [number, number])[];
  readonly caps: readonly Cap[];
}

/** The rules of pairs that hold among the people of a group too, where they are in force. */
const ALWAYS_AMONG = new Set(['avoids', 'forbidden', 'same-person', 'manager', 'assessor']);

/**
 * Returns the rules among people of one side: the mentees of circles, or the mentors of panels.
 *
 * 1. Two are apart where either avoids the other, they may be one person, the coordinator keeps them apart, or, where
 *    those rules are in force, one manages or assesses the other.
 * 2. So are two whom a rule bars that the criteria file marks with `within`.
 * 3. Those held together are not kept apart by a rule that the lock overrides.
 * 4. A group has at most so many with one value of a field (`at-most`), and nobody who is the only one with a value
 *    (`nobody-alone`). Somebody without a value counts for none.
 *
 * Time O(n² r) for n people and r rules.
 *
 * @param people by key
 * @param atMost what was asked for besides the criteria file
 */
export function groupRulesOf(
  input: GroupInput,
  people: readonly Participant[],
  atMost: readonly AtMost[],
): GroupRules {
  const { rules, isBarredBy } = compileRulesAmong(input, people); // 1, 2
  const at = new Map(people.map(({ key }, position) => [key, position]));
  const keptApart = new Set(input.apart.flatMap(([one, other]) => [`${one}\n${other}`, `${other}\n${one}`]));
  const isOverridden = overridesIn(input, at); // 3
  const apart: (readonly [number, number])[] = [];
  for (let one = 0; one < people.length; one++)
    for (let other = one + 1; other < people.length; other++) {
      const isApart =
        keptApart.has(`${people[one]!.key}\n${people[other]!.key}`) ||
        rules.some((rule) => isBarredBy(rule, one, other) && !isOverridden(rule, one, other));
      if (isApart) apart.push([one, other]);
    }
  return { apart, caps: capsOf(input, people, atMost) }; // 4
}

/** The rules among people of one side, who are numbered by their positions. */
export interface RulesAmong {
  readonly rules: readonly CompiledRule[];
  /** Returns whether a rule keeps two of them apart, whichever of them is taken as the mentor. */
  readonly isBarredBy: (rule: CompiledRule, one: number, other: number) => boolean;
  /** Returns the rules that keep two of them apart, each with why, as only the coordinator may read it. */
  readonly barring: (
    one: number,
    other: number,
  ) => readonly { readonly rule: CompiledRule; readonly words: string }[];
}

/** Compiles the rules that hold among people of one side of a group; see {@link groupRulesOf}. */
export function compileRulesAmong(input: GroupInput, people: readonly Participant[]): RulesAmong {
  const context: PairContext = {
    ...input,
    mentees: people,
    mentors: people,
    places: people.map(() => 1),
    decimals: POINT_DECIMALS,
  };
  const rules = compileRules(rulesAmong(input), context);
  const isBarred = (rule: CompiledRule, one: number, other: number): boolean => bars(rule, one, other, NaN);
  const isBarredBy: RulesAmong['isBarredBy'] = (rule, one, other) =>
    isBarred(rule, one, other) || isBarred(rule, other, one);
  return {
    rules,
    isBarredBy,
    barring: (one, other) =>
      rules
        .filter((rule) => isBarredBy(rule, one, other))
        .map((rule) => {
          const [mentee, mentor] = isBarred(rule, one, other) ? [one, other] : [other, one];
          const isMissing = rule.verdictOn(mentee, mentor, NaN) === 'missing';
          const words = barringWords(rule, people[mentee]!, people[mentor]!, context, isMissing, true);
          return { rule, words };
        }),
  };
}

function rulesAmong({ criteria }: GroupInput): ReturnType<typeof rulesInForce> {
  const within = criteria.rules.filter((entry) => entry.within !== undefined && entry.on !== false);
  return [
    ...rulesInForce(criteria.rules).filter(({ rule }) => ALWAYS_AMONG.has(rule.name)),
    ...within.map(inForce),
  ];
}

function overridesIn(
  { held }: GroupInput,
  at: ReadonlyMap<string, number>,
): (rule: CompiledRule, one: number, other: number) => boolean {
  const sets = held.map((group) => ({
    group,
    people: new Set(group.keys.flatMap((key) => at.get(key) ?? [])),
  }));
  return ({ rule, label }, one, other) =>
    canBeBroken(rule) &&
    sets.some(({ group, people }) => people.has(one) && people.has(other) && overrides(group, label));
}

/** Returns how many of a group may have the same value of a field: as asked for, and by the criteria file. */
export function limitsOf({ criteria }: GroupInput, atMost: readonly AtMost[]): readonly AtMost[] {
  return [
    ...atMost,
    ...criteria.rules
      .filter(({ rule, on }) => rule === 'at-most' && on !== false)
      .map((entry) => ({ field: String(entry['field']), most: Number(entry['most']) })),
  ];
}

/** Returns each set of more than so many people who have a value of a field in common. */
export function alikeIn(
  people: readonly Participant[],
  field: string,
  most: number,
): readonly (readonly Participant[])[] {
  const codes = codesIn(people, field);
  return [...new Set(codes.flat())]
    .map((value) => people.filter((_, at) => codes[at]!.includes(value)))
    .filter(({ length }) => length > most);
}

/** Returns whether somebody is the only one of some people with a value of a field in which nobody is to be alone. */
export function isAnyoneAlone({ criteria }: GroupInput, people: readonly Participant[]): boolean {
  return fieldsOfNobodyAlone(criteria.rules).some((field) => {
    const all = codesIn(people, field).flat();
    return all.some((value) => all.indexOf(value) === all.lastIndexOf(value));
  });
}

function fieldsOfNobodyAlone(rules: readonly RuleEntry[]): readonly string[] {
  return rules
    .filter(({ rule, on }) => rule === 'nobody-alone' && on !== false)
    .map((entry) => String(entry['field']));
}

function capsOf(
  input: GroupInput,
  people: readonly Participant[],
  atMost: readonly AtMost[],
): readonly Cap[] {
  const limits = limitsOf(input, atMost);
  return [
    ...limits.flatMap(({ field, most }) =>
      classesOf(people, field, most).map((classOf) => ({ classOf, most, isAloneAllowed: true })),
    ),
    ...fieldsOfNobodyAlone(input.criteria.rules).flatMap((field) =>
      classesOf(people, field, 0).map((classOf) => ({
        classOf,
        most: null,
        isAloneAllowed: false,
      })),
    ),
  ];
}

/**
 * Returns everybody's class in a field: one list of classes, or one for each value where somebody has several. Values that
 * no more have than may be in one group are left out.
 */
function classesOf(people: readonly Participant[], field: string, most: number): readonly Int32Array[] {
  const codes = codesIn(people, field);
  const counts = new Map<number, number>();
  for (const one of codes.flat()) counts.set(one, (counts.get(one) ?? 0) + 1);
  const common = [...counts.keys()].filter((one) => counts.get(one)! > most).sort((a, b) => a - b);
  if (common.length === 0) return [];
  if (codes.every(({ length }) => length <= 1))
    return [Int32Array.from(codes, ([one]) => (one === undefined ? NO_CLASS : common.indexOf(one)))];
  return common.map((value) => Int32Array.from(codes, (own) => (own.includes(value) ? 0 : NO_CLASS)));
}

/** Returns pairs of people who have a value of a field in common. */
export function sharingPairs(people: readonly Participant[], field: string): (readonly [number, number])[] {
  const codes = codesIn(people, field);
  return codes.flatMap((own, one) =>
    codes.slice(one + 1).flatMap((others, k) => (shareOne(own, others) ? [[one, one + 1 + k] as const] : [])),
  );
}

function codesIn(people: readonly Participant[], field: string): readonly Codes[] {
  const code = newCoder(comparedForm(field));
  return people.map((person) => code(fieldValues(person, field)));
}
