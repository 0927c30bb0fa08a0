/** Courses, who must have them, and who has done them. */
import type { KeptRecord } from '../../domain/import/records/training.ts';
import {
  isOnSide,
  type Relationship,
  type RequiredTraining,
} from '../../domain/relationship/relationship.ts';
import type { Course, CourseRecord } from '../../domain/people/training.ts';
import { folded } from '../../domain/words/text.ts';
import { updateRow, rowsIn } from '../rows.ts';
import type { Store } from '../store.ts';

/** Returns the courses, by name. */
export function loadCourses({ db }: Store): Course[] {
  return rowsIn<Course>(
    db,
    'SELECT id, name, required_of AS requiredOf, valid_months AS validMonths FROM courses ORDER BY folded',
  );
}

/** Returns what was done, oldest first. */
export function loadTrainingRecords({ db }: Store): CourseRecord[] {
  return rowsIn<CourseRecord>(
    db,
    `SELECT course_id AS courseId, participant_id AS participantId, name, completed_on AS completedOn, expires_on AS expiresOn
     FROM training_records JOIN participants ON participants.id = participant_id ORDER BY completed_on, training_records.id`,
  );
}

/** Adds a course, or changes the one of that name. */
export function saveCourse({ db }: Store, course: Omit<Course, 'id'>): void {
  db.prepare(
    `INSERT INTO courses (name, folded, required_of, valid_months) VALUES (@name, @folded, @requiredOf, @validMonths)
     ON CONFLICT (folded) DO UPDATE SET required_of = excluded.required_of, valid_months = excluded.valid_months`,
  ).run({ ...course, folded: folded(course.name) });
}

/** Records that a participant did a course; the same record again changes nothing. */
export function insertTrainingRecord({ db }: Store, record: Omit<CourseRecord, 'name'>): void {
  db.prepare(
    `INSERT INTO training_records (participant_id, course_id, completed_on, expires_on)
     VALUES (@participantId, @courseId, @completedOn, @expiresOn) ON CONFLICT DO NOTHING`,
  ).run(record);
}

/** Returns every record with its number, for an import. */
export function loadKeptRecords({ db }: Store): KeptRecord[] {
  return rowsIn<KeptRecord>(
    db,
    `SELECT id, participant_id AS participantId, course_id AS courseId, completed_on AS completedOn,
     expires_on AS expiresOn FROM training_records ORDER BY id`,
  );
}

/** Replaces the day on which a record expires. */
export function updateExpiry({ db }: Store, id: number, expiresOn: string | null): void {
  updateRow(db, 'training_records', id, { expiresOn });
}

/**
 * Loads courses and records once, and returns a function that gives a relationship the training its people
 * must have.
 */
export function loadRequiredTraining(store: Store): (relationship: Relationship) => RequiredTraining[] {
  const courses = loadCourses(store).filter((course) => course.requiredOf !== 'nobody');
  if (courses.length === 0) return () => [];
  const latest = new Map<string, CourseRecord>();
  for (const record of loadTrainingRecords(store))
    latest.set(`${record.participantId} ${record.courseId}`, record);
  return ({ people }) => {
    const isCrossCountry =
      new Set(people.map((person) => person.country).filter((country) => country !== null)).size > 1;
    return courses.flatMap((course) =>
      people
        .filter(
          (person) =>
            course.requiredOf === 'everyone' ||
            (course.requiredOf === 'mentors' && isOnSide(person, 'mentor')) ||
            (course.requiredOf === 'mentees' && isOnSide(person, 'mentee')) ||
            (course.requiredOf === 'cross-country' && isCrossCountry),
        )
        .map(({ participantId }) => {
          const done = latest.get(`${participantId} ${course.id}`);
          return {
            participantId,
            course: course.name,
            completedOn: done?.completedOn ?? null,
            expiresOn: done?.expiresOn ?? null,
          };
        }),
    );
  };
}
