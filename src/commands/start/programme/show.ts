/** `mentor programme show`: shows what `mentor init` decided about the programme. */
import type { Command, Context } from '../../../context.ts';
import { loadLevelCounts } from '../../../store/levels.ts';
import { loadProgramme } from '../../../store/programme.ts';
import { programmeDocument } from '../../../view/pages/programme/programme.ts';

export const shows = true;

export function define(command: Command, context: Context): void {
  command
    .description(
      'Show the settings of the programme: its name, time zone, dates and preset, how many mentees a mentor takes who has not said, the fields that everybody must have, and the levels.',
    )
    .addHelpText(
      'after',
      '\nOther settings: mentor phase show, criteria show, topic list, attention show,\ncheck-in schedule and retention show.\n\nExample:\n  $ mentor programme show',
    )
    .action(async () => {
      const shown = await context.read((store) => ({
        programme: loadProgramme(store),
        levels: loadLevelCounts(store),
      }));
      await context.show(programmeDocument(shown));
      await context.next(
        shown.levels.length === 0
          ? 'mentor programme edit --levels "Junior,Senior,Head" gives it levels, lowest first'
          : 'mentor programme edit --help tells what can be changed',
      );
    });
}
