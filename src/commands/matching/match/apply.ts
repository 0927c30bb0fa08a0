/** `mentor match apply`: turns the open proposal into relationships, after checking it against today's data. */
import type { Command, Context } from '../../../context.ts';
import { idOf } from '../../../domain/reference.ts';
import { refused } from '../../../errors.ts';
import { whatChanged } from '../../../matching/proposal/stale.ts';
import { formatUnits } from '../../../matching/input/units.ts';
import {
  latestProposal,
  markApplied,
  openProposal,
  type StoredProposal,
} from '../../../store/matching/proposals.ts';
import { insertingRelationships } from '../../../store/relationships/relationships.ts';
import { openRound } from '../../../store/matching/rounds.ts';
import type { Store } from '../../../store/store.ts';
import type { StoredPlan } from '../../../view/pages/matching/proposal.ts';
import { listing, saidOfAll } from '../../../view/document/result.ts';
import { plural } from '../../../view/words/words.ts';
import { loadPool } from '../../../application/match/read-pool.ts';

interface Made {
  readonly id: number;
  readonly mentee: string;
  readonly mentor: string;
}

export function define(command: Command, context: Context): void {
  command
    .description(
      'Make relationships of the open proposal. Everything is checked again first: what no longer holds is named, and nothing is done. Applying twice does nothing the second time.',
    )
    .action(async () => {
      const store = await context.store();
      const { proposal, made, isChanged } = store.write('match apply', () => applyOpen(store), {
        isBulk: true,
      });
      const id = idOf('X', proposal.id);
      const relationships = listing(made, [
        { key: 'relationship', json: 'id', of: (one) => idOf('R', one.id) },
        { key: 'mentee', of: ({ mentee }) => mentee },
        { key: 'mentor', of: ({ mentor }) => mentor },
      ]);
      const text =
        proposal.status === 'applied'
          ? `Proposal ${id} was applied on ${proposal.appliedOn}; nothing more to do.`
          : `Applied proposal ${id}: ${plural(made.length, 'relationship')} in preparation.`;
      const before = { proposal: id };
      const after = { applied_on: proposal.appliedOn ?? store.today };
      await context.show(saidOfAll('match.apply/1', text, 'relationships', relationships, before, after));
      if (isChanged)
        await context.say(
          'People or criteria have changed since the proposal was made; every match in it still holds.',
        );
      const [first] = made;
      if (proposal.status === 'open' && first !== undefined)
        await context.next(
          `mentor relationship show ${idOf('R', first.id)} for what comes first, and mentor relationship list`,
        );
    });
}

function applyOpen(store: Store): { proposal: StoredProposal; made: Made[]; isChanged: boolean } {
  const round = openRound(store);
  const proposal = openProposal(store, round.id);
  if (proposal === undefined) {
    const latest = latestProposal(store);
    if (latest?.roundId === round.id && latest.status === 'applied')
      return { proposal: latest, made: [], isChanged: false };
    throw refused('There is no open proposal to apply.', 'mentor match makes one');
  }
  const plan = JSON.parse(proposal.plan) as StoredPlan;
  const pool = loadPool(store, { again: plan.again });
  const changed = whatChanged(plan, pool);
  if (changed.length > 0)
    throw refused(
      `Proposal ${idOf('X', proposal.id)} no longer holds:\n${changed.map((line) => `  ${line}`).join('\n')}`,
      'mentor match --keep proposes anew, and keeps what was approved; nothing was changed',
    );
  const people = new Map(pool.participants.map((person) => [person.id, person]));
  const waits = new Map(pool.input.mentees.map(({ participant, wait }) => [participant.id, wait]));
  const insert = insertingRelationships(store);
  const made = plan.matches.map((match) => ({
    id: insert({
      format: 'one-to-one',
      roundId: round.id,
      proposalId: proposal.id,
      previousId: null,
      score: formatUnits(match.score, plan.decimals),
      phase: 'preparation',
      startedOn: store.today,
      plannedEndOn: round.endsOn > store.today ? round.endsOn : store.today,
      people: [
        { participantId: match.mentorId, role: 'mentor', waitBefore: 0 },
        { participantId: match.menteeId, role: 'mentee', waitBefore: waits.get(match.menteeId) ?? 0 },
      ],
    }),
    mentee: people.get(match.menteeId)?.name ?? '',
    mentor: people.get(match.mentorId)?.name ?? '',
  }));
  markApplied(store, proposal.id, store.today);
  return { proposal, made, isChanged: !proposal.fingerprint.startsWith(`${pool.fingerprint} `) };
}
