/** What people may need a word about: each need, whose it is, and the day from which it exists. */
import { neverMet } from '../attention/contact-signals.ts';
import { phaseOverdue } from '../attention/progress-signals.ts';
import type { Circumstances } from '../attention/signal.ts';
import { awaitedCheckIns } from '../relationship/check-in-schedule.ts';
import { askedOf } from '../relationship/checklist-item.ts';
import { addDays } from '../time/dates.ts';
import { overdueActions } from '../relationship/meetings.ts';
import type { Participant } from '../people/participant.ts';
import { checklist } from '../relationship/phases.ts';
import { missingFor } from '../people/readiness.ts';
import { idOf } from '../reference.ts';
import { phaseSince, type RelationshipFacts, side } from '../relationship/relationship.ts';

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
  /** Tells one check-in, action or course from the next of its kind. */
  readonly occasion: string;
  /** The day from which a first word is due. */
  readonly since: string;
  /** The day by which it should have been done. */
  readonly dueOn: string;
  /** What it is about, in words that the person may read. */
  readonly what: string;
}

/** Days given before a first word. */
const READINESS_DAYS = 7;
const TRAINING_DAYS = 14;
const EXPIRY_DAYS = 30;
const WAITING_DAYS = 28;

/** Returns what the people of an open relationship need a word about on a date. */
export function needsOf(facts: RelationshipFacts, circumstances: Circumstances, today: string): Need[] {
  const base = { relationshipId: facts.id };
  const needs: Need[] = [];
  const asks = (requirement: string): boolean =>
    circumstances.phases[facts.phase].requirements.some((one) => one.requirement === requirement);
  const everybody = facts.people.map(({ participantId }) => participantId);

  if (facts.phase === 'preparation' && asks('readiness')) {
    const dueOn = addDays(facts.startedOn, READINESS_DAYS);
    for (const participantId of everybody)
      if (!facts.assessments.some((one) => one.participantId === participantId))
        needs.push({
          ...base,
          participantId,
          kind: 'readiness',
          occasion: 'start',
          since: dueOn,
          dueOn,
          what: 'the readiness self-assessment',
        });
  }
  const unmet = neverMet.look(facts, circumstances, today).finding;
  for (const participantId of unmet?.about ?? [])
    needs.push({
      ...base,
      participantId,
      kind: 'first-meeting',
      occasion: 'first',
      since: unmet?.since ?? today,
      // The day to count from: since then they could have met.
      dueOn: facts.startedOn,
      what: 'a first meeting',
    });
  for (const { person, moment } of awaitedCheckIns(facts, circumstances.schedule, today))
    needs.push({
      ...base,
      participantId: person.participantId,
      kind: 'check-in',
      occasion: moment.name,
      since: moment.dueOn,
      dueOn: moment.dueOn,
      what: `the check-in of ${moment.name}`,
    });
  if (facts.phase === 'growth' && asks('review') && facts.reviews.length === 0) {
    const dueOn = addDays(phaseSince(facts), Math.floor(circumstances.phases.growth.targetDays / 2));
    for (const participantId of everybody)
      needs.push({
        ...base,
        participantId,
        kind: 'review',
        occasion: 'growth',
        since: dueOn,
        dueOn,
        what: 'a review',
      });
  }
  const late = phaseOverdue.look(facts, circumstances, today).finding;
  if (late !== undefined) {
    const items = checklist(facts, circumstances.phases, today);
    const isComplete = items.every(({ isDone }) => isDone);
    for (const participantId of late.about) {
      const what = isComplete ? 'the next step' : askedOf(items, participantId).join('; ');
      if (what === '') continue; // all that is missing is somebody else's
      needs.push({
        ...base,
        participantId,
        kind: 'phase',
        occasion: facts.phase,
        since: late.since,
        dueOn: addDays(late.since, -1),
        what,
      });
    }
  }
  const grace = circumstances.thresholds.actionGraceDays;
  for (const action of overdueActions(facts.actions, addDays(today, -grace))) {
    const dueOn = action.dueOn ?? today;
    for (const participantId of action.ownerId === null ? everybody : [action.ownerId])
      needs.push({
        ...base,
        participantId,
        kind: 'action',
        occasion: idOf('A', action.id),
        since: addDays(dueOn, grace + 1),
        dueOn,
        what: action.action,
      });
  }
  for (const { participantId, course, completedOn, expiresOn } of facts.requiredTraining) {
    if (completedOn !== null && expiresOn === null) continue;
    const since =
      expiresOn === null ? addDays(facts.startedOn, TRAINING_DAYS) : addDays(expiresOn, -EXPIRY_DAYS);
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
 * Returns the mentees who are ready and still wait for a match, some time after they enrolled or after their last
 * relationship ended.
 *
 * @param relationships All of them, over ones too.
 */
export function waitingNeeds(
  people: readonly Participant[],
  relationships: readonly Pick<RelationshipFacts, 'people' | 'outcome' | 'endedOn'>[],
  requiredFields: readonly string[],
  today: string,
): Need[] {
  const matched = new Set<number>();
  const lastEnd = new Map<number, string>();
  for (const one of relationships)
    for (const { participantId } of side(one, 'mentee')) {
      if (one.outcome === null) matched.add(participantId);
      else if ((one.endedOn ?? '') > (lastEnd.get(participantId) ?? ''))
        lastEnd.set(participantId, one.endedOn ?? '');
    }
  return people
    .filter(
      (one) => one.isMentee && !matched.has(one.id) && missingFor(one, requiredFields, today).length === 0,
    )
    .map(({ id, enrolledOn }): Need => {
      const from = lastEnd.get(id) ?? enrolledOn;
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
