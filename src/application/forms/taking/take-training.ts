/** Takes which courses somebody has done. */
import { saidOfEach } from '../../../domain/forms/check-answer.ts';
import { namedByEach } from '../../../domain/forms/each-of.ts';
import { type Course, courseNamed, expiryOf } from '../../../domain/people/training.ts';
import { quote } from '../../../domain/words/text.ts';
import { insertTrainingRecord, loadCourses } from '../../../store/people/training.ts';
import { fault, type Outcome, type PersonTaking } from './taking.ts';

export const training: PersonTaking = {
  about: 'person',
  isReplaceable: true,
  take({ store, person, said, on }): Outcome {
    const courses = loadCourses(store);
    const done = [...saidOfEach(said, 'completed')].filter(([, answer]) => answer === 'yes');
    const records = done.map(([key]) => ({
      key,
      course: courseOf(key, courses),
      completedOn: said.fields.get(`completed_on.${key}`) ?? on,
    }));
    const faults = records.flatMap(({ key, course, completedOn }) => [
      ...(course === undefined
        ? fault(`the programme has no course ${quote(key)}`, 'mentor training list shows those that it has')
            .faults
        : []),
      ...(completedOn > store.today
        ? fault('the day on which a course was done is still to come', 'import it again after that day')
            .faults
        : []),
    ]);
    if (faults.length > 0) return { faults };
    for (const { course, completedOn } of records)
      if (course !== undefined)
        insertTrainingRecord(store, {
          participantId: person.id,
          courseId: course.id,
          completedOn,
          expiresOn: expiryOf(course, completedOn),
        });
    return {};
  },
};

function courseOf(key: string, courses: readonly Course[]): Course | undefined {
  const name = namedByEach(
    key,
    courses.map((one) => one.name),
  );
  return name === undefined ? undefined : courseNamed(courses, name);
}
