/** `mentor phase edit`: adds, drops and tightens the requirements of a phase, and sets how long it should take. */
import type { Command, Context } from '../../../context.ts';
import { editedPhase } from '../../../domain/relationship/phase-edit.ts';
import { nextStep } from '../../../domain/relationship/phases.ts';
import { PHASES } from '../../../domain/relationship/relationship.ts';
import { wrongUsage } from '../../../errors.ts';
import { loadPhases, savePhase } from '../../../store/programme.ts';
import { loadFacts } from '../../../store/relationships/relationships.ts';
import { itemsHelp, phasesJson, phaseTable } from '../../../view/pages/relationship/phases.ts';
import { plural } from '../../../view/words/words.ts';
import { oneOf, wholeNumber } from '../../../application/options/values.ts';

export function define(command: Command, context: Context): void {
  command
    .description(
      'Change what a phase asks before it can be left, and how long it should take. It holds from now on, also for relationships under way; steps that were taken stay.',
    )
    .argument('<phase>', PHASES.join(', '), oneOf(PHASES))
    .option('--target-days <n>', 'how long the phase should take', wholeNumber(1, 3650))
    .option('--require <item...>', 'ask for it too, or with other numbers: meetings:at_least=5')
    .option('--drop <item...>', 'no longer ask for it')
    .addHelpText(
      'after',
      `\n${itemsHelp()}\n\nExample:\n  $ mentor phase edit growth --require meetings:at_least=6 --drop goals-settled --target-days 180`,
    )
    .action(async (phase, { targetDays, require: requires = [], drop: drops = [] }) => {
      if (targetDays === undefined && requires.length === 0 && drops.length === 0)
        throw wrongUsage(
          'Nothing to change was named.',
          'give --target-days, --require or --drop; --help lists the items',
        );
      const { settings, inIt, canGoOn, isChanged } = await context.write('phase edit', (store) => {
        const before = loadPhases(store);
        const edited = editedPhase(phase, before[phase], { targetDays, requires, drops });
        const changed = savePhase(store, phase, edited);
        const after = { ...before, [phase]: edited };
        const here = loadFacts(store, { isOpen: true }).filter((one) => one.phase === phase);
        const ready = here.filter((one) => nextStep(one, after, store.today).isAllowed);
        return { settings: after, inIt: here.length, canGoOn: ready.length, isChanged: changed };
      });
      await context.show({
        schema: 'phase.edit/1',
        json: { phases: phasesJson(settings, [phase]), is_changed: isChanged, open: inIt, ready: canGoOn },
        blocks: [{ kind: 'table', table: phaseTable(settings, [phase]) }],
      });
      await context.say(
        isChanged
          ? `${plural(inIt, 'relationship')} in ${phase} ${inIt === 1 ? 'is' : 'are'} judged by this now; ${canGoOn} can go on.`
          : `${phase} asks for this already; nothing was changed.`,
      );
      if (canGoOn > 0) await context.next('mentor advance --ready');
    });
}
