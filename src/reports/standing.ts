/** What several reports ask of a relationship on a date. */
import { addDays } from '../domain/dates.ts';
import type { PhaseSettings } from '../domain/phases.ts';
import { isOpen, phaseSince, type RelationshipFacts } from '../domain/relationship.ts';

export interface Standing {
  readonly since: string;
  /** When its phase should be over; `null` for one that is over. */
  readonly dueOn: string | null;
  readonly isOverdue: boolean;
  readonly meetingsHeld: number;
  /** A renewed pair have met before. */
  readonly hasNeverMet: boolean;
  readonly lastMetOn: string | null;
}

/** Returns how a relationship stands on a date. */
export function standing(facts: RelationshipFacts, phases: PhaseSettings, asOf: string): Standing {
  const since = phaseSince(facts);
  const held = facts.meetings.filter((meeting) => meeting.status === 'held' && meeting.metOn <= asOf);
  const lastMetOn = held.reduce<string | null>(
    (last, { metOn }) => (last === null || metOn > last ? metOn : last),
    null,
  );
  const met = {
    meetingsHeld: held.length,
    hasNeverMet: held.length === 0 && facts.previousId === null,
    lastMetOn,
  };
  if (!isOpen(facts)) return { since, dueOn: null, isOverdue: false, ...met };
  const dueOn = addDays(since, phases[facts.phase].targetDays);
  return { since, dueOn, isOverdue: dueOn < asOf, ...met };
}
