/** Signals of progress: phases, goals and actions that are late. */
import { capitalised } from '../words/text.ts';
import { addDays, daysBetween } from '../time/dates.ts';
import { isGoalComplete, missingFromGoal } from '../relationship/goals.ts';
import { overdueActions, ownerOf } from '../relationship/meetings.ts';
import { idOf } from '../reference.ts';
import { phaseSince } from '../relationship/relationship.ts';
import { isInFirstPhase } from '../relationship/taken-in.ts';
import { everybody, inDays, type Signal } from './signal.ts';

export const phaseOverdue: Signal = {
  name: 'phase-overdue',
  meaning: 'the relationship has been in its phase longer than the phase’s target length',
  look(facts, { phases, thresholds, away }, today) {
    const from = phaseSince(facts);
    const { targetDays } = phases[facts.phase];
    const since = addDays(from, targetDays + thresholds.phaseGraceDays + 1);
    if (today < since || facts.people.some(({ participantId }) => away.has(participantId))) return undefined;
    return {
      reason: `${capitalised(facts.phase)} takes longer than planned.`,
      evidence: `In ${facts.phase} since ${from}, ${inDays(daysBetween(from, today))}; planned are ${targetDays}.`,
      advice: 'See what its checklist lacks, and ask for that.',
      command: `mentor relationship show ${idOf('R', facts.id)}`,
      since,
      about: everybody(facts),
    };
  },
};

export const noCompleteGoal: Signal = {
  name: 'no-complete-goal',
  meaning:
    'negotiation has gone on for some time, or growth has begun, without a SMART-complete goal, where a checklist asks for one',
  look(facts, { phases, thresholds }, today) {
    if (facts.phase !== 'negotiation' && facts.phase !== 'growth') return undefined;
    const isAsked = Object.values(phases).some(({ requirements }) =>
      requirements.some(({ requirement }) => requirement === 'smart-goal'),
    );
    if (!isAsked) return undefined;
    const from = phaseSince(facts);
    // Of a pair taken in in growth the goals are not known at once.
    const isAtOnce = facts.phase === 'growth' && !isInFirstPhase(facts);
    const since = isAtOnce ? from : addDays(from, thresholds.goalDays);
    if (today < since) return undefined;
    if (facts.goals.some((goal) => goal.status !== 'dropped' && isGoalComplete(goal))) return undefined;
    const draft = facts.goals.find(({ status }) => status === 'open');
    const lacks = draft === undefined ? [] : missingFromGoal(draft).map(({ missing }) => missing);
    return {
      reason: 'They have no complete goal.',
      evidence: `In ${facts.phase} since ${from}; ${draft === undefined ? 'no goal is set' : `${idOf('G', draft.id)} lacks ${lacks.join(', ')}`}.`,
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

export const actionOverdue: Signal = {
  name: 'action-overdue',
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
        .map((action) => `${idOf('A', action.id)} was due on ${action.dueOn}`)
        .join(', ')}${late.length > 3 ? ` and ${late.length - 3} more` : ''}.`,
      advice: 'Ask whether it is done, or no longer wanted.',
      command: `mentor meeting action list ${idOf('R', facts.id)}`,
      since: addDays(first.dueOn ?? today, thresholds.actionGraceDays + 1),
      about: everybody(facts).filter((id) => owners.has(id)),
    };
  },
};
