/** Moves relationships on and ends them, with the consequences: the next cycle, cancelled meetings. */
import type { Advance } from '../../domain/relationship/advance.ts';
import type { Meeting, MeetingAction } from '../../domain/relationship/meetings.ts';
import { isConfirmed } from '../../domain/relationship/goals/goal-confirmation.ts';
import { nextCycle } from '../../domain/relationship/next-cycle.ts';
import {
  type EndReason,
  outcomeOf,
  type Relationship,
  type RelationshipFacts,
} from '../../domain/relationship/relationship.ts';
import { closeGoal, insertGoal } from './events.ts';
import { askForYes, copyMilestones } from './goals.ts';
import { endRelationship, insertRelationship, moveToPhase, type RelationshipEnd } from './relationships.ts';
import type { Store } from '../store.ts';
import { rowsIn } from '../rows.ts';

/** A meeting that will not be held, or not in this cycle. */
export type PlannedMeeting = Pick<Meeting, 'id' | 'metOn'>;

/** An action that somebody had taken on. */
export type OpenAction = Omit<MeetingAction, 'id' | 'doneOn'>;

/** What ended with a relationship. */
export interface LeftOver {
  /** Cancelled, so that calendars are told. */
  readonly meetings: readonly PlannedMeeting[];
  /** Kept as they are, but nobody is reminded of them any more. */
  readonly actions: readonly OpenAction[];
}

/** A step taken. */
export interface StepTaken extends LeftOver {
  /** The cycle that a renewal opened. The planned meetings move to it. */
  readonly renewedAs: number | null;
}

const NOTHING_LEFT: LeftOver = { meetings: [], actions: [] };

/**
 * Takes a step within the current write.
 *
 * @param reason Why the step is forced.
 * @param until When the cycle that a renewal opens is to end.
 */
export function takeStep(
  store: Store,
  plan: Advance,
  { reason, until }: { readonly reason: string | null; readonly until?: string | undefined },
): StepTaken {
  const { relationship, from, to, outcome, isForced, skipped } = plan;
  const why = isForced ? reason : skipped.length > 0 ? 'the planned end was reached' : null;
  const change = { fromPhase: from, changedOn: store.today, isForced, reason: why };
  if (to !== null) {
    moveToPhase(store, relationship.id, { ...change, toPhase: to });
    return { renewedAs: null, ...NOTHING_LEFT };
  }
  if (outcome === null) throw new Error('a step out of the last phase has an outcome');
  const renewedAs = outcome === 'renewed' ? openNextCycle(store, relationship, until) : null;
  const left = renewedAs === null ? leaveOver(store, relationship.id) : NOTHING_LEFT;
  endRelationship(
    store,
    relationship.id,
    { ...change, toPhase: null },
    { outcome, reason: null, notes: null },
  );
  return {
    renewedAs,
    ...left,
    ...(renewedAs === null ? {} : { meetings: movePlannedMeetings(store, relationship.id, renewedAs) }),
  };
}

/** Ends a relationship early within the current write, and returns what ended with it. */
export function endEarly(
  store: Store,
  relationship: Relationship,
  on: string,
  why: { readonly reason: EndReason; readonly notes: string | null },
): LeftOver {
  return endOn(store, relationship, on, { outcome: outcomeOf(why.reason), ...why });
}

/** Ends a relationship with any outcome within the current write, and returns what ended with it. */
export function endOn(
  store: Store,
  { id, phase }: Pick<Relationship, 'id' | 'phase'>,
  on: string,
  end: RelationshipEnd,
): LeftOver {
  const step = { fromPhase: phase, toPhase: null, changedOn: on, isForced: false, reason: null };
  endRelationship(store, id, step, end);
  return leaveOver(store, id, on);
}

/** Cancels the meetings planned for that day or later. Earlier ones may have been held, so they stay. */
function leaveOver({ db, today }: Store, relationshipId: number, from = today): LeftOver {
  const meetings = rowsIn<PlannedMeeting>(
    db,
    `UPDATE meetings SET status = 'cancelled', sequence = sequence + 1
     WHERE relationship_id = ? AND status = 'planned' AND met_on >= ? RETURNING id, met_on AS metOn`,
    relationshipId,
    from,
  );
  const actions = rowsIn<OpenAction>(
    db,
    `SELECT meeting_id AS meetingId, owner_id AS ownerId, action, due_on AS dueOn FROM meeting_actions
     JOIN meetings ON meetings.id = meeting_id WHERE relationship_id = ? AND done_on IS NULL
     ORDER BY due_on, meeting_actions.id`,
    relationshipId,
  );
  return { meetings: meetings.toSorted((a, b) => a.id - b.id), actions };
}

function movePlannedMeetings({ db, today }: Store, from: number, to: number): PlannedMeeting[] {
  return rowsIn<PlannedMeeting>(
    db,
    `UPDATE meetings SET relationship_id = ?, sequence = sequence + 1
     WHERE relationship_id = ? AND status = 'planned' AND met_on >= ? RETURNING id, met_on AS metOn`,
    to,
    from,
    today,
  ).toSorted((a, b) => a.id - b.id);
}

/** Opens the next cycle of a relationship and returns its number. */
function openNextCycle(store: Store, before: RelationshipFacts, until: string | undefined): number {
  const next = nextCycle(before, store.today, until);
  const id = insertRelationship(store, {
    format: before.format,
    roundId: before.roundId,
    proposalId: null,
    previousId: before.id,
    score: before.score,
    // The pair know each other: they begin with new goals.
    phase: 'negotiation',
    startedOn: next.startedOn,
    plannedEndOn: next.plannedEndOn,
    people: before.people.map(({ participantId, role }) => ({ participantId, role, waitBefore: 0 })),
  });
  for (const goal of next.toCarry) closeGoal(store, goal.id, 'carried-over', store.today, null);
  for (const goal of next.goals) {
    const { participantId, statement, measure, baseline, target, why, dueOn } = goal;
    const fields = { statement, measure, baseline, target, why, dueOn };
    const carried = { relationshipId: id, participantId, carriedFromId: goal.id, setOn: store.today };
    const carriedId = insertGoal(store, { ...fields, ...carried });
    copyMilestones(store, goal.id, carriedId);
    if (goal.confirmation !== null && !isConfirmed(goal))
      askForYes(store, carriedId, { writerId: goal.confirmation.writerId, on: store.today });
  }
  return id;
}
