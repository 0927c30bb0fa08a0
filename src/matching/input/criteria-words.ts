/** Entries of a criteria file in words. */
import * as v from 'valibot';
import { CRITERIA } from '../criteria/index.ts';
import type { CriterionEntry, RuleEntry } from './criteria-types.ts';
import { GROUP_RULES, RULES } from '../rules/index.ts';

/**
 * Says what a rule of a criteria file asks for, including defaults.
 *
 * @example ruleWords({ rule: 'manager' }) // 'not in the same line of management'
 */
export function ruleWords(entry: RuleEntry): string {
  const rule = [...RULES, ...GROUP_RULES].find((each) => each.name === entry.rule);
  if (rule === undefined) return '';
  const words = rule.describe(v.parse(rule.parameters, entry));
  if (entry.within === undefined) return words;
  return entry.within === 'only'
    ? `${words}, between members of a group`
    : `${words}, between members of a group too`;
}

/** Says what a criterion of a criteria file prefers, including defaults. */
export function criterionWords(entry: CriterionEntry): string {
  const criterion = CRITERIA.find((each) => each.name === entry.criterion);
  return criterion === undefined ? '' : criterion.describe(v.parse(criterion.parameters, entry));
}

/** What an entry is about, as its name says it after the colon. */
export interface Subject {
  readonly field?: string;
  readonly course?: string;
  /** The field that holds a wish. */
  readonly wish?: string;
  /** The field that a wish is about. */
  readonly of?: string;
}

/**
 * Returns the parameters that the text after the colon of an entry's name stands for: a field in `same:sector`, a course in
 * `training:Mentoring basics`, two fields in `wish:asks_for=sector`.
 */
export function subjectOf(key: 'rule' | 'criterion', name: string, text: string): Subject {
  const list = key === 'rule' ? [...RULES, ...GROUP_RULES] : CRITERIA;
  const entries = list.find((each) => each.name === name)?.parameters.entries ?? {};
  if ('wish' in entries) {
    const [wish = '', of] = text.split('=');
    return of === undefined ? { wish } : { wish, of };
  }
  return 'course' in entries && !('field' in entries) ? { course: text } : { field: text };
}

/** Returns the fields that an entry of this name is about. */
export function fieldsOfLabel(key: 'rule' | 'criterion', label: string): readonly string[] {
  const at = label.indexOf(':');
  if (at === -1) return [];
  const { field, wish, of } = subjectOf(key, label.slice(0, at), label.slice(at + 1));
  return [field, wish, of].filter((name) => name !== undefined);
}
