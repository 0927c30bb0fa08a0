/** What a signal is: a check of one relationship on a date, which may find that somebody should act. */
import type { CheckInSchedule } from '../relationship/check-in/check-in-schedule.ts';
import { addDays } from '../time/dates.ts';
import type { PhaseSettings } from '../relationship/phases.ts';
import type { BriefFacts } from '../relationship/relationship.ts';
import type { Thresholds } from './thresholds.ts';

/** The ladder of levels: a gentle reminder, a firm reminder, then the coordinator. */
export const LEVELS = ['gentle', 'firm', 'coordinator'] as const;
export type Level = (typeof LEVELS)[number];

/** In how many open relationships with a mentee somebody is a mentor, and how many places they have: a circle takes one. */
export interface Load {
  readonly relationships: number;
  readonly places: number;
}

/** A period in which a relationship is left alone, because the coordinator knows the reason. */
export interface Snooze {
  /** The signal that is put off; `null` means all of them. */
  readonly signal: string | null;
  /** The last day. */
  readonly until: string;
  /** Why; for the coordinator alone. */
  readonly reason: string;
  readonly snoozedOn: string;
}

/** What signals look at besides the relationship itself. */
export interface Circumstances {
  readonly phases: PhaseSettings;
  readonly thresholds: Thresholds;
  readonly schedule: CheckInSchedule;
  /** By participant; mentors alone. */
  readonly loads: ReadonlyMap<number, Load>;
  /** Participants who are paused, so that their silence is expected. */
  readonly away: ReadonlySet<number>;
  /** By relationship. */
  readonly snoozes: ReadonlyMap<number, readonly Snooze[]>;
}

/** What a signal found. */
export interface Finding {
  /** A sentence: what is wrong. */
  readonly reason: string;
  /** The evidence, with dates; never anybody's own words. */
  readonly evidence: string;
  /** A sentence: what to do. */
  readonly advice: string;
  /** The command to start with. */
  readonly command: string;
  /** The first day on which it was true. The level depends on the days since. */
  readonly since: string;
  /** Whom it is about. They get the reminder while the level is gentle or firm. */
  readonly about: readonly number[];
  /** The lowest step of the ladder. `coordinator` for what one side said in confidence. Default gentle. */
  readonly least?: Level;
  /** Whether a snooze that was set before `since` does not cover it. */
  readonly isNews?: true;
}

/** A sentence: what is not known, and so is neither well nor at risk. */
interface Unknown {
  readonly unknown: string;
}

export interface Signal {
  /** kebab-case. */
  readonly name: string;
  /** For people, in a word or three. */
  readonly label: string;
  /** For help and documents: when it is raised. */
  readonly meaning: string;
  /** Returns nothing where all is well, as far as is known. */
  look(facts: BriefFacts, circumstances: Circumstances, today: string): Finding | Unknown | undefined;
}

/**
 * Returns the level that a finding has reached on a date.
 *
 * @example levelOn({ since: '2026-03-01', … }, { firmAfterDays: 14, coordinatorAfterDays: 28, … }, '2026-03-15') // 'firm'
 */
export function levelOn(
  { since, least }: Pick<Finding, 'since' | 'least'>,
  thresholds: Thresholds,
  today: string,
): Level {
  if (least === 'coordinator' || today >= addDays(since, thresholds.coordinatorAfterDays))
    return 'coordinator';
  return least === 'firm' || today >= addDays(since, thresholds.firmAfterDays) ? 'firm' : 'gentle';
}

/** Returns the snoozes of a relationship that are in force on a date, oldest first. */
export function snoozesOn(
  { snoozes }: Pick<Circumstances, 'snoozes'>,
  relationshipId: number,
  today: string,
): Snooze[] {
  return (snoozes.get(relationshipId) ?? []).filter(
    ({ snoozedOn, until }) => snoozedOn <= today && today <= until,
  );
}

/** Returns everybody in a relationship by number. */
export function everybody({ people }: Pick<BriefFacts, 'people'>): number[] {
  return people.map(({ participantId }) => participantId);
}

/** Returns a count of days in words. */
export function inDays(count: number): string {
  return `${count} ${count === 1 ? 'day' : 'days'}`;
}
