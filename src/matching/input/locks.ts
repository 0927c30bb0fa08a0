/** Locks: matches that are fixed before the others are made, and what can make a lock impossible. */
import { byKey } from '../../domain/people/participant.ts';
import { personText } from '../../domain/people/person-text.ts';
import { idOf } from '../../domain/reference.ts';
import { refused } from '../../errors.ts';
import { absenceWords, type Absence, canBeAgain } from './absence.ts';
import { isRuleInConfidence } from '../proposal/in-confidence.ts';
import { compilePairRules, type PairRules } from '../scoring/pair-rules.ts';
import { barringWords, canBeBroken, isProtective } from '../scoring/in-force.ts';
import {
  byCandidateKey,
  type Candidate,
  type Lock,
  type MatchingInput,
  type PairContext,
  pairContextOf,
} from './pair-context.ts';
import { positionsByKey } from './pair-set.ts';

/** Why a lock is impossible. */
export interface LockProblem {
  readonly lock: Lock;
  /** A clause: `P17 Bob withdrew`. */
  readonly words: string;
  /** The rule that is broken. Absent where one of the two is not to be matched at all, or the pair has no score. */
  readonly rule?: string;
  /** Whether the lock would be possible if it overrode the rule. */
  readonly canBeOverridden: boolean;
  /** The mentee's number, where the only obstacle is that they would have to be asked for again. */
  readonly again?: number;
}

/** The locks of an input, all of them possible, and what the other matches are made from. */
export interface PlacedLocks {
  /** The locked mentees, and all mentors with the places they have before locks; both by key. */
  readonly context: PairContext;
  readonly judge: PairRules;
  /** The lock of each of these mentees, and the position of its mentor. */
  readonly locks: readonly Lock[];
  readonly mentorOf: Int32Array;
  /** All other mentees, by key, and all mentors, by key, with the places that are left. */
  readonly mentees: readonly Candidate[];
  readonly mentors: readonly Candidate[];
}

/**
 * Separates the locks of an input from what is to be matched. Each lock takes its mentee and one place of its mentor.
 *
 * @param absences who takes no part, to say why
 * @throws Failure `refused` that names every impossible lock; see {@link lockProblems}.
 */
export function placeLocks(input: MatchingInput, absences: readonly Absence[] = []): PlacedLocks {
  refuseImpossible(input, absences);
  const lockOf = new Map(input.locks.map((lock) => [lock.menteeKey, lock]));
  const everyMentee = input.mentees.toSorted(byCandidateKey);
  const everyMentor = input.mentors.toSorted(byCandidateKey);
  const isLocked = ({ participant: { key } }: Candidate): boolean => lockOf.has(key);
  const locked = lockOf.size === 0 ? [] : everyMentee.filter(isLocked);
  const taken = countByMentor(input.locks);
  const context = pairContextOf(input, locked, everyMentor);
  const locks = locked.map(({ participant: { key } }) => lockOf.get(key)!);
  let judge: PairRules | undefined;
  return {
    context,
    // Usually nothing is locked, and the judge is never needed.
    get judge() {
      return (judge ??= compilePairRules(input, context));
    },
    locks,
    mentorOf: Int32Array.from(locks, ({ mentorKey }) => positionsByKey(context.mentors).get(mentorKey)!),
    mentees: locked.length === 0 ? everyMentee : everyMentee.filter((one) => !isLocked(one)),
    mentors: everyMentor.map(({ participant, places, wait }) => ({
      participant,
      places: places - (taken.get(participant.key) ?? 0),
      wait,
    })),
  };
}

function countByMentor(locks: readonly Lock[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { mentorKey } of locks) counts.set(mentorKey, (counts.get(mentorKey) ?? 0) + 1);
  return counts;
}

function refuseImpossible(input: MatchingInput, absences: readonly Absence[]): void {
  const problems = lockProblems(input, absences);
  const [first] = problems;
  if (first === undefined) return;
  const idOfKey = (key: string): string => idOf('P', input.everyone.find((one) => one.key === key)?.id ?? 0);
  const again = problems.flatMap((one) => (one.again === undefined ? [] : ['--again', idOf('P', one.again)]));
  const pair = `${idOfKey(first.lock.menteeKey)} ${idOfKey(first.lock.mentorKey)}`;
  throw refused(
    `What is locked cannot be:\n${wordsOf(problems)
      .map((words) => `  ${words}`)
      .join('\n')}`,
    problems.every(
      ({ canBeOverridden, rule = '' }) =>
        canBeOverridden && !isProtective(rule) && !isRuleInConfidence(rule, input.sensitiveFields),
    )
      ? `mentor match release ${pair} lets it go; mentor match lock ${pair} --override REASON gives a reason for what it breaks now`
      : again.length > 0
        ? `mentor match ${again.join(' ')} matches them once more; or mentor match release ${pair} lets it go`
        : `mentor match release ${pair} lets it go; or mend what stands in its way`,
  );
}

/**
 * Lists why locks of an input are impossible, in the order of the locks; empty where all are possible.
 *
 * 1. Both are among those to be matched: ready, with consent; and the mentee has one lock.
 * 2. A file of scores, where there is one, has the pair.
 * 3. Every rule that the pair breaks can be broken for a reason (`canBeBroken`), and the lock overrides it.
 * 4. The mentor has a place for each lock.
 *
 * @param absences who takes no part, to say why point 1 fails
 * @param asked the last lock of the input, where it is only being asked for
 */
export function lockProblems(
  input: MatchingInput,
  absences: readonly Absence[] = [],
  asked?: Lock,
): LockProblem[] {
  if (input.locks.length === 0) return [];
  const problems = judgeLocks(input, input.locks, absences).flatMap((judged) => judged.problems); // 1 to 3
  const mentorOf = new Map(input.mentors.map((mentor) => [mentor.participant.key, mentor]));
  for (const [mentorKey, count] of countByMentor(input.locks)) {
    const mentor = mentorOf.get(mentorKey);
    // A mentor without any place already breaks a rule.
    if (mentor === undefined || mentor.places === 0 || count <= mentor.places) continue;
    const lock = input.locks.findLast((one) => one.mentorKey === mentorKey)!;
    problems.push({
      lock,
      words: `${personText(mentor.participant)} has ${placesWords(mentor.places, count, lock === asked)}`,
      rule: 'places',
      canBeOverridden: false,
    }); // 4
  }
  return problems;
}

/** Says how many places there are where locks outnumber them, counting the lock that is being asked for. */
function placesWords(places: number, count: number, isAsked: boolean): string {
  const free = `${places} free ${places === 1 ? 'place' : 'places'}`;
  if (!isAsked) return `${free}, and ${count} are locked`;
  if (count - 1 > places) return `${free}, and ${count - 1} are locked already`;
  return `${free}, which ${places === 1 ? 'is' : 'are'} locked already`;
}

/** Returns the words of problems without repeats: a reader sees all rules in confidence as one. */
export function wordsOf(problems: readonly LockProblem[]): readonly string[] {
  return [...new Set(problems.map(({ words }) => words))];
}

/** A lock as rules and criteria see it. */
export interface JudgedLock {
  readonly lock: Lock;
  /** Points 1 to 3 of {@link lockProblems}. */
  readonly problems: readonly LockProblem[];
  /** In units; `NaN` where it has none. */
  readonly score: number;
}

/** Judges each lock by itself, in order, ignoring the places that other locks take. */
export function judgeLocks(
  input: MatchingInput,
  locks: readonly Lock[],
  absences: readonly Absence[] = [],
): JudgedLock[] {
  const personOf = new Map(input.everyone.map((person) => [person.key, person]));
  const context = pairContextOf(
    input,
    candidatesOf(input.mentees, new Set(locks.map(({ menteeKey }) => menteeKey))),
    candidatesOf(input.mentors, new Set(locks.map(({ mentorKey }) => mentorKey))),
  );
  const judge = compilePairRules(input, context);
  const menteeAt = new Map(context.mentees.map(({ key }, at) => [key, at]));
  const mentorAt = new Map(context.mentors.map(({ key }, at) => [key, at]));
  const seen = new Set<string>();
  // Where two people are locked both ways, one of the locks has the reason.
  const isMutual = (lock: Lock, label: string): boolean =>
    label === 'reciprocal' &&
    input.locks.some(
      (other) =>
        other.menteeKey === lock.mentorKey && other.mentorKey === lock.menteeKey && overrides(other, label),
    );
  return locks.map((lock) => {
    const problem = (words: string, more: Partial<LockProblem> = {}): JudgedLock => ({
      lock,
      problems: [{ lock, words, canBeOverridden: false, ...more }],
      score: NaN,
    });
    const absent = (key: string, role: 'mentee' | 'mentor'): JudgedLock => {
      const person = personOf.get(key);
      const isAsked = canBeAgain(
        absences.find((one) => one.participantId === person?.id && one.role === role),
      );
      return problem(absenceWords(person, role, absences), isAsked ? { again: person!.id } : {});
    };
    const [mentee, mentor] = [menteeAt.get(lock.menteeKey), mentorAt.get(lock.mentorKey)];
    if (mentee === undefined) return absent(lock.menteeKey, 'mentee');
    if (mentor === undefined) return absent(lock.mentorKey, 'mentor');
    const [one, other] = [context.mentees[mentee]!, context.mentors[mentor]!];
    if (seen.has(lock.menteeKey)) return problem(`${personText(one)} is locked more than once`); // 1
    seen.add(lock.menteeKey);
    const pair = `${personText(one)} with ${personText(other)}`;
    if (!judge.isScored(mentee, mentor)) return problem(`${pair}: the file of scores leaves them out`); // 2
    const score = judge.rawScoreOf(mentee, mentor);
    const problems = judge.barredBy(mentee, mentor).flatMap((rule) => {
      const isFixed = !canBeBroken(rule.rule);
      if (!isFixed && (overrides(lock, rule.label) || isMutual(lock, rule.label))) return [];
      const isMissing = rule.verdictOn(mentee, mentor, score) === 'missing';
      const why = barringWords(rule, one, other, context, isMissing, false);
      const words = isFixed || rule.isInConfidence ? `${pair}: ${why}` : `${pair}: ${why} (${rule.label})`;
      return [{ lock, words, rule: rule.label, canBeOverridden: !isFixed }];
    }); // 3
    return { lock, problems, score };
  });
}

/** Returns whether a lock, or a group that is held, has a reason to break a rule. */
export function overrides({ overrides: rules }: Pick<Lock, 'overrides'>, label: string): boolean {
  return rules === 'any' || rules.includes(label);
}

function candidatesOf(list: readonly Candidate[], keys: ReadonlySet<string>): Candidate[] {
  return list.filter(({ participant }) => keys.has(participant.key));
}

/** Orders locks by their mentees' keys, then their mentors'. */
export function byPair(a: Lock, b: Lock): number {
  return (
    byKey({ key: a.menteeKey }, { key: b.menteeKey }) || byKey({ key: a.mentorKey }, { key: b.mentorKey })
  );
}
