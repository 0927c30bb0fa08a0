/** `mentor round close`: ends a matching cycle and records how it left each mentee. */
import type { Command, Context } from '../../../context.ts';
import { isReady, statusOn } from '../../../domain/people/readiness.ts';
import { idOf } from '../../../domain/reference.ts';
import { isOpen } from '../../../domain/relationship/relationship.ts';
import { refused } from '../../../errors.ts';
import { loadParticipants } from '../../../store/people/participants.ts';
import { loadProgramme } from '../../../store/programme.ts';
import { discardProposal, openProposal } from '../../../store/matching/proposals.ts';
import { loadRelationships } from '../../../store/relationships/relationships.ts';
import { closeRound, loadRounds, openRound, type RoundOutcome } from '../../../store/matching/rounds.ts';
import type { Store } from '../../../store/store.ts';
import { roundDocument } from '../../../view/pages/programme/rounds.ts';
import { plural } from '../../../view/words/words.ts';

export function define(command: Command, context: Context): void {
  command
    .description(
      'Close the open round. Mentees who were ready and are still unmatched come first in the next one.',
    )
    .option('--discard-proposal', 'close although a proposal was not applied')
    .action(async (options) => {
      const { round, counts } = await context.write('round close', (store) => {
        const open = openRound(store);
        const proposal = openProposal(store, open.id);
        if (proposal !== undefined && options.discardProposal !== true)
          throw refused(
            `Proposal ${idOf('X', proposal.id)} was not applied.`,
            'mentor match apply makes its relationships; --discard-proposal closes without them',
          );
        discardProposal(store, open.id);
        const outcomes = outcomesOf(store, open.id);
        closeRound(store, open.id, store.today, outcomes);
        const closed = loadRounds(store).find((one) => one.id === open.id) ?? open;
        const count = (wanted: RoundOutcome): number =>
          outcomes.filter(([, outcome]) => outcome === wanted).length;
        return {
          round: closed,
          counts: { matched: count('matched'), unmatched: count('unmatched'), notReady: count('not-ready') },
        };
      });
      await context.show(
        roundDocument(
          'round.close/1',
          round,
          `Closed ${round.name}: ${plural(counts.matched, 'mentee')} matched, ${counts.unmatched} unmatched, ${counts.notReady} not ready.`,
          { matched: counts.matched, unmatched: counts.unmatched, not_ready: counts.notReady },
        ),
      );
      await context.next('mentor round open, when the next cycle begins');
    });
}

function outcomesOf(store: Store, roundId: number): (readonly [number, RoundOutcome])[] {
  const { requiredFields } = loadProgramme(store);
  const matched = new Set(
    loadRelationships(store)
      .filter((one) => isOpen(one) || (one.roundId === roundId && one.outcome !== 'ended-early'))
      .flatMap(({ people }) => people.map(({ participantId, role }) => `${role} ${participantId}`)),
  );
  return loadParticipants(store)
    .filter((person) => (person.isMentee || person.isPeer) && statusOn(person, store.today) !== 'withdrawn')
    .map((person) => {
      // Whoever is a mentee and a peer waits for a mentor.
      const role = person.isMentee ? 'mentee' : 'peer';
      if (matched.has(`${role} ${person.id}`)) return [person.id, 'matched'];
      return [person.id, isReady(person, requiredFields, store.today) ? 'unmatched' : 'not-ready'];
    });
}
