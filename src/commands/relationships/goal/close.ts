/** `mentor goal achieve`, `drop` and `carry`: close a goal, each with its own status. */
import type { Command, Context } from '../../../context.ts';
import { type Goal, happenedOn } from '../../../domain/relationship/relationship.ts';
import { closeGoal } from '../../../store/relationships/events.ts';
import type { Store } from '../../../store/store.ts';
import { answer, dayItHappened } from '../../../application/options/values.ts';
import { recordOfGoal, recordOfGoals } from '../../../application/relationship/goal.ts';
import { thingsArgument } from '../../../application/naming/named-arguments.ts';

/** By the last word of the command. */
const CLOSINGS = {
  achieve: { status: 'achieved', about: 'Record that a goal is achieved.', needsReason: false },
  drop: {
    status: 'dropped',
    about: 'Drop a goal that is no longer right, with the reason.',
    needsReason: true,
  },
  carry: {
    status: 'carried-over',
    about: 'Carry a goal over: it is settled here and goes on in the next cycle when the pair renews.',
    needsReason: false,
  },
} as const;

export function define(command: Command, context: Context): void {
  const word = command.name() as keyof typeof CLOSINGS;
  const { status, about, needsReason } = CLOSINGS[word];
  const described = thingsArgument(command, context, 'G').description(about);
  if (needsReason) described.requiredOption('--reason <text>', 'why it is dropped', answer);
  described
    .option('--on <day>', 'when (default: today)', dayItHappened)
    .addHelpText(
      'after',
      `\nExamples:\n  $ mentor goal ${word} G3${needsReason ? ' --reason "It was met in the spring"' : ''}\n  $ mentor goal ${word} G3 G4 G7${needsReason ? ' --reason "The department has closed"' : ''}`,
    )
    .action(
      async (
        given: readonly string[],
        options: { readonly on?: string | undefined; readonly reason?: string | undefined },
      ) => {
        const close = (goal: Goal, store: Store) => {
          const on = happenedOn(options.on, store.today);
          closeGoal(store, goal.id, status, on, options.reason ?? null);
          return { said: `${status.replace('-', ' ')} on ${on}`, values: { status, on } };
        };
        const [first] = given;
        if (first !== undefined && given.length === 1)
          return recordOfGoal(context, first, `goal ${word}`, (goal, _, store) => close(goal, store));
        return recordOfGoals(context, given, `goal ${word}`, close);
      },
    );
}
