/** When the forms about goals are due: writing them, how far they are, and the yes of the other side. */
import { latestCheckInMoment } from '../../relationship/check-in/check-in-schedule.ts';
import { goalsToConfirm, isDeclined } from '../../relationship/goals/goal-confirmation.ts';
import { isGoalComplete } from '../../relationship/goals/goals.ts';
import { wasInBefore } from '../../relationship/members/members.ts';
import { type Goal, isOnSide, type RelationshipPerson, side } from '../../relationship/relationship.ts';
import { asked, asks, type Falling, later, type Look, type Rule, since } from './look.ts';

/** The rules of these forms: see `form-rules.ts`. */
export const GOAL_RULES: Readonly<Record<'goals' | 'progress' | 'goal-confirmation', Rule>> = {
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

  progress(look, person) {
    if (!isOnSide(person, 'mentee')) return undefined;
    const { participantId } = person;
    const { facts, circumstances, today } = look;
    const growth = since(look, 'growth');
    const open = facts.goals.filter(
      (goal) =>
        (goal.participantId === participantId || goal.participantId === null) && goal.status === 'open',
    );
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
