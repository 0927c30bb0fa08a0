/** `mentor retention set`: sets after how many months records are past their time. */
import { InvalidArgumentError } from '../../../commander.ts';
import type { Command, Context } from '../../../context.ts';
import { RETENTION, RETENTION_SUBJECTS } from '../../../domain/privacy/retention.ts';
import { saveRetention } from '../../../store/privacy/retention.ts';
import { plural } from '../../../view/words/words.ts';
import { oneOf, wholeNumber } from '../../../application/options/values.ts';

const months = wholeNumber(1, 1200);

export function define(command: Command, context: Context): void {
  command
    .description(
      `Set after how many months somebody's records are past their time, by what is counted: ${RETENTION_SUBJECTS.map((subject) => `${subject} (${RETENTION[subject]})`).join('; ')}.`,
    )
    .argument('<subject>', RETENTION_SUBJECTS.join(', '), oneOf(RETENTION_SUBJECTS))
    .argument('<months>', 'how many months, or never', (given) => {
      if (given.toLowerCase() === 'never') return null;
      if (!/^\d+$/.test(given)) throw new InvalidArgumentError('It must be a number of months, or never.');
      return months(given);
    })
    .addHelpText('after', '\nExample:\n  $ mentor retention set withdrawn 24')
    .action(async (subject, count) => {
      await context.write('retention set', (store) => {
        saveRetention(store, subject, count);
      });
      const text = count === null ? 'without end' : `${plural(count, 'month')} ${RETENTION[subject]}`;
      await context.did('retention.set/1', `${subject}: kept ${text}.`, { subject, months: count });
      await context.next('mentor retention show tells who is past their time');
    });
}
