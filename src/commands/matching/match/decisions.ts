/** `mentor match decisions`: lists the decisions on pairs in a round. */
import type { Command, Context } from '../../../context.ts';
import { byKey } from '../../../domain/people/participant.ts';
import { idOf } from '../../../domain/reference.ts';
import { loadDecisions } from '../../../store/matching/decisions.ts';
import { loadGroupDecisions } from '../../../store/matching/group-decisions.ts';
import { loadSensitiveFields } from '../../../store/programme.ts';
import { findRound, openRound } from '../../../store/matching/rounds.ts';
import { menteeField, mentorField } from '../../../view/pages/people.ts';
import { listing, lists, withRows } from '../../../view/document/result.ts';
import { decisionFields } from '../../../view/pages/matching/decision-fields.ts';
import { groupDecisionList } from '../../../view/pages/matching/groups/group-decision-list.ts';
import { DECIDED } from '../../../application/match/decide-pair.ts';
import { decidedWords } from '../../../application/match/groups/decide-group.ts';
import { loadPeople } from '../../../application/match/read-proposal.ts';

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
      const about = { hasReasons: options.confidential === true, sensitiveFields };
      const key = (id: number): { key: string } => ({ key: people.get(id)?.key ?? '' });
      const inOrder = decisions.toSorted(
        (a, b) => byKey(key(a.menteeId), key(b.menteeId)) || byKey(key(a.mentorId), key(b.mentorId)),
      );
      const listed = listing(
        inOrder,
        [
          menteeField(people),
          mentorField(people),
          ...decisionFields(({ decision }) => DECIDED[decision], about),
        ],
        { title: `Decisions in ${round.name}`, whenEmpty: `Nothing was decided in ${round.name}.` },
      );
      const ofGroups = groupDecisionList(groups, people, decidedWords, about);
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
