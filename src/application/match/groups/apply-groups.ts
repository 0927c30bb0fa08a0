/** Turns an open proposal of groups into relationships, after checking it against today's data. */
import type { Context } from '../../../context.ts';
import type { Participant } from '../../../domain/people/participant.ts';
import { idOf } from '../../../domain/reference.ts';
import type { Round } from '../../../domain/round.ts';
import { refused } from '../../../errors.ts';
import type { PlannedGroup } from '../../../matching/groups/group-plan.ts';
import { formatUnits } from '../../../matching/input/units.ts';
import { loadGroupDecisions } from '../../../store/matching/group-decisions.ts';
import {
  latestProposal,
  markApplied,
  openProposal,
  type StoredProposal,
} from '../../../store/matching/proposals.ts';
import { openRound } from '../../../store/matching/rounds.ts';
import { insertingRelationships } from '../../../store/relationships/relationships.ts';
import type { Store } from '../../../store/store.ts';
import { STILL_HOLDS } from '../../../view/pages/matching/before-applying.ts';
import { beforeApplyingGroups } from '../../../view/pages/matching/groups/before-applying-groups.ts';
import { groupFields } from '../../../view/pages/matching/groups/group-fields.ts';
import { listing, saidOfAll } from '../../../view/document/result.ts';
import { plural } from '../../../view/words/words.ts';
import { type LoadedGroups, loadGroups } from './open-groups.ts';

/** A relationship that an application has made. */
interface MadeGroup extends PlannedGroup {
  readonly id: number;
}

interface AppliedGroups {
  readonly proposal: StoredProposal;
  /** Empty where it was applied earlier. */
  readonly made: readonly MadeGroup[];
  readonly people: ReadonlyMap<number, Participant>;
  readonly isChanged: boolean;
}

/** Applies the open proposal of groups, and shows what was made. In a terminal it asks first. */
export async function applyGroups(context: Context): Promise<void> {
  const store = await context.store();
  const shownId = await askFirst(context);
  const { proposal, made, people, isChanged } = store.write('match apply', () => applyOpen(store, shownId), {
    isBulk: true,
  });
  const id = idOf('X', proposal.id);
  const list = listing(made, [
    { key: 'relationship', json: 'id', of: (one) => idOf('R', one.id) },
    ...groupFields(people),
  ]);
  const text =
    proposal.status === 'applied'
      ? `Proposal ${id} was applied on ${proposal.appliedOn}; nothing more to do.`
      : `Applied proposal ${id}: ${plural(made.length, 'relationship')} in preparation.`;
  await context.show(
    saidOfAll(
      'match.apply.group/1',
      text,
      'relationships',
      list,
      { proposal: id },
      { applied_on: proposal.appliedOn ?? store.today },
    ),
  );
  if (isChanged && shownId === undefined) await context.say(STILL_HOLDS);
  const [first] = made;
  if (first !== undefined)
    await context.next(
      `mentor relationship show ${idOf('R', first.id)} for what comes first, and mentor relationship list`,
    );
}

/** Shows the open proposal to whoever can be asked, and returns which it was once they said yes. */
async function askFirst(context: Context): Promise<number | undefined> {
  if (!context.ask.isInteractive || context.options.yes === true) return undefined;
  const found = await context.read(findApplicable);
  if ('applied' in found) return undefined;
  await context.tell(beforeApplyingGroups(found));
  await context.ask.confirm(`Make ${plural(found.plan.groups.length, 'relationship')}?`);
  return found.proposal.id;
}

interface Applicable extends LoadedGroups {
  readonly round: Round;
  readonly locked: readonly (readonly number[])[];
}

/** Returns the open proposal of groups, or the one of the round that was applied already. */
function findApplicable(store: Store): Applicable | { readonly applied: StoredProposal } {
  const round = openRound(store);
  const proposal = openProposal(store, round.id);
  if (proposal === undefined) {
    const latest = latestProposal(store);
    if (latest?.roundId === round.id && latest.status === 'applied') return { applied: latest };
    throw refused('There is no open proposal to apply.', 'mentor match makes one');
  }
  const loaded = loadGroups(store, proposal, undefined);
  if (loaded.stale.length > 0)
    throw refused(
      `Proposal ${idOf('X', proposal.id)} no longer holds:\n${loaded.stale.map((line) => `  ${line}`).join('\n')}`,
      'mentor match --keep proposes anew, and keeps what was approved; nothing was changed',
    );
  const locked = loadGroupDecisions(store, round.id)
    .filter(({ decision }) => decision === 'lock')
    .map(({ participantIds }) => participantIds);
  return { ...loaded, round, locked };
}

function applyOpen(store: Store, shownId: number | undefined): AppliedGroups {
  const found = findApplicable(store);
  const proposal = 'applied' in found ? found.applied : found.proposal;
  if (shownId !== undefined && shownId !== proposal.id)
    throw refused(
      `The newest proposal is ${idOf('X', proposal.id)} now, not ${idOf('X', shownId)}, which was shown.`,
      'mentor match show shows it; nothing was changed',
    );
  if ('applied' in found) return { proposal, made: [], people: new Map(), isChanged: false };
  const { round, plan, input, people } = found;
  const waits = new Map(
    [...input.mentees, ...input.peers].map(({ participant, wait }) => [participant.id, wait]),
  );
  const insert = insertingRelationships(store);
  const made = plan.groups.map((group) => ({
    ...group,
    id: insert({
      format: group.format,
      roundId: round.id,
      proposalId: proposal.id,
      previousId: null,
      score: formatUnits(group.score, plan.decimals),
      phase: 'preparation',
      startedOn: store.today,
      plannedEndOn: round.endsOn > store.today ? round.endsOn : store.today,
      people: [
        ...group.mentorIds.map((participantId) => ({
          participantId,
          role: 'mentor' as const,
          waitBefore: 0,
        })),
        ...group.menteeIds.map((participantId) => ({
          participantId,
          role: 'mentee' as const,
          waitBefore: waits.get(participantId) ?? 0,
        })),
        ...group.peerIds.map((participantId) => ({
          participantId,
          role: 'peer' as const,
          waitBefore: waits.get(participantId) ?? 0,
        })),
      ],
    }),
  }));
  markApplied(store, proposal.id, store.today);
  return { proposal, made, people, isChanged: found.isCurrent !== true };
}
