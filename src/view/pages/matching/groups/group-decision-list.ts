/** Decisions on people who are to be in one group, or apart, as a list. */
import type { GroupDecision } from '../../../../domain/decision.ts';
import { listing, type Listing } from '../../../document/result.ts';
import { type People, personJsonOf, personTextOf } from '../../people.ts';
import { decisionFields, type DecisionsShown, type DecisionWords } from '../decision-fields.ts';

/** Returns the decisions, in the order in which they were made. */
export function groupDecisionList(
  decisions: readonly GroupDecision[],
  people: People,
  words: DecisionWords,
  shown: DecisionsShown,
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
      ...decisionFields(words, shown),
    ],
    { title: 'Groups' },
  );
}
