/** `mentor import answers`: takes in what people answered on forms. */
import type { Command, Context } from '../../../context.ts';
import { DATE_FORMATS } from '../../../domain/time/written-dates.ts';
import { importAnswers } from '../../../application/import/answers/run-answers.ts';
import { meanings } from '../../../application/import/means-option.ts';
import { oneOf, text } from '../../../application/options/values.ts';

export function define(command: Command, context: Context): void {
  command
    .description(
      'Take in what people answered on forms, whatever it came in: answer files, saved mails (.eml, .mbox), sheets and exports of Google Forms and Microsoft Forms with their codes, in any mixture; and what is piped in, as -. Each answer is credited to the person whom its code names and recorded as the command of its form would; those to forms for everybody enrol people. Taken in again, it changes nothing. All problems are told at once; nothing is changed where there is one.',
    )
    .argument('<files...>', 'files, and folders with all that is in them; - for what is piped in')
    .option('--dry-run', 'show what would happen and change nothing')
    .option('--partial', 'take in the good answers and leave out the others (exit 3)')
    .option(
      '--new',
      'for a folder that is looked at again and again: as --partial, and only what was not taken in before is told',
    )
    .option(
      '--by-name',
      'credit rows of sheets that have no code by e-mail or full name, where that is one person with one such form',
    )
    .option(
      '--latest',
      'where a code was used twice, take the answer of the later day; of somebody enrolled who signs up again, what they say now',
    )
    .option(
      '--rejects <file>',
      'list what is left out in a CSV, each with its reason, and none of its words',
      text,
    )
    .option(
      '--date-format <order>',
      `order of dates in numbers, where those of a sheet could be read two ways: ${DATE_FORMATS.join(', ')}`,
      oneOf(DATE_FORMATS),
    )
    .option(
      '--means <field:words=value>',
      'what words mean in a field of those who sign up: availability:"Mornings=Mon-Fri 09:00-12:00"; may be repeated',
      meanings,
    )
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor import answers inbox --dry-run\n  $ mentor import answers inbox/*.eml readiness.csv\n  $ mentor import answers inbox --new',
    )
    .action((files, options) => importAnswers(context, files, options));
}
