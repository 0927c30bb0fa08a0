/** What a list says of a decision, on a pair or on a group. */
import type { GroupDecision, PairDecision } from '../../../domain/decision.ts';
import { isRuleInConfidence } from '../../../matching/proposal/in-confidence.ts';
import type { Field } from '../../document/result.ts';

/** What decisions on pairs and on groups have in common. */
type AnyDecision = Pick<GroupDecision, keyof GroupDecision & keyof PairDecision>;

const REASONS: readonly Field<AnyDecision>[] = [
  { key: 'reason', label: 'Why', give: 2, of: ({ reason }) => reason },
  {
    key: 'override_reason',
    label: 'Rules broken because',
    give: 2,
    of: ({ overrideReason }) => overrideReason,
    text: overrideText,
  },
];

/** Whether reasons are shown, and which fields are sensitive: a rule about one is shown with the reasons alone. */
export interface DecisionsShown {
  readonly hasReasons: boolean;
  readonly sensitiveFields: readonly string[];
}

/** Says what was decided: `locked`, `locked together`. */
export type DecisionWords = (decision: Pick<AnyDecision, 'decision'>) => string;

/** Returns the fields beside those that say on whom it is. */
export function decisionFields(
  words: DecisionWords,
  { hasReasons, sensitiveFields }: DecisionsShown,
): readonly Field<AnyDecision>[] {
  return [
    {
      key: 'decision',
      label: 'Decision',
      give: 0,
      of: ({ decision }) => decision,
      text: (one) => (one.isForGood ? `${words(one)} for good` : words(one)),
    },
    { key: 'decided_on', label: 'On', give: 0, of: ({ decidedOn }) => decidedOn, only: 'table' },
    ...(hasReasons ? REASONS : []),
    {
      key: 'override_rules',
      of: ({ overrideRules }) =>
        overrideRules.filter((rule) => hasReasons || !isRuleInConfidence(rule, sensitiveFields)),
      only: 'json',
    },
    { key: 'is_for_good', of: ({ isForGood }) => isForGood, only: 'json' },
    { key: 'decided_on', of: ({ decidedOn }) => decidedOn, only: 'json' },
  ];
}

/** Returns the reason for an override, with the rules it applies to. */
function overrideText({ overrideReason, overrideRules }: AnyDecision): string | null {
  return overrideReason === null || overrideRules.length === 0
    ? overrideReason
    : `${overrideReason} (${overrideRules.join(', ')})`;
}
