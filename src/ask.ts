/** The only way to ask at the keyboard. No other file knows inquirer. */
import { Failure, wrongUsage } from './errors.ts';

/** A question that fills one option. Every answer is text, as the option's own would be. */
export interface Question {
  /** The option that it fills: `--name`. */
  readonly option: string;
  readonly message: string;
  /** A `yes-no` is answered `yes` or `no`. */
  readonly kind: 'text' | 'choice' | 'yes-no';
  /** What can be chosen, for `choice`. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** The answer that Enter alone gives. */
  readonly initial?: string | undefined;
  /** Returns what is wrong with an answer, or undefined. */
  readonly check?: (answer: string) => string | undefined;
}

export interface Ask {
  /** Whether there is a person to ask: stdin and stderr are terminals, and `--no-input` is absent. */
  readonly isInteractive: boolean;
  /**
   * Asks the questions in turn and returns the answers by option.
   *
   * @throws Failure `usage` naming every option, where nobody can be asked; `cancelled` on Ctrl-C.
   */
  fill(questions: readonly Question[]): Promise<Record<string, string>>;
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
}

interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: { readonly isTTY?: boolean; readonly columns?: number };
}

/** Returns the gateway to a terminal; prompts are drawn on `output`, which is stderr. */
export function createAsk(
  terminal: Terminal,
  options: { readonly input: boolean; readonly yes: boolean },
): Ask {
  const isInteractive = options.input && terminal.input.isTTY === true && terminal.output.isTTY === true;
  return {
    isInteractive,
    async fill(questions) {
      const names = questions.map((question) => question.option);
      if (!isInteractive)
        throw wrongUsage(
          `Missing: ${names.join(', ')}.`,
          'give them as options, or run the command in a terminal to be asked',
        );
      const answers: Record<string, string> = {};
      for (const question of questions) answers[question.option] = await ask(terminal, question);
      return answers;
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
        choices: [
          { value: 'no', label: 'No' },
          { value: 'yes', label: 'Yes' },
        ],
      });
      if (answer !== 'yes') throw cancelled();
    },
  };
}

async function ask(terminal: Terminal, question: Question): Promise<string> {
  // Both are loaded here because most commands never ask.
  const { createPromptModule } = (await import('inquirer')).default;
  const { forTerminal } = await import('./view/document/sanitise.ts');
  const prompt = createPromptModule(terminal as Parameters<typeof createPromptModule>[0]);
  const message = await inLines(forTerminal(question.message), terminal.output.columns ?? 80);
  const choices = (question.choices ?? []).map(({ value, label }) => ({ value, name: forTerminal(label) }));
  try {
    if (question.kind === 'choice') {
      const select = { type: 'select', name: 'answer', message, choices, default: question.initial } as const;
      return (await prompt([select])).answer as string;
    }
    if (question.kind === 'yes-no') {
      const confirm = {
        type: 'confirm',
        name: 'answer',
        message,
        default: question.initial !== 'no',
      } as const;
      return (await prompt([confirm])).answer === true ? 'yes' : 'no';
    }
    const validate = (answer: string): true | string => question.check?.(answer) ?? true;
    const input = { type: 'input', name: 'answer', message, validate, default: question.initial } as const;
    const { answer } = await prompt([input]);
    return (answer as string).trim();
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'name' in error && error.name === 'ExitPromptError')
      throw cancelled();
    throw error;
  }
}

/** Returns a question in lines of whole words: a prompt breaks its lines anywhere, and puts a sign before them. */
async function inLines(message: string, columns: number): Promise<string> {
  const MARGIN = 4;
  const { measureFor, wrapped } = await import('./view/terminal/measure.ts');
  return wrapped(message, Math.max(20, columns - MARGIN), await measureFor(message)).join('\n  ');
}

function cancelled(): Failure {
  return new Failure(
    'cancelled',
    'Cancelled; nothing was changed.',
    'run the command again when you are ready',
  );
}
