/** One question on the screen. With the prompt of a scale, the only file that knows inquirer. */
import { Failure } from '../errors.ts';
import { type Output, write } from '../terminal/write.ts';
import { found } from './find-choice.ts';
import { BACK, type Choice, MOST_FOUND, NO_OR_YES, type Question } from './question.ts';
import { watchKeys } from './watch-keys.ts';

/** Where questions are drawn and answered. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: Output;
}

/** How a question is drawn this time. */
interface Drawing {
  readonly canGoBack: boolean;
  /** Whether nothing of it stays on the screen. */
  readonly isPassing?: boolean;
}

/** What a prompt of inquirer is given. */
interface PromptContext {
  readonly input: Terminal['input'];
  readonly output: Output;
  readonly signal: AbortSignal;
  readonly clearPromptOnDone: boolean;
}
type Prompt = (config: object, context: PromptContext) => Promise<unknown>;

/** Lists that are longer are scrolled, so that the question stays on a screen of 24 lines. */
const PAGE = 12;
const MARGIN = 4;
const LEFT_OUT = { value: '', label: '(leave it out)' };

/**
 * Asks one question until its answer will do, and returns that answer.
 *
 * @throws Failure `cancelled` on Ctrl-C, and where stdin ends.
 */
export async function ask(
  terminal: Terminal,
  question: Question,
  drawing: Drawing = { canGoBack: false },
): Promise<string | typeof BACK> {
  if (question.kind === 'search' && question.isSeveral === true)
    return askSeveral(terminal, question, drawing.canGoBack);
  for (;;) {
    const answer = await draw(terminal, question, drawing);
    // A text is checked by its prompt, which keeps what was typed.
    if (answer === BACK || question.kind === 'text') return answer;
    const problem = await problemWith(question, answer);
    if (problem === undefined) return answer;
    await write(terminal.output, `> ${await problemText(problem, terminal.output)}\n`);
  }
}

/** Asks for one after another until that is all. Going back takes back what was chosen last, then leaves the question. */
async function askSeveral(
  terminal: Terminal,
  question: Question,
  canGoBack: boolean,
): Promise<string | typeof BACK> {
  const { listItems, listText } = await import('../domain/words/text.ts');
  const chosen = listItems(question.initial ?? '', () => true);
  for (;;) {
    const end = { value: '', label: chosen.length === 0 ? '(leave it out)' : '(that is all)' };
    const choices = async (typed: string): Promise<readonly Choice[]> => {
      const others = await choicesFor(question, typed);
      const left = others.filter(({ value }) => !chosen.includes(value));
      return [...(typed === '' ? [end] : []), ...left].slice(0, MOST_FOUND);
    };
    const message = chosen.length === 0 ? question.message : `${question.message} (${listText(chosen)})`;
    const one: Question = { option: question.option, kind: 'search', message, choices };
    const answer = await draw(terminal, one, { canGoBack: canGoBack || chosen.length > 0, isPassing: true });
    if (answer === BACK && chosen.length === 0) return BACK;
    if (answer === BACK) chosen.pop();
    else if (answer !== '') chosen.push(answer);
    else {
      const problem = await problemWith(question, listText(chosen));
      await write(
        terminal.output,
        `${problem === undefined ? '✔' : '>'} ${await safe(problem ?? message)}\n`,
      );
      if (problem === undefined) return listText(chosen);
    }
  }
}

/** Draws a question once. */
async function draw(
  terminal: Terminal,
  question: Question,
  { canGoBack, isPassing = false }: Drawing,
): Promise<string | typeof BACK> {
  const { input, output } = terminal;
  if ((input as { readonly readableEnded?: boolean }).readableEnded === true) throw cancelled();
  const stop = new AbortController();
  let isBack = false;
  let fault: unknown;
  let typed = '';
  const goBack = (): void => {
    isBack = true;
    stop.abort();
  };
  const isText = question.kind === 'text';
  const release = watchKeys(input, {
    isLine: isText || question.kind === 'search',
    onBack: () => {
      if (canGoBack && !isText && typed === '') goBack();
    },
    onEnd: () => stop.abort(),
  });
  const config = {
    ...(await configOf(question, output, canGoBack)),
    source: async (term = ''): Promise<readonly object[]> => {
      typed = term;
      const fitting = await choicesFor(question, term.trim());
      const all = term === '' && question.isOptional === true ? [LEFT_OUT, ...fitting] : fitting;
      return itemsOf(all.slice(0, MOST_FOUND), output);
    },
    validate: async (given: string): Promise<true | string> => {
      if (!isText) return true;
      if (given.trim() === '<') {
        if (!canGoBack) return 'There is no question before this one.';
        isBack = true;
        return true;
      }
      try {
        const problem = await problemWith(question, given.trim());
        return problem === undefined ? true : await problemText(problem, output);
      } catch (error) {
        fault = error;
        stop.abort();
        return true;
      }
    },
  };
  try {
    const context = {
      input,
      output,
      signal: stop.signal,
      // Read when the prompt is over.
      get clearPromptOnDone() {
        return isBack || isPassing;
      },
    };
    const answer = await (await promptOf(question))(config, context);
    if (isBack) return BACK;
    if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
    return String(answer).trim();
  } catch (error) {
    if (fault !== undefined) throw fault;
    if (isBack) return BACK;
    const name = error instanceof Error ? error.name : '';
    throw name === 'ExitPromptError' || name === 'AbortPromptError' ? cancelled() : error;
  } finally {
    release();
  }
}

async function promptOf({ kind, isOptional }: Question): Promise<Prompt> {
  // Both are loaded here because most commands never ask.
  if (kind === 'scale') return (await import('./scale-prompt.ts')).scalePrompt as unknown as Prompt;
  const { prompts } = (await import('inquirer')).default.createPromptModule();
  const isConfirm = kind === 'yes-no' && isOptional !== true;
  return prompts[
    isConfirm ? 'confirm' : kind === 'text' ? 'input' : kind === 'search' ? 'search' : 'select'
  ] as Prompt;
}

async function configOf(question: Question, output: Output, canGoBack: boolean): Promise<object> {
  const { kind, initial, isOptional } = question;
  const message = await inLines(await safe(question.message), output.columns ?? 80);
  const more = { search: 'type to find, ', scale: 'a digit or ' }[kind as string] ?? '';
  const help = `${more}↑↓ and Enter${canGoBack ? ', < goes back' : ''}`;
  const theme = { style: { keysHelpTip: () => help } };
  if (kind === 'text') return { message, default: initial };
  if (kind === 'search') return { message, theme, pageSize: MOST_FOUND };
  if (kind === 'yes-no' && isOptional !== true) return { message, default: initial !== 'no' };
  const given = kind === 'yes-no' ? NO_OR_YES.toReversed() : await choicesFor(question, '');
  const all = isOptional === true ? [LEFT_OUT, ...given] : given;
  const choices = await itemsOf(all, output);
  return { message, choices, default: initial, theme, pageSize: PAGE, keys: help };
}

async function choicesFor({ choices = [] }: Question, typed: string): Promise<readonly Choice[]> {
  return typeof choices === 'function' ? choices(typed) : typed === '' ? choices : found(choices, typed);
}

/** Returns choices as the items of a prompt's list. */
async function itemsOf(choices: readonly Choice[], { columns = 80 }: Output): Promise<readonly object[]> {
  return Promise.all(
    choices.map(async ({ value, label, short, about }) => {
      const name = await inLines(await safe(label), columns);
      return {
        value,
        name,
        label: name,
        short: await safe(short ?? label),
        ...(about === undefined ? {} : { description: await inLines(await safe(about), columns, '') }),
      };
    }),
  );
}

/** Returns what is wrong with an answer, or undefined. */
async function problemWith(question: Question, answer: string): Promise<string | undefined> {
  if (answer === '' && question.isOptional === true) return undefined;
  if (answer === '' && question.isOptional === false) return 'This cannot be left out.';
  try {
    return await question.check?.(answer);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.hint === undefined ? error.message : `${error.message}\n${error.hint}`;
  }
}

async function safe(text: string): Promise<string> {
  const { forTerminal } = await import('../view/document/sanitise.ts');
  return forTerminal(text);
}

/** Returns what is wrong, and under it what to do. */
async function problemText(problem: string, { columns = 80 }: Output): Promise<string> {
  const lines = await Promise.all(
    problem.split('\n').map(async (line) => inLines(await safe(line), columns)),
  );
  return lines.join('\n  ');
}

/** Returns a question in lines of whole words: a prompt breaks its lines anywhere, and puts a sign before them. */
async function inLines(message: string, columns: number, indent = '  '): Promise<string> {
  const { measureFor, wrapped } = await import('../view/terminal/measure.ts');
  return wrapped(message, Math.max(20, columns - MARGIN), await measureFor(message)).join(`\n${indent}`);
}

/** Returns the failure of somebody who leaves a question. */
export function cancelled(): Failure {
  return new Failure(
    'cancelled',
    'Cancelled; nothing was changed.',
    'run the command again when you are ready',
  );
}
