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
      const { round, mentees, peers } = await context.write('round close', (store) => {
        const open = openRound(store);
        const proposal = openProposal(store, open.id);
        if (proposal !== undefined && options.discardProposal !== true)
          throw refused(
            `Proposal ${idOf('X', proposal.id)} was not applied.`,
            'mentor match apply makes its relationships; --discard-proposal closes without them',
          );
        discardProposal(store, open.id);
        const outcomes = outcomesOf(store, open.id);
        closeRound(
          store,
          open.id,
          store.today,
          outcomes.map(({ participantId, outcome }) => [participantId, outcome]),
        );
        const closed = loadRounds(store).find((one) => one.id === open.id) ?? open;
        return { round: closed, mentees: countsOf(outcomes, 'mentee'), peers: countsOf(outcomes, 'peer') };
      });
      await context.show(
        roundDocument(
          'round.close/1',
          round,
          `Closed ${round.name}: ${[countsText(mentees, 'mentee'), ...(peers.all > 0 ? [countsText(peers, 'peer')] : [])].join('; ')}.`,
          { ...countsJson(mentees), peers: countsJson(peers) },
        ),
      );
      await context.next('mentor round open, when the next cycle begins');
    });
}

/** How a round left somebody, as what they take part in it. */
interface LeftBy {
  readonly participantId: number;
  readonly role: 'mentee' | 'peer';
  readonly outcome: RoundOutcome;
}

function outcomesOf(store: Store, roundId: number): LeftBy[] {
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
      const waits = isReady(person, requiredFields, store.today) ? 'unmatched' : 'not-ready';
      const outcome = matched.has(`${role} ${person.id}`) ? 'matched' : waits;
      return { participantId: person.id, role, outcome };
    });
}

interface Counts {
  readonly all: number;
  readonly matched: number;
  readonly unmatched: number;
  readonly notReady: number;
}

function countsOf(outcomes: readonly LeftBy[], role: LeftBy['role']): Counts {
  const own = outcomes.filter((one) => one.role === role);
  const count = (wanted: RoundOutcome): number => own.filter(({ outcome }) => outcome === wanted).length;
  return {
    all: own.length,
    matched: count('matched'),
    unmatched: count('unmatched'),
    notReady: count('not-ready'),
  };
}

function countsText({ matched, unmatched, notReady }: Counts, noun: string): string {
  return `${plural(matched, noun)} matched, ${unmatched} unmatched, ${notReady} not ready`;
}

function countsJson({ matched, unmatched, notReady }: Counts) {
  return { matched, unmatched, not_ready: notReady };
}
