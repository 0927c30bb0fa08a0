/** Proposes groups and shows them: `mentor match --format circle`, and the other formats of groups. */
import type { Context } from '../../../context.ts';
import { idOf } from '../../../domain/reference.ts';
import type { Participant } from '../../../domain/people/participant.ts';
import { timesNotGiven } from '../../../matching/groups/problem/times-not-given.ts';
import type { Candidate } from '../../../matching/input/pair-context.ts';
import { timesNotGivenTexts } from '../../../view/pages/matching/groups/who-gave-no-time.ts';
import { afterGroups, groupProposalDocument } from '../../../view/pages/matching/groups/group-proposal.ts';
import { loadProgramme } from '../../../store/programme.ts';
import { plural } from '../../../view/words/words.ts';
import { peopleNamed } from '../../naming/which-person.ts';
import { openScores } from '../scores.ts';
import { unmetWishes } from '../unmet-wishes.ts';
import { type GroupOptions, refuseUncounted } from './group-options.ts';
import { keepGroups, makeGroups, readGroupsToMake, type WantedGroups } from './make-groups.ts';
import { PROPOSERS } from './proposers.ts';
import { sharedOf, shownGroupPlan } from './shown-groups.ts';

/** The options of `mentor match` for groups. */
export interface GroupMatchOptions extends GroupOptions {
  readonly scores?: readonly string[] | undefined;
  readonly keep?: true | undefined;
  /** Mentees, in any way by which people are named. */
  readonly again?: readonly string[] | undefined;
  readonly confidential?: true | undefined;
}

/**
 * Makes a proposal of groups for the open round, keeps it as the open one, and shows it.
 *
 * @throws Failure `refused` where no round is open, or something that is asked for cannot be had.
 */
export async function proposeGroups(
  context: Context,
  format: WantedGroups['format'],
  options: GroupMatchOptions,
): Promise<void> {
  refuseUncounted(options.atMost);
  const isInConfidence = options.confidential === true;
  const store = await context.store();
  const again = await peopleNamed(context, options.again ?? []);
  const files = await openScores(context, options.scores);
  const isKeeping = options.keep === true;
  const made = store.read(() => readGroupsToMake(store, { format, options, files, isKeeping, again }));
  const { before, known, loaded, fingerprint } = made;
  const isKnown =
    before?.fingerprint === fingerprint &&
    JSON.stringify(known?.absences) === JSON.stringify(loaded.absences);
  let [id, plan] = [before?.id ?? 0, known];
  if (!isKnown || plan === undefined) {
    const times = timesNotGiven(
      { mentees: peopleOf(made.input.mentees), mentors: peopleOf(made.input.mentors) },
      made.settings,
    );
    if (times !== null) for (const words of timesNotGivenTexts(times)) await context.say(words);
    const propose = await PROPOSERS[format]();
    const clock = (): number => context.host.now().getTime();
    plan = await context.progress('Matching', (report) => makeGroups(made, propose, { report, clock }));
    const kept = plan;
    id = store.write('match', () => keepGroups(store, made, kept));
    if (before !== undefined)
      await context.say(`This replaces proposal ${idOf('X', before.id)}, which was not applied.`);
  }
  const people = new Map(loaded.pool.participants.map((person) => [person.id, person]));
  const { shown, defaultCapacity } = store.read(() => ({
    shown: shownGroupPlan(store, plan, people, isInConfidence),
    defaultCapacity: loadProgramme(store).defaultCapacity,
  }));
  await context.show(
    groupProposalDocument(id, shown, 'proposed', {
      people,
      decimals: plan.decimals,
      relaxations: null,
      defaultCapacity,
      shared: sharedOf(plan, people),
      isCurrent: true,
      stale: [],
    }),
  );
  for (const words of unmetWishes(made.input, isInConfidence)) await context.say(words);
  for (const words of made.lost) await context.say(`Not kept: ${words}.`);
  if (made.elsewhere > 0)
    await context.say(
      `${plural(made.elsewhere, 'lock or approval is', 'locks and approvals are')} of another format, and not counted here: mentor match decisions lists them.`,
    );
  await context.next(afterGroups(plan));
}

function peopleOf(side: readonly Candidate[]): Participant[] {
  return side.map(({ participant }) => participant);
}
