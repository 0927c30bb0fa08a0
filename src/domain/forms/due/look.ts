/** What the rules of forms look at, and what several of them ask of it. */
import type { awaitedCheckIns, CheckInSchedule } from '../../relationship/check-in/check-in-schedule.ts';
import type { PhaseSettings } from '../../relationship/phases.ts';
import {
  type BriefFacts,
  type Phase,
  PHASES,
  type RelationshipPerson,
} from '../../relationship/relationship.ts';
import type { Moment } from '../../people/skills.ts';

/** What rules look at besides the relationship. */
export interface FormCircumstances {
  readonly phases: PhaseSettings;
  readonly schedule: CheckInSchedule;
  /** How often a pair meets that has agreed nothing. */
  readonly usualRhythmDays: number;
  /** The day on which progress of a goal was last noted, by goal. */
  readonly progress: ReadonlyMap<number, string>;
  /** Ratings that people gave themselves, by participant. */
  readonly ratings: ReadonlyMap<number, readonly { readonly moment: Moment; readonly ratedOn: string }[]>;
  /** What people gained, by participant. */
  readonly outcomes: ReadonlyMap<
    number,
    readonly { readonly relationshipId: number | null; readonly happenedOn: string }[]
  >;
}

/** An occasion of a form, and the day since which it is due: `null` where it is not, or nobody knows when it will be. */
export interface Falling {
  readonly day: string;
  readonly since: string | null;
}

/** What a rule looks at. */
export interface Look {
  readonly facts: BriefFacts;
  readonly circumstances: FormCircumstances;
  readonly today: string;
  /** The day from which the programme follows the person in the pair: who joined later is asked for nothing of before. */
  readonly followed: string;
  /** What is asked in the phase of the pair; of who joined later, also what was asked in phases that were over by then. */
  readonly requirements: PhaseSettings[Phase]['requirements'];
  /** The check-ins that are not answered, worked out once. */
  readonly awaited: () => Awaited;
}

export type Awaited = ReturnType<typeof awaitedCheckIns>;

/** Gives the occasion of a form for one person; `undefined` where they are not asked at all. */
export type Rule = (look: Look, person: RelationshipPerson) => Falling | undefined;

/** Returns the numbers with which the checklist asks for something; `undefined` where it does not. */
export function asked(
  { requirements }: Look,
  requirement: string,
): Readonly<Record<string, number>> | undefined {
  return requirements.find((one) => one.requirement === requirement)?.parameters;
}

/** Returns whether the checklist asks for something. */
export function asks(look: Look, requirement: string): boolean {
  return asked(look, requirement) !== undefined;
}

/** Returns whether the phase itself asks for something, and not only of those who missed it. */
export function isAskedOfAll({ facts, circumstances }: Look, requirement: string): boolean {
  return circumstances.phases[facts.phase].requirements.some((one) => one.requirement === requirement);
}

/** Returns the day on which a phase began; `undefined` where it has not. For who joined, or was taken in, later it began on that day. */
export function since({ facts, followed }: Look, phase: Phase): string | undefined {
  if (PHASES.indexOf(facts.phase) < PHASES.indexOf(phase)) return undefined;
  const began = facts.phaseChanges.find(({ toPhase }) => toPhase === phase)?.changedOn;
  return began === undefined ? followed : later(began, followed);
}

/** Returns the later of two days. */
export function later(one: string, other: string): string {
  return one > other ? one : other;
}
