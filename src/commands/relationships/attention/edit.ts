/** `mentor attention edit`: sets the programme's own thresholds. */
import type { Command, Context } from '../../../context.ts';
import { type SettingValues, THRESHOLDS, thresholdsOf } from '../../../domain/attention/thresholds.ts';
import { dashed } from '../../../domain/words/text.ts';
import { refused, wrongUsage } from '../../../errors.ts';
import { wholeNumber } from '../../../application/options/values.ts';
import { saveGiven, settingJson, settingTable } from '../../../application/options/settings.ts';

export function define(command: Command, context: Context): void {
  const described = Object.entries(THRESHOLDS).reduce(
    (so, [name, { meaning, usual, least, most }]) =>
      so.option(`--${dashed(name)} <n>`, `${meaning} (usual: ${usual})`, wholeNumber(least, most)) as never,
    command.description('Set the thresholds from which a relationship needs a person.'),
  );
  described
    .addHelpText('after', '\nExample:\n  $ mentor attention edit --never-met-days 21 --quiet-percent 200')
    .action(async (options: Readonly<Record<string, number | undefined>>) => {
      const given = new Map(
        Object.entries(options).filter((entry): entry is [string, number] => entry[1] !== undefined),
      );
      if (given.size === 0) throw wrongUsage('No threshold is given.', 'mentor attention show lists them');
      const values = await saveGiven(context, 'attention edit', given, checkLadder);
      await context.show({
        schema: 'attention.edit/1',
        json: { thresholds: settingJson(THRESHOLDS, values) },
        blocks: [settingTable('Thresholds', THRESHOLDS, values).block],
      });
      await context.next('mentor report attention');
    });
}

/** Checks that the coordinator's turn comes after the firm reminder; otherwise that reminder would never be sent. */
function checkLadder(values: SettingValues): void {
  const { firmAfterDays, coordinatorAfterDays } = thresholdsOf(values);
  if (coordinatorAfterDays > firmAfterDays) return;
  throw refused(
    `The coordinator’s turn (${coordinatorAfterDays} days) must come after the firm word (${firmAfterDays} days).`,
    'set both: mentor attention edit --firm-after-days 14 --coordinator-after-days 28',
  );
}
