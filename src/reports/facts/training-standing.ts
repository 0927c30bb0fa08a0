/** Who must have done which course, and how they stand on a date. */
import { addDays } from '../../domain/time/dates.ts';
import { byName } from '../../domain/people/participant.ts';
import { statusOn } from '../../domain/people/readiness.ts';
import { isOpen } from '../../domain/relationship/relationship.ts';
import type { Course } from '../../domain/people/training.ts';
import type { ReportFacts } from '../report.ts';

/** Training that expires within this many days counts as expiring. */
export const EXPIRING_DAYS = 60;

export interface TrainingLine {
  readonly course: Course;
  readonly participantId: number;
  readonly name: string;
  /** `null` where the course was never done. */
  readonly completedOn: string | null;
  readonly expiresOn: string | null;
  readonly isInDate: boolean;
  readonly state: 'done' | 'expiring' | 'expired' | 'missing';
}

/**
 * Returns a line for each course that each active participant must have done, by course and then by name. Courses for
 * pairs across countries are required in open relationships whose people live in more than one country.
 */
export function standingInTraining({
  courses,
  trainingRecords,
  participants,
  relationships,
  asOf,
}: Pick<
  ReportFacts,
  'courses' | 'trainingRecords' | 'participants' | 'relationships' | 'asOf'
>): TrainingLine[] {
  const abroad = new Set<number>();
  for (const one of relationships.filter(isOpen)) {
    const countries = new Set(one.people.flatMap(({ country }) => country ?? []));
    if (countries.size > 1) for (const { participantId } of one.people) abroad.add(participantId);
  }
  const latest = new Map<string, { completedOn: string; expiresOn: string | null }>();
  for (const record of trainingRecords)
    if (record.completedOn <= asOf) latest.set(`${record.participantId} ${record.courseId}`, record);
  const active = participants.filter((person) => statusOn(person, asOf) === 'active').toSorted(byName);
  return courses.flatMap((course) =>
    active
      .filter(
        (person) =>
          course.requiredOf === 'everyone' ||
          (course.requiredOf === 'mentors' && person.isMentor) ||
          (course.requiredOf === 'mentees' && person.isMentee) ||
          (course.requiredOf === 'cross-country' && abroad.has(person.id)),
      )
      .map((person): TrainingLine => {
        const done = latest.get(`${person.id} ${course.id}`);
        const expiresOn = done?.expiresOn ?? null;
        const state =
          done === undefined
            ? 'missing'
            : expiresOn !== null && expiresOn < asOf
              ? 'expired'
              : expiresOn !== null && expiresOn <= addDays(asOf, EXPIRING_DAYS)
                ? 'expiring'
                : 'done';
        return {
          course,
          participantId: person.id,
          name: person.name,
          completedOn: done?.completedOn ?? null,
          expiresOn,
          isInDate: state === 'done' || state === 'expiring',
          state,
        };
      }),
  );
}

/** Returns whether each person in the lines has done all required courses and none has expired. */
export function inDateByPerson(lines: readonly TrainingLine[]): Map<number, boolean> {
  const people = new Map<number, boolean>();
  for (const { participantId, isInDate } of lines)
    people.set(participantId, (people.get(participantId) ?? true) && isInDate);
  return people;
}
