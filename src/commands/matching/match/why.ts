/** `mentor match why`: shows what speaks for and against a pair, and what including it would cost. */
import type { Command, Context } from '../../../context.ts';
import { idOf, requireId } from '../../../domain/reference.ts';
import { refused } from '../../../errors.ts';
import { loadScan } from '../../../io/program-files.ts';
import { bestPartners } from '../../../matching/explain/best-partners.ts';
import { absenceWords } from '../../../matching/input/absence.ts';
import type { Candidate } from '../../../matching/input/pair-context.ts';
import { isProtective } from '../../../matching/scoring/in-force.ts';
import { whyPair } from '../../../matching/explain/why.ts';
import { requireParticipant } from '../../../store/people/participants.ts';
import type { Store } from '../../../store/store.ts';
import { partnersDocument } from '../../../view/pages/matching/partners-of-one.ts';
import { tellingOf } from '../../../view/pages/matching/unmatched.ts';
import { whyDocument } from '../../../view/pages/matching/why.ts';
import { pairInRoles } from '../../../application/people/pair-in-roles.ts';
import { explain } from '../../../application/match/explain-on-request.ts';
import { openScores, SCORES_OPTION } from '../../../application/match/scores.ts';
import { areGroupsOpen } from '../../../application/match/groups/open-groups.ts';
import { readOpenProposal, planOf } from '../../../application/match/open-proposal.ts';
import { anyPersonArgument, personArgument } from '../../../application/naming/named-arguments.ts';

export const shows = true;

export function define(command: Command, context: Context): void {
  const person = personArgument(command, context, {
    flags: '[mentee]',
    about: 'P3, an e-mail, a ref, a name or part of it (in quotes, where it is several words)',
    what: 'the mentee',
  });
  anyPersonArgument(person, context, {
    flags: '[mentor]',
    about: 'the same, the other way round too; left out, the best five others are shown',
  })
    .description(
      'Explain a pair: the points of every criterion, or the rules that forbid it; how the mentor ranks for the mentee; and the exact price of having it, found by making the proposal again with the pair locked. Of one person alone, whom they have in the proposal, or why nobody and what would match them, and the best five others, each with its price.',
    )
    .option(...SCORES_OPTION)
    .option('--confidential', 'show private and sensitive words too: whom they asked for, whom they avoid')
    .addHelpText('after', '\nExamples:\n  $ mentor match why P3 P17\n  $ mentor match why P3')
    .action(async (one, other, options) => {
      if (await areGroupsOpen(context)) {
        const { whyOfGroups } = await import('../../../application/match/groups/why-groups.ts');
        const ids = [requireId('P', one), other === undefined ? undefined : requireId('P', other)] as const;
        await whyOfGroups(context, ids, options);
        return;
      }
      const store = await context.store();
      const files = await openScores(context, options.scores);
      const isInConfidence = options.confidential === true;
      if (other === undefined) {
        await showBest(context, store, requireId('P', one), { files, isInConfidence });
        return;
      }
      const { current, mentee, mentor } = store.read(() => {
        const [first, second] = pairInRoles(store, one, other);
        return { current: readOpenProposal(store, files), mentee: first, mentor: second };
      });
      const { input, absences, people } = current;
      const { plan, why } = await context.progress('Matching', () => {
        const made = planOf(current);
        return {
          plan: made,
          why: whyPair(input, made, mentee, mentor, { isInConfidence, absences, scan: loadScan() }),
        };
      });
      const proposal = current.proposal === undefined ? null : idOf('X', current.proposal.id);
      await context.show(whyDocument({ mentee, mentor, why, decimals: plan.decimals, proposal, people }));
      const [a, b] = [idOf('P', mentee.id), idOf('P', mentor.id)];
      if (why.forced !== null && !why.judgement.broken.some(({ rule }) => isProtective(rule)))
        await context.next(
          `mentor match lock ${a} ${b}${why.forced.isOverriding ? ' --override REASON' : ''}, to have it so`,
        );
      else await context.next('mentor match show');
    });
}

interface Reading {
  readonly files: Awaited<ReturnType<typeof openScores>>;
  readonly isInConfidence: boolean;
}

/** How many are shown. */
const MOST_OTHERS = 5;

/** Shows whom somebody has, and the best of the others: as a mentee, where they are among those to be matched, else as a mentor. */
async function showBest(
  context: Context,
  store: Store,
  id: number,
  { files, isInConfidence }: Reading,
): Promise<void> {
  const { current, person } = store.read(() => ({
    current: readOpenProposal(store, files),
    person: requireParticipant(store, id),
  }));
  const { input, absences, people, proposal } = current;
  const isAmong = (candidates: readonly Candidate[]): boolean =>
    candidates.some(({ participant }) => participant.id === id);
  const side = isAmong(input.mentees) ? 'mentee' : isAmong(input.mentors) ? 'mentor' : undefined;
  if (side === undefined)
    throw refused(
      `${absenceWords(person, person.isMentee ? 'mentee' : 'mentor', absences)}.`,
      `mentor match why ${idOf('P', id)} OTHER explains one pair all the same`,
    );
  const { plan, best } = await context.progress('Matching', () => {
    const made = planOf(current);
    const reading = { isInConfidence, scan: loadScan() };
    return { plan: made, best: bestPartners(input, made, person, side, MOST_OTHERS, reading) };
  });
  const isUnmatched = side === 'mentee' && plan.unmatched.some(({ menteeId }) => menteeId === id);
  const told = isUnmatched ? await explain(context, store, current, plan, { only: id, isInConfidence }) : {};
  const name = proposal === undefined ? null : idOf('X', proposal.id);
  const telling = tellingOf(plan, people, { ...told, isInConfidence });
  await context.show(partnersDocument({ person, side, plan, best, proposal: name, people, telling }));
  const [first] = best;
  if (first !== undefined)
    await context.next(
      `mentor match why ${idOf('P', first.mentee.id)} ${idOf('P', first.mentor.id)} tells all of one pair`,
    );
}
