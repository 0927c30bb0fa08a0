/** `mentor match decisions`: what was decided of pairs in a round. */
import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../../context.ts';
import type { PairDecision } from '../../../domain/decision.ts';
import { byKey } from '../../../domain/people/participant.ts';
import { idOf } from '../../../domain/reference.ts';
import { isRuleInConfidence } from '../../../matching/proposal/in-confidence.ts';
import { loadDecisions } from '../../../store/matching/decisions.ts';
import { loadSensitiveFields } from '../../../store/programme.ts';
import { findRound, openRound } from '../../../store/matching/rounds.ts';
import { personJsonOf, personTextOf } from '../../../view/pages/people.ts';
import { DECIDED } from '../../../application/match/decide-pair.ts';
import { loadPeople } from '../../../application/match/read-proposal.ts';

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
      const store = await context.store();
      const { round, decisions, people, sensitiveFields } = store.read(() => {
        const found = options.round === undefined ? openRound(store) : findRound(store, options.round);
        return {
          round: found,
          decisions: loadDecisions(store, found.id),
          people: loadPeople(store),
          sensitiveFields: loadSensitiveFields(store),
        };
      });
      const hasReasons = options.confidential === true;
      const key = (id: number): { key: string } => ({ key: people.get(id)?.key ?? '' });
      const inOrder = decisions.toSorted(
        (a, b) => byKey(key(a.menteeId), key(b.menteeId)) || byKey(key(a.mentorId), key(b.mentorId)),
      );
      await context.show({
        schema: 'match.decisions/1',
        json: {
          round: idOf('N', round.id),
          decisions: inOrder.map((one) => ({
            mentee: personJsonOf(one.menteeId, people),
            mentor: personJsonOf(one.mentorId, people),
            decision: one.decision,
            ...(hasReasons ? { reason: one.reason, override_reason: one.overrideReason } : {}),
            override_rules: one.overrideRules.filter(
              (rule) => hasReasons || !isRuleInConfidence(rule, sensitiveFields),
            ),
            is_for_good: one.isForGood,
            decided_on: one.decidedOn,
          })),
        },
        blocks: [
          {
            kind: 'table',
            table: {
              title: `Decisions in ${round.name}`,
              columns: [
                { key: 'mentee', label: 'Mentee' },
                { key: 'mentor', label: 'Mentor' },
                { key: 'decision', label: 'Decision', give: 0 },
                { key: 'decided_on', label: 'On', give: 0 },
                ...(hasReasons
                  ? [
                      { key: 'reason', label: 'Why', give: 2 },
                      { key: 'override_reason', label: 'Rules broken because', give: 2 },
                    ]
                  : []),
              ],
              rows: inOrder.map((one) => [
                personTextOf(one.menteeId, people),
                personTextOf(one.mentorId, people),
                one.isForGood ? `${DECIDED[one.decision]} for good` : DECIDED[one.decision],
                one.decidedOn,
                ...(hasReasons ? [one.reason, overrideText(one)] : []),
              ]),
              whenEmpty: `Nothing was decided in ${round.name}.`,
            },
          },
        ],
      });
    });
}

/** The reason for an override with the rules that it is for. */
function overrideText({ overrideReason, overrideRules }: PairDecision): string | null {
  return overrideReason === null || overrideRules.length === 0
    ? overrideReason
    : `${overrideReason} (${overrideRules.join(', ')})`;
}
