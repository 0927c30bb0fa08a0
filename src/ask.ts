/** The only way to ask at the keyboard. Here it is decided whether anybody is asked; `questions/` draws. */
import { wrongUsage } from './errors.ts';
import { ask, cancelled, type Terminal } from './questions/prompt.ts';
import { NO_OR_YES, type Question, type Step } from './questions/question.ts';
import { askSeries } from './questions/series.ts';
import { write } from './terminal/write.ts';

export type { Answers, Choice, Question, Search, Step } from './questions/question.ts';

export interface Ask {
  /** Whether there is a person to ask: stdin and stderr are terminals, and `--no-input` is absent. */
  readonly isInteractive: boolean;
  /**
   * Asks the questions in turn and returns the answers by option. `<` goes back to the question before. A step that is a
   * function asks what it returns for the answers so far, or nothing.
   *
   * @param leaving What Ctrl-C does, as it is said before the first of several questions.
   * @throws Failure `usage` naming every option, where nobody can be asked; `cancelled` on Ctrl-C or the end of stdin.
   */
  fill(steps: readonly Step[], leaving?: string): Promise<Record<string, string>>;
  /** Asks one question and returns its answer, see {@link Ask.fill}. */
  one(question: Question): Promise<string>;
  /**
   * Asks a person for a yes before a step that they may regret. With `--yes`, or without a terminal, it goes
   * ahead: a script has said what it wants, and `mentor undo` reverses the step. A step that cannot be undone
   * asks for more than a yes, elsewhere.
   *
   * @throws Failure `cancelled` on no or Ctrl-C.
   */
  confirm(message: string): Promise<void>;
  /**
   * Waits for Enter where there is a person to wait for, and leaves nothing of that on the screen.
   *
   * @throws Failure `cancelled` on Ctrl-C or the end of stdin.
   */
  pause(message: string): Promise<void>;
}

/** Returns the gateway to a terminal; prompts are drawn on `output`, which is stderr. */
export function createAsk(
  terminal: Terminal,
  options: { readonly input: boolean; readonly yes: boolean },
): Ask {
  const isInteractive = options.input && terminal.input.isTTY === true && terminal.output.isTTY === true;
  return {
    isInteractive,
    async fill(steps, leaving = 'leaves without a change') {
      if (!isInteractive) {
        const names = steps.flatMap((step) => (typeof step === 'function' ? [] : [step.option]));
        throw wrongUsage(
          `Missing: ${names.join(', ')}.`,
          'give them as options, or run the command in a terminal to be asked',
        );
      }
      if (steps.length > 1) await write(terminal.output, `< goes back, Ctrl-C ${leaving}.\n`);
      return askSeries(steps, (question, canGoBack) => ask(terminal, question, { canGoBack }));
    },
    async one(question) {
      return (await this.fill([question]))[question.option] ?? '';
    },
    async confirm(message) {
      if (options.yes || !isInteractive) return;
      const answer = await ask(terminal, {
        option: '--yes',
        message,
        kind: 'choice',
        choices: NO_OR_YES,
      });
      if (answer !== 'yes') throw cancelled();
    },
    async pause(message) {
      if (!isInteractive) return;
      await ask(terminal, { option: '', message, kind: 'text' }, { canGoBack: false, isPassing: true });
    },
  };
}
