/** `mentor phase show`: what each phase asks before it can be left, and how long it should take. */
import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../context.ts';
import { type Phase, PHASES } from '../../domain/relationship.ts';
import { REQUIREMENTS } from '../../domain/requirements.ts';
import { loadPhases } from '../../store/programme.ts';
import { phasesJson, phaseTable } from '../../view/phases.ts';
import { oneOf } from '../options.ts';

export function define(command: Command, context: Context): void {
  command
    .description('Show what each phase asks before it can be left, and how long it should take.')
    .argument('[phase]', PHASES.join(', '), oneOf(PHASES))
    .addHelpText('after', `\n${itemsHelp()}\n\nExample:\n  $ mentor phase show growth`)
    .action(async (phase) => {
      const store = await context.store();
      const settings = store.read(() => loadPhases(store));
      const phases: readonly Phase[] = phase === undefined ? PHASES : [phase];
      await context.show({
        schema: 'phase.show/1',
        json: { phases: phasesJson(settings, phases) },
        blocks: [{ kind: 'table', table: phaseTable(settings, phases) }],
      });
    });
}

/** Returns what a checklist can ask for, for the help. */
export function itemsHelp(): string {
  const lines = Object.entries(REQUIREMENTS).flatMap(([name, { about, parameters = {} }]) => [
    `  ${name.padEnd(14)} ${about}`,
    ...Object.entries(parameters).map(
      ([key, one]) =>
        `  ${''.padEnd(14)} ${key}=${one.least}…${one.most}: ${one.about} (usually ${one.usual})`,
    ),
  ]);
  return `What a checklist can ask for:\n${lines.join('\n')}`;
}
