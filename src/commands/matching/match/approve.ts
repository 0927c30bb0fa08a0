/** `mentor match approve`: marks matches as good as proposed. They are kept when it is proposed again. */
import type { Command, Context } from '../../../context.ts';
import { pairKey } from '../../../domain/decision.ts';
import type { Participant } from '../../../domain/people/participant.ts';
import { idOf } from '../../../domain/reference.ts';
import { refused, wrongUsage } from '../../../errors.ts';
import { loadDecisions } from '../../../store/matching/decisions.ts';
import { requireOpenProposal } from '../../../store/matching/proposals.ts';
import { openRound } from '../../../store/matching/rounds.ts';
import { personText } from '../../../view/pages/people.ts';
import type { StoredPlan } from '../../../view/pages/matching/proposal.ts';
import { listing, saidOfAll } from '../../../view/document/result.ts';
import { plural } from '../../../view/words/words.ts';
import { approveGroups } from '../../../application/match/groups/approve-groups.ts';
import { areGroupsOpen } from '../../../application/match/groups/open-groups.ts';
import { decide, pairFields } from '../../../application/match/decide-pair.ts';
import { loadPeople } from '../../../application/match/read-proposal.ts';
import { peopleNamed } from '../../../application/naming/which-person.ts';

type Match = StoredPlan['matches'][number];

export function define(command: Command, context: Context): void {
  command
    .description(
      'Approve matches of the open proposal, by their mentees; groups by anybody in them. mentor match --keep proposes again around what is approved, as far as it is still possible.',
    )
    .argument(
      '[mentees...]',
      'P3, an e-mail, a ref, a name or part of it (in quotes, where it is several words)',
    )
    .option('--all', 'approve every match of the proposal')
    .addHelpText('after', '\nExamples:\n  $ mentor match approve P3 P9\n  $ mentor match approve --all')
    .action(async (given, options) => {
      if (given.length > 0 === (options.all === true))
        throw wrongUsage('Name mentees, or give --all.', 'mentor match show lists the matches');
      const mentees = await peopleNamed(context, given);
      if (await areGroupsOpen(context)) {
        await approveGroups(context, options.all === true ? 'all' : mentees);
        return;
      }
      const { proposal, approved, people } = await context.write('match approve', (store) => {
        const round = openRound(store);
        const open = requireOpenProposal(store, round.id);
        const { matches } = JSON.parse(open.plan) as StoredPlan;
        const chosen = options.all === true ? matches : mentees.map((person) => matchOf(matches, person));
        const decisions = loadDecisions(store, round.id);
        const settled = new Set(decisions.filter(({ decision }) => decision !== 'forbid').map(pairKey));
        for (const { menteeId, mentorId } of chosen)
          if (!settled.has(pairKey({ menteeId, mentorId })))
            decide(store, { round, decisions, menteeId, mentorId }, 'approve');
        return { proposal: open, approved: chosen, people: loadPeople(store) };
      });
      const id = idOf('X', proposal.id);
      const pairs = listing(approved, pairFields(people));
      const text = `Approved ${plural(approved.length, 'match', 'matches')} of ${id}.`;
      await context.show(saidOfAll('match.approve/1', text, 'approved', pairs, { proposal: id }));
      await context.next('mentor match apply makes the relationships; mentor match --keep proposes again');
    });
}

function matchOf(matches: readonly Match[], person: Participant): Match {
  const match = matches.find(({ menteeId }) => menteeId === person.id);
  if (match !== undefined) return match;
  throw refused(
    `${personText(person)} is not matched in the open proposal.`,
    'mentor match show lists the matches',
  );
}
