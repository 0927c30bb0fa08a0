/** `mentor match`: proposes the best batch match. It changes nothing but the proposal itself. */
import type { Command, Context } from '../../../context.ts';
import { idOf } from '../../../domain/reference.ts';
import { type MatchingInput, OBJECTIVES } from '../../../matching/input/pair-context.ts';
import { loadOnceApart } from '../../../store/matching/decisions.ts';
import { personTextOf } from '../../../view/pages/people.ts';
import { proposalDocument, type StoredPlan } from '../../../view/pages/matching/proposal.ts';
import { oneOf, repeated } from '../../../application/options/values.ts';
import { keepAsProposal, readToPropose, solve } from '../../../application/match/make-proposal.ts';
import { openScores } from '../../../application/match/scores.ts';
import { CONFIDENTIAL_POINTS, shownPlan } from '../../../application/match/shown-plan.ts';
import { unmetWishes } from '../../../application/match/unmet-wishes.ts';

export function define(command: Command, context: Context): void {
  command
    .description(
      'Propose the best match of everyone who is ready, for the open round: what is locked, then as many mentees as possible, those who have waited longest first, then the greatest total score. The same people give the same proposal; nothing is changed until mentor match apply.',
    )
    .option(
      '--scores <file>',
      'a CSV of mentee,mentor,score in place of the criteria, or - for what is piped in; pairs that are absent are not allowed. Of any size; may be repeated. The scores are kept with the proposal',
      repeated,
    )
    .option(
      '--objective <objective>',
      'default; or score: the greatest total alone, even if fewer are matched; or fair: as many and as long waits as by default, and then the lowest score as high as it can be before the total (default: default, or with --keep that of the open proposal)',
      oneOf(OBJECTIVES),
    )
    .option(
      '--keep',
      'hold every match that was approved and is still possible, and match the rest around them, by the scores and under the objective of the open proposal unless others are given',
    )
    .option(
      '--again <person>',
      'also match a mentee who has completed a relationship in this round: P3, an e-mail, a ref or a full name; may be repeated. --keep keeps them in',
      repeated,
    )
    .option(...CONFIDENTIAL_POINTS)
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor match\n  $ mentor match --keep\n  $ mentor match --scores scores.csv --json\n  $ mentor match --objective fair\n  $ mentor match --again P3',
    )
    .action(async (options) => {
      const isInConfidence = options.confidential === true;
      const store = await context.store();
      const files = await openScores(context, options.scores);
      const { made, once } = store.read(() => {
        const wanted = { ...options, files, isKeeping: options.keep === true };
        const asked = readToPropose(store, wanted);
        return { made: asked, once: loadOnceApart(store, asked.round.id) };
      });
      const { before, known, kept, pool, input, lost, fingerprint } = made;
      if (kept.words !== null) await context.say(kept.words);
      const people = new Map(pool.participants.map((person) => [person.id, person]));
      const show = async (id: number, plan: StoredPlan): Promise<StoredPlan> => {
        // A program reads everything at once; people ask for more with mentor match show.
        const isExplained = context.options.json === true && plan.unmatched.length > 0;
        const { explain } = await import('../../../application/match/explain-on-request.ts');
        const told = isExplained
          ? await explain(context, store, { input }, plan, { isInConfidence })
          : { isInConfidence };
        const shownNow = store.read(() => shownPlan(store, plan, people, isInConfidence));
        await context.show(proposalDocument(id, shownNow, people, 'proposed', told));
        return plan;
      };
      let shown: StoredPlan;
      const { absences } = pool;
      const isKnown =
        before?.fingerprint === fingerprint && JSON.stringify(known?.absences) === JSON.stringify(absences);
      if (before !== undefined && known !== undefined && isKnown) {
        shown = await show(before.id, known);
      } else {
        const plan = await context.progress('Matching', (report) => solve(made, report));
        const id = store.write('match', () => keepAsProposal(store, made, plan));
        if (before !== undefined)
          await context.say(`This replaces proposal ${idOf('X', before.id)}, which was not applied.`);
        shown = await show(id, plan);
      }
      for (const one of once) {
        const ids = [one.menteeId, one.mentorId] as const;
        if (shown.matches.some(({ menteeId, mentorId }) => ids.includes(menteeId) && ids.includes(mentorId)))
          await context.say(
            `${personTextOf(one.menteeId, people)} and ${personTextOf(one.mentorId, people)} are matched, and were kept apart in ${one.round}: mentor match forbid ${idOf('P', one.menteeId)} ${idOf('P', one.mentorId)} --reason REASON.`,
          );
      }
      const near = undecidedIn(input);
      if (near > 0)
        await context.say(
          `${near === 1 ? 'A mentee and a mentor who may be one person are' : `${near} mentees and mentors who may be one person are`} not matched with each other until that is decided: mentor participant identity list.`,
        );
      for (const words of unmetWishes(input, isInConfidence)) await context.say(words);
      for (const { words } of lost) await context.say(`Not kept: ${words}.`);
      await context.next(
        shown.matches.length === 0
          ? 'mentor match show --unmatched says why'
          : 'mentor match show --unmatched, then mentor match apply',
      );
    });
}

/** Returns how many pairs of a mentee and a mentor may be one person and are still undecided. */
function undecidedIn({ mentees, mentors, samePerson }: MatchingInput): number {
  const keysOf = (side: MatchingInput['mentees']): ReadonlySet<string> =>
    new Set(side.map(({ participant }) => participant.key));
  const open = samePerson.filter(({ why }) => why !== null);
  if (open.length === 0) return 0;
  const [asMentee, asMentor] = [keysOf(mentees), keysOf(mentors)];
  return open.filter(
    ({ menteeKey: one, mentorKey: other }) =>
      (asMentee.has(one) && asMentor.has(other)) || (asMentee.has(other) && asMentor.has(one)),
  ).length;
}
