/** Asks for a full name before a step that cannot be undone. */
import type { Context } from '../../context.ts';
import { folded, quote, shellLine } from '../../domain/words/text.ts';
import { refused } from '../../errors.ts';

/**
 * Returns once somebody has given the full name, as `--confirm` or by typing it. `--yes` is not enough.
 *
 * @param what Whose name it is: `the programme`.
 * @param words The command line without `--confirm`, for the hint.
 * @throws Failure `usage` where nobody can be asked; `refused` where the name is a different one.
 */
export async function confirmByName(
  context: Context,
  what: string,
  name: string,
  given: string | undefined,
  words: readonly string[],
): Promise<void> {
  const message = `Type the full name of ${what} to go on:`;
  const answer = given ?? (await context.ask.one({ option: '--confirm', message, kind: 'text' }));
  if (folded(answer) !== folded(name))
    throw refused(
      `${quote(answer)} is not the name of ${what}.`,
      `${shellLine([...words, '--confirm', name])}; nothing was changed`,
    );
}
