/** `mentor check-in schedule`: sets when the programme asks how it is going. */
import type { Command, Context } from '../../../context.ts';
import { SCHEDULE, scheduleOf } from '../../../domain/attention/thresholds.ts';
import { wholeNumber, yesNo } from '../../../application/options/values.ts';
import { saveGiven } from '../../../application/options/settings.ts';

export const shows = true;

export function define(command: Command, context: Context): void {
  const { least, most } = SCHEDULE.checkInFirstDay;
  command
    .description('Show or set when people are asked how it is going. What is not given stays.')
    .option('--first-day <n>', SCHEDULE.checkInFirstDay.meaning, wholeNumber(least, most))
    .option('--every-days <n>', SCHEDULE.checkInEveryDays.meaning, wholeNumber(least, most))
    .option('--at-closure <yes|no>', SCHEDULE.checkInAtClosure.meaning, yesNo)
    .addHelpText('after', '\nExample:\n  $ mentor check-in schedule --first-day 21 --every-days 45')
    .action(async (options) => {
      const given = new Map<string, number>();
      if (options.firstDay !== undefined) given.set('checkInFirstDay', options.firstDay);
      if (options.everyDays !== undefined) given.set('checkInEveryDays', options.everyDays);
      if (options.atClosure !== undefined) given.set('checkInAtClosure', options.atClosure ? 1 : 0);
      const { firstDay, everyDays, isAtClosure } = scheduleOf(
        await saveGiven(context, 'check-in schedule', given),
      );
      await context.did(
        'check-in.schedule/1',
        `People are asked on day ${firstDay}, then every ${everyDays} days${isAtClosure ? ', and when closure begins' : ''}.`,
        { first_day: firstDay, every_days: everyDays, at_closure: isAtClosure },
      );
      await context.next('mentor check-in due');
    });
}
