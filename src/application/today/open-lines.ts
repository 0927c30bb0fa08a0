/** Opening one of the things of today in a terminal: what is known of it, and recording what happened since. */
import type { Context } from '../../context.ts';
import type { Line } from '../../domain/today/need.ts';
import { shellLine } from '../../domain/words/text.ts';
import { EXIT_CODES, Failure } from '../../errors.ts';
import { loadCircumstances } from '../../store/relationships/attention.ts';
import { loadFacts } from '../../store/relationships/relationships.ts';
import { openedLine } from '../../view/pages/opened-line.ts';
import { whatHappened } from './what-happened.ts';

/**
 * Asks which of the lines is opened and what happened, and records it, until somebody leaves.
 *
 * @param shown The lines as they stand on the screen.
 * @param showAgain Shows the lines anew and returns them.
 * @throws Failure `cancelled` on Ctrl-C.
 */
export async function openLines(
  context: Context,
  shown: readonly Line[],
  showAgain: () => Promise<readonly Line[]>,
): Promise<void> {
  let hasRecorded = false;
  try {
    for (let lines = shown; lines.length > 0; lines = await showAgain()) {
      const line = await whichLine(context, lines);
      if (line === undefined) return;
      const argv = await opened(context, line);
      if (argv !== undefined && (await recorded(context, argv))) hasRecorded = true;
    }
  } catch (error) {
    if (hasRecorded && error instanceof Failure && error.kind === 'cancelled')
      throw new Failure('cancelled', 'Left. What was recorded before stays.', 'mentor log tells of it');
    throw error;
  }
}

async function whichLine(context: Context, lines: readonly Line[]): Promise<Line | undefined> {
  const numbers = lines.length === 1 ? '1' : `1–${lines.length}`;
  const number = await context.ask.one({
    option: 'NUMBER',
    kind: 'text',
    message: `Open one (${numbers}), or Enter to leave:`,
    isOptional: true,
    check: (given) =>
      /^\d+$/.test(given) && lines[Number(given) - 1] !== undefined
        ? undefined
        : `Type a number, ${numbers}, or only Enter.`,
  });
  return lines[Number(number) - 1];
}

/** Shows what is known of a line, and returns the command line that records what happened; undefined for nothing. */
async function opened(context: Context, line: Line): Promise<readonly string[] | undefined> {
  const { facts, circumstances, today } = await context.read((store) => ({
    facts: line.relationshipId === null ? undefined : loadFacts(store, { ids: [line.relationshipId] })[0],
    circumstances: loadCircumstances(store),
    today: store.today,
  }));
  await context.tell(openedLine(line, facts, circumstances, today));
  if (facts === undefined) {
    await context.say(`\n${line.advice}: ${line.command}`);
    await context.ask.one({ option: 'ENTER', kind: 'text', message: 'Enter goes back.', isOptional: true });
    return undefined;
  }
  return whatHappened(context, facts, today);
}

/** Runs the command that records it, as if it had been typed, and says which it is. */
async function recorded(context: Context, argv: readonly string[]): Promise<boolean> {
  const { db, today, color } = context.options;
  const more = [
    ...(db === undefined ? [] : ['--db', db]),
    ...(today === undefined ? [] : ['--today', today]),
    ...(color === 'auto' ? [] : ['--color', color]),
    '--quiet', // what is next is in the list
  ];
  const exit = await context.run([...argv, ...more], context.host);
  if (exit !== EXIT_CODES.done) return false;
  await context.say(`The same: ${shellLine(['mentor', ...argv])}\n`);
  return true;
}
