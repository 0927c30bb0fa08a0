/**
 * What happened in relationships: all of it loaded, and assessments, agreements, goals, reviews and reflections
 * recorded. Recording meetings and check-ins is in `meetings.ts` and `check-ins.ts`.
 */
import type { CheckIn } from '../../domain/relationship/check-in/check-in.ts';
import type { Meeting, MeetingAction } from '../../domain/relationship/meetings.ts';
import type {
  Agreement,
  AgreementParts,
  Assessment,
  BriefCheckIn,
  BriefMeeting,
  Goal,
  GoalFields,
  GoalStatus,
  Reflection,
  Relationship,
  RelationshipFacts,
  Review,
} from '../../domain/relationship/relationship.ts';
import { asBoolean, type Columns, groupsIn, insertRow, updateRow, valueIn } from '../rows.ts';
import type { Store } from '../store.ts';
import { loadRequiredTraining } from '../people/training.ts';

/** What happened in a relationship. */
export type Events<Meetings, CheckIns> = Omit<
  RelationshipFacts,
  keyof Relationship | 'meetings' | 'checkIns'
> & {
  readonly meetings: Meetings[];
  readonly checkIns: CheckIns[];
};

const BRIEF_MEETING: Columns<BriefMeeting> = {
  id: 'id',
  status: 'status',
  metOn: 'met_on',
  absentId: 'absent_id',
  alsoAbsent: "CASE also_absent WHEN '[]' THEN NULL ELSE json(also_absent) END",
};
const MEETING: Columns<Meeting> = {
  ...BRIEF_MEETING,
  relationshipId: 'relationship_id',
  startsAt: 'starts_at',
  minutes: 'minutes',
  channel: 'channel',
  notes: 'notes',
  sequence: 'sequence',
};
const BRIEF_CHECK_IN: Columns<BriefCheckIn> = {
  participantId: 'participant_id',
  answeredOn: 'answered_on',
  satisfaction: 'satisfaction',
  trust: 'trust',
  communication: 'communication',
  commitment: 'commitment',
  asksHelp: asBoolean('asks_help'),
};
const CHECK_IN: Columns<CheckIn> = { ...BRIEF_CHECK_IN, recommend: 'recommend', words: 'words' };

/** The newest confirmation of a goal, where the programme wants goals confirmed. */
const CONFIRMATION = `json((
  SELECT json_object('writerId', writer_id, 'askedOn', asked_on, 'answererId', answerer_id, 'answeredOn', answered_on,
    'agrees', ${asBoolean('agrees')}, 'words', words)
  FROM goal_confirmations WHERE goal_id = goals.id AND (SELECT has_goals_confirmed FROM programme)
  ORDER BY asked_on DESC LIMIT 1))`;

/** What is read of meetings and check-ins. */
export interface EventColumns<Meetings, CheckIns> {
  readonly meetings: Columns<Meetings>;
  readonly checkIns: Columns<CheckIns>;
}

/** All of it. */
export const WHOLE: EventColumns<Meeting, CheckIn> = { meetings: MEETING, checkIns: CHECK_IN };

/** What signals, checklists and reminders read of it. */
export const BRIEF: EventColumns<BriefMeeting, BriefCheckIn> = {
  meetings: BRIEF_MEETING,
  checkIns: BRIEF_CHECK_IN,
};

/**
 * Loads the events of the relationships that meet a condition, and returns a function that gives each
 * relationship its own.
 *
 * @param condition SQL over the table `relationships`.
 */
export function loadEvents<Meetings, CheckIns>(
  store: Store,
  condition: string,
  parameters: Readonly<Record<string, string>>,
  eventColumns: EventColumns<Meetings, CheckIns>,
): (relationship: Relationship) => Events<Meetings, CheckIns> {
  const own = `relationship_id IN (SELECT id FROM relationships WHERE ${condition})`;
  const load = <T>(table: string, order: string, columns: Columns<T>): ((relationship: number) => T[]) =>
    groupsIn<T>(
      store.db,
      { group: 'relationship_id', columns, from: `FROM ${table} WHERE ${own}`, order },
      parameters,
    );
  const assessments = load<Assessment>('readiness_assessments', 'assessedOn', {
    participantId: 'participant_id',
    assessedOn: 'assessed_on',
    motivation: 'motivation',
    time: 'time',
    expectations: 'expectations',
    confidence: 'confidence',
    words: 'words',
  });
  const agreements = load<Omit<Agreement, 'acceptances'>>('agreements', 'version', {
    id: 'id',
    version: 'version',
    draftedOn: 'drafted_on',
    askedOn: 'asked_on',
    mentorExpectations: 'mentor_expectations',
    menteeExpectations: 'mentee_expectations',
    responsibilities: 'responsibilities',
    rhythmDays: 'rhythm_days',
    channel: 'channel',
    boundaries: 'boundaries',
    confidentiality: 'confidentiality',
    etiquette: 'etiquette',
  });
  const acceptances = groupsIn<Agreement['acceptances'][number]>(
    store.db,
    {
      group: 'agreement_id',
      columns: { participantId: 'participant_id', acceptedOn: 'accepted_on' },
      from: `FROM agreement_acceptances WHERE agreement_id IN (SELECT id FROM agreements WHERE ${own})`,
      order: 'acceptedOn',
    },
    parameters,
  );
  const goals = load<Goal>('goals', 'setOn', {
    id: 'id',
    relationshipId: 'relationship_id',
    participantId: 'participant_id',
    setOn: 'set_on',
    statement: 'statement',
    measure: 'measure',
    baseline: 'baseline',
    target: 'target',
    why: 'why',
    dueOn: 'due_on',
    status: 'status',
    closedOn: 'closed_on',
    reason: 'reason',
    confirmation: CONFIRMATION,
  });
  const meetings = load('meetings', 'metOn', eventColumns.meetings);
  const actions = groupsIn<MeetingAction>(
    store.db,
    {
      group: 'relationship_id',
      columns: {
        id: 'meeting_actions.id',
        meetingId: 'meeting_id',
        ownerId: 'owner_id',
        action: 'action',
        dueOn: 'due_on',
        doneOn: 'done_on',
      },
      from: `FROM meeting_actions JOIN meetings ON meetings.id = meeting_id WHERE ${own}`,
    },
    parameters,
  );
  const checkIns = load('check_ins', 'answeredOn', eventColumns.checkIns);
  const reviews = load<Review>('reviews', 'reviewedOn', {
    reviewedOn: 'reviewed_on',
    stillWorks: asBoolean('still_works'),
    goalsRight: asBoolean('goals_right'),
    changesAgreed: 'changes_agreed',
  });
  const reflections = load<Reflection>('reflections', 'reflectedOn', {
    participantId: 'participant_id',
    reflectedOn: 'reflected_on',
    achievements: 'achievements',
    lessons: 'lessons',
    celebrate: 'celebrate',
    satisfaction: 'satisfaction',
    wantsMore: asBoolean('wants_more'),
    isShared: asBoolean('is_shared'),
  });
  const requiredTraining = loadRequiredTraining(store);
  return (relationship) => {
    const { id } = relationship;
    const latest = agreements(id).at(-1);
    return {
      assessments: assessments(id),
      agreement: latest === undefined ? null : { ...latest, acceptances: acceptances(latest.id) },
      goals: goals(id),
      meetings: meetings(id),
      actions: actions(id),
      checkIns: checkIns(id),
      reviews: reviews(id),
      reflections: reflections(id),
      requiredTraining: requiredTraining(relationship),
    };
  };
}

/** Adds a readiness self-assessment. */
export function insertAssessment({ db }: Store, relationshipId: number, assessment: Assessment): void {
  insertRow(db, 'readiness_assessments', { relationshipId, ...assessment });
}

/** Adds a version of an agreement, which nobody has accepted yet, and returns its number. */
export function insertAgreement(
  { db }: Store,
  relationshipId: number,
  agreement: AgreementParts & Pick<Agreement, 'version' | 'draftedOn'> & Partial<Pick<Agreement, 'askedOn'>>,
): number {
  return insertRow(db, 'agreements', { relationshipId, ...agreement });
}

/** Records that a side accepts a version of an agreement. */
export function insertAcceptance(
  { db }: Store,
  agreementId: number,
  participantId: number,
  on: string,
): void {
  insertRow(db, 'agreement_acceptances', { agreementId, participantId, acceptedOn: on });
}

/** Adds an open goal and returns its number. */
export function insertGoal(
  { db }: Store,
  goal: GoalFields & {
    readonly relationshipId: number;
    readonly participantId: number | null;
    readonly setOn: string;
    readonly carriedFromId: number | null;
  },
): number {
  return insertRow(db, 'goals', goal);
}

/** Replaces the parts of a goal. */
export function updateGoal({ db }: Store, id: number, goal: GoalFields): void {
  updateRow(db, 'goals', id, goal);
}

/** Closes a goal. */
export function closeGoal(
  { db }: Store,
  id: number,
  status: Exclude<GoalStatus, 'open'>,
  on: string,
  reason: string | null,
): void {
  updateRow(db, 'goals', id, { status, closedOn: on, reason });
}

/** Returns the relationship that a goal belongs to, or undefined. */
export function relationshipOfGoal({ db }: Store, id: number): number | undefined {
  return valueIn<number>(db, 'SELECT relationship_id FROM goals WHERE id = ?', id);
}

/** Adds a review and returns its number. */
export function insertReview({ db }: Store, relationshipId: number, review: Review): number {
  return insertRow(db, 'reviews', { relationshipId, ...review });
}

/** Adds one side's reflection, or replaces it. */
export function saveReflection({ db }: Store, relationshipId: number, reflection: Reflection): void {
  insertRow(db, 'reflections', { relationshipId, ...reflection }, ['relationshipId', 'participantId']);
}
