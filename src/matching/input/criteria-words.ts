/** Entries of a criteria file in words. */
import * as v from 'valibot';
import { CRITERIA } from '../criteria/index.ts';
import type { CriterionEntry, RuleEntry } from './criteria-types.ts';
import { RULES } from '../rules/index.ts';

/**
 * Says what a rule of a criteria file asks for, defaults included.
 *
 * @example ruleWords({ rule: 'manager' }) // 'not in the same line of management'
 */
export function ruleWords(entry: RuleEntry): string {
  const rule = RULES.find((each) => each.name === entry.rule);
  return rule === undefined ? '' : rule.describe(v.parse(rule.parameters, entry));
}

/** Says what a criterion of a criteria file prefers, defaults included. */
export function criterionWords(entry: CriterionEntry): string {
  const criterion = CRITERIA.find((each) => each.name === entry.criterion);
  return criterion === undefined ? '' : criterion.describe(v.parse(criterion.parameters, entry));
}

/**
 * Returns the parameter that the name of an entry carries behind a colon: `field` of `same:sector`, `course`
 * of `training:Mentoring basics`.
 */
export function subjectOf(key: 'rule' | 'criterion', name: string): 'field' | 'course' {
  const list = key === 'rule' ? RULES : CRITERIA;
  const entries = list.find((each) => each.name === name)?.parameters.entries ?? {};
  return 'course' in entries && !('field' in entries) ? 'course' : 'field';
}
