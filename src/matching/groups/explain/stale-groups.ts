/** Says whether an earlier proposal of groups still holds, in words for people. */
import { personText } from '../../../domain/people/person-text.ts';
import { idOf } from '../../../domain/reference.ts';
import { absenceWords, type Absence } from '../../input/absence.ts';
import { compilePairJudgement } from '../../explain/explain-pair.ts';
import { amongEquals } from '../peer-scores.ts';
import { judgedAs } from '../problem/judged-pairs.ts';
import { membersOf } from './compare-groups.ts';
import type { GroupInput, HeldGroup } from '../group-input.ts';
import type { GroupPlan, PlannedGroup } from '../group-plan.ts';
import { rolesOfHeld } from '../held-roles.ts';

/** The state of things today. */
export interface GroupsNow {
  readonly input: GroupInput;
  readonly absences: readonly Absence[];
  /** What is approved in the round. */
  readonly approved: readonly HeldGroup[];
}

/**
 * Returns what changed for each group that could not be made today: a member withdrew, is no longer ready or has a mentor by
 * now; a rule now forbids a pair; two members are kept apart; a mentor has no place left. It also tells which locks came or
 * went. Empty where all groups hold.
 */
export function staleGroups(plan: GroupPlan, now: GroupsNow): string[] {
  const { input, absences } = now;
  const personOf = new Map(input.everyone.map((person) => [person.id, person]));
  const called = (id: number): string => {
    const person = personOf.get(id);
    return person === undefined ? idOf('P', id) : personText(person);
  };
  const changes = new Set<string>();
  const among = (side: GroupInput['mentees']): ReadonlyMap<number, number> =>
    new Map(side.map(({ participant, places }) => [participant.id, places]));
  const [mentees, mentors, peers] = [among(input.mentees), among(input.mentors), among(input.peers)];
  const wanted = new Map<number, number>();
  for (const { mentorIds, menteeIds, peerIds, format } of plan.groups) {
    for (const id of menteeIds)
      if (!mentees.has(id)) changes.add(absenceWords(personOf.get(id), 'mentee', absences));
    for (const id of peerIds)
      if (!peers.has(id)) changes.add(absenceWords(personOf.get(id), 'peer', absences));
    for (const id of mentorIds) {
      if (!mentors.has(id)) changes.add(absenceWords(personOf.get(id), 'mentor', absences));
      wanted.set(id, (wanted.get(id) ?? 0) + 1);
      if (format === 'circle' && mentors.get(id) === 0) changes.add(`${called(id)} has no place left`);
    }
  }
  for (const [id, count] of wanted) {
    const places = mentors.get(id);
    if (places !== undefined && places > 0 && places < count)
      changes.add(
        `${called(id)} has ${places} free ${places === 1 ? 'place' : 'places'} now, and ${count} were taken`,
      );
  }
  for (const words of brokenPairs(plan, input, called)) changes.add(words);
  for (const words of changedHolds(plan, now, called)) changes.add(words);
  return [...changes];
}

function brokenPairs(plan: GroupPlan, input: GroupInput, called: (id: number) => string): string[] {
  const isPeer = plan.format === 'peer';
  const mentees = (isPeer ? input.peers : input.mentees).map(({ participant }) => participant);
  const mentors = (isPeer ? input.peers : input.mentors).map(({ participant }) => participant);
  // In a mixed round pairs are judged as such, and circles as circles.
  const judges = new Map(
    [...new Set(plan.groups.map(({ format }) => format))].map((format) => [
      format,
      compilePairJudgement(amongEquals(judgedAs(input, format), plan.settings), mentees, mentors),
    ]),
  );
  const menteeAt = new Map(mentees.map(({ id }, at) => [id, at]));
  const mentorAt = new Map(mentors.map(({ id }, at) => [id, at]));
  const keyOf = new Map(input.everyone.map(({ id, key }) => [id, key]));
  const idOfKey = new Map(input.everyone.map(({ id, key }) => [key, id]));
  const lines: string[] = [];
  const locks = input.held.filter(({ by }) => by === 'lock');
  const isLocked = (ids: readonly number[]): boolean =>
    locks.some(({ keys }) => ids.every((id) => keys.includes(keyOf.get(id) ?? '')));
  for (const group of plan.groups) {
    for (const { ids } of group.pairs) {
      const [mentee, mentor] = [menteeAt.get(ids[0]), mentorAt.get(ids[1])];
      if (mentee === undefined || mentor === undefined || isLocked(ids)) continue;
      for (const { rule, words } of judges.get(group.format)?.(mentee, mentor).broken ?? [])
        if (!NOT_ASKED.has(rule) && !(isPeer && rule === 'paired-before'))
          lines.push(`${called(ids[0])} with ${called(ids[1])}: ${words}`);
    }
    const members = new Set(membersOf(group).map((id) => keyOf.get(id)));
    for (const [one, other] of input.apart)
      if (members.has(one) && members.has(other))
        lines.push(
          `${called(idOfKey.get(one) ?? 0)} and ${called(idOfKey.get(other) ?? 0)} are kept apart now`,
        );
  }
  return lines;
}

/** Places are counted over all groups, and scores of a file are not asked for again. */
const NOT_ASKED: ReadonlySet<string> = new Set(['places', 'scores-file', 'minimum-score']);

/** Returns what was locked since, and which held groups would no longer be held. */
function changedHolds(
  { groups, format }: GroupPlan,
  { input, approved }: GroupsNow,
  called: (id: number) => string,
): string[] {
  const idOfKey = new Map(input.everyone.map(({ id, key }) => [key, id]));
  const idsOf = ({ keys }: HeldGroup): number[] => keys.map((key) => idOfKey.get(key) ?? 0);
  const isIn = (ids: readonly number[], group: PlannedGroup): boolean =>
    ids.every((id) => membersOf(group).includes(id));
  const together = (ids: readonly number[]): string => ids.map(called).join(', ');
  const locks = input.held.filter(({ keys }) => rolesOfHeld(keys, format, input) !== undefined).map(idsOf);
  const all = [...locks, ...approved.map(idsOf)];
  return [
    ...locks
      .filter((ids) => !groups.some((group) => isIn(ids, group)))
      .map((ids) => `${together(ids)} are locked together now`),
    ...groups
      .filter((group) => group.heldBy !== undefined)
      .filter((group) => !all.some((ids) => isIn(ids, group)))
      .map(
        (group) =>
          `${together(membersOf(group))} are not ${group.heldBy === 'lock' ? 'locked' : 'approved'} together any more`,
      ),
  ];
}
