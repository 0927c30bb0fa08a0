/** `mentor match decisions`: lists the decisions on pairs in a round. */
import type { Command, Context } from '../../../context.ts';
import type { PairDecision } from '../../../domain/decision.ts';
import { byKey } from '../../../domain/people/participant.ts';
import { idOf } from '../../../domain/reference.ts';
import { isRuleInConfidence } from '../../../matching/proposal/in-confidence.ts';
import { loadDecisions } from '../../../store/matching/decisions.ts';
import { loadGroupDecisions } from '../../../store/matching/group-decisions.ts';
import { loadSensitiveFields } from '../../../store/programme.ts';
import { findRound, openRound } from '../../../store/matching/rounds.ts';
import { menteeField, mentorField } from '../../../view/pages/people.ts';
import { type Field, listing, lists, withRows } from '../../../view/document/result.ts';
import { groupDecisionList } from '../../../view/pages/matching/groups/group-decision-list.ts';
import { DECIDED } from '../../../application/match/decide-pair.ts';
import { loadPeople } from '../../../application/match/read-proposal.ts';

const REASONS: readonly Field<PairDecision>[] = [
  { key: 'reason', label: 'Why', give: 2, of: ({ reason }) => reason },
  {
    key: 'override_reason',
    label: 'Rules broken because',
    give: 2,
    of: ({ overrideReason }) => overrideReason,
    text: overrideText,
  },
];

export const shows = true;

export function define(command: Command, context: Context): void {
  command
    .description('List the pairs that are locked, approved or kept apart in a round.')
    .option('--round <round>', 'N2 (default: the open one)')
    .option(
      '--confidential',
      'show the reasons too, which may say what somebody said in confidence, and every rule that one is for',
    )
    .addHelpText('after', '\nExample:\n  $ mentor match decisions')
    .action(async (options) => {
      const { round, decisions, groups, people, sensitiveFields } = await context.read((store) => {
        const found = options.round === undefined ? openRound(store) : findRound(store, options.round);
        return {
          round: found,
          decisions: loadDecisions(store, found.id),
          groups: loadGroupDecisions(store, found.id),
          people: loadPeople(store),
          sensitiveFields: loadSensitiveFields(store),
        };
      });
      const hasReasons = options.confidential === true;
      const key = (id: number): { key: string } => ({ key: people.get(id)?.key ?? '' });
      const inOrder = decisions.toSorted(
        (a, b) => byKey(key(a.menteeId), key(b.menteeId)) || byKey(key(a.mentorId), key(b.mentorId)),
      );
      const listed = listing(
        inOrder,
        [
          menteeField(people),
          mentorField(people),
          { key: 'decision', label: 'Decision', give: 0, of: ({ decision }) => decision, text: decisionText },
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
        { title: `Decisions in ${round.name}`, whenEmpty: `Nothing was decided in ${round.name}.` },
      );
      const ofGroups = groupDecisionList(groups, people, { hasReasons, sensitiveFields });
      const shown = lists(
        'match.decisions/1',
        { decisions: listed, group_decisions: ofGroups },
        { round: idOf('N', round.id) },
      );
      const isShown = (list: typeof listed): boolean => list.table.rows.length > 0;
      // People are spared an empty table where the other has rows.
      const blocks = isShown(ofGroups) ? withRows(listed, ofGroups) : [listed.block];
      await context.show({
        schema: shown.schema,
        json: shown.json,
        blocks,
        ...(isShown(listed) || !isShown(ofGroups) ? {} : { table: ofGroups.table }),
      });
    });
}

/** Returns the reason for an override, with the rules it applies to. */
function overrideText({ overrideReason, overrideRules }: PairDecision): string | null {
  return overrideReason === null || overrideRules.length === 0
    ? overrideReason
    : `${overrideReason} (${overrideRules.join(', ')})`;
}

function decisionText({ decision, isForGood }: PairDecision): string {
  return isForGood ? `${DECIDED[decision]} for good` : DECIDED[decision];
}
