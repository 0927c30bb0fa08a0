/** The courses of a programme. */
import type { Course, CourseRecord } from '../../../domain/people/training.ts';
import { listing, type Listing } from '../../document/result.ts';

/** Returns the courses, who must have each, and how many have done it. */
export function courseList(courses: readonly Course[], records: readonly CourseRecord[]): Listing {
  return listing(
    courses,
    [
      { key: 'course', json: 'name', label: 'Course', of: ({ name }) => name },
      { key: 'required_of', label: 'Required of', give: 0, of: ({ requiredOf }) => requiredOf },
      { key: 'valid_months', label: 'Valid months', align: 'right', of: ({ validMonths }) => validMonths },
      { key: 'done', label: 'Done by', align: 'right', of: ({ id }) => doneBy(records, id), only: 'table' },
    ],
    { title: 'Courses', whenEmpty: 'No courses.' },
  );
}

function doneBy(records: readonly CourseRecord[], course: number): number {
  return new Set(
    records.filter(({ courseId }) => courseId === course).map(({ participantId }) => participantId),
  ).size;
}
