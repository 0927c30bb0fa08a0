/** The rules of a criteria file together with the ones that are always on, ready to judge pairs. */
import * as v from 'valibot';
import type { Participant } from '../../domain/people/participant.ts';
import { labelOf, type RuleEntry } from '../input/criteria-types.ts';
import { isRuleInConfidence, UNAVAILABLE } from '../proposal/in-confidence.ts';
import type { PairContext } from '../input/pair-context.ts';
import { GROUP_RULES, RULES } from '../rules/index.ts';
import { missingWords, type PairVerdict, type Rule, type Verdict } from '../rules/rule.ts';

export interface RuleInForce {
  readonly rule: Rule;
  readonly parameters: object;
  /** The rule's name and field: `different:organisation`. */
  readonly label: string;
  readonly refusesMissing: boolean;
  /** Whether it is on by default and the file does not name it, so that nobody asked how often its values are missing. */
  readonly isImplied: boolean;
}

/** Returns an entry for each rule that is on by default and that a file does not mention. */
export function impliedRules(entries: readonly RuleEntry[]): readonly RuleEntry[] {
  const said = new Set(entries.map(({ rule }) => rule));
  return RULES.filter(({ name, isOnByDefault }) => isOnByDefault === true && !said.has(name)).map(
    ({ name }) => ({ rule: name }),
  );
}

/**
 * Returns the rules in force for pairs: first those always on, then those on by default, then those of the file that are on, in the
 * file's order. Rules that judge the score come last.
 */
export function rulesInForce(entries: readonly RuleEntry[]): readonly RuleInForce[] {
  const always = RULES.filter((rule) => rule.isAlwaysOn === true).map((rule) => ({ rule: rule.name }));
  const own = entries.filter((entry) => entry.on !== false && isOfPairs(entry));
  const inOrder = [
    ...always.map((entry) => inForce(entry)),
    ...impliedRules(entries).map((entry) => ({ ...inForce(entry), isImplied: true })),
    ...own.map((entry) => inForce(entry)),
  ];
  const isLast = ({ rule }: RuleInForce): boolean => rule.leastScore !== undefined;
  return [...inOrder.filter((each) => !isLast(each)), ...inOrder.filter(isLast)];
}

/**
 * Returns whether a rule protects people, so that doing without it is never advised.
 *
 * @param label its name, with or without the field or course it is about
 */
export function isProtective(label: string): boolean {
  return RULES.some((rule) => rule.isProtective === true && rule.name === label.split(':', 1)[0]);
}

/** Returns whether a lock with a reason may break a rule. Most rules that are always on yield to no reason. */
export function canBeBroken({ isAlwaysOn, yieldsToReason }: Rule): boolean {
  return isAlwaysOn !== true || yieldsToReason === true;
}

/** Returns whether a rule is in force, with any parameters. */
export function isInForce(name: string, entries: readonly RuleEntry[]): boolean {
  return rulesInForce(entries).some(({ rule }) => rule.name === name);
}

/** Returns whether an entry judges pairs, and not only the people of a group together. */
export function isOfPairs({ rule, within }: RuleEntry): boolean {
  return within !== 'only' && GROUP_RULES.every(({ name }) => name !== rule);
}

/** Returns the rule of an entry, ready to be compiled. */
export function inForce(entry: RuleEntry): RuleInForce {
  const rule = RULES.find((each) => each.name === entry.rule);
  if (rule === undefined) throw new Error(`There is no rule ${entry.rule}`);
  const parameters = v.parse(rule.parameters, entry);
  const label = labelOf(rule.name, entry);
  return { rule, parameters, label, refusesMissing: entry.missing === 'refuse', isImplied: false };
}

/** A rule in force with its verdicts on the pairs of one context. */
export interface CompiledRule extends RuleInForce {
  /** Whether it is in confidence that it bars a pair. */
  readonly isInConfidence: boolean;
  readonly verdictOn: PairVerdict;
  /** In units; −∞ for a rule that does not judge the score. */
  readonly leastScore: number;
}

/**
 * Compiles rules in force for the pairs of a context. Those in confidence come together, after those always on. So the
 * number of pairs in which the other rules lacked values does not reveal which of them bars a pair.
 */
export function compileRules(rules: readonly RuleInForce[], context: PairContext): readonly CompiledRule[] {
  const compiled = rules.map((each) => ({
    ...each,
    isInConfidence: isRuleInConfidence(each.label, context.sensitiveFields),
    verdictOn: each.rule.compile(each.parameters, context),
    leastScore: each.rule.leastScore?.(each.parameters, context) ?? -Infinity,
  }));
  const place = ({ rule, isInConfidence }: CompiledRule): number =>
    rule.isAlwaysOn === true ? 0 : isInConfidence ? 1 : 2;
  return compiled.toSorted((a, b) => place(a) - place(b));
}

/** Returns whether a verdict bars a pair. The file says of each rule what a missing value does. */
export function isBarring(verdict: Verdict, refusesMissing: boolean): boolean {
  return verdict === 'refused' || (verdict === 'missing' && refusesMissing);
}

/** Returns whether a rule bars a pair. */
export function bars(rule: CompiledRule, mentee: number, mentor: number, score: number): boolean {
  return isBarring(rule.verdictOn(mentee, mentor, score), rule.refusesMissing);
}

/**
 * Says why a rule bars a pair of a context, or which value it needs is missing.
 *
 * @param isInConfidence Whether only the coordinator reads it, who may know what somebody said in private.
 */
export function barringWords(
  { rule, parameters, isInConfidence: isPrivate }: CompiledRule,
  mentee: Participant,
  mentor: Participant,
  context: PairContext,
  isMissing: boolean,
  isInConfidence: boolean,
): string {
  if (!isInConfidence && isPrivate) return UNAVAILABLE;
  if (isMissing)
    return (
      rule.explainMissing?.(parameters, mentee, mentor, context) ??
      missingWords(rule.needs?.(parameters) ?? [], mentee, mentor)
    );
  if (isInConfidence && rule.explainInConfidence !== undefined)
    return rule.explainInConfidence(parameters, mentee, mentor, context);
  return rule.explain(parameters, mentee, mentor, context);
}
