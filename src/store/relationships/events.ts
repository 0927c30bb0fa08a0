/**
 * What happened in relationships: all of it loaded, and assessments, agreements, goals, reviews and reflections
 * recorded. Recording meetings and check-ins is in `meetings.ts` and `check-ins.ts`.
 */
import { grouped } from '../../domain/grouping.ts';
import type { CheckIn } from '../../domain/relationship/check-in.ts';
import type { Meeting, MeetingAction } from '../../domain/relationship/meetings.ts';
import type {
  Agreement,
  AgreementParts,
  Assessment,
  Goal,
  GoalFields,
  GoalStatus,
  Reflection,
  Relationship,
  RelationshipFacts,
  Review,
} from '../../domain/relationship/relationship.ts';
import { insertRow, updateRow, valueIn } from '../rows.ts';
import type { Store } from '../store.ts';
import { loadRequiredTraining } from '../people/training.ts';

type Events = Omit<RelationshipFacts, keyof Relationship>;
type Owned<T> = T & { readonly relationshipId: number };

/**
 * Loads the events of the relationships that meet a condition, and returns a function that gives each
 * relationship its own.
 *
 * @param condition SQL over the table `relationships`.
 */
export function loadEvents(
  store: Store,
  condition: string,
  parameters: Readonly<Record<string, string>>,
): (relationship: Relationship) => Events {
  const load = <T>(columns: string, table: string, order: string): Map<number, Owned<T>[]> =>
    grouped(
      store.db
        .prepare<[typeof parameters], Owned<T>>(
          `SELECT ${table}.relationship_id AS relationshipId, ${columns} FROM ${table}
           JOIN relationships ON relationships.id = ${table}.relationship_id
           WHERE ${condition} ORDER BY ${order}, ${table}.id`,
        )
        .iterate(parameters),
      (row) => row.relationshipId,
    );
  const assessments = load<Assessment>(
    'participant_id AS participantId, assessed_on AS assessedOn, motivation, time, expectations, confidence, words',
    'readiness_assessments',
    'assessed_on',
  );
  const agreements = load<Omit<Agreement, 'acceptances'>>(
    `agreements.id, version, drafted_on AS draftedOn, mentor_expectations AS mentorExpectations,
     mentee_expectations AS menteeExpectations, responsibilities, rhythm_days AS rhythmDays, channel, boundaries,
     confidentiality, etiquette`,
    'agreements',
    'version',
  );
  const acceptances = grouped(
    store.db
      .prepare<[typeof parameters], { agreementId: number; participantId: number; acceptedOn: string }>(
        `SELECT agreement_id AS agreementId, participant_id AS participantId, accepted_on AS acceptedOn
         FROM agreement_acceptances JOIN agreements ON agreements.id = agreement_id
         JOIN relationships ON relationships.id = relationship_id WHERE ${condition} ORDER BY accepted_on`,
      )
      .iterate(parameters),
    (row) => row.agreementId,
  );
  const goals = load<Omit<Goal, 'relationshipId'>>(
    `goals.id, participant_id AS participantId, set_on AS setOn, statement, measure, baseline, target, why,
     due_on AS dueOn, status, closed_on AS closedOn, reason`,
    'goals',
    'set_on',
  );
  const meetings = load<Omit<Meeting, 'relationshipId'>>(
    `meetings.id, status, met_on AS metOn, starts_at AS startsAt, minutes, channel, notes, absent_id AS absentId,
     sequence`,
    'meetings',
    'met_on',
  );
  const actions = grouped(
    store.db
      .prepare<[typeof parameters], Owned<MeetingAction>>(
        `SELECT meetings.relationship_id AS relationshipId, meeting_actions.id, meeting_id AS meetingId,
           owner_id AS ownerId, action, due_on AS dueOn, done_on AS doneOn
         FROM meeting_actions JOIN meetings ON meetings.id = meeting_id
         JOIN relationships ON relationships.id = meetings.relationship_id WHERE ${condition} ORDER BY meeting_actions.id`,
      )
      .iterate(parameters),
    (row) => row.relationshipId,
  );
  const checkIns = load<Omit<CheckIn, 'asksHelp'> & { asksHelp: number }>(
    `participant_id AS participantId, answered_on AS answeredOn, satisfaction, trust, communication, commitment,
     recommend, words, asks_help AS asksHelp`,
    'check_ins',
    'answered_on',
  );
  const reviews = load<
    Omit<Review, 'stillWorks' | 'goalsRight'> & { stillWorks: number; goalsRight: number }
  >(
    'reviewed_on AS reviewedOn, still_works AS stillWorks, goals_right AS goalsRight, changes_agreed AS changesAgreed',
    'reviews',
    'reviewed_on',
  );
  const reflections = load<
    Omit<Reflection, 'wantsMore' | 'isShared'> & { wantsMore: number | null; isShared: number }
  >(
    'participant_id AS participantId, reflected_on AS reflectedOn, achievements, lessons, celebrate, satisfaction, wants_more AS wantsMore, is_shared AS isShared',
    'reflections',
    'reflected_on',
  );
  const requiredTraining = loadRequiredTraining(store);
  return (relationship) => {
    const { id } = relationship;
    const latest = (agreements.get(id) ?? []).at(-1);
    return {
      assessments: assessments.get(id) ?? [],
      agreement: latest === undefined ? null : { ...latest, acceptances: acceptances.get(latest.id) ?? [] },
      goals: goals.get(id) ?? [],
      meetings: meetings.get(id) ?? [],
      actions: actions.get(id) ?? [],
      checkIns: (checkIns.get(id) ?? []).map((one) => ({ ...one, asksHelp: one.asksHelp === 1 })),
      reviews: (reviews.get(id) ?? []).map((review) => ({
        ...review,
        stillWorks: review.stillWorks === 1,
        goalsRight: review.goalsRight === 1,
      })),
      reflections: (reflections.get(id) ?? []).map((reflection) => ({
        ...reflection,
        wantsMore: reflection.wantsMore === null ? null : reflection.wantsMore === 1,
        isShared: reflection.isShared === 1,
      })),
      requiredTraining: requiredTraining(relationship),
    };
  };
}

/** Adds a readiness self-assessment. */
export function insertAssessment({ db }: Store, relationshipId: number, assessment: Assessment): void {
  insertRow(db, 'readiness_assessments', { relationshipId, ...assessment });
}

/** Adds a version of an agreement; nobody has accepted it yet. */
export function insertAgreement(
  { db }: Store,
  relationshipId: number,
  agreement: AgreementParts & { readonly version: number; readonly draftedOn: string },
): void {
  insertRow(db, 'agreements', { relationshipId, ...agreement });
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
    readonly participantId: number;
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
