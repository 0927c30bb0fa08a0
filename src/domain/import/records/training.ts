/** The columns of a file of training, such as an attendance list or an export of a learning system. */
import { idOf } from '../../reference.ts';
import { oneLine, phrases, quote, words } from '../../words/text.ts';
import { type Course, courseNamed, expiryOf, noSuchCourse } from '../../people/training.ts';
import {
  dateColumn,
  existingAs,
  choiceColumn,
  type RecordField,
  textColumn,
  type Values,
} from './record-field.ts';
import type { RecordKind, Wrong } from './plan-records.ts';
import {
  dayOf,
  type Known,
  NOBODY_NAMED,
  PERSON_COLUMNS,
  personOf,
  problemsOf,
  wrongIn,
} from './who-columns.ts';

/** A record as the file keeps it. */
export interface KeptRecord {
  readonly id: number;
  readonly participantId: number;
  readonly courseId: number;
  readonly completedOn: string;
  readonly expiresOn: string | null;
}

export type TrainingAbout = Pick<KeptRecord, 'participantId' | 'courseId' | 'completedOn'> & {
  readonly course: Course;
};

const PLACING: readonly RecordField[] = [
  ...PERSON_COLUMNS,
  textColumn({
    name: 'course',
    about: 'which course; --course NAME gives one to a whole file',
    aliases: words(`
      course_name course_title name_of_course training training_name training_course module module_name event
      event_name activity_name title`),
  }),
  dateColumn(
    {
      name: 'completed_on',
      about: 'the day it was done',
      aliases: words(`
        on date completion_date date_completed date_of_completion completed_date date_of_course course_date
        date_of_training training_date attended_on date_attended event_date finished_on`),
    },
    '--on',
  ),
  choiceColumn(
    {
      name: 'completed',
      about: 'whether it was done: a row that says no is passed over',
      aliases: words(`
        status completion_status course_status training_status attended attendance attendance_status result
        did_they_attend passed`),
    },
    {
      yes: phrases('y, true, 1, x, ✓, completed, complete, done, passed, pass, attended, present, finished'),
      no: phrases(`n, false, 0, not completed, incomplete, in progress, not started, started, enrolled, registered, assigned,
        overdue, failed, fail, absent, did not attend, not attended, no show, cancelled, withdrawn`),
    },
  ),
];

const TOLD: readonly RecordField[] = [
  dateColumn({
    name: 'expires_on',
    about: 'the day it expires, where the course’s own time is not meant',
    aliases: words(
      'expiry_date expiration_date expires expires_at valid_until expiry date_of_expiry renewal_date',
    ),
  }),
];

/** The columns of a file of training. */
export const TRAINING_COLUMNS: readonly RecordField[] = [...PLACING, ...TOLD];

/** Returns how the rows of a training file are placed: each says that a person did a course on a day. */
export function trainingKind(
  known: Known,
  courses: readonly Course[],
  records: Iterable<KeptRecord>,
): RecordKind<TrainingAbout> {
  const byIdentity = new Map(Array.from(records, (one) => [identityOf(one), one] as const));
  return {
    placing: PLACING,
    told: TOLD,
    submitted: 'completed_on',
    place(said) {
      if (said['completed'] === 'no') return { nothing: 'the row says that the course was not done' };
      const course = courseOf(said, courses);
      const on = dayOf(said, 'completed_on', known.today);
      const person = personOf(said, known.roll) ?? NOBODY_NAMED;
      if ('problems' in course || typeof on !== 'string' || typeof person !== 'number')
        return { problems: [course, on, person].flatMap(problemsOf) };
      const about = { participantId: person, courseId: course.id, completedOn: on, course };
      const existing = byIdentity.get(identityOf(about));
      return {
        identity: identityOf(about),
        label: `${oneLine(known.roll.nameOf(person))} (${idOf('P', person)}): ${quote(course.name)} on ${on}`,
        existing: existingAs(TOLD, existing),
        about,
      };
    },
  };
}

/** Returns when a planned record expires, by the file, otherwise by the course. */
export function expiresOn({ course, completedOn }: TrainingAbout, values: Values): string | null {
  return (values['expires_on'] as string | undefined) ?? expiryOf(course, completedOn);
}

function courseOf(said: Values, courses: readonly Course[]): Course | Wrong {
  const given = said['course'];
  if (given === undefined)
    return wrongIn('course', {
      rule: 'course-missing',
      message: 'there is no course',
      hint: 'fill in the course, or say --course for the whole file',
    });
  return (
    courseNamed(courses, String(given)) ??
    wrongIn('course', { rule: 'unknown-course', ...noSuchCourse(courses, String(given)) })
  );
}

function identityOf(about: Pick<KeptRecord, 'participantId' | 'courseId' | 'completedOn'>): string {
  return `${about.participantId} ${about.courseId} ${about.completedOn}`;
}
