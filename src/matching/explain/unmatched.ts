/** Why a mentee has no match: no mentor is allowed, or every allowed mentor is taken. */
import { UNAVAILABLE } from '../proposal/in-confidence.ts';
import { type PairRules, SCORES_FILE } from '../scoring/pair-rules.ts';
import type { UnmatchedMentee } from '../proposal/proposal-plan.ts';
import { emptyList, EVERY_LEVEL, type RowKernel } from '../kernel/row-kernel.ts';
import type { CompiledRule } from '../scoring/in-force.ts';
import type { PairContext } from '../input/pair-context.ts';

/**
 * Returns what a plan says of an unmatched mentee. Time O(m) for m mentors. The kernel says who is allowed, which is quick;
 * the rules are asked about the others alone.
 *
 * @param isBarred whether a mentor is the mentee's own mentee in the plan, and so impossible
 * @param places the mentors' places before any were locked: a mentor who had some is allowed and full
 */
export function unmatchedMentee(
  mentee: number,
  context: PairContext,
  judge: PairRules,
  kernel: RowKernel,
  places: readonly number[],
  isBarred: (mentee: number, mentor: number) => boolean,
): UnmatchedMentee {
  const removedBy: Record<string, number> = {};
  const open: number[] = [];
  const lockedOut: number[] = [];
  const row = emptyList();
  kernel.atLeast(mentee, EVERY_LEVEL, 0, row);
  for (let mentor = 0, next = 0; mentor < context.mentors.length; mentor++) {
    const isAllowed = next < row.length && row.mentorOf[next] === mentor;
    if (isAllowed) next++;
    if (isAllowed && !isBarred(mentee, mentor)) {
      open.push(mentor);
      continue;
    }
    const names = isAllowed ? new Set<string>() : removersOf(judge, mentee, mentor);
    if (isBarred(mentee, mentor)) names.add('reciprocal');
    if (names.size === 1 && names.has('places') && places[mentor]! > 0) lockedOut.push(mentor);
    countRemovers(removedBy, names);
  }
  const allowed = [...open, ...lockedOut];
  const reason =
    allowed.length > 0
      ? takenWords(allowed.map((mentor) => places[mentor] ?? 0))
      : removedWords(removedBy, context, judge);
  return { menteeId: context.mentees[mentee]!.id, reason, removedBy };
}

function takenWords(places: readonly number[]): string {
  const total = places.reduce((sum, count) => sum + count, 0);
  return `every allowed mentor's places are taken: ${counted(places.length, 'allowed mentor')}, ${counted(total, 'place')}`;
}

/** Returns what keeps two from being matched, by the names under which it counts; empty where nothing does. */
export function removersOf(judge: PairRules, mentee: number, mentor: number): Set<string> {
  return new Set(judge.isScored(mentee, mentor) ? judge.barredBy(mentee, mentor).map(nameOf) : [SCORES_FILE]);
}

/** Counts somebody whom rules remove, once for each. */
export function countRemovers(removedBy: Record<string, number>, names: Iterable<string>): void {
  for (const name of names) removedBy[name] = (removedBy[name] ?? 0) + 1;
}

/** Says why no mentor is allowed. */
export function removedWords(
  removedBy: Readonly<Record<string, number>>,
  context: PairContext,
  judge: PairRules,
): string {
  return context.mentors.length === 0
    ? 'no mentor is allowed: there are no mentors'
    : `no mentor is allowed: ${removersText(removedBy, context, judge)}`;
}

/** Says which rules removed how many, the most effective rule first. */
export function removersText(
  removedBy: Readonly<Record<string, number>>,
  context: PairContext,
  judge: PairRules,
): string {
  const wordsOf = new Map(
    judge.rules.map((each) => [
      nameOf(each),
      each.isInConfidence ? UNAVAILABLE : `removed by "${each.rule.describe(each.parameters, context)}"`,
    ]),
  );
  return Object.entries(removedBy)
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, count]) => `${count} ${wordsOf.get(name) ?? 'without a score in the file'}`)
    .join(', ');
}

/**
 * Returns the name under which a rule counts. All rules in confidence share one, so as not to reveal which removed a
 * mentor.
 */
function nameOf({ label, isInConfidence }: CompiledRule): string {
  return isInConfidence ? UNAVAILABLE : label;
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
