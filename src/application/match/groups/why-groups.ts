/** `mentor match why` of a proposal of groups. */
import type { Context } from '../../../context.ts';
import type { Participant } from '../../../domain/people/participant.ts';
import { idOf } from '../../../domain/reference.ts';
import { refused } from '../../../errors.ts';
import { absenceWords } from '../../../matching/input/absence.ts';
import { bestOthers, type Standing, twoOf, whyGroup } from '../../../matching/groups/explain/why-together.ts';
import { isProtective } from '../../../matching/scoring/in-force.ts';
import { latestProposal } from '../../../store/matching/proposals.ts';
import { requireParticipant } from '../../../store/people/participants.ts';
import { bestOthersDocument } from '../../../view/pages/matching/groups/best-others.ts';
import { whyGroupDocument } from '../../../view/pages/matching/groups/why-group.ts';
import { personText } from '../../../view/pages/people.ts';
import { openScores } from '../scores.ts';
import { type LoadedGroups, loadGroups, requireCurrent } from './open-groups.ts';
import { PROPOSERS } from './proposers.ts';
import { sharedOfGroup } from './shown-groups.ts';

/** A search with two people held may take so many seconds; for each of the best others, so many. */
const SECONDS = 10;
const SECONDS_EACH = 3;
const MOST_OTHERS = 5;

export interface WhyOptions {
  readonly scores?: readonly string[] | undefined;
  readonly confidential?: true | undefined;
}

/** Explains two people beside the open proposal of groups, or one alone: whom they have, and the best five others. */
export async function whyOfGroups(
  context: Context,
  ids: readonly [number, number | undefined],
  options: WhyOptions,
): Promise<void> {
  const files = await openScores(context, options.scores);
  const store = await context.store();
  const isInConfidence = options.confidential === true;
  const { found, one, other } = store.read(() => {
    const proposal = latestProposal(store)!;
    const loaded = loadGroups(store, proposal, files);
    requireCurrent(store, loaded);
    return {
      found: loaded,
      one: requireParticipant(store, ids[0]),
      other: ids[1] === undefined ? undefined : requireParticipant(store, ids[1]),
    };
  });
  const { plan, input, people, proposal, loaded } = found;
  const propose = await PROPOSERS[plan.format]();
  const clock = (): number => context.host.now().getTime();
  const asked = { isInConfidence, absences: loaded.absences, clock };
  const name = idOf('X', proposal.id);
  if (other === undefined) {
    const side = sideOf(one, found);
    const best = await context.progress('Matching', () =>
      bestOthers(input, plan, one, side, MOST_OTHERS, propose, { ...asked, seconds: SECONDS_EACH }),
    );
    await context.show(bestOthersDocument({ person: one, side, plan, best, proposal: name, people }));
    const [first] = best;
    if (first !== undefined)
      await context.next(`mentor match why ${idsOf(first.standing)} tells all of the two`);
    return;
  }
  const standing = standingOf(one, other, found);
  const why = await context.progress('Matching', (report) =>
    whyGroup(input, plan, standing, propose, { ...asked, report, seconds: SECONDS }),
  );
  const group = why.isInPlan ? why.groups[0] : (why.price?.group ?? undefined);
  await context.show(
    whyGroupDocument({
      why,
      plan,
      proposal: name,
      people,
      shared: group === undefined ? [] : sharedOfGroup(group, people),
    }),
  );
  const isOpen = !why.judgements.some(({ broken }) => broken.some(({ rule }) => isProtective(rule)));
  await context.next(
    why.price !== null && isOpen
      ? `mentor match lock ${idsOf(standing)}${why.price.isOverriding ? ' --override REASON' : ''}, to have it so`
      : 'mentor match show',
  );
}

function idsOf(standing: Standing): string {
  return twoOf(standing)
    .map(({ id }) => idOf('P', id))
    .join(' ');
}

function standingOf(one: Participant, other: Participant, { plan, input }: LoadedGroups): Standing {
  const isAmong = (side: LoadedGroups['input']['mentees'], { id }: Participant): boolean =>
    side.some(({ participant }) => participant.id === id);
  if (plan.format === 'peer') return { kind: 'peers', one, other };
  const { mentees, mentors } = input;
  const isMentee = (person: Participant): boolean =>
    isAmong(mentees, person) || (person.isMentee && !isAmong(mentors, person));
  const isMentor = (person: Participant): boolean =>
    isAmong(mentors, person) || (person.isMentor && !isAmong(mentees, person));
  if (isMentee(one) && isMentor(other)) return { kind: 'pair', mentee: one, mentor: other };
  if (isMentor(one) && isMentee(other)) return { kind: 'pair', mentee: other, mentor: one };
  const isTogether =
    plan.format === 'panel' ? isMentor(one) && isMentor(other) : isMentee(one) && isMentee(other);
  if (isTogether) return { kind: 'together', one, other };
  throw refused(
    `${personText(one)} and ${personText(other)} cannot be in one ${plan.format === 'panel' ? 'panel' : 'circle'}.`,
    plan.format === 'panel' ? 'a panel has one mentee' : 'a circle has one mentor',
  );
}

function sideOf(person: Participant, { plan, input, loaded }: LoadedGroups): 'mentee' | 'mentor' | 'peer' {
  const isAmong = (side: LoadedGroups['input']['mentees']): boolean =>
    side.some(({ participant }) => participant.id === person.id);
  if (plan.format === 'peer' && isAmong(input.peers)) return 'peer';
  if (plan.format !== 'peer' && isAmong(input.mentees)) return 'mentee';
  if (plan.format !== 'peer' && isAmong(input.mentors)) return 'mentor';
  const role = plan.format === 'peer' ? 'peer' : person.isMentee ? 'mentee' : 'mentor';
  throw refused(
    `${absenceWords(person, role, loaded.absences)}.`,
    `mentor match why ${idOf('P', person.id)} OTHER explains two people all the same`,
  );
}
