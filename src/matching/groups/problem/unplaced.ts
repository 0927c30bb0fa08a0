/** Why somebody has no group: no mentor is allowed, or the groups that could be theirs are full, closed, or without room for them. */
import { countRemovers, removedWords, removersOf } from '../../explain/unmatched.ts';
import type { PlannedGroup, UnplacedPerson } from '../group-plan.ts';
import type { JudgedPairs } from './judged-pairs.ts';
import { isWithoutZone } from './times-not-given.ts';

/** What groups there are for those whom a mentor may have. */
export interface GroupSizes {
  readonly format: 'circle' | 'panel' | 'mixed';
  readonly least: number;
  readonly most: number;
  /** Whether circles have times, so that a mentor without a time zone opens none. */
  readonly haveTimes: boolean;
}

/**
 * Returns the mentees who are in no group, by key, each with why. Rules about groups are no reason that is told: of a group
 * that has room it is only said that it does not fit.
 *
 * @param judged the pairs by each form of group that there can be; the reason is told by the one that allows most
 */
export function unplacedMentees(
  judged: readonly JudgedPairs[],
  groups: readonly PlannedGroup[],
  sizes: GroupSizes,
): UnplacedPerson[] {
  const placed = new Set(groups.flatMap(({ menteeIds }) => menteeIds));
  return judged[0]!.context.mentees.flatMap(({ id }, mentee) => {
    if (placed.has(id)) return [];
    const { pairs, allowed } = judged
      .map((one) => ({ pairs: one, allowed: allowedOf(one, mentee) }))
      .reduce((most, one) => (one.allowed.length > most.allowed.length ? one : most));
    const removedBy = removedByOf(pairs, mentee, groups);
    const reason =
      allowed.length === 0
        ? removedWords(removedBy, pairs.context, pairs.judge)
        : reasonOf(pairs, allowed, groups, sizes);
    return [{ participantId: id, role: 'mentee' as const, reason, removedBy }];
  });
}

function allowedOf({ context, scores }: JudgedPairs, mentee: number): number[] {
  const { length } = context.mentors;
  return context.mentors.flatMap((_, mentor) =>
    Number.isNaN(scores[mentee * length + mentor]!) ? [] : [mentor],
  );
}

function removedByOf(
  { context, judge }: JudgedPairs,
  mentee: number,
  groups: readonly PlannedGroup[],
): Record<string, number> {
  const removedBy: Record<string, number> = {};
  const { id } = context.mentees[mentee]!;
  const ownMentees = new Set(
    groups.filter(({ mentorIds }) => mentorIds.includes(id)).flatMap(({ menteeIds }) => menteeIds),
  );
  for (const [mentor, person] of context.mentors.entries()) {
    const names = removersOf(judge, mentee, mentor);
    if (ownMentees.has(person.id)) names.add('reciprocal');
    countRemovers(removedBy, names);
  }
  return removedBy;
}

function reasonOf(
  { context }: JudgedPairs,
  allowed: readonly number[],
  groups: readonly PlannedGroup[],
  { format, least, most, haveTimes }: GroupSizes,
): string {
  const of = `of ${allowed.length} allowed ${allowed.length === 1 ? 'mentor' : 'mentors'}`;
  const groupsOf = (mentor: number): PlannedGroup[] =>
    groups.filter(({ mentorIds }) => mentorIds.includes(context.mentors[mentor]!.id));
  if (format === 'panel') {
    const free = allowed.filter((mentor) => groupsOf(mentor).length < context.places[mentor]!).length;
    return `a panel needs ${least} mentors: ${of} ${free} ${free === 1 ? 'has' : 'have'} a place left`;
  }
  const [full, roomy, timeless] = [[], [], []] as [number[], number[], number[]];
  for (const mentor of allowed) {
    const own = groupsOf(mentor);
    if (own.length === 0 && haveTimes && isWithoutZone(context.mentors[mentor]!)) timeless.push(mentor);
    if (own.length === 0) continue;
    const isFull = own.every(
      ({ format: its, menteeIds }) => its === 'one-to-one' || menteeIds.length >= most,
    );
    (isFull ? full : roomy).push(mentor);
  }
  const none = allowed.length - full.length - roomy.length - timeless.length;
  const parts = [
    ...(full.length === 0 ? [] : [`${full.length} ${full.length === 1 ? 'has' : 'have'} no place left`]),
    ...(none === 0 ? [] : [`${none} ${none === 1 ? 'has' : 'have'} no circle, which needs ${least}`]),
    ...(timeless.length === 0
      ? []
      : [
          `${timeless.length} ${timeless.length === 1 ? 'has' : 'have'} no time zone, so no circle with a time`,
        ]),
    ...(roomy.length === 0
      ? []
      : [`${roomy.length} ${roomy.length === 1 ? 'has' : 'have'} a circle that does not fit`]),
  ];
  return `${of} ${parts.join(', ')}`;
}
