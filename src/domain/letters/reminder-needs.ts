/** What people may need a reminder about: each need, whose it is, and the day from which it exists. */
import { neverMet } from '../attention/contact-signals.ts';
import { phaseOverdue } from '../attention/progress-signals.ts';
import { type Circumstances, everybody, type Finding, type Signal } from '../attention/signal.ts';
import { awaitedCheckIns } from '../relationship/check-in/check-in-schedule.ts';
import { type Asked, askedOf } from '../relationship/checklist-item.ts';
import { addDays } from '../time/dates.ts';
import { overdueActions } from '../relationship/meetings.ts';
import type { RollEntry } from '../people/participant.ts';
import { checklist, missedBy } from '../relationship/phases.ts';
import { isReady } from '../people/readiness.ts';
import { idOf } from '../reference.ts';
import { type BriefFacts, phaseSince } from '../relationship/relationship.ts';
import { isCompletedIn, type Round } from '../round.ts';
import { inRole } from '../relationship/members/members.ts';
import { followedSince } from '../relationship/taken-in.ts';

export const REMINDER_KINDS = [
  'readiness',
  'first-meeting',
  'check-in',
  'review',
  'phase',
  'action',
  'training',
  'waiting',
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** The signal of attention that a snooze may name, for the kinds that have one. */
export const SIGNAL_OF: Partial<Record<ReminderKind, string>> = {
  'first-meeting': 'never-met',
  'check-in': 'one-side-silent',
  phase: 'phase-overdue',
  action: 'action-overdue',
};

export interface Need {
  readonly participantId: number;
  readonly relationshipId: number | null;
  readonly kind: ReminderKind;
  /** Distinguishes one check-in, action or course from others of its kind. */
  readonly occasion: string;
  /** The day from which a first reminder is due. */
  readonly since: string;
  /** The day by which it should have been done. */
  readonly dueOn: string;
  /** What it is about, in words that the person may read. */
  readonly what: string;
  /** Of a phase: the parts of `what`. */
  readonly asked?: readonly Asked[];
}

/** Days allowed before a first reminder. */
const READINESS_DAYS = 7;
const TRAINING_DAYS = 14;
const EXPIRY_DAYS = 30;
const WAITING_DAYS = 28;

/**
 * Returns what the people of an open relationship need a reminder about on a date.
 *
 * @param raised The signals raised in it on that date, where they are known already.
 */
export function needsOf(
  facts: BriefFacts,
  circumstances: Circumstances,
  today: string,
  raised?: readonly (Finding & { readonly signal: string })[],
): Need[] {
  const { phases, schedule, thresholds } = circumstances;
  const needs: Need[] = [];
  const add = (about: Omit<Need, 'participantId' | 'relationshipId'>, people: readonly number[]): void => {
    for (const participantId of people) needs.push({ participantId, relationshipId: facts.id, ...about });
  };
  const asks = (requirement: string): boolean =>
    phases[facts.phase].requirements.some((one) => one.requirement === requirement);
  const all = everybody(facts);
  const followed = followedSince(facts);

  for (const person of facts.people) {
    const { participantId: id, joinedOn } = person;
    const isAsked =
      (facts.phase === 'preparation' && asks('readiness')) ||
      missedBy(facts, phases, person).some(({ requirement }) => requirement === 'readiness');
    if (!isAsked || facts.assessments.some(({ participantId }) => participantId === id)) continue;
    const dueOn = addDays(joinedOn ?? followed, READINESS_DAYS);
    const what = 'the readiness self-assessment';
    add({ kind: 'readiness', occasion: 'start', since: dueOn, dueOn, what }, [id]);
  }
  const found = (signal: Signal): Finding | undefined => {
    if (raised !== undefined) return raised.find((one) => one.signal === signal.name);
    const look = signal.look(facts, circumstances, today);
    return look !== undefined && 'about' in look ? look : undefined;
  };
  const unmet = found(neverMet);
  if (unmet !== undefined) {
    // The day to count from: they could have met since then.
    const dueOn = followed;
    const { since, about } = unmet;
    add({ kind: 'first-meeting', occasion: 'first', since, dueOn, what: 'a first meeting' }, about);
  }
  for (const { person, moment } of awaitedCheckIns(facts, schedule, today)) {
    const { name, dueOn } = moment;
    add({ kind: 'check-in', occasion: name, since: dueOn, dueOn, what: `the check-in of ${name}` }, [
      person.participantId,
    ]);
  }
  if (facts.phase === 'growth' && asks('review') && facts.reviews.length === 0) {
    const dueOn = addDays(phaseSince(facts), Math.floor(phases.growth.targetDays / 2));
    add({ kind: 'review', occasion: 'growth', since: dueOn, dueOn, what: 'a review' }, all);
  }
  const late = found(phaseOverdue);
  if (late !== undefined) {
    const items = checklist(facts, phases, today);
    const isComplete = items.every(({ isDone }) => isDone);
    const { since } = late;
    for (const id of late.about) {
      const asked = askedOf(items, id);
      if (!isComplete && asked.length === 0) continue; // all that is missing is somebody else's
      const what = isComplete ? 'the next step' : asked.map(({ text }) => text).join('; ');
      add({ kind: 'phase', occasion: facts.phase, since, dueOn: addDays(since, -1), what, asked }, [id]);
    }
  }
  const grace = thresholds.actionGraceDays;
  for (const { id, action, ownerId, dueOn: due } of overdueActions(facts.actions, addDays(today, -grace))) {
    const dueOn = due ?? today;
    const since = addDays(dueOn, grace + 1);
    add(
      { kind: 'action', occasion: idOf('A', id), since, dueOn, what: action },
      ownerId === null ? all : [ownerId],
    );
  }
  for (const { participantId, course, completedOn, expiresOn } of facts.requiredTraining) {
    if (completedOn !== null && expiresOn === null) continue;
    const joinedOn = facts.people.find((one) => one.participantId === participantId)?.joinedOn ?? followed;
    const since = expiresOn === null ? addDays(joinedOn, TRAINING_DAYS) : addDays(expiresOn, -EXPIRY_DAYS);
    // Keyed by person, so that a course is asked for once, however many relationships they are in.
    needs.push({
      participantId,
      relationshipId: null,
      kind: 'training',
      occasion: `${course} ${expiresOn ?? ''}`.trim(),
      since,
      dueOn: expiresOn ?? since,
      what: course,
    });
  }
  return needs.filter(({ since }) => since <= today);
}

/**
 * Returns the mentees who are ready and still wait for a match, some time after they enrolled or their last relationship
 * ended. Who has completed one in the open round waits for the next round, and is not told that they wait.
 *
 * @param relationships All of them, including those that are over.
 * @param round The open one.
 */
export function waitingNeeds(
  people: readonly RollEntry[],
  relationships: readonly Pick<BriefFacts, 'people' | 'outcome' | 'endedOn' | 'roundId'>[],
  round: Pick<Round, 'id'> | undefined,
  requiredFields: readonly string[],
  today: string,
): Need[] {
  const matched = new Set<number>();
  const lastEnd = new Map<number, string>();
  for (const one of relationships)
    for (const { participantId } of inRole(one, 'mentee')) {
      if (one.outcome === null || isCompletedIn(one, round)) matched.add(participantId);
      else if ((one.endedOn ?? '') > (lastEnd.get(participantId) ?? ''))
        lastEnd.set(participantId, one.endedOn ?? '');
    }
  return people
    .filter((one) => one.isMentee && !matched.has(one.id) && isReady(one, requiredFields, today))
    .map(({ id, enrolledOn }): Need => {
      const ended = lastEnd.get(id);
      // A relationship that was taken in may have ended long before.
      const from = ended === undefined || ended < enrolledOn ? enrolledOn : ended;
      return {
        participantId: id,
        relationshipId: null,
        kind: 'waiting',
        occasion: from,
        since: addDays(from, WAITING_DAYS),
        dueOn: from,
        what: 'a match',
      };
    })
    .filter(({ since }) => since <= today);
}

/** Returns the needs of those who may be written to: people who consent and have not withdrawn. */
export function reachable(
  needs: readonly Need[],
  people: readonly Pick<RollEntry, 'id' | 'consentOn' | 'status'>[],
): Need[] {
  const reached = new Set(
    people.filter((one) => one.consentOn !== null && one.status !== 'withdrawn').map(({ id }) => id),
  );
  return needs.filter(({ participantId }) => reached.has(participantId));
}
