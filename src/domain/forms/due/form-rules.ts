/**
 * Which occasion a form of a pair is for, and since when it is due: one rule a form. The checklist of the phase asks for
 * readiness, agreement, goals, first meeting, review and reflection; the schedule for check-ins, and for progress on the same
 * days, so that one letter asks for both; the agreed rhythm for meetings. What is recorded already, by whatever way, is not
 * due.
 *
 * The day of an occasion follows from what happened last (the start, the last meeting, the newest agreement), so that a form
 * made again is the same form until it is answered, and another one afterwards.
 */
import { isAcrossCountries, missingFromAgreement, shownSince } from '../../relationship/agreement.ts';
import {
  awaitedCheckIns,
  type CheckInSchedule,
  latestCheckInMoment,
} from '../../relationship/check-in/check-in-schedule.ts';
import { goalsToConfirm, isDeclined } from '../../relationship/goals/goal-confirmation.ts';
import { isGoalComplete } from '../../relationship/goals/goals.ts';
import { lastDayMet } from '../../relationship/meetings.ts';
import { missedBy, type PhaseSettings } from '../../relationship/phases.ts';
import {
  type BriefFacts,
  type Goal,
  isOnSide,
  type Phase,
  PHASES,
  phaseSince,
  type RelationshipPerson,
  side,
} from '../../relationship/relationship.ts';
import { wasInBefore } from '../../relationship/members/members.ts';
import { followedSince, hadMetBefore } from '../../relationship/taken-in.ts';
import type { Moment } from '../../people/skills.ts';
import { addDays } from '../../time/dates.ts';
import { saysNothing } from '../../words/answer.ts';
import { ASKED_OF, FORM_KINDS, type FormKind } from '../form.ts';

/** What rules look at besides the relationship. */
export interface FormCircumstances {
  readonly phases: PhaseSettings;
  readonly schedule: CheckInSchedule;
  /** How often a pair meets that has agreed nothing. */
  readonly usualRhythmDays: number;
  /** The day on which progress of a goal was last noted, by goal. */
  readonly progress: ReadonlyMap<number, string>;
  /** Ratings that people gave themselves, by participant. */
  readonly ratings: ReadonlyMap<number, readonly { readonly moment: Moment; readonly ratedOn: string }[]>;
  /** What people gained, by participant. */
  readonly outcomes: ReadonlyMap<
    number,
    readonly { readonly relationshipId: number | null; readonly happenedOn: string }[]
  >;
}

/** An occasion of a form, and the day since which it is due: `null` where it is not, or nobody knows when it will be. */
export interface Falling {
  readonly day: string;
  readonly since: string | null;
}

interface Look {
  readonly facts: BriefFacts;
  readonly circumstances: FormCircumstances;
  readonly today: string;
  /** The day from which the programme follows the person in the pair: who joined later is asked for nothing of before. */
  readonly followed: string;
  /** What is asked in the phase of the pair; of who joined later, also what was asked in phases that were over by then. */
  readonly requirements: PhaseSettings[Phase]['requirements'];
  /** The check-ins that are not answered, worked out once. */
  readonly awaited: () => Awaited;
}

type Awaited = ReturnType<typeof awaitedCheckIns>;

/** Returns `undefined` where the person is not asked at all. */
type Rule = (look: Look, person: RelationshipPerson) => Falling | undefined;

/** Forms that are about a pair. */
export const PAIR_FORMS = FORM_KINDS.filter(
  (kind): kind is PairForm => ASKED_OF[kind] === 'side' || ASKED_OF[kind] === 'pair',
);
export type PairForm = Exclude<FormKind, 'needs' | 'enrol-mentor' | 'enrol-mentee' | 'training'>;

/** Ratings of the half year before a pair began are still those with which the person begins. */
const RATED_BEFORE_DAYS = 180;

const RULES: Readonly<Record<PairForm, Rule>> = {
  readiness(look, { participantId }) {
    const last = look.facts.assessments.findLast((one) => one.participantId === participantId);
    const isDue = asks(look, 'readiness') && last === undefined;
    return { day: last?.assessedOn ?? look.followed, since: isDue ? look.followed : null };
  },

  agreement(look, { participantId }) {
    const { agreement } = look.facts;
    const begun = since(look, 'negotiation') ?? look.followed;
    const day = agreement === null ? begun : shownSince(agreement);
    // Who joins later is asked to accept what the others agreed, and not to write it.
    const isToWrite = agreement === null && !isAskedOfAll(look, 'agreement');
    if (!asks(look, 'agreement') || isToWrite) return { day, since: null };
    const needsEtiquette = asked(look, 'agreement')?.['etiquette'] === 1 && isAcrossCountries(look.facts);
    const isAccepted =
      agreement !== null &&
      missingFromAgreement(agreement, needsEtiquette).length === 0 &&
      agreement.acceptances.some((one) => one.participantId === participantId);
    return { day, since: isAccepted ? null : later(agreement?.draftedOn ?? begun, begun) };
  },

  goals(look, person) {
    const { participantId } = person;
    const isOfSeveral = side(look.facts, 'mentee').length > 1;
    if (!isOnSide(person, 'mentee')) return isOfSeveral ? goalsByMentor(look, person) : undefined;
    // A goal of the circle is everybody's; that of another mentee is not.
    const goals = look.facts.goals.filter(
      (goal) =>
        goal.status !== 'dropped' &&
        (!isOfSeveral || goal.participantId === null || goal.participantId === participantId),
    );
    const own = goals.filter((goal) => goal.participantId === participantId);
    const begun = since(look, 'negotiation') ?? look.followed;
    // A goal to which the other side has said no is asked for anew.
    const declinedOn = own
      .filter(({ confirmation }) => !isOfSeveral || confirmation?.writerId === participantId)
      .flatMap(declinedSince);
    const day = [own.at(-1)?.setOn ?? begun, ...declinedOn].reduce(later);
    if (declinedOn.length > 0) return { day, since: declinedOn.reduce(later) };
    if (!asks(look, 'smart-goal')) return { day, since: null };
    const complete = goals.filter(isGoalComplete);
    const wanted = asked(look, 'smart-goal')?.['at_least'] ?? 1;
    const isShort = complete.length < wanted && own.filter(isGoalComplete).length < wanted;
    return { day, since: isShort ? later(day, begun) : null };
  },

  meeting(look) {
    const { facts, today, followed } = look;
    const last = lastDayMet(facts.meetings, today);
    return { day: last ?? followed, since: meetingDue(look, last) };
  },

  progress(look, person) {
    if (!isOnSide(person, 'mentee')) return undefined;
    const { participantId } = person;
    const { facts, circumstances, today } = look;
    const growth = since(look, 'growth');
    const open = facts.goals.filter((goal) => goal.participantId === participantId && goal.status === 'open');
    if (open.length === 0) return undefined;
    const notedOn = ({ id, setOn }: (typeof open)[number]): string => circumstances.progress.get(id) ?? setOn;
    const moment = latestCheckInMoment(facts, circumstances.schedule, today);
    const isAsked = moment !== undefined && wasInBefore(person, moment.dueOn);
    if (facts.phase === 'growth' && isAsked && growth !== undefined && moment.dueOn > growth) {
      const isBehind = open.some((goal) => notedOn(goal) < moment.opensOn);
      if (isBehind) return { day: moment.dueOn, since: moment.dueOn };
    }
    return { day: open.map(notedOn).reduce(later), since: null };
  },

  'check-in'({ facts, followed, awaited: all }, { participantId }) {
    const awaited = all().find(({ person }) => person.participantId === participantId);
    if (awaited !== undefined) return { day: awaited.moment.dueOn, since: awaited.moment.dueOn };
    const last = facts.checkIns.findLast((one) => one.participantId === participantId);
    return { day: last?.answeredOn ?? followed, since: null };
  },

  review(look) {
    const { reviews } = look.facts;
    const begun = phaseSince(look.facts);
    const wanted = asked(look, 'review')?.['at_least'] ?? 1;
    const day = reviews.at(-1)?.reviewedOn ?? since(look, 'growth') ?? look.followed;
    if (!asks(look, 'review') || reviews.length >= wanted) return { day, since: null };
    // One half-way, two after each third.
    const length = look.circumstances.phases[look.facts.phase].targetDays;
    return { day, since: addDays(begun, Math.floor((length * (reviews.length + 1)) / (wanted + 1))) };
  },

  reflection(look, { participantId }) {
    const own = look.facts.reflections.find((one) => one.participantId === participantId);
    const lacks =
      (asks(look, 'reflections') && saysNothing(own?.achievements)) ||
      (asks(look, 'ratings') && (own?.satisfaction ?? null) === null);
    const begun = since(look, 'closure') ?? look.followed;
    return {
      day: own?.reflectedOn ?? begun,
      since: lacks ? later(phaseSince(look.facts), look.followed) : null,
    };
  },

  skills(look, { participantId }) {
    const { facts, circumstances, followed } = look;
    const own = circumstances.ratings.get(participantId) ?? [];
    const [growth, closure] = [since(look, 'growth'), since(look, 'closure')];
    if (closure !== undefined) {
      const isRated = own.some(({ moment, ratedOn }) => moment === 'after' && ratedOn >= closure);
      return { day: closure, since: isRated ? null : closure };
    }
    if (growth !== undefined) return { day: growth, since: null };
    const isRated = own.some(
      ({ moment, ratedOn }) => moment === 'before' && ratedOn >= addDays(followed, -RATED_BEFORE_DAYS),
    );
    // Who goes on in another cycle was asked at the end of the last.
    return { day: followed, since: isRated || facts.previousId !== null ? null : followed };
  },

  outcomes(look, { participantId }) {
    const closure = since(look, 'closure');
    if (closure === undefined) return { day: look.followed, since: null };
    const own = look.circumstances.outcomes.get(participantId) ?? [];
    const isKnown = own.some(
      ({ relationshipId, happenedOn }) => relationshipId === look.facts.id && happenedOn >= closure,
    );
    return { day: closure, since: isKnown ? null : closure };
  },

  'goal-confirmation'({ facts, today }, { participantId }) {
    const days = goalsToConfirm(facts, participantId).flatMap(
      ({ confirmation }) => confirmation?.askedOn ?? [],
    );
    if (days.length === 0) return undefined;
    const day = days.reduce(later);
    if (facts.phase === 'closure') return { day, since: null };
    return { day, since: day < today ? day : today };
  },
};

/** Nobody asks a mentor for the goals of several mentees; they may write them down, and reword what a mentee would have otherwise. */
function goalsByMentor(look: Look, { participantId }: RelationshipPerson): Falling {
  const { goals } = look.facts;
  const declinedOn = goals
    .filter(({ confirmation }) => confirmation?.writerId === participantId)
    .flatMap(declinedSince);
  const begun = since(look, 'negotiation') ?? look.followed;
  return {
    day: [begun, ...goals.map(({ setOn }) => setOn), ...declinedOn].reduce(later),
    since: declinedOn.length === 0 ? null : declinedOn.reduce(later),
  };
}

/** The day on which the other side said no to a goal that is open. */
function declinedSince(goal: Goal): string[] {
  const on = goal.confirmation?.answeredOn ?? null;
  return goal.status === 'open' && isDeclined(goal) && on !== null ? [on] : [];
}

/** In which phases forms that are not asked for in all of them can be due: what their rules begin with. */
const DUE_IN: Partial<Record<PairForm, (phase: Phase, wants: (requirement: string) => boolean) => boolean>> =
  {
    readiness: (_, wants) => wants('readiness'),
    agreement: (_, wants) => wants('agreement'),
    progress: (phase) => phase === 'growth',
    review: (_, wants) => wants('review'),
    reflection: (_, wants) => wants('reflections') || wants('ratings'),
    skills: (phase) => phase !== 'growth',
    'goal-confirmation': (phase) => phase !== 'closure',
    outcomes: (phase) => phase === 'closure',
  };

/** Returns which of some forms can be due in a phase, whatever happened in a pair that nobody has joined later. */
export function canBeDueIn(phase: Phase, kinds: readonly PairForm[], phases: PhaseSettings): PairForm[] {
  const wants = (requirement: string): boolean =>
    phases[phase].requirements.some((one) => one.requirement === requirement);
  return kinds.filter((kind) => DUE_IN[kind]?.(phase, wants) ?? true);
}

/**
 * Returns what gives the occasion of a form for one person of a pair, as it is on a day; `undefined` where they are not asked.
 */
export function fallingIn(
  facts: BriefFacts,
  circumstances: FormCircumstances,
  today: string,
): (form: PairForm, person: RelationshipPerson) => Falling | undefined {
  let awaited: Awaited | undefined;
  const look: Look = {
    facts,
    circumstances,
    today,
    followed: followedSince(facts),
    requirements: circumstances.phases[facts.phase].requirements,
    awaited: () => (awaited ??= awaitedCheckIns(facts, circumstances.schedule, today)),
  };
  const ofPair = new Map<PairForm, Falling | undefined>();
  return (form, person) => {
    if (ASKED_OF[form] !== 'pair') return RULES[form](lookOf(look, person), person);
    // It is the same for each of them.
    if (!ofPair.has(form)) ofPair.set(form, RULES[form](look, person));
    return ofPair.get(form);
  };
}

/** What is looked at for one person: who joined later is followed since that day, and asked for what was asked before. */
function lookOf(look: Look, person: RelationshipPerson): Look {
  const { facts, circumstances, followed, requirements } = look;
  if (person.joinedOn === null || person.joinedOn <= followed) return look;
  const missed = missedBy(facts, circumstances.phases, person);
  return { ...look, followed: person.joinedOn, requirements: [...requirements, ...missed] };
}

/** Returns which of a person's ratings those are that they give on an occasion: before growth, in it, or after. */
export function skillMoment(facts: Pick<BriefFacts, 'phaseChanges'>, day: string): Moment {
  const began = (phase: Phase): string | undefined =>
    facts.phaseChanges.find(({ toPhase }) => toPhase === phase)?.changedOn;
  const [growth, closure] = [began('growth'), began('closure')];
  if (closure !== undefined && day >= closure) return 'after';
  return growth !== undefined && day >= growth ? 'during' : 'before';
}

/**
 * Returns since when a meeting is to be told of: the first one from the start; afterwards once the last is longer ago than
 * the agreed rhythm, unless one is planned soon; and one that was planned as soon as its day is over.
 */
function meetingDue(look: Look, last: string | undefined): string | null {
  const { facts, circumstances, today, followed } = look;
  const planned = facts.meetings.filter(({ status, metOn }) => status === 'planned' && metOn > (last ?? ''));
  const past = planned.filter(({ metOn }) => metOn < today).map(({ metOn }) => metOn);
  if (past.length > 0) return past.reduce((a, b) => (a < b ? a : b));
  if (last === undefined && asks(look, 'first-meeting') && !hadMetBefore(facts)) return followed;
  if (facts.phase === 'closure') return null;
  const rhythm =
    facts.agreement?.rhythmDays ?? (asks(look, 'meetings') ? circumstances.usualRhythmDays : null);
  if (rhythm === null || planned.some(({ metOn }) => metOn <= addDays(today, rhythm))) return null;
  return addDays(last ?? followed, rhythm + 1);
}

/** Returns the numbers with which the checklist asks for something; `undefined` where it does not. */
function asked({ requirements }: Look, requirement: string): Readonly<Record<string, number>> | undefined {
  return requirements.find((one) => one.requirement === requirement)?.parameters;
}

function asks(look: Look, requirement: string): boolean {
  return asked(look, requirement) !== undefined;
}

/** Returns whether the phase itself asks for something, and not only of those who missed it. */
function isAskedOfAll({ facts, circumstances }: Look, requirement: string): boolean {
  return circumstances.phases[facts.phase].requirements.some((one) => one.requirement === requirement);
}

/** Returns the day on which a phase began; `undefined` where it has not. For who joined, or was taken in, later it began on that day. */
function since({ facts, followed }: Look, phase: Phase): string | undefined {
  if (PHASES.indexOf(facts.phase) < PHASES.indexOf(phase)) return undefined;
  const began = facts.phaseChanges.find(({ toPhase }) => toPhase === phase)?.changedOn;
  return began === undefined ? followed : later(began, followed);
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
