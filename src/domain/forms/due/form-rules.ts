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
import { awaitedCheckIns } from '../../relationship/check-in/check-in-schedule.ts';
import { lastDayMet } from '../../relationship/meetings.ts';
import { missedBy, type PhaseSettings } from '../../relationship/phases.ts';
import {
  type BriefFacts,
  type Phase,
  phaseSince,
  type RelationshipPerson,
} from '../../relationship/relationship.ts';
import { followedSince, hadMetBefore } from '../../relationship/taken-in.ts';
import type { Moment } from '../../people/skills.ts';
import { addDays } from '../../time/dates.ts';
import { saysNothing } from '../../words/answer.ts';
import { ASKED_OF, FORM_KINDS, type FormKind } from '../form.ts';
import { GOAL_RULES } from './goal-rules.ts';
import {
  asked,
  asks,
  type Awaited,
  type Falling,
  type FormCircumstances,
  isAskedOfAll,
  later,
  type Look,
  type Rule,
  since,
} from './look.ts';

/** Forms that are about a pair. */
export const PAIR_FORMS = FORM_KINDS.filter(
  (kind): kind is PairForm => ASKED_OF[kind] === 'side' || ASKED_OF[kind] === 'pair',
);
export type PairForm = Exclude<FormKind, 'needs' | 'enrol-mentor' | 'enrol-mentee' | 'training'>;

/** Ratings of the half year before a pair began are still those with which the person begins. */
const RATED_BEFORE_DAYS = 180;

const RULES: Readonly<Record<PairForm, Rule>> = {
  ...GOAL_RULES,

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

  meeting(look) {
    const { facts, today, followed } = look;
    const last = lastDayMet(facts.meetings, today);
    return { day: last ?? followed, since: meetingDue(look, last) };
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
};

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
