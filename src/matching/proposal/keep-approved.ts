/** Proposing again without losing what was approved. */
import { personText } from '../../domain/people/person-text.ts';
import type { Absence } from '../input/absence.ts';
import { isInForce } from '../scoring/in-force.ts';
import { byPair, judgeLocks, type JudgedLock, type LockProblem } from '../input/locks.ts';
import type { Lock, MatchingInput } from '../input/pair-context.ts';

/** Approved matches that can be kept, and those that cannot, with the reason for each. */
export interface Kept {
  /** By pair. */
  readonly locks: readonly Lock[];
  readonly lost: readonly LockProblem[];
}

/**
 * Returns the approved matches that can be kept beside the locks of an input. Where a mentor has fewer places than
 * approvals, those who have waited longest keep theirs, then those of the greatest score, then by key.
 */
export function keepApproved(
  input: MatchingInput,
  approved: readonly Lock[],
  absences: readonly Absence[] = [],
): Kept {
  const lockOf = new Map(input.locks.map((lock) => [lock.menteeKey, lock]));
  // Somebody approved with one mentor and later locked to another is locked: the later decision counts.
  const judged = judgeLocks(
    input,
    approved.filter(({ menteeKey }) => !lockOf.has(menteeKey)),
    absences,
  );
  const lost = judged.flatMap(({ problems }) => problems.slice(0, 1));
  const isKeptOneWay = isInForce('reciprocal', input.criteria.rules);
  const left = new Map(input.mentors.map(({ participant, places }) => [participant.key, places]));
  for (const { mentorKey } of input.locks) left.set(mentorKey, (left.get(mentorKey) ?? 0) - 1);
  const locks: Lock[] = [];
  const mentored = new Set<string>();
  for (const { lock } of inOrderOfClaim(
    input,
    judged.filter(({ problems }) => problems.length === 0),
  )) {
    if (isKeptOneWay && mentored.has(pairText(lock.mentorKey, lock.menteeKey))) {
      lost.push({
        lock,
        words: `${pairWords(input, lock)}: the two were approved both ways, and mentor each other one way only`,
        rule: 'reciprocal',
        canBeOverridden: false,
      });
      continue;
    }
    const places = left.get(lock.mentorKey) ?? 0;
    left.set(lock.mentorKey, places - 1);
    if (places > 0) {
      locks.push(lock);
      mentored.add(pairText(lock.menteeKey, lock.mentorKey));
    } else
      lost.push({
        lock,
        words: `${pairWords(input, lock)}: no place is left for all who were approved`,
        rule: 'places',
        canBeOverridden: false,
      });
  }
  return { locks: locks.sort(byPair), lost };
}

function inOrderOfClaim(input: MatchingInput, judged: readonly JudgedLock[]): JudgedLock[] {
  const waitOf = new Map(input.mentees.map(({ participant, wait }) => [participant.key, wait]));
  const waited = ({ lock }: JudgedLock): number => waitOf.get(lock.menteeKey) ?? 0;
  return judged.toSorted((a, b) => waited(b) - waited(a) || b.score - a.score || byPair(a.lock, b.lock));
}

function pairText(menteeKey: string, mentorKey: string): string {
  return `${menteeKey}\n${mentorKey}`;
}

function pairWords({ everyone }: MatchingInput, { menteeKey, mentorKey }: Lock): string {
  const called = (key: string): string => personText(everyone.find((person) => person.key === key)!);
  return `${called(menteeKey)} with ${called(mentorKey)}`;
}
