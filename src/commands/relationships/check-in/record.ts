/** `mentor check-in record`: records one person's answers about how it is going. */
import type { CommanderCommand } from '../../../commander.ts';
import type { Command, Context } from '../../../context.ts';
import { CHECK_IN_RATINGS } from '../../../domain/relationship/check-in/check-in.ts';
import { idOf } from '../../../domain/reference.ts';
import { happenedOn, personBy } from '../../../domain/relationship/relationship.ts';
import { saysNothing } from '../../../domain/words/answer.ts';
import { oneLine } from '../../../domain/words/text.ts';
import { MissingOptions } from '../../../missing-options.ts';
import { insertCheckIn } from '../../../store/relationships/check-ins.ts';
import { dayItHappened, rating, text, wholeNumber } from '../../../application/options/values.ts';
import { record } from '../../../application/relationship/record-in-relationship.ts';
import { answeringArgument } from '../../../application/naming/named-arguments.ts';

export function define(command: Command, context: Context): void {
  answeringArgument(command, context)
    .description(
      'Record what somebody answered about how it is going. Their words and ratings are for the coordinator alone.',
    )
    .option('-s, --satisfaction <1-5>', 'how satisfied they are', rating)
    .option('--trust <1-5>', 'how far they trust the other', rating)
    .option('--communication <1-5>', 'how well they talk', rating)
    .option('--commitment <1-5>', 'how far both keep to it', rating)
    .option('--recommend <0-10>', 'whether they would recommend the programme', wholeNumber(0, 10))
    .option('-m, --words <text>', 'in their own words', text)
    .option('--asks-help', 'they ask the coordinator for help')
    .option('--on <day>', 'when (default: today)', dayItHappened)
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor check-in record Kasia -s 4\n  $ mentor check-in record R7 --by mentee --satisfaction 4 --trust 5 --recommend 9',
    )
    .action((relationship, options, self) =>
      record(context, relationship, 'check-in record', (facts, store) => {
        const { words, asksHelp } = options;
        const { satisfaction = null, trust = null, communication = null, commitment = null } = options;
        const { recommend = null } = options;
        const ratings = { satisfaction, trust, communication, commitment, recommend };
        const isRated = Object.values(ratings).some((value) => value !== null);
        const person = personBy(facts, options.by);
        const answeredOn = happenedOn(options.on, store.today);
        if (!isRated && saysNothing(words) && asksHelp !== true)
          throw new MissingOptions(
            self as unknown as CommanderCommand,
            [],
            'No answer is given.',
            `give one or more of --${CHECK_IN_RATINGS.join(', --')}, --recommend, --words, --asks-help`,
          );
        insertCheckIn(store, facts.id, {
          participantId: person.participantId,
          answeredOn,
          ...ratings,
          words: words ?? null,
          asksHelp: asksHelp === true,
        });
        return {
          text: `${idOf('R', facts.id)}: check-in of ${oneLine(person.name)} (${person.role}) recorded for ${answeredOn}${asksHelp === true ? '; they ask for help: mentor report attention' : ''}.`,
          values: {
            participant: idOf('P', person.participantId),
            on: answeredOn,
            ...ratings,
            asks_help: asksHelp === true,
          },
        };
      }),
    );
}
