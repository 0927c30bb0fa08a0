/** `mentor readiness`: records one side's motivation and readiness before the work begins. */
import type { Command, Context } from '../../context.ts';
import { idOf } from '../../domain/reference.ts';
import { personBy, happenedOn } from '../../domain/relationship/relationship.ts';
import { insertAssessment } from '../../store/relationships/events.ts';
import { dayItHappened, rating, text } from '../../application/options/values.ts';
import { record } from '../../application/relationship/record-in-relationship.ts';
import { answeringArgument } from '../../application/naming/named-arguments.ts';

export function define(command: Command, context: Context): void {
  answeringArgument(command, context)
    .description('Record one side’s readiness self-assessment, each 1 (not at all) to 5 (fully).')
    .requiredOption('--motivation <1-5>', 'wants this', rating)
    .requiredOption('--time <1-5>', 'has the time', rating)
    .requiredOption('--expectations <1-5>', 'knows what to expect', rating)
    .requiredOption('--confidence <1-5>', 'feels up to it', rating)
    .option('--words <text>', 'in their own words; shown to the coordinator alone', text)
    .option('--on <day>', 'when (default: today)', dayItHappened)
    .addHelpText(
      'after',
      '\nExample:\n  $ mentor readiness R7 --by mentee --motivation 5 --time 3 --expectations 4 --confidence 3',
    )
    .action((relationship, options) =>
      record(context, relationship, 'readiness', (facts, store) => {
        const person = personBy(facts, options.by);
        const assessedOn = happenedOn(options.on, store.today);
        const { motivation, time, expectations, confidence } = options;
        insertAssessment(store, facts.id, {
          participantId: person.participantId,
          assessedOn,
          motivation,
          time,
          expectations,
          confidence,
          words: options.words ?? null,
        });
        return {
          text: `${idOf('R', facts.id)}: readiness of ${person.name} (${person.role}) recorded for ${assessedOn}.`,
          values: {
            participant: idOf('P', person.participantId),
            on: assessedOn,
            motivation,
            time,
            expectations,
            confidence,
          },
        };
      }),
    );
}
