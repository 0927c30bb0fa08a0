/** How long a relationship may stay in its phase. */
import { addDays } from '../time/dates.ts';
import type { PhaseSettings } from './phases.ts';
import { isOpen, phaseSince, type Relationship } from './relationship.ts';

export interface PhaseTime {
  readonly since: string;
  /** When its phase should end; `null` where it is over. */
  readonly dueOn: string | null;
  readonly isOverdue: boolean;
}

/** Returns since when a relationship is in its phase, and until when it should be. */
export function phaseTime(relationship: Relationship, settings: PhaseSettings, today: string): PhaseTime {
  const since = phaseSince(relationship);
  if (!isOpen(relationship)) return { since, dueOn: null, isOverdue: false };
  const dueOn = addDays(since, settings[relationship.phase].targetDays);
  return { since, dueOn, isOverdue: dueOn < today };
}
