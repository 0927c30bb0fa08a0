/** `mentor goal confirm`: records what the other side says to a goal that one side wrote. */
import type { Command, Context } from '../../../context.ts';
import { idOrNull } from '../../../domain/reference.ts';
import { happenedOn } from '../../../domain/relationship/relationship.ts';
import { answer, dayItHappened } from '../../../application/options/values.ts';
import { whoConfirms } from '../../../application/relationship/confirm-goal.ts';
import { recordOfGoal } from '../../../application/relationship/goal.ts';
import { thingArgument } from '../../../application/naming/named-arguments.ts';
import { saveWord } from '../../../store/relationships/goals.ts';

export function define(command: Command, context: Context): void {
  thingArgument(command, context, 'G')
    .description(
      'Record that the other side says yes to a goal that one side wrote on a form, where the programme wants goals confirmed. With --change it would have the goal otherwise.',
    )
    .option('--by <who>', 'who says it, where several can: mentor, mentee, or one of them by name')
    .option('--change <text>', 'what they would change; the goal stays a draft', answer)
    .option('--on <day>', 'when (default: today)', dayItHappened)
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor goal confirm G3\n  $ mentor goal confirm G3 --by mentor --change "Four in a term would do"',
    )
    .action((given, options) =>
      recordOfGoal(context, given, 'goal confirm', (goal, facts, store) => {
        const person = whoConfirms(facts, goal, options.by);
        const on = happenedOn(options.on, store.today);
        const agrees = options.change === undefined;
        const before = goal.confirmation;
        const isKnown = agrees && before?.agrees === true;
        if (!isKnown)
          saveWord(store, goal.id, {
            answererId: person?.participantId ?? null,
            answeredOn: on,
            agrees,
            words: options.change ?? null,
          });
        const by = person === undefined ? '' : ` by ${person.name} (${person.role})`;
        const said = isKnown
          ? `confirmed before, on ${before.answeredOn}`
          : agrees
            ? `confirmed${by} on ${on}`
            : `not confirmed${by}: what they would change is kept, and who wrote the goal is asked anew`;
        return {
          said,
          values: {
            agrees,
            by: idOrNull('P', isKnown ? before.answererId : (person?.participantId ?? null)),
            on: isKnown ? before.answeredOn : on,
          },
        };
      }),
    );
}
