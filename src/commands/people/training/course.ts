/** `mentor training course`: sets a course, and who must do it. */
import type { Command, Context } from '../../../context.ts';
import { wrongUsage } from '../../../errors.ts';
import { folded } from '../../../domain/words/text.ts';
import { REQUIRED_OF } from '../../../domain/people/training.ts';
import { loadCourses, saveCourse } from '../../../store/people/training.ts';
import { oneOf, wholeNumber } from '../../../application/options/values.ts';

export function define(command: Command, context: Context): void {
  command
    .description(
      'Add a course, or change the one of that name, and say whose checklist asks for it in preparation.',
    )
    .argument('<name>', 'the name of the course')
    .option(
      '--required-of <whom>',
      `who must have done it: ${REQUIRED_OF.join(', ')} (default for a new course: mentors)`,
      oneOf(REQUIRED_OF),
    )
    .option(
      '--valid-months <n>',
      'after how many months it expires (default for a new course: never)',
      wholeNumber(1, 600),
    )
    .addHelpText(
      'after',
      '\nExample:\n  $ mentor training course "Mentoring basics" --required-of mentors --valid-months 36',
    )
    .action(async (given, options) => {
      const name = given.trim();
      if (name === '') throw wrongUsage('The course needs a name.', 'mentor training course "NAME"');
      const course = await context.write('training course', (store) => {
        const before = loadCourses(store).find((one) => folded(one.name) === folded(name));
        const saved = {
          name: before?.name ?? name,
          requiredOf: options.requiredOf ?? before?.requiredOf ?? 'mentors',
          validMonths: options.validMonths ?? before?.validMonths ?? null,
        };
        saveCourse(store, saved);
        return saved;
      });
      await context.did(
        'training.course/1',
        `Course ${course.name}: required of ${course.requiredOf}${course.validMonths === null ? '' : `, valid ${course.validMonths} months`}.`,
        { name: course.name, required_of: course.requiredOf, valid_months: course.validMonths },
      );
    });
}
