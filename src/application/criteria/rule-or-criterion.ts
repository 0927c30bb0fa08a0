/** Asks what `criteria edit --add` adds, where a rule and a criterion share the name. It never guesses. */
import type { Context } from '../../context.ts';
import { quote, shellLine } from '../../domain/words/text.ts';
import { wrongUsage } from '../../errors.ts';
import { wholeNumber } from '../options/values.ts';

/** A rule, or a criterion with that weight. */
export type Kind = { readonly rule: true } | { readonly weight: number };

const weightOf = wholeNumber(1, 1000);

/**
 * Returns which of the two is meant, asking in a terminal. It then prints the command line that needs no question.
 *
 * @param words The options of the command line other than `--rule` and `--weight`.
 * @throws Failure `usage` with both complete lines where nobody can be asked.
 */
export async function askWhich(context: Context, name: string, words: readonly string[]): Promise<Kind> {
  const line = (...more: readonly string[]): string =>
    shellLine(['mentor', 'criteria', 'edit', name, ...words, ...more]);
  if (!context.ask.isInteractive)
    throw wrongUsage(
      `${quote(name)} can be a rule, which forbids pairs, or a criterion, which only scores them.`,
      `${line('--rule')} adds the rule; ${line('--weight', '1')} the criterion, with the weight you want`,
    );
  const answer = await context.ask.one({
    option: '--rule',
    message: `Is ${quote(name)} a must?`,
    kind: 'choice',
    choices: [
      { value: 'rule', label: 'Yes: a rule, which forbids every other pair' },
      { value: 'criterion', label: 'No: a criterion, which only scores pairs' },
    ],
  });
  const kind: Kind = answer === 'rule' ? { rule: true } : { weight: weightOf(await askWeight(context)) };
  await context.again('rule' in kind ? line('--rule') : line('--weight', String(kind.weight)));
  return kind;
}

async function askWeight(context: Context): Promise<string> {
  return context.ask.one({
    option: '--weight',
    message: 'Its weight, from 1 to 1000?',
    kind: 'text',
    check: problemWith,
  });
}

function problemWith(answer: string): string | undefined {
  try {
    weightOf(answer.trim());
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
