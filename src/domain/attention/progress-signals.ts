/** Signals of progress: phases, goals and actions that are late. */
import { capitalised, oneLine } from '../words/text.ts';
import { addDays, daysBetween, longDate } from '../time/dates.ts';
import { isDeclined, isGoalReady } from '../relationship/goals/goal-confirmation.ts';
import { isGoalComplete, missingFromGoal } from '../relationship/goals/goals.ts';
import { overdueActions, ownerOf } from '../relationship/meetings.ts';
import { idOf } from '../reference.ts';
import { type BriefFacts, type Goal, phaseSince, side } from '../relationship/relationship.ts';
import { isGroup } from '../relationship/members/group-name.ts';
import { canGoOnWithout } from '../relationship/members/members.ts';
import { isInFirstPhase } from '../relationship/taken-in.ts';
import { everybody, type Finding, inDays, type Signal } from './signal.ts';

export const phaseOverdue: Signal = {
  name: 'phase-overdue',
  label: 'slower than planned',
  meaning: 'the relationship has been in its phase longer than the phase’s target length',
  look(facts, { phases, thresholds, away }, today) {
    const from = phaseSince(facts);
    const { targetDays } = phases[facts.phase];
    const since = addDays(from, targetDays + thresholds.phaseGraceDays + 1);
    if (today < since || !canGoOnWithout(facts, away)) return undefined;
    return {
      reason: `${capitalised(facts.phase)} takes longer than planned.`,
      evidence: `In ${facts.phase} since ${longDate(from)}, ${inDays(daysBetween(from, today))}; planned are ${targetDays}.`,
      advice: 'See what its checklist lacks, and ask for that.',
      command: `mentor relationship show ${idOf('R', facts.id)}`,
      since,
      about: everybody(facts),
    };
  },
};

export const noCompleteGoal: Signal = {
  name: 'no-complete-goal',
  label: 'no clear goal',
  meaning:
    'negotiation has gone on for some time, or growth has begun, without a SMART-complete goal, where a checklist asks for one; or one side does not agree to a goal of the other',
  look(facts, { phases, thresholds }, today) {
    if (facts.phase !== 'negotiation' && facts.phase !== 'growth') return undefined;
    const declined = facts.goals.find((goal) => goal.status === 'open' && isDeclined(goal));
    if (declined !== undefined) return notAgreed(facts, declined);
    const isAsked = Object.values(phases).some(({ requirements }) =>
      requirements.some(({ requirement }) => requirement === 'smart-goal'),
    );
    if (!isAsked) return undefined;
    const from = phaseSince(facts);
    // Of a pair taken in in growth the goals are not known at once.
    const isAtOnce = facts.phase === 'growth' && !isInFirstPhase(facts);
    const since = isAtOnce ? from : addDays(from, thresholds.goalDays);
    if (today < since) return undefined;
    if (side(facts, 'mentee').length > 1)
      return someWithoutGoal(facts, { from, since, days: thresholds.goalDays, today });
    if (facts.goals.some(isGoalReady)) return undefined;
    const unconfirmed = facts.goals.find((goal) => goal.status === 'open' && isGoalComplete(goal));
    if (unconfirmed !== undefined) return awaitsYes(facts, unconfirmed, from, since);
    const draft = facts.goals.find(({ status }) => status === 'open');
    const lacks = draft === undefined ? [] : missingFromGoal(draft).map(({ missing }) => missing);
    return {
      reason: 'They have no complete goal.',
      evidence: `In ${facts.phase} since ${longDate(from)}; ${draft === undefined ? 'no goal is set' : `${idOf('G', draft.id)} lacks ${lacks.join(', ')}`}.`,
      advice: 'Help the mentee to put one goal in words that can be measured.',
      command:
        draft === undefined
          ? `mentor goal add ${idOf('R', facts.id)} --statement "…"`
          : `mentor goal edit ${idOf('G', draft.id)} ${missingFromGoal(draft)
              .map(({ option }) => `${option} "…"`)
              .join(' ')}`,
      since,
      about: everybody(facts),
    };
  },
};

/**
 * Some of a circle, or of peers, have no complete goal of their own, and there is none of all. Who joined has as much time
 * for one as the others had.
 */
function someWithoutGoal(
  facts: BriefFacts,
  {
    from,
    since,
    days,
    today,
  }: Readonly<Record<'from' | 'since' | 'today', string>> & { readonly days: number },
): Finding | undefined {
  const ready = facts.goals.filter(isGoalReady);
  if (ready.some(({ participantId }) => participantId === null)) return undefined;
  const mentees = side(facts, 'mentee');
  const without = mentees.filter(
    ({ participantId, joinedOn }) =>
      !ready.some((goal) => goal.participantId === participantId) &&
      (joinedOn === null || addDays(joinedOn, days) <= today),
  );
  if (without.length === 0) return undefined;
  const about = without.map(({ participantId }) => participantId);
  const drafts = facts.goals.filter(
    ({ status, participantId }) =>
      status === 'open' && participantId !== null && about.includes(participantId),
  );
  const begun = drafts.length === 0 ? '' : `; begun: ${drafts.map(({ id }) => idOf('G', id)).join(', ')}`;
  return {
    reason:
      without.length === mentees.length
        ? 'They have no complete goal.'
        : 'Not everybody has a complete goal.',
    evidence: `In ${facts.phase} since ${longDate(from)}; without a complete goal: ${without.map(({ name }) => oneLine(name)).join(', ')}${begun}.`,
    advice: 'Help each of them to put a goal in words that can be measured, or all of them one.',
    command: `mentor goal list ${idOf('R', facts.id)}`,
    since,
    about,
  };
}

/** A goal to which the other side has said no. */
function notAgreed(facts: BriefFacts, { id, setOn, confirmation }: Goal): Finding {
  const since = confirmation?.answeredOn ?? setOn;
  return {
    reason: 'They do not agree on a goal.',
    evidence: `The other side would have ${idOf('G', id)} otherwise, since ${longDate(since)}.`,
    advice: `Read what they would change, and help ${isGroup(facts) ? 'them' : 'the two'} to agree.`,
    command: `mentor goal show ${idOf('G', id)}`,
    since,
    about: everybody(facts),
  };
}

/** A goal that lacks nothing but the yes of the other side. */
function awaitsYes(facts: BriefFacts, { id }: Goal, from: string, since: string): Finding {
  return {
    reason: 'They have no goal that both have agreed to.',
    evidence: `In ${facts.phase} since ${longDate(from)}; ${idOf('G', id)} awaits the yes of the other side.`,
    advice: 'Ask the other side what they think of it.',
    command: `mentor goal confirm ${idOf('G', id)}`,
    since,
    about: everybody(facts),
  };
}

export const actionOverdue: Signal = {
  name: 'action-overdue',
  label: 'an action is past its day',
  meaning: 'an action that a meeting left is past its date',
  look(facts, { thresholds }, today) {
    const late = overdueActions(facts.actions, addDays(today, -thresholds.actionGraceDays));
    const [first] = late;
    if (first === undefined) return undefined;
    const owners = new Set(
      late.flatMap((action) => ownerOf(action, facts.people)?.participantId ?? everybody(facts)),
    );
    return {
      reason: late.length === 1 ? 'An action is overdue.' : `${late.length} actions are overdue.`,
      evidence: `${late
        .slice(0, 3)
        .map((action) => `${idOf('A', action.id)} was due on ${longDate(action.dueOn ?? today)}`)
        .join(', ')}${late.length > 3 ? ` and ${late.length - 3} more` : ''}.`,
      advice: 'Ask whether it is done, or no longer wanted.',
      command: `mentor meeting action list ${idOf('R', facts.id)}`,
      since: addDays(first.dueOn ?? today, thresholds.actionGraceDays + 1),
      about: everybody(facts).filter((id) => owners.has(id)),
    };
  },
};
