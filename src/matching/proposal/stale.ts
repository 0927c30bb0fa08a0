/** Says whether an earlier proposal still holds, in words for people. */
import { personText } from '../../domain/people/person-text.ts';
import { idOf } from '../../domain/reference.ts';
import { absenceWords, type Absence } from '../input/absence.ts';
import { isRuleInConfidence, UNAVAILABLE } from './in-confidence.ts';
import { compilePairJudgement } from '../explain/explain-pair.ts';
import type { ProposalPlan } from './proposal-plan.ts';
import { overrides } from '../input/locks.ts';
import { canBeBroken } from '../scoring/in-force.ts';
import { RULES } from '../rules/index.ts';
import type { Lock, MatchingInput } from '../input/pair-context.ts';

/** The state of things today. */
export interface Now {
  readonly input: MatchingInput;
  readonly absences: readonly Absence[];
  /** What is approved in the round. */
  readonly approved: readonly Lock[];
}

/**
 * Returns what changed for each match that could not be made today: a person withdrew, is no longer ready or has a mentor
 * by now; a rule now forbids the pair; a mentor has fewer places. It also tells which locks came or went. Empty where all
 * matches hold.
 */
export function whatChanged(plan: ProposalPlan, { input, absences, approved }: Now): string[] {
  const personOf = new Map(input.everyone.map((person) => [person.id, person]));
  const called = (id: number): string => {
    const person = personOf.get(id);
    return person === undefined ? idOf('P', id) : personText(person);
  };
  const menteeAt = new Map(input.mentees.map(({ participant }, at) => [participant.id, at]));
  const mentorAt = new Map(input.mentors.map(({ participant }, at) => [participant.id, at]));
  const broken = brokenRules(plan, input);

  const changes = new Set<string>();
  const wanted = new Map<number, number>();
  for (const { menteeId, mentorId, heldBy } of plan.matches) {
    const [mentee, mentor] = [menteeAt.get(menteeId), mentorAt.get(mentorId)];
    if (mentee === undefined) changes.add(absenceWords(personOf.get(menteeId), 'mentee', absences));
    if (mentor === undefined) changes.add(absenceWords(personOf.get(mentorId), 'mentor', absences));
    if (mentee !== undefined && mentor !== undefined)
      for (const words of broken(mentee, mentor, heldBy === 'lock'))
        changes.add(`${called(menteeId)} with ${called(mentorId)}: ${words}`);
    wanted.set(mentorId, (wanted.get(mentorId) ?? 0) + 1);
  }
  for (const [mentorId, count] of wanted) {
    const mentor = input.mentors[mentorAt.get(mentorId) ?? -1];
    if (mentor !== undefined && mentor.places < count) changes.add(placesWords(mentor, count));
  }
  for (const words of changedHolds(plan, [...input.locks, ...approved], input.everyone)) changes.add(words);
  return [...changes];
}

/** Returns a function that says, by positions, which rules a pair breaks today. Places are left out, as they are counted. */
function brokenRules(
  plan: ProposalPlan,
  input: MatchingInput,
): (mentee: number, mentor: number, isLocked: boolean) => string[] {
  const mentees = input.mentees.map(({ participant }) => participant);
  const mentors = input.mentors.map(({ participant }) => participant);
  // An override names the rules that it is for, including rules in confidence.
  const judge = compilePairJudgement(input, mentees, mentors, { isInConfidence: true });
  // Scores of a file are not kept here, so only the rules about people can be asked again.
  const unasked = new Set(plan.decimals === 6 ? ['places', 'minimum-score'] : ['places']);
  const always = new Set(RULES.filter(({ isAlwaysOn }) => isAlwaysOn === true).map(({ name }) => name));
  const fixed = new Set(RULES.filter((rule) => !canBeBroken(rule)).map(({ name }) => name));
  const lockOf = new Map(input.locks.map((lock) => [`${lock.menteeKey}\n${lock.mentorKey}`, lock]));
  return (mentee, mentor, isLocked) => {
    const lock = isLocked ? lockOf.get(`${mentees[mentee]!.key}\n${mentors[mentor]!.key}`) : undefined;
    const isOverridden = (rule: string): boolean =>
      lock !== undefined && !fixed.has(rule) && overrides(lock, rule);
    return judge(mentee, mentor)
      .broken.filter(({ rule }) => !unasked.has(rule) && !isOverridden(rule))
      .map(({ rule, words }) => {
        if (isRuleInConfidence(rule, input.sensitiveFields)) return UNAVAILABLE;
        return always.has(rule) ? words : `${words} (${rule})`;
      });
  };
}

function placesWords({ participant, places }: MatchingInput['mentors'][number], count: number): string {
  const were = `${count} ${count === 1 ? 'was' : 'were'} matched`;
  const called = personText(participant);
  const { capacity } = participant;
  if (capacity === places) return `${called}'s capacity is now ${capacity}, and ${were}`;
  const left = `${places} free ${places === 1 ? 'place' : 'places'} now`;
  return `${called} has ${left}, and ${were}`;
}

/** Returns what was locked since, and which held matches would no longer be held. */
function changedHolds(
  { matches }: ProposalPlan,
  holds: readonly Lock[],
  everyone: MatchingInput['everyone'],
): string[] {
  const byKey = new Map(everyone.map((person) => [person.key, person]));
  const idOfKey = (key: string): number => byKey.get(key)?.id ?? 0;
  const called = (id: number): string =>
    personText(everyone.find((one) => one.id === id) ?? { id, name: '' });
  const pair = (menteeId: number, mentorId: number): string => `${menteeId} ${mentorId}`;
  const held = new Set(holds.map((one) => pair(idOfKey(one.menteeKey), idOfKey(one.mentorKey))));
  const matched = new Set(matches.map((one) => pair(one.menteeId, one.mentorId)));
  return [
    ...holds
      .filter(({ by }) => by === 'lock')
      .map((one) => [idOfKey(one.menteeKey), idOfKey(one.mentorKey)] as const)
      .filter(([menteeId, mentorId]) => !matched.has(pair(menteeId, mentorId)))
      .map(([menteeId, mentorId]) => `${called(menteeId)} is locked to ${called(mentorId)} now`),
    ...matches
      .filter((one) => one.heldBy !== undefined && !held.has(pair(one.menteeId, one.mentorId)))
      .map((one) => {
        const was = one.heldBy === 'lock' ? 'locked' : 'approved';
        return `${called(one.menteeId)} with ${called(one.mentorId)} is not ${was} any more`;
      }),
  ];
}
