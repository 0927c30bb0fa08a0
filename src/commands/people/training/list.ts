/** `mentor training list`: courses, and who has done them. */
import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../../context.ts';
import { idOf } from '../../../domain/reference.ts';
import { loadCourses, loadTrainingRecords } from '../../../store/people/training.ts';

export function define(command: Command, context: Context): void {
  command.description('List the courses, who must have them, and who has done them.').action(async () => {
    const store = await context.store();
    const { courses, records } = store.read(() => ({
      courses: loadCourses(store),
      records: loadTrainingRecords(store),
    }));
    const nameOf = new Map(courses.map((course) => [course.id, course.name]));
    await context.show({
      schema: 'training.list/1',
      json: {
        courses: courses.map((course) => ({
          name: course.name,
          required_of: course.requiredOf,
          valid_months: course.validMonths,
        })),
        records: records.map((record) => ({
          participant: idOf('P', record.participantId),
          course: nameOf.get(record.courseId) ?? null,
          on: record.completedOn,
          expires_on: record.expiresOn,
        })),
      },
      blocks: [
        {
          kind: 'table',
          table: {
            title: 'Courses',
            columns: [
              { key: 'course', label: 'Course' },
              { key: 'required_of', label: 'Required of', give: 0 },
              { key: 'valid_months', label: 'Valid months', align: 'right' },
              { key: 'done', label: 'Done by', align: 'right' },
            ],
            rows: courses.map((course) => [
              course.name,
              course.requiredOf,
              course.validMonths,
              new Set(
                records
                  .filter((record) => record.courseId === course.id)
                  .map((record) => record.participantId),
              ).size,
            ]),
            whenEmpty: 'No courses.',
          },
        },
        {
          kind: 'table',
          table: {
            title: 'Records',
            columns: [
              { key: 'participant', label: 'Id', give: 0 },
              { key: 'name', label: 'Name' },
              { key: 'course', label: 'Course' },
              { key: 'on', label: 'On', give: 0 },
              { key: 'expires_on', label: 'Expires', give: 0 },
            ],
            rows: records.map((record) => [
              idOf('P', record.participantId),
              record.name,
              nameOf.get(record.courseId) ?? null,
              record.completedOn,
              record.expiresOn,
            ]),
            whenEmpty: 'Nothing recorded.',
          },
        },
      ],
    });
  });
}
