/** `mentor phase show`: shows what each phase requires before it can be left, and how long it should take. */
import type { Command, Context } from '../../../context.ts';
import { type Phase, PHASES } from '../../../domain/relationship/relationship.ts';
import { loadPhases } from '../../../store/programme.ts';
import { itemsHelp, phasesJson, phaseTable } from '../../../view/pages/relationship/phases.ts';
import { oneOf } from '../../../application/options/values.ts';

export const shows = true;

export function define(command: Command, context: Context): void {
  command
    .description('Show what each phase asks before it can be left, and how long it should take.')
    .argument('[phase]', PHASES.join(', '), oneOf(PHASES))
    .addHelpText('after', `\n${itemsHelp()}\n\nExample:\n  $ mentor phase show growth`)
    .action(async (phase) => {
      const settings = await context.read((store) => loadPhases(store));
      const phases: readonly Phase[] = phase === undefined ? PHASES : [phase];
      await context.show({
        schema: 'phase.show/1',
        json: { phases: phasesJson(settings, phases) },
        blocks: [{ kind: 'table', table: phaseTable(settings, phases) }],
      });
    });
}
