/** Decisions on people who are to be in one group, or apart: what is recorded, and what it replaces. */
import { type Decision, type GroupDecision, peopleKey } from '../../../domain/decision.ts';
import type { Participant } from '../../../domain/people/participant.ts';
import { idOf } from '../../../domain/reference.ts';
import type { Round } from '../../../domain/round.ts';
import { type Failure, refused, wrongUsage } from '../../../errors.ts';
import { loadDecisions, removeDecision } from '../../../store/matching/decisions.ts';
import {
  addGroupDecision,
  loadGroupDecisions,
  removeGroupDecision,
} from '../../../store/matching/group-decisions.ts';
import { openRound } from '../../../store/matching/rounds.ts';
import { requireParticipant } from '../../../store/people/participants.ts';
import type { Store } from '../../../store/store.ts';
import { personText } from '../../../view/pages/people.ts';
import { listed } from '../../../domain/words/text.ts';
import { DECIDED, type Given } from '../decide-pair.ts';
import { openGroups } from './open-groups.ts';

/** Some people in the open round, with all decisions of that round on groups. */
export interface GroupInRound {
  readonly round: Round;
  /** In the order in which they were named. */
  readonly people: readonly Participant[];
  readonly decisions: readonly GroupDecision[];
  /** The decision on exactly these people. */
  readonly before: GroupDecision | undefined;
}

/**
 * Returns people as the open round knows them.
 *
 * @throws Failure `usage` where somebody is named twice; `refused` where no round is open.
 */
export function findGroupInRound(store: Store, ids: readonly number[]): GroupInRound {
  const round = openRound(store);
  const people = ids.map((id) => requireParticipant(store, id));
  const twice = people.find((person, at) => people.findIndex(({ id }) => id === person.id) !== at);
  // Two who are one are refused as a pair, in its words.
  if (twice !== undefined && people.length > 2)
    throw wrongUsage(
      `${personText(twice)} is named twice.`,
      'a name of several words stands in quotes; or name people by id',
    );
  const decisions = loadGroupDecisions(store, round.id);
  const key = peopleKey(ids);
  const before = decisions.find(({ participantIds }) => peopleKey(participantIds) === key);
  return { round, people, decisions, before };
}

/** Returns whether people are decided on as a group: they are more than two, or no mentee with a mentor, or groups are proposed. */
export function isGroupAsked(store: Store, people: readonly Participant[]): boolean {
  const [one, other] = people;
  if (people.length === 2 && one?.id === other?.id) return false;
  return !isPair(people) || openGroups(store) !== undefined;
}

/** Returns whether people are two of whom one can be the mentor of the other. */
function isPair(people: readonly Participant[]): boolean {
  const [one, other] = people;
  if (people.length !== 2 || one === undefined || other === undefined) return false;
  return (one.isMentee && other.isMentor) || (one.isMentor && other.isMentee);
}

/** Returns whether what is to be taken back was decided of a group: no decision on the two as a pair is there to take back. */
export function isReleasedAsGroup(store: Store, { round, people }: GroupInRound): boolean {
  if (!isPair(people)) return true;
  const ids = new Set(people.map(({ id }) => id));
  return (
    openGroups(store) !== undefined &&
    !loadDecisions(store, round.id).some(({ menteeId, mentorId }) => ids.has(menteeId) && ids.has(mentorId))
  );
}

/** Records a decision on people, in place of any other on exactly them. What they were as a pair is taken back. */
export function decideGroup(
  store: Store,
  { round, people, before }: GroupInRound,
  decision: Decision,
  given: Partial<Given> = {},
): void {
  if (before !== undefined) removeGroupDecision(store, before);
  removePairDecisions(store, round.id, people);
  addGroupDecision(store, {
    roundId: round.id,
    participantIds: people.map(({ id }) => id),
    decision,
    reason: given.reason ?? null,
    overrideReason: given.override?.reason ?? null,
    overrideRules: given.override?.rules ?? [],
    isForGood: given.isForGood ?? false,
    decidedOn: store.today,
  });
}

/** Two who are locked together are not kept apart, and the other way round. */
function removePairDecisions(store: Store, roundId: number, people: readonly Participant[]): void {
  if (people.length > 2) return;
  const ids = new Set(people.map(({ id }) => id));
  for (const other of loadDecisions(store, roundId))
    if (ids.has(other.menteeId) && ids.has(other.mentorId)) removeDecision(store, other);
}

/** Returns two of several people who are kept apart; undefined where none are. */
export function twoApart(
  store: Store,
  { round, people, decisions }: GroupInRound,
): readonly [Participant, Participant] | undefined {
  const personOf = new Map(people.map((person) => [person.id, person]));
  const pairs = [
    ...decisions.filter(({ decision }) => decision === 'forbid').map((one) => one.participantIds),
    ...loadDecisions(store, round.id)
      .filter(({ decision }) => decision === 'forbid')
      .map(({ menteeId, mentorId }) => [menteeId, mentorId]),
  ];
  for (const [one = 0, other = 0] of pairs) {
    const [first, second] = [personOf.get(one), personOf.get(other)];
    if (first !== undefined && second !== undefined) return [first, second];
  }
  return undefined;
}

/**
 * Refuses to put people together of whom two are kept apart.
 *
 * @throws Failure `refused`.
 */
export function refuseWhereApart(store: Store, group: GroupInRound): void {
  const apart = twoApart(store, group);
  if (apart === undefined) return;
  throw refused(
    `${listed(apart.map(personText))} are kept apart.`,
    `mentor match release ${idsText(apart.map(({ id }) => id))} takes that back`,
  );
}

/**
 * Keeps two people apart.
 *
 * @throws Failure `refused` where they are locked together with others.
 */
export function keepApart(
  store: Store,
  group: GroupInRound,
  given: Pick<Given, 'reason' | 'isForGood'>,
): void {
  const ids = group.people.map(({ id }) => id);
  const locked = group.decisions.find(
    ({ decision, participantIds }) =>
      decision === 'lock' && participantIds.length > 2 && ids.every((id) => participantIds.includes(id)),
  );
  if (locked !== undefined)
    throw refused(
      `${listed(locked.participantIds.map((id) => personText(requireParticipant(store, id))))} are locked together.`,
      `mentor match release ${idsText(locked.participantIds)} lets them go first`,
    );
  const { before } = group;
  if (before?.decision === 'forbid' && before.reason === given.reason && before.isForGood === given.isForGood)
    return;
  for (const other of group.decisions)
    if (other.decision === 'approve' && ids.every((id) => other.participantIds.includes(id)))
      if (other !== before) removeGroupDecision(store, other);
  decideGroup(store, group, 'forbid', given);
}

/**
 * Takes back what was decided of exactly these people, and returns it.
 *
 * @throws Failure `refused` where nothing was, naming what was decided of them with others.
 */
export function releaseGroup(store: Store, group: GroupInRound): GroupDecision {
  const { before, people, decisions, round } = group;
  if (before !== undefined) {
    removeGroupDecision(store, before);
    return before;
  }
  throw nothingDecided(store, people, decisions, round);
}

function nothingDecided(
  store: Store,
  people: readonly Participant[],
  decisions: readonly GroupDecision[],
  round: Round,
): Failure {
  const ids = people.map(({ id }) => id);
  const wider = decisions.find(({ participantIds }) => ids.every((id) => participantIds.includes(id)));
  const who = listed(people.map(personText));
  if (wider === undefined)
    return refused(
      `Nothing was decided of ${who} in ${round.name}.`,
      'mentor match decisions lists what was',
    );
  const all = wider.participantIds.map((id) => personText(requireParticipant(store, id)));
  return refused(
    `${listed(all)} are ${decidedWords(wider)}.`,
    `mentor match release ${idsText(wider.participantIds)} takes that back`,
  );
}

/** Returns how a decision on people is worded after their names: `locked together`, `kept apart`. */
export function decidedWords({ decision }: Pick<GroupDecision, 'decision'>): string {
  return decision === 'forbid' ? DECIDED[decision] : `${DECIDED[decision]} together`;
}

/** Returns `P3 P17 P20`, as on a command line. */
export function idsText(ids: readonly number[]): string {
  return ids.map((id) => idOf('P', id)).join(' ');
}
