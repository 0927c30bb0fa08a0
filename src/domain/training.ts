/** Courses, who must have done them, and who has. */

export const REQUIRED_OF = ['nobody', 'mentors', 'mentees', 'everyone', 'cross-country'] as const;
export type RequiredOf = (typeof REQUIRED_OF)[number];

export interface Course {
  readonly id: number;
  readonly name: string;
  readonly requiredOf: RequiredOf;
  /** `null` where it never expires. */
  readonly validMonths: number | null;
}

/** That somebody did a course. */
export interface CourseRecord {
  readonly courseId: number;
  readonly participantId: number;
  readonly name: string;
  readonly completedOn: string;
  readonly expiresOn: string | null;
}
