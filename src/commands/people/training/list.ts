/** `mentor training list`: lists courses, and who has done them. */
import type { Command, Context } from '../../../context.ts';
import { idOf } from '../../../domain/reference.ts';
import { loadCourses, loadTrainingRecords } from '../../../store/people/training.ts';
import { listing, lists } from '../../../view/document/result.ts';
import { courseList } from '../../../view/pages/programme/courses.ts';

export const shows = true;

export function define(command: Command, context: Context): void {
  command.description('List the courses, who must have them, and who has done them.').action(async () => {
    const { courses, records } = await context.read((store) => ({
      courses: loadCourses(store),
      records: loadTrainingRecords(store),
    }));
    const nameOf = new Map(courses.map((course) => [course.id, course.name]));
    const ofCourses = courseList(courses, records);
    const recordList = listing(
      records,
      [
        { key: 'participant', label: 'Id', give: 0, of: ({ participantId }) => idOf('P', participantId) },
        { key: 'name', label: 'Name', of: ({ name }) => name, only: 'table' },
        { key: 'course', label: 'Course', of: ({ courseId }) => nameOf.get(courseId) ?? null },
        { key: 'on', label: 'On', give: 0, of: ({ completedOn }) => completedOn },
        { key: 'expires_on', label: 'Expires', give: 0, of: ({ expiresOn }) => expiresOn },
      ],
      { title: 'Records', whenEmpty: 'Nothing recorded.' },
    );
    await context.show(lists('training.list/1', { courses: ofCourses, records: recordList }));
  });
}
