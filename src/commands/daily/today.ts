/** `mentor today`: who needs a word, by name, the most urgent first, and the one thing to do about each. */
import type { Command, Context } from '../../context.ts';
import { keepLook } from '../../store/looks.ts';
import type { Line } from '../../domain/today/need.ts';
import { addOutputOptions, type OutputOptions, showAs } from '../../application/options/output.ts';
import { text } from '../../application/options/values.ts';
import { loadToday } from '../../application/today/load-today.ts';
import { linesThatFit } from '../../application/today/lines-that-fit.ts';
import { todayDocument } from '../../view/pages/today.ts';

interface TodayOptions extends OutputOptions {
  readonly exitCode?: true | undefined;
}

export function define(command: Command, context: Context): void {
  const asked = command
    .description(
      'Show who needs a word today: at most ten lines that fit a screen, the most urgent first, each with why and one thing to do. A pair has one line. Under them is what else is due, in counts. mentor alone, beside a data file, does the same. In a terminal a line can be opened, and what happened recorded.',
    )
    .option('--all', 'all of them, however many there are')
    .option('--who <person>', 'only of one person or pair: R7, P3, a name, or both names', text)
    .option('--exit-code', 'exit 8 where somebody must act');
  addOutputOptions(asked)
    .addHelpText('after', '\nExamples:\n  $ mentor today\n  $ mentor today --all\n  $ mentor today --who R7')
    .action(async (options) => {
      const { all, who, format, exitCode } = options;
      const only =
        who === undefined
          ? undefined
          : await (await import('../../application/today/only-of.ts')).onlyOf(context, who);
      const show = async (): Promise<readonly Line[]> => {
        const today = await loadToday(context, only);
        const { lines } = today;
        const isWhole = all === true || who !== undefined;
        const most = isWhole ? lines.length : linesThatFit(today, context.host.stdout);
        await showAs(context, todayDocument(today, { most, isOfOne: who !== undefined }), options);
        if (exitCode === true && lines.length > 0) context.leaveWith('attention');
        return lines.slice(0, most);
      };
      const shown = await show();
      // A day that is only supposed is not one on which somebody looked, nor is a program somebody.
      const isSeen = who === undefined && format !== 'json' && context.options.json !== true;
      if (isSeen && context.options.today === undefined) keepLook(await context.store());
      if (!canOpen(context, options) || shown.length === 0) return;
      const { openLines } = await import('../../application/today/open-lines.ts');
      await openLines(context, shown, show);
    });
}

/** Whether somebody sits at the terminal, and sees the lines there that can be opened. */
function canOpen({ ask, isOnScreen, options }: Context, { format, out, exitCode }: TodayOptions): boolean {
  const isTold = options.quiet !== true && options.obfuscate !== true && exitCode !== true;
  return ask.isInteractive && isOnScreen && isTold && format === undefined && out === undefined;
}
