/** `mentor log`: shows what was changed, when, by whom and with which command. */
import type { Command, Context } from '../../context.ts';
import type { Invocation } from '../../domain/change.ts';
import { parseId } from '../../domain/reference.ts';
import { quote } from '../../domain/words/text.ts';
import { refused } from '../../errors.ts';
import { type LogFilter, loadLog } from '../../store/log/log.ts';
import { tellInvocation, undoNote } from '../../view/words/change-words.ts';
import { type Field, listing, lists } from '../../view/document/result.ts';
import { addOutputOptions, showAs } from '../../application/options/output.ts';
import { dayItHappened, wholeNumber } from '../../application/options/values.ts';
import { settledArgument } from '../../application/naming/named-arguments.ts';
import { whichAtAll } from '../../application/naming/which-at-all.ts';

/** The things that the log can be filtered by, each with the column that names it in related records. */
const THINGS = {
  P: ['participants', 'participant_id'],
  R: ['relationships', 'relationship_id'],
  G: ['goals', 'goal_id'],
  M: ['meetings', 'meeting_id'],
  N: ['rounds', 'round_id'],
  X: ['proposals', null],
} as const;

const INVOCATION: readonly Field<Invocation>[] = [
  { key: 'id', label: 'No', align: 'right', give: 0, of: ({ id }) => id },
  { key: 'on', label: 'On', give: 0, of: ({ recordedOn }) => recordedOn },
  { key: 'at', of: ({ recordedAt }) => recordedAt, only: 'json' },
  { key: 'actor', label: 'Who', give: 0, of: ({ actor }) => actor },
  { key: 'command', label: 'Command', give: 0, of: ({ command }) => command },
  { key: 'undoes', of: ({ undoes }) => undoes, only: 'json' },
  { key: 'undone_by', of: ({ undoneBy }) => undoneBy, only: 'json' },
  {
    key: 'words',
    label: 'What',
    give: 2,
    of: tellInvocation,
    text: (one) => `${undoNote(one)}${tellInvocation(one).join('; ')}`,
  },
];

export const shows = true;

export function define(command: Command, context: Context): void {
  const asked = settledArgument(
    command,
    '[thing...]',
    'P12, R7, G3, M9, N1, X2; or a participant or both of a pair by name',
    async (words) => (words.length === 0 ? undefined : whichAtAll(context, words)),
  )
    .description(
      'Tell what was changed, newest first: when, by whom, with which command. Of one thing, or of everything.',
    )
    .option('--since <day>', 'from this day on', dayItHappened);
  addOutputOptions(asked)
    .option('--last <n>', 'how many commands at most (default: 50)', wholeNumber(1, 1_000_000), 50)
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor log\n  $ mentor log R7\n  $ mentor log --since 2026-11-01 --json',
    )
    .action(async (thing, options) => {
      const invocations = await context.read((store) =>
        loadLog(store, {
          since: options.since,
          about: thing === undefined ? undefined : aboutThing(thing),
          limit: options.last,
        }),
      );
      if (thing !== undefined && options.since === undefined && invocations.length === 0)
        throw refused(`The log has nothing on ${quote(thing)}.`, 'see what it has: mentor log');
      const changes = listing(invocations, INVOCATION, {
        whenEmpty: 'Nothing was changed.',
        tone: ({ undoneBy }) => (undoneBy === null ? undefined : 'muted'),
      });
      await showAs(context, lists('log/1', { changes }), options);
    });
}

function aboutThing(thing: string): NonNullable<LogFilter['about']> {
  for (const [letter, [table, column]] of Object.entries(THINGS)) {
    const rowId = parseId(letter as keyof typeof THINGS, thing);
    if (rowId !== undefined) return { table, rowId, column };
  }
  throw refused(`The log has nothing on ${quote(thing)}.`, 'see what it has: mentor log');
}
