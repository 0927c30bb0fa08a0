/** When participants are asked how it is going, and who has not answered. */
import type { CheckIn } from './check-in.ts';
import { addDays, daysBetween } from '../../time/dates.ts';
import type { Relationship, BriefFacts, RelationshipPerson } from '../relationship.ts';
import { wasInBefore } from '../members/members.ts';
import { followedSince, isTakenIn } from '../taken-in.ts';

/** When a programme asks. */
export interface CheckInSchedule {
  /** Days from the start of a relationship to the first. */
  readonly firstDay: number;
  /** Days from one to the next. */
  readonly everyDays: number;
  /** Whether there is one more when closure begins. */
  readonly isAtClosure: boolean;
}

/** Answers that come up to this many days early count for the check-in that is about to be due. */
const EARLY_DAYS = 7;

/** An occasion on which everybody in a relationship is asked. */
interface CheckInMoment {
  /** `day 30`, or `closure`. */
  readonly name: string;
  readonly dueOn: string;
  /** The first day on which an answer counts for it. */
  readonly opensOn: string;
  /** The first day on which an answer counts for the next one; `null` where that is not known yet. */
  readonly closesOn: string | null;
}

/**
 * Returns the occasions of a relationship up to a date, oldest first: by days since its start until closure begins, and
 * then the one at closure. Nobody was asked before the programme followed the relationship, or about one that was over by
 * then.
 *
 * @example checkInMoments(begunIn('2026-01-01'), { firstDay: 30, everyDays: 60, isAtClosure: true }, '2026-04-15')
 *   // day 30 on 2026-01-31, day 90 on 2026-04-01
 */
export function checkInMoments(
  relationship: Asked,
  schedule: CheckInSchedule,
  today: string,
): CheckInMoment[] {
  const asked = askedBetween(relationship, today);
  if (asked === undefined) return [];
  const { from, closure, last } = asked;
  const dueDates: { name: string; dueOn: string; opensOn: string }[] = [];
  for (let day = schedule.firstDay; ; day += schedule.everyDays) {
    const dueOn = addDays(relationship.startedOn, day);
    if (dueOn > last || dueOn === closure) break;
    if (dueOn >= from) dueDates.push(momentOn(day, dueOn));
  }
  if (isAskedAtClosure(closure, schedule, today)) dueDates.push(momentAtClosure(closure));
  return dueDates.map((moment, at) => ({ ...moment, closesOn: dueDates[at + 1]?.opensOn ?? null }));
}

/** Returns the latest of the {@link checkInMoments} alone; undefined where nobody has been asked yet. */
export function latestCheckInMoment(
  relationship: Asked,
  schedule: CheckInSchedule,
  today: string,
): CheckInMoment | undefined {
  const asked = askedBetween(relationship, today);
  if (asked === undefined) return undefined;
  const { from, closure, last } = asked;
  if (isAskedAtClosure(closure, schedule, today)) return { ...momentAtClosure(closure), closesOn: null };
  const { startedOn } = relationship;
  const { firstDay, everyDays } = schedule;
  const isLastDue = last === closure ? 1 : 0; // on the day of closure nobody is asked by days
  const times = Math.floor((daysBetween(startedOn, last) - isLastDue - firstDay) / everyDays);
  if (times < 0) return undefined;
  const day = firstDay + times * everyDays;
  const dueOn = addDays(startedOn, day);
  return dueOn < from ? undefined : { ...momentOn(day, dueOn), closesOn: null };
}

/** What decides when the people of a relationship are asked. */
type Asked = Pick<Relationship, 'startedOn' | 'phaseChanges' | 'endedOn'>;

/**
 * Returns the days between which they are asked by days since the start, and that on which closure began; undefined where
 * they never are.
 */
function askedBetween(
  relationship: Asked,
  today: string,
): { readonly from: string; readonly last: string; readonly closure: string | undefined } | undefined {
  const { endedOn, startedOn, phaseChanges } = relationship;
  const since = isTakenIn(relationship) ? followedSince(relationship) : null;
  if (since !== null && since === endedOn) return undefined;
  const closure = phaseChanges.find(({ toPhase }) => toPhase === 'closure')?.changedOn;
  let last = today;
  if (endedOn !== null && endedOn < last) last = endedOn;
  if (closure !== undefined && closure < last) last = closure;
  return { from: since ?? startedOn, last, closure };
}

function momentOn(day: number, dueOn: string): Omit<CheckInMoment, 'closesOn'> {
  return { name: `day ${day}`, dueOn, opensOn: addDays(dueOn, -EARLY_DAYS) };
}

function isAskedAtClosure(
  closure: string | undefined,
  schedule: CheckInSchedule,
  today: string,
): closure is string {
  return schedule.isAtClosure && closure !== undefined && closure <= today;
}

/** At closure they are asked again, even if they answered the week before. */
function momentAtClosure(closure: string): Omit<CheckInMoment, 'closesOn'> {
  return { name: 'closure', dueOn: closure, opensOn: closure };
}

/** Returns whether somebody had answered on an occasion by a date. */
export function hasAnswered(
  checkIns: readonly Pick<CheckIn, 'participantId' | 'answeredOn'>[],
  participantId: number,
  { opensOn, closesOn }: CheckInMoment,
  today: string,
): boolean {
  return checkIns.some(
    (one) =>
      one.participantId === participantId &&
      one.answeredOn <= today &&
      one.answeredOn >= opensOn &&
      (closesOn === null || one.answeredOn < closesOn),
  );
}

/** Returns those in a relationship who are asked on an occasion. Who joined later knows nothing of the time before it. */
export function askedOn<Person extends Pick<RelationshipPerson, 'joinedOn'>>(
  { people }: { readonly people: readonly Person[] },
  { dueOn }: Pick<CheckInMoment, 'dueOn'>,
): Person[] {
  return people.filter((person) => wasInBefore(person, dueOn));
}

/** Somebody who was asked and has not answered. */
interface AwaitedCheckIn {
  readonly person: RelationshipPerson;
  readonly moment: CheckInMoment;
  /** When they last answered; `null` where they never did. */
  readonly lastAnsweredOn: string | null;
}

/**
 * Returns who has not answered on the latest occasion of an open relationship, in the order of its people. Earlier
 * occasions are past, so nobody is asked about them; nor is who joined since.
 */
export function awaitedCheckIns(
  facts: BriefFacts,
  schedule: CheckInSchedule,
  today: string,
): AwaitedCheckIn[] {
  if (facts.outcome !== null) return [];
  const moment = latestCheckInMoment(facts, schedule, today);
  if (moment === undefined) return [];
  return askedOn(facts, moment)
    .filter(({ participantId }) => !hasAnswered(facts.checkIns, participantId, moment, today))
    .map((person) => ({
      person,
      moment,
      lastAnsweredOn:
        facts.checkIns.findLast(
          (one) => one.participantId === person.participantId && one.answeredOn <= today,
        )?.answeredOn ?? null,
    }));
}
