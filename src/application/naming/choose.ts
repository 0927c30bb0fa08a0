/** Asks which of several is meant or, where nobody can be asked, refuses with all of them. */
import type { Context } from '../../context.ts';
import { wrongUsage } from '../../errors.ts';

const MOST_NAMED = 10;
/** A list of more is searched by typing. */
const FEW = 7;

export interface Candidate {
  /** What it is named by without doubt: `R7`. */
  readonly id: string;
  /** How it appears in a list, with its id. */
  readonly text: string;
}

/**
 * Returns the id of the one that somebody chooses.
 *
 * @param question What is asked in a terminal.
 * @param message What is said elsewhere, before the candidates, without a colon.
 * @throws Failure `usage` where nobody can be asked.
 */
export async function choose(
  context: Context,
  candidates: readonly Candidate[],
  { question, message, hint }: { readonly question: string; readonly message: string; readonly hint: string },
): Promise<string> {
  if (context.ask.isInteractive)
    return context.ask.one({
      option: question,
      message: question,
      kind: candidates.length > FEW ? 'search' : 'choice',
      choices: candidates.map(({ id, text }) => ({ value: id, label: text })),
    });
  const named = candidates.slice(0, MOST_NAMED).map(({ text }) => text);
  const more = candidates.length - named.length;
  throw wrongUsage(`${message}: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`, hint);
}

/** Returns the words that were said, without blank ones. */
export function saidWords(given: string | readonly string[]): string[] {
  const words = typeof given === 'string' ? [given] : given;
  return words.map((word) => word.trim()).filter((word) => word !== '');
}
