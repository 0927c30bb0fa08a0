/** Entries of a criteria file in words. */
import * as v from 'valibot';
import { CRITERIA } from '../criteria/index.ts';
import type { CriterionEntry, RuleEntry } from './criteria-types.ts';
import { RULES } from '../rules/index.ts';

/**
 * Says what a rule of a criteria file asks for, including defaults.
 *
 * @example ruleWords({ rule: 'manager' }) // 'not in the same line of management'
 */
export function ruleWords(entry: RuleEntry): string {
  const rule = RULES.find((each) => each.name === entry.rule);
  return rule === undefined ? '' : rule.describe(v.parse(rule.parameters, entry));
}

/** Says what a criterion of a criteria file prefers, including defaults. */
export function criterionWords(entry: CriterionEntry): string {
  const criterion = CRITERIA.find((each) => each.name === entry.criterion);
  return criterion === undefined ? '' : criterion.describe(v.parse(criterion.parameters, entry));
}

/**
 * Returns which parameter the text after the colon of an entry's name is: `field` in `same:sector`, `course` in
 * `training:Mentoring basics`.
 */
export function subjectOf(key: 'rule' | 'criterion', name: string): 'field' | 'course' {
  const list = key === 'rule' ? RULES : CRITERIA;
  const entries = list.find((each) => each.name === name)?.parameters.entries ?? {};
  return 'course' in entries && !('field' in entries) ? 'course' : 'field';
}
