/** `mentor match review`: goes through the matches of the open proposal one at a time, at a terminal. */
import type { Command, Context } from '../../../context.ts';
import { byKey } from '../../../domain/people/participant.ts';
import { idOf } from '../../../domain/reference.ts';
import { shellLine } from '../../../domain/words/text.ts';
import { refused, wrongUsage } from '../../../errors.ts';
import { loadDecisions } from '../../../store/matching/decisions.ts';
import { openRound } from '../../../store/matching/rounds.ts';
import { listing, saidOfAll } from '../../../view/document/result.ts';
import {
  type Conversation,
  type Made,
  madeText,
  reviewAll,
} from '../../../application/match/conversation.ts';
import { pairFields, pairKey } from '../../../application/match/decide-pair.ts';
import { openScores, SCORES_OPTION } from '../../../application/match/scores.ts';
import { CONFIDENTIAL_POINTS } from '../../../application/match/shown-plan.ts';
import { loadReviewed } from '../../../application/match/open-proposal.ts';

export function define(command: Command, context: Context): void {
  command
    .description(
      'Look at the matches of the open proposal one at a time, each with its reasons and what the next best mentors would cost; approve, lock, forbid or skip it, or go back. Each decision is kept at once: stop when you like, and go on later where you left.',
    )
    .option('--weakest', 'lowest scores first (default: by mentee)')
    .option('--all', 'also those that were decided on already')
    .option(...SCORES_OPTION)
    .option(...CONFIDENTIAL_POINTS)
    .addHelpText('after', '\nExample:\n  $ mentor match review --weakest')
    .action(async (options) => {
      const store = await context.store();
      if (!context.ask.isInteractive)
        throw wrongUsage(
          'A review needs a terminal, and somebody to look at each match.',
          'mentor match show lists the matches; mentor match approve, lock and forbid decide without questions',
        );
      const files = await openScores(context, options.scores);
      const { reviewed, decisions } = store.read(() => {
        const round = openRound(store);
        return { reviewed: loadReviewed(store, files), decisions: loadDecisions(store, round.id) };
      });
      if (reviewed === undefined)
        throw refused(
          'There is no open proposal that was made from the people and rules of today.',
          'mentor match --keep makes one, and keeps what was approved',
        );
      const { proposal, plan, people } = reviewed;
      const decided = new Map(decisions.map((one) => [pairKey(one), one.decision]));
      const key = (id: number): { key: string } => ({ key: people.get(id)?.key ?? '' });
      const matches = plan.matches
        .filter((one) => options.all === true || !decided.has(pairKey(one)))
        .toSorted((a, b) =>
          options.weakest === true ? a.score - b.score : byKey(key(a.menteeId), key(b.menteeId)),
        );
      const isInConfidence = options.confidential === true;
      const conversation: Conversation = {
        context,
        store,
        reviewed,
        matches,
        decided,
        isInConfidence,
        made: [],
      };
      await reviewAll(conversation);
      const { made } = conversation;
      const pairs = listing(made, [
        ...pairFields(people),
        { key: 'decision', of: ({ decision }) => decision },
      ]);
      const text = matches.length === 0 ? 'Every match was decided on already.' : `${madeText(made)}.`;
      const before = { proposal: idOf('X', proposal.id) };
      await context.show(saidOfAll('match.review/1', text, 'decisions', pairs, before));
      if (made.length > 0)
        await context.say(`The same again, without questions:\n${commandsOf(made).join('\n')}`);
      const isStale = made.some(({ decision }) => decision === 'forbid' || decision === null);
      await context.next(
        isStale
          ? 'mentor match --keep proposes anew, and keeps what was approved'
          : 'mentor match apply makes the relationships',
      );
    });
}

function commandsOf(made: readonly Made[]): string[] {
  const approved = made
    .filter(({ decision }) => decision === 'approve')
    .map(({ menteeId }) => idOf('P', menteeId));
  const others = made.filter(({ decision }) => decision !== 'approve');
  const lines = others.map(({ decision, menteeId, mentorId, reason }) => [
    decision ?? 'release',
    idOf('P', menteeId),
    idOf('P', mentorId),
    ...(reason === undefined ? [] : ['--reason', reason]),
  ]);
  return [...(approved.length === 0 ? [] : [['approve', ...approved]]), ...lines].map(
    (words) => `  ${shellLine(['mentor', 'match', ...words])}`,
  );
}
