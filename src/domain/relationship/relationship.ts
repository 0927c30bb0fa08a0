/** What a relationship is, and everything that has happened in it. */
import { refused } from '../../errors.ts';
import type { CheckIn } from './check-in/check-in.ts';
import type { Meeting, MeetingAction } from './meetings.ts';
import type { Format } from '../people/fields/choices.ts';
import { NameParts } from '../people/names/name-parts.ts';
import { idOf } from '../reference.ts';
import { folded, oneLine } from '../words/text.ts';

export const PHASES = ['preparation', 'negotiation', 'growth', 'closure'] as const;
export type Phase = (typeof PHASES)[number];

export const OUTCOMES = ['completed', 'renewed', 'ended-early', 'lapsed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why a relationship is ended early. Reports count the reasons; they are named to nobody else. */
export const END_REASONS = {
  'no-time': 'no time',
  'no-contact': 'one side could not be reached',
  'goals-met': 'the goals were met sooner',
  'goals-changed': 'the goals changed',
  'left-organisation': 'somebody left the organisation',
  'left-programme': 'somebody left the programme',
  mismatch: 'the match did not fit',
  other: 'another reason',
} as const;
export type EndReason = keyof typeof END_REASONS;

/**
 * Returns the outcome of a relationship that is ended for a reason. Met goals make it a completion, however soon it ends.
 *
 * @example outcomeOf('no-time') // 'ended-early'
 */
export function outcomeOf(reason: EndReason): 'completed' | 'ended-early' {
  return reason === 'goals-met' ? 'completed' : 'ended-early';
}

/** A side of a relationship. Peers are on both. */
export type Side = 'mentor' | 'mentee';
export type RelationshipRole = Side | 'peer';

export interface RelationshipPerson {
  readonly participantId: number;
  readonly name: string;
  readonly email: string | null;
  readonly country: string | null;
  readonly role: RelationshipRole;
  /** Rounds that a mentee had waited when it began, or when they joined. */
  readonly waitBefore: number;
  /** `null` for those who were in it from its beginning. */
  readonly joinedOn: string | null;
}

/** Somebody who left a relationship that went on with the others. */
export interface FormerPerson extends RelationshipPerson {
  readonly leftOn: string;
  /** In confidence, as the words. */
  readonly leftReason: EndReason | null;
  readonly leftNotes: string | null;
}

export interface PhaseChange {
  readonly fromPhase: Phase | null;
  /** `null` where the relationship is over. */
  readonly toPhase: Phase | null;
  readonly changedOn: string;
  readonly isForced: boolean;
  readonly reason: string | null;
}

export interface Relationship {
  readonly id: number;
  readonly format: Format;
  readonly roundId: number | null;
  readonly proposalId: number | null;
  readonly previousId: number | null;
  /** In points, as the proposal had it; `null` for a pair made by hand. */
  readonly score: string | null;
  readonly phase: Phase;
  readonly startedOn: string;
  readonly plannedEndOn: string;
  readonly decision: 'end' | 'renew' | null;
  readonly decidedOn: string | null;
  readonly outcome: Outcome | null;
  readonly endedOn: string | null;
  readonly endReason: EndReason | null;
  /** In words, in confidence. */
  readonly endNotes: string | null;
  /** Those who are in it, or were at its end: mentors first, then mentees, then peers, each by id. */
  readonly people: readonly RelationshipPerson[];
  /** Those who left before, in the same order; somebody who left twice is there twice, and may be among the people again. */
  readonly former: readonly FormerPerson[];
  /** Oldest first. */
  readonly phaseChanges: readonly PhaseChange[];
}

export interface Assessment {
  readonly participantId: number;
  readonly assessedOn: string;
  readonly motivation: number;
  readonly time: number;
  readonly expectations: number;
  readonly confidence: number;
  /** Said in confidence. */
  readonly words: string | null;
}

/** The parts of an agreement that are text. `null` is not written yet. */
export interface AgreementParts {
  readonly mentorExpectations: string | null;
  readonly menteeExpectations: string | null;
  readonly responsibilities: string | null;
  /** Days from one meeting to the next. */
  readonly rhythmDays: number | null;
  readonly channel: string | null;
  readonly boundaries: string | null;
  readonly confidentiality: string | null;
  readonly etiquette: string | null;
}

export interface Agreement extends AgreementParts {
  readonly id: number;
  readonly version: number;
  readonly draftedOn: string;
  /** The day in the codes of forms that show it; `null` where that is the day on which it was drafted. */
  readonly askedOn: string | null;
  readonly acceptances: readonly { readonly participantId: number; readonly acceptedOn: string }[];
}

export type GoalStatus = 'open' | 'achieved' | 'dropped' | 'carried-over';

export interface GoalFields {
  readonly statement: string;
  readonly measure: string | null;
  readonly baseline: string | null;
  readonly target: string | null;
  readonly why: string | null;
  readonly dueOn: string | null;
}

/** That the other side was asked for its yes, and what it said. */
export interface GoalConfirmation {
  readonly writerId: number;
  /** The day that tells this time from the one before: the code of the form that asks holds it. */
  readonly askedOn: string;
  /** `null` while nobody has answered, and where nobody was there to say yes. */
  readonly answererId: number | null;
  readonly answeredOn: string | null;
  /** `null` while nobody has answered. */
  readonly agrees: boolean | null;
  /** What they would change. */
  readonly words: string | null;
}

export interface Goal extends GoalFields {
  readonly id: number;
  readonly relationshipId: number;
  /** Whose it is; `null` where it is a goal of all of them together. */
  readonly participantId: number | null;
  readonly setOn: string;
  readonly status: GoalStatus;
  readonly closedOn: string | null;
  readonly reason: string | null;
  /** The yes of the other side, where it is needed; `null` where it is not. */
  readonly confirmation: GoalConfirmation | null;
}

export interface Review {
  readonly reviewedOn: string;
  readonly stillWorks: boolean;
  readonly goalsRight: boolean;
  readonly changesAgreed: string | null;
}

export interface Reflection {
  readonly participantId: number;
  readonly reflectedOn: string;
  readonly achievements: string;
  readonly lessons: string | null;
  readonly celebrate: string | null;
  /** 1 to 5. */
  readonly satisfaction: number | null;
  readonly wantsMore: boolean | null;
  /** Whether the other side may read the words. */
  readonly isShared: boolean;
}

/** A course that somebody in the relationship must have done. */
export interface RequiredTraining {
  readonly participantId: number;
  readonly course: string;
  /** When it was last done; `null` where it never was. */
  readonly completedOn: string | null;
  readonly expiresOn: string | null;
}

/** A relationship with everything that happened in it, each list oldest first. */
export interface RelationshipFacts extends Relationship {
  readonly assessments: readonly Assessment[];
  /** The newest version. */
  readonly agreement: Agreement | null;
  readonly goals: readonly Goal[];
  readonly meetings: readonly Meeting[];
  /** Of all its meetings, by id. */
  readonly actions: readonly MeetingAction[];
  readonly checkIns: readonly CheckIn[];
  readonly reviews: readonly Review[];
  readonly reflections: readonly Reflection[];
  readonly requiredTraining: readonly RequiredTraining[];
}

/**
 * A relationship with what signals, checklists and reminders read of what happened in it. Of thousands, what they do not
 * read is not loaded.
 */
export interface BriefFacts extends Omit<RelationshipFacts, 'meetings' | 'checkIns'> {
  readonly meetings: readonly BriefMeeting[];
  readonly checkIns: readonly BriefCheckIn[];
}

export type BriefMeeting = Pick<Meeting, 'id' | 'status' | 'metOn' | 'absentId' | 'alsoAbsent'>;
export type BriefCheckIn = Omit<CheckIn, 'recommend' | 'words'>;

/** Returns whether a relationship goes on. */
export function isOpen(relationship: Pick<Relationship, 'outcome'>): boolean {
  return relationship.outcome === null;
}

/** Returns the people on one side. Peers are on both. */
export function side(relationship: Pick<Relationship, 'people'>, role: Side): RelationshipPerson[] {
  return relationship.people.filter((person) => isOnSide(person, role));
}

/** Returns whether somebody is on a side. A peer is on both. */
export function isOnSide({ role }: Pick<RelationshipPerson, 'role'>, wanted: Side): boolean {
  return role === wanted || role === 'peer';
}

/**
 * Returns how many rounds a mentee has waited when the relationship ends early: those before it, and one more.
 */
export function roundsGivenBack({ waitBefore }: Pick<RelationshipPerson, 'waitBefore'>): number {
  return waitBefore + 1;
}

/** Returns the day the present phase began. */
export function phaseSince(relationship: Relationship): string {
  return (
    relationship.phaseChanges.findLast((change) => change.toPhase === relationship.phase)?.changedOn ??
    relationship.startedOn
  );
}

/** Returns whether any step was taken before its checklist was complete. */
export function wasForced(relationship: Relationship): boolean {
  return relationship.phaseChanges.some((change) => change.isForced);
}

/**
 * Returns the person that an option such as `--by` means. `mentor` and `mentee` work where that is one person; otherwise
 * it is an id, an e-mail, a name or part of it.
 *
 * @throws Failure `refused` where nobody, or more than one, is meant.
 */
export function personBy(
  relationship: Pick<Relationship, 'id' | 'people'>,
  by: string,
  option = '--by',
): RelationshipPerson {
  const wanted = folded(by);
  const called = relationship.people.filter(
    (person) =>
      person.role === wanted ||
      idOf('P', person.participantId).toLowerCase() === wanted ||
      person.email === wanted ||
      folded(person.name) === wanted,
  );
  const matches = called.length > 0 ? called : new NameParts(relationship.people).called(by);
  const [first] = matches;
  if (first !== undefined && matches.length === 1) return first;
  const people = relationship.people.map(
    (person) => `${idOf('P', person.participantId)} ${oneLine(person.name)} (${person.role})`,
  );
  throw refused(
    `${option} ${by}: ${matches.length === 0 ? 'nobody' : 'more than one person'} in ${idOf('R', relationship.id)} is meant.`,
    `its people are ${people.join(', ')}`,
  );
}

/**
 * Returns the day something happened: the one given, else today.
 *
 * @throws Failure `refused` where it is still to come.
 */
export function happenedOn(given: string | undefined, today: string): string {
  if (given === undefined || given <= today) return given ?? today;
  throw refused(
    `${given} is still to come (today is ${today}).`,
    'record it once it has happened; --today sets the date to work with',
  );
}
