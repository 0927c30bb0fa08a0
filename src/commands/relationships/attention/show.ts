/** `mentor attention show`: shows the signals, and the thresholds that raise them. */
import type { Command, Context } from '../../../context.ts';
import { THRESHOLDS } from '../../../domain/attention/thresholds.ts';
import { loadSettings } from '../../../store/relationships/attention.ts';
import { signalList } from '../../../view/pages/programme/signals.ts';
import { settingJson, settingTable } from '../../../application/options/settings.ts';

export const shows = true;

export function define(command: Command, context: Context): void {
  command
    .description('Show the signals that ask for a person, and the thresholds from which they are raised.')
    .addHelpText('after', '\nExample:\n  $ mentor attention show')
    .action(async () => {
      const values = await context.read((store) => loadSettings(store));
      const thresholds = settingTable('Thresholds', THRESHOLDS, values);
      const signals = signalList();
      await context.show({
        schema: 'attention.show/1',
        json: { signals: signals.json, thresholds: settingJson(THRESHOLDS, values) },
        blocks: [signals.block, thresholds.block],
        table: thresholds.table,
      });
      await context.next('mentor attention edit --never-met-days 21, or mentor report attention');
    });
}
