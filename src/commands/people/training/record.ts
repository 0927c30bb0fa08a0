/** `mentor training record`: records that a person has done a course. */
import type { Command, Context } from '../../../context.ts';
import { happenedOn } from '../../../domain/relationship/relationship.ts';
import { courseNamed, expiryOf, noSuchCourse } from '../../../domain/people/training.ts';
import { sentence } from '../../../domain/words/text.ts';
import { refused } from '../../../errors.ts';
import { findParticipant } from '../../../store/people/participants.ts';
import { insertTrainingRecord, loadCourses } from '../../../store/people/training.ts';
import { personJson, personText } from '../../../view/pages/people.ts';
import { dayItHappened } from '../../../application/options/values.ts';
import { personArgument } from '../../../application/naming/named-arguments.ts';

export function define(command: Command, context: Context): void {
  personArgument(command, context)
    .description('Record that a participant has done a course.')
    .requiredOption('--course <name>', 'which course')
    .option('--on <day>', 'the day it was done (default: today)', dayItHappened)
    .addHelpText(
      'after',
      '\nExample:\n  $ mentor training record P12 --course "Mentoring basics" --on 2026-09-01',
    )
    .action(async (given, options) => {
      const store = await context.store();
      const on = happenedOn(options.on, store.today);
      const { person, course, expiresOn } = store.write('training record', () => {
        const courses = loadCourses(store);
        const found = courseNamed(courses, options.course);
        if (found === undefined) {
          const { message, hint } = noSuchCourse(courses, options.course);
          throw refused(sentence(message), hint);
        }
        const participant = findParticipant(store, given);
        const expires = expiryOf(found, on);
        insertTrainingRecord(store, {
          participantId: participant.id,
          courseId: found.id,
          completedOn: on,
          expiresOn: expires,
        });
        return { person: participant, course: found, expiresOn: expires };
      });
      await context.did(
        'training.record/1',
        `${personText(person)} did ${course.name} on ${on}${expiresOn === null ? '' : `, valid until ${expiresOn}`}.`,
        { participant: personJson(person), course: course.name, on, expires_on: expiresOn },
      );
    });
}
