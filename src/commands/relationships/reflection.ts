/** `mentor reflection`: records one side's closing account. */
import type { Command, Context } from '../../context.ts';
import { idOf } from '../../domain/reference.ts';
import { personBy, happenedOn } from '../../domain/relationship/relationship.ts';
import { answer, dayItHappened, rating, yesNo } from '../../application/options/values.ts';
import { keepReflection } from '../../application/relationship/closing.ts';
import { record } from '../../application/relationship/record-in-relationship.ts';
import { answeringArgument } from '../../application/naming/named-arguments.ts';

export function define(command: Command, context: Context): void {
  answeringArgument(command, context)
    .description('Record one side’s closing reflection. Given again, it replaces what that side said before.')
    .requiredOption('--achievements <text>', 'what was achieved', answer)
    .option('--lessons <text>', 'what was learnt', answer)
    .option('--celebrate <text>', 'what to celebrate', answer)
    .option('--satisfaction <1-5>', 'how satisfied they are', rating)
    .option('--wants-more <yes|no>', 'whether they would go on', yesNo)
    .option(
      '--share <yes|no>',
      'whether the other side may read it, in the story, and the report celebrate may quote what to celebrate (default: no)',
      yesNo,
    )
    .option('--on <day>', 'when (default: today)', dayItHappened)
    .addHelpText(
      'after',
      '\nExample:\n  $ mentor reflection R7 --by mentor --achievements "She leads the department now" --satisfaction 5',
    )
    .action((relationship, options) =>
      record(context, relationship, 'reflection', (facts, store) => {
        const person = personBy(facts, options.by);
        const reflectedOn = happenedOn(options.on, store.today);
        const { achievements, lessons, celebrate, satisfaction, wantsMore } = options;
        const { isShared } = keepReflection(store, facts, {
          participantId: person.participantId,
          reflectedOn,
          achievements,
          lessons,
          celebrate,
          satisfaction,
          wantsMore,
          isShared: options.share,
        });
        return {
          text: `${idOf('R', facts.id)}: reflection of ${person.name} (${person.role}) recorded for ${reflectedOn}${isShared ? ', to be read by both' : ''}.`,
          values: {
            participant: idOf('P', person.participantId),
            on: reflectedOn,
            satisfaction: satisfaction ?? null,
            shared: isShared,
          },
        };
      }),
    );
}
