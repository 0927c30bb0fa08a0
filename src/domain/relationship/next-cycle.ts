/** The next cycle of a renewed relationship: the same people for as long again, with the goals that are not done. */
import { refused } from '../../errors.ts';
import { addMonths, daysBetween } from '../time/dates.ts';
import type { Goal, RelationshipFacts } from './relationship.ts';

interface NextCycle {
  readonly startedOn: string;
  readonly plannedEndOn: string;
  /** Goals still open, which the renewal settles as carried over. */
  readonly toCarry: readonly Goal[];
  /** Every goal that goes on: the open ones, and those carried over before. */
  readonly goals: readonly Goal[];
}

/** The mean length of a month in days. */
const DAYS_A_MONTH = 30.44;

/**
 * Returns what the next cycle starts with.
 *
 * @param until The day it is to end; by default it is as long as this one was planned.
 * @throws Failure `refused` where that day is not to come.
 */
export function nextCycle(before: RelationshipFacts, today: string, until: string | undefined): NextCycle {
  if (until !== undefined && until <= today)
    throw refused(
      `The next cycle begins on ${today}; it cannot end on ${until}.`,
      'give a later day with --until; nothing was changed',
    );
  const months = Math.max(1, Math.round(daysBetween(before.startedOn, before.plannedEndOn) / DAYS_A_MONTH));
  // Goals of somebody who has left do not go on.
  const goals = before.goals.filter(
    ({ participantId }) =>
      participantId === null || before.people.some((person) => person.participantId === participantId),
  );
  return {
    startedOn: today,
    plannedEndOn: until ?? addMonths(today, months),
    toCarry: goals.filter((goal) => goal.status === 'open'),
    goals: goals
      .filter((goal) => goal.status === 'open' || goal.status === 'carried-over')
      // The due date belonged to the old cycle.
      .map((goal) => ({ ...goal, dueOn: goal.dueOn !== null && goal.dueOn > today ? goal.dueOn : null })),
  };
}
