/** `mentor match`: proposes the best batch match; nothing is changed but the proposal itself. */
import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../context.ts';
import { idOf } from '../../domain/reference.ts';
import { Failure } from '../../errors.ts';
import { propose } from '../../matching/propose.ts';
import { insertProposal, openProposal } from '../../store/proposals.ts';
import { openRound } from '../../store/rounds.ts';
import type { Store } from '../../store/store.ts';
import { proposalDocument, type StoredPlan } from '../../view/proposal.ts';
import { loadPool, scoresFingerprint } from './pool.ts';

export function define(command: Command, context: Context): void {
  command
    .description(
      'Propose the best match of everyone who is ready, for the open round: as many mentees as possible, those who have waited longest first, then the greatest total score. The same people give the same proposal; nothing is changed until mentor match apply.',
    )
    .option(
      '--scores <file>',
      'a CSV of mentee,mentor,score in place of the criteria; pairs that are absent are not allowed',
    )
    .addHelpText('after', '\nExamples:\n  $ mentor match\n  $ mentor match --scores scores.csv --json')
    .action(async (options) => {
      const store = await context.store();
      const file = options.scores === undefined ? undefined : context.path(options.scores);
      const { round, pool, before } = store.read(() => {
        const open = openRound(store);
        return { round: open, pool: loadPool(store, file), before: openProposal(store, open.id) };
      });
      const fingerprint = `${pool.fingerprint} ${scoresFingerprint(pool.input.scores)}`;
      const people = new Map(pool.participants.map((person) => [person.id, person]));
      if (before !== undefined && before.fingerprint === fingerprint) {
        await context.show(proposalDocument(before.id, JSON.parse(before.plan) as StoredPlan, people));
      } else {
        const plan: StoredPlan = {
          ...propose(pool.input),
          notReady: pool.notReady.map(({ participant, missing }) => ({
            participantId: participant.id,
            missing,
          })),
        };
        const id = store.write('match', () => {
          refuseWhereChanged(store, round.id, pool.fingerprint);
          return insertProposal(store, {
            roundId: round.id,
            fingerprint,
            plan: JSON.stringify(plan),
            createdOn: store.today,
          });
        });
        if (before !== undefined)
          await context.say(`This replaces proposal ${idOf('X', before.id)}, which was not applied.`);
        await context.show(proposalDocument(id, plan, people));
      }
      await context.next('mentor match show --unmatched, then mentor match apply');
    });
}

/** Solving takes time, and nobody else is kept waiting meanwhile: what it was made from may have changed. */
function refuseWhereChanged(store: Store, roundId: number, fingerprint: string): void {
  if (openRound(store).id === roundId && loadPool(store).fingerprint === fingerprint) return;
  throw new Failure('refused', 'The programme changed while the match was made.', 'mentor match, again');
}
