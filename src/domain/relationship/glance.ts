/** A relationship at a glance: when they met, what comes next, and what is open. */
import { checklist, type PhaseSettings } from './phases.ts';
import { lastDayMet, nextPlanned, overdueActions } from './meetings.ts';
import { type PhaseTime, phaseTime } from './phase-time.ts';
import { isOpen, type RelationshipFacts } from './relationship.ts';

/** What is told of a relationship beside its people. */
export interface Glance extends PhaseTime {
  readonly lastMetOn: string | null;
  readonly nextMeetingOn: string | null;
  readonly openGoals: number;
  readonly openActions: number;
  readonly overdueActions: number;
  /** What its phase still asks, in words; empty where it is over. */
  readonly missing: readonly string[];
}

/** Returns a relationship at a glance. */
export function glanceAt(facts: RelationshipFacts, settings: PhaseSettings, today: string): Glance {
  const items = isOpen(facts) ? checklist(facts, settings, today) : [];
  return {
    ...phaseTime(facts, settings, today),
    lastMetOn: lastDayMet(facts.meetings, today) ?? null,
    nextMeetingOn: isOpen(facts) ? (nextPlanned(facts.meetings, today)?.metOn ?? null) : null,
    openGoals: facts.goals.filter(({ status }) => status === 'open').length,
    openActions: facts.actions.filter(({ doneOn }) => doneOn === null).length,
    overdueActions: overdueActions(facts.actions, today).length,
    missing: items.filter(({ isDone }) => !isDone).map(({ text }) => text),
  };
}
