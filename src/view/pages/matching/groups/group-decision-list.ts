/** Decisions on people who are to be in one group, or apart, as a list. */
import type { GroupDecision } from '../../../../domain/decision.ts';
import { isRuleInConfidence } from '../../../../matching/proposal/in-confidence.ts';
import { type Field, listing, type Listing } from '../../../document/result.ts';
import { type People, personJsonOf, personTextOf } from '../../people.ts';

const WORDS: Readonly<Record<GroupDecision['decision'], string>> = {
  lock: 'locked together',
  approve: 'approved together',
  forbid: 'kept apart',
};

const REASONS: readonly Field<GroupDecision>[] = [
  { key: 'reason', label: 'Why', give: 2, of: ({ reason }) => reason },
  {
    key: 'override_reason',
    label: 'Rules broken because',
    give: 2,
    of: ({ overrideReason }) => overrideReason,
  },
];

/** Returns the decisions, in the order in which they were made. */
export function groupDecisionList(
  decisions: readonly GroupDecision[],
  people: People,
  {
    hasReasons,
    sensitiveFields,
  }: { readonly hasReasons: boolean; readonly sensitiveFields: readonly string[] },
): Listing {
  return listing(
    decisions,
    [
      {
        key: 'people',
        label: 'People',
        holds: 'words',
        of: ({ participantIds }) => participantIds.map((id) => personJsonOf(id, people)),
        text: ({ participantIds }) => participantIds.map((id) => personTextOf(id, people)).join(', '),
      },
      {
        key: 'decision',
        label: 'Decision',
        give: 0,
        of: ({ decision }) => decision,
        text: ({ decision, isForGood }) => (isForGood ? `${WORDS[decision]} for good` : WORDS[decision]),
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
    ],
    { title: 'Groups' },
  );
}
