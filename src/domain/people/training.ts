/** Courses, who must do them, and who has done them. */
import { addMonths } from '../time/dates.ts';
import { folded, nearest, quote } from '../words/text.ts';

export const REQUIRED_OF = ['nobody', 'mentors', 'mentees', 'everyone', 'cross-country'] as const;
export type RequiredOf = (typeof REQUIRED_OF)[number];

export interface Course {
  readonly id: number;
  readonly name: string;
  readonly requiredOf: RequiredOf;
  /** `null` for a course that never expires. */
  readonly validMonths: number | null;
}

/** A record that a person did a course. */
export interface CourseRecord {
  readonly courseId: number;
  readonly participantId: number;
  readonly name: string;
  readonly completedOn: string;
  readonly expiresOn: string | null;
}

/** Returns the course of that name, or undefined. */
export function courseNamed(courses: readonly Course[], given: string): Course | undefined {
  const wanted = folded(given);
  return courses.find(({ name }) => folded(name) === wanted);
}

/** Returns what to say where there is no course of that name. */
export function noSuchCourse(
  courses: readonly Course[],
  given: string,
): { readonly message: string; readonly hint: string } {
  const near = nearest(
    given,
    courses.map(({ name }) => name),
  );
  return {
    message: `there is no course ${quote(given)}`,
    hint:
      near === undefined ? `mentor training course ${quote(given)} adds it` : `did you mean ${quote(near)}?`,
  };
}

/**
 * Returns the day on which a course done on a given day expires; null where it never does.
 *
 * @example expiryOf({ validMonths: 12 }, '2026-01-31') // '2027-01-31'
 */
export function expiryOf({ validMonths }: Pick<Course, 'validMonths'>, completedOn: string): string | null {
  return validMonths === null ? null : addMonths(completedOn, validMonths);
}
