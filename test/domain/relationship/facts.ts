/** Relationships as plain facts, without a data file. */
import type { PhaseSettings } from '../../../src/domain/relationship/phases.ts';
import type { Circumstances } from '../../../src/domain/attention/signal.ts';
import { scheduleOf, thresholdsOf } from '../../../src/domain/attention/thresholds.ts';
import type { CheckIn } from '../../../src/domain/relationship/check-in/check-in.ts';
import type { Meeting, MeetingAction } from '../../../src/domain/relationship/meetings.ts';
import type {
  Goal,
  PhaseChange,
  RelationshipFacts,
  RelationshipPerson,
} from '../../../src/domain/relationship/relationship.ts';
import { readPreset } from '../../../src/io/program-files.ts';

export const TODAY = '2026-11-22';

const ADA: RelationshipPerson = {
  participantId: 1,
  name: 'Ada Lovelace',
  email: 'ada@example.org',
  country: null,
  role: 'mentor',
  waitBefore: 0,
  joinedOn: null,
};
const BEN: RelationshipPerson = { ...ADA, participantId: 2, name: 'Ben Okri', email: null, role: 'mentee' };

/** R7: Ada mentors Ben since 1 September 2026, and nothing has happened yet. */
export function aRelationship(facts: Partial<RelationshipFacts> = {}): RelationshipFacts {
  return {
    id: 7,
    format: 'one-to-one',
    roundId: null,
    proposalId: null,
    previousId: null,
    score: null,
    phase: 'preparation',
    startedOn: '2026-09-01',
    plannedEndOn: '2027-09-01',
    decision: null,
    decidedOn: null,
    outcome: null,
    endedOn: null,
    endReason: null,
    endNotes: null,
    people: [ADA, BEN],
    former: [],
    phaseChanges: [],
    assessments: [],
    agreement: null,
    goals: [],
    meetings: [],
    actions: [],
    checkIns: [],
    reviews: [],
    reflections: [],
    requiredTraining: [],
    ...facts,
  };
}

/** A step to a phase on a day. */
export function aStep(toPhase: PhaseChange['toPhase'], changedOn: string): PhaseChange {
  const fromPhase = toPhase === 'preparation' ? null : 'preparation';
  return { fromPhase, toPhase, changedOn, isForced: false, reason: null };
}

/** In growth since that day, so that nothing but what a test is about is behind. */
export function inGrowth(since = '2026-09-01'): Partial<RelationshipFacts> {
  return { phase: 'growth', phaseChanges: [aStep('growth', since)], goals: [aGoal()] };
}

/** The phases of the preset `general`. */
export function generalPhases(): PhaseSettings {
  const { phases } = readPreset('general');
  return Object.fromEntries(
    Object.entries(phases).map(([phase, { target_days: targetDays, requirements }]) => [
      phase,
      {
        targetDays,
        requirements: requirements.map(({ requirement, ...parameters }) => ({
          requirement,
          parameters: parameters as Record<string, number>,
        })),
      },
    ]),
  ) as unknown as PhaseSettings;
}

export function anAssessment(participantId: number, assessedOn = '2026-09-02') {
  return { participantId, assessedOn, motivation: 4, time: 4, expectations: 4, confidence: 4, words: null };
}

export function aGoal(fields: Partial<Goal> = {}): Goal {
  return {
    id: 3,
    relationshipId: 7,
    participantId: 2,
    setOn: '2026-10-01',
    confirmation: null,
    statement: 'Lead the maths team',
    measure: 'meetings led',
    baseline: '0',
    target: '3',
    why: 'to become head of department',
    dueOn: '2027-03-01',
    status: 'open',
    closedOn: null,
    reason: null,
    ...fields,
  };
}

export function aMeeting(metOn: string, status: Meeting['status'] = 'held'): Meeting {
  return {
    id: 9,
    relationshipId: 7,
    status,
    metOn,
    startsAt: null,
    minutes: 60,
    channel: null,
    notes: null,
    absentId: null,
    alsoAbsent: null,
    sequence: 0,
  };
}

export function anAgreement(acceptedBy: readonly number[] = []) {
  return {
    id: 1,
    version: 1,
    draftedOn: '2026-10-01',
    askedOn: null,
    mentorExpectations: 'honesty',
    menteeExpectations: 'time',
    responsibilities: 'the mentee books',
    rhythmDays: 14,
    channel: 'video',
    boundaries: 'no calls at night',
    confidentiality: 'what is said stays',
    etiquette: null,
    acceptances: acceptedBy.map((participantId) => ({ participantId, acceptedOn: '2026-10-03' })),
  };
}

export function aReflection(participantId: number, satisfaction: number | null = 5) {
  return {
    participantId,
    reflectedOn: '2026-11-20',
    achievements: 'a new job',
    lessons: null,
    celebrate: null,
    satisfaction,
    wantsMore: null,
    isShared: false,
  };
}

/** What somebody answered; satisfied unless it is said otherwise. */
export function aCheckIn(participantId: number, answeredOn: string, said: Partial<CheckIn> = {}): CheckIn {
  return {
    participantId,
    answeredOn,
    satisfaction: 4,
    trust: 4,
    communication: 4,
    commitment: 4,
    recommend: 9,
    words: null,
    asksHelp: false,
    ...said,
  };
}

export function anAction(fields: Partial<MeetingAction> = {}): MeetingAction {
  return { id: 1, meetingId: 9, ownerId: 2, action: 'Write a draft', dueOn: null, doneOn: null, ...fields };
}

/** What signals look at, where nothing is set, nobody is paused and nothing is snoozed. */
export function circumstances(more: Partial<Circumstances> = {}): Circumstances {
  return {
    phases: generalPhases(),
    thresholds: thresholdsOf(new Map()),
    schedule: scheduleOf(new Map()),
    loads: new Map(),
    away: new Set(),
    snoozes: new Map(),
    ...more,
  };
}
