/** Proposes the best match and shows it: `mentor match`, and the step after a pair has ended. */
import type { Context } from '../../context.ts';
import { idOf } from '../../domain/reference.ts';
import type { MatchingInput, Objective } from '../../matching/input/pair-context.ts';
import { loadOnceApart } from '../../store/matching/decisions.ts';
import type { Store } from '../../store/store.ts';
import type { Telling } from '../../view/pages/matching/unmatched.ts';
import { personTextOf } from '../../view/pages/people.ts';
import { afterNoMatch, proposalDocument, type StoredPlan } from '../../view/pages/matching/proposal.ts';
import { peopleNamed } from '../naming/which-person.ts';
import { keepAsProposal, readToPropose, solve } from './make-proposal.ts';
import { openScores } from './scores.ts';
import { shownPlan } from './shown-plan.ts';
import { unmetWishes } from './unmet-wishes.ts';

/** The options of `mentor match`. */
interface MatchOptions {
  readonly scores?: readonly string[] | undefined;
  readonly objective?: Objective | undefined;
  readonly keep?: true | undefined;
  /** Mentees, in any way by which people are named. */
  readonly again?: readonly string[] | undefined;
  readonly confidential?: true | undefined;
  /** Whether to work out what would match those who are left over. */
  readonly explain?: true | undefined;
}

/**
 * Makes a proposal for the open round, keeps it as the open one, and shows it.
 *
 * @throws Failure `refused` where no round is open, or something that is asked for cannot be had.
 */
export async function proposeMatch(context: Context, options: MatchOptions): Promise<void> {
  const isInConfidence = options.confidential === true;
  const store = await context.store();
  const again = await peopleNamed(context, options.again ?? []);
  const files = await openScores(context, options.scores);
  const { made, once } = store.read(() => {
    const wanted = { ...options, again, files, isKeeping: options.keep === true };
    const asked = readToPropose(store, wanted);
    return { made: asked, once: loadOnceApart(store, asked.round.id) };
  });
  const { before, known, kept, pool, input, lost, fingerprint } = made;
  if (kept.words !== null) await context.say(kept.words);
  const people = new Map(pool.participants.map((person) => [person.id, person]));
  const show = async (id: number, plan: StoredPlan): Promise<StoredPlan> => {
    const told =
      options.explain === true && plan.unmatched.length > 0
        ? await explained(context, store, input, plan, isInConfidence)
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
    shown.matches.length > 0 ? 'mentor match show --unmatched, then mentor match apply' : afterNoMatch(shown),
  );
}

/** Explains with code that most runs do without. */
async function explained(
  context: Context,
  store: Store,
  input: MatchingInput,
  plan: StoredPlan,
  isInConfidence: boolean,
): Promise<Partial<Telling>> {
  const { explain } = await import('./explain-on-request.ts');
  return await explain(context, store, { input }, plan, { isInConfidence });
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
