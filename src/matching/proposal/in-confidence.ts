/** Which rules and criteria tell something of people that only the coordinator may know: see ADR 34. */
import type { Participant } from '../../domain/people/participant.ts';
import { CRITERIA } from '../criteria/index.ts';
import { subjectOf } from '../input/criteria-words.ts';
import { RULES } from '../rules/index.ts';

/** What stands for every rule that is in confidence, where it bars a pair and where it does not. */
export const UNAVAILABLE = 'unavailable';
export const AVAILABLE = 'available';

/** What it depends on whether something is in confidence. */
export interface Confidence {
  readonly sensitiveFields: readonly string[];
  /** All participants, matched or not. */
  readonly everyone: readonly Participant[];
}

/**
 * Returns whether it is in confidence that a rule bars a pair: it is private, or about a sensitive field.
 *
 * @example isRuleInConfidence('same:faith', ['faith']) // true
 */
export function isRuleInConfidence(label: string, sensitiveFields: readonly string[]): boolean {
  const { name, isSensitive } = parted('rule', label, sensitiveFields);
  return isSensitive || RULES.some((rule) => rule.name === name && rule.isPrivate === true);
}

/**
 * Returns the criteria whose points are in confidence, of all that make a score. While there is one, no points of any
 * pair are told: the score is exact and the weights are known, so that the points of the others would tell those of the
 * one.
 *
 * @param labels name and field of each: `topics`, `same:faith`
 */
export function criteriaInConfidence(
  labels: readonly string[],
  { sensitiveFields, everyone }: Confidence,
): readonly string[] {
  const isSensitive = (label: string): boolean => parted('criterion', label, sensitiveFields).isSensitive;
  const hasSensitive = labels.some(isSensitive);
  return labels.filter((label) => {
    if (isSensitive(label)) return true;
    const criterion = CRITERIA.find(({ name }) => name === label);
    if (criterion?.isPrivateAmong === undefined) return false;
    // Beside one that is sensitive it is named in any case, so that its name tells nothing.
    return hasSensitive || criterion.isPrivateAmong(everyone);
  });
}

function parted(
  kind: 'rule' | 'criterion',
  label: string,
  sensitiveFields: readonly string[],
): { readonly name: string; readonly isSensitive: boolean } {
  const [name = '', ...rest] = label.split(':');
  const isAboutField = rest.length > 0 && subjectOf(kind, name) === 'field';
  return { name, isSensitive: isAboutField && sensitiveFields.includes(rest.join(':')) };
}
