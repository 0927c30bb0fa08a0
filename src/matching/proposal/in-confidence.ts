/** Which rules and criteria reveal something about people that only the coordinator may know: see ADR 34. */
import type { Participant } from '../../domain/people/participant.ts';
import { distinct } from '../../domain/words/text.ts';
import { CRITERIA } from '../criteria/index.ts';
import { fieldsOfLabel } from '../input/criteria-words.ts';
import { RULES } from '../rules/index.ts';

/** The name that stands for every rule in confidence, whether or not it bars a pair. */
export const UNAVAILABLE = 'unavailable';
export const AVAILABLE = 'available';

/** What decides whether something is in confidence. */
export interface Confidence {
  readonly sensitiveFields: readonly string[];
  /** All participants, matched or not. */
  readonly everyone: readonly Pick<Participant, 'prefers'>[];
}

/**
 * Returns whether it is in confidence that a rule bars a pair. It is where the rule is private, or about a sensitive
 * field.
 *
 * @example isRuleInConfidence('same:faith', ['faith']) // true
 */
export function isRuleInConfidence(label: string, sensitiveFields: readonly string[]): boolean {
  const { name, isSensitive } = parted('rule', label, sensitiveFields);
  return isSensitive || RULES.some((rule) => rule.name === name && rule.isPrivate === true);
}

/** Returns rules as everybody may read them, each once: those in confidence are one, {@link UNAVAILABLE}. */
export function rulesAsShown(labels: readonly string[], sensitiveFields: readonly string[]): string[] {
  return distinct(labels.map((label) => (isRuleInConfidence(label, sensitiveFields) ? UNAVAILABLE : label)));
}

/**
 * Returns the criteria whose points are in confidence, of all that make up a score. While there is one, no points of any
 * pair are told: the score is exact and the weights are known, so the points of the others would reveal those of this
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
    // Beside a sensitive criterion it is always named, so that its name reveals nothing.
    return hasSensitive || criterion.isPrivateAmong(everyone);
  });
}

function parted(
  kind: 'rule' | 'criterion',
  label: string,
  sensitiveFields: readonly string[],
): { readonly name: string; readonly isSensitive: boolean } {
  const [name = ''] = label.split(':', 1);
  return { name, isSensitive: fieldsOfLabel(kind, label).some((field) => sensitiveFields.includes(field)) };
}
