/**
 * Relationships that began before the programme kept records of them. The history of such a relationship begins on the
 * day on which it was taken in, or on its last day if it was over by then. What came before is not known.
 */
import { addDays } from '../time/dates.ts';
import type { PhaseSettings } from './phases.ts';
import type { Phase, PhaseChange, Relationship } from './relationship.ts';

type Followed = Pick<Relationship, 'startedOn' | 'phaseChanges'>;

/** Returns the day from which the programme follows a relationship: its start, or the day on which it was taken in. */
export function followedSince(relationship: Followed): string {
  return takenInBy(relationship)?.changedOn ?? relationship.startedOn;
}

/** Returns whether a relationship began before the programme followed it. */
export function isTakenIn(relationship: Followed): boolean {
  return takenInBy(relationship) !== undefined;
}

/** Returns whether a pair had met before the programme followed them: in an earlier cycle, or in an earlier phase. */
export function hadMetBefore(relationship: Followed & Pick<Relationship, 'previousId'>): boolean {
  if (relationship.previousId !== null) return true;
  const first = takenInBy(relationship)?.toPhase;
  return first !== undefined && first !== 'preparation';
}

/** Returns whether a relationship was in its present phase already when it was taken in. */
export function isInFirstPhase(relationship: Followed): boolean {
  return isTakenIn(relationship) && relationship.phaseChanges.length === 1;
}

/**
 * Returns the phase that a relationship would have come to by a day if it had kept to the programme's target lengths, at
 * most growth: a pair decides by itself to close.
 */
export function phaseByAge(startedOn: string, on: string, phases: PhaseSettings): Phase {
  const negotiationFrom = addDays(startedOn, phases.preparation.targetDays);
  if (on < negotiationFrom) return 'preparation';
  return on < addDays(negotiationFrom, phases.negotiation.targetDays) ? 'negotiation' : 'growth';
}

function takenInBy({ startedOn, phaseChanges }: Followed): PhaseChange | undefined {
  const [first] = phaseChanges;
  return first !== undefined && first.fromPhase === null && first.changedOn > startedOn ? first : undefined;
}
