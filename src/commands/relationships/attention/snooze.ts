/** `mentor attention snooze`: leaves a relationship alone until a date, because the coordinator knows why. */
import type { Command, Context } from '../../../context.ts';
import { SIGNALS } from '../../../domain/attention/attention.ts';
import { idOf } from '../../../domain/reference.ts';
import { refused } from '../../../errors.ts';
import { insertSnooze } from '../../../store/relationships/attention.ts';
import { findOpenRelationship } from '../../../store/relationships/relationships.ts';
import { answer, dayPlanned, oneOf } from '../../../application/options/values.ts';
import { pairArgument } from '../../../application/naming/named-arguments.ts';
import { relationshipText } from '../../../view/pages/people.ts';

export function define(command: Command, context: Context): void {
  const names = SIGNALS.map(({ name }) => name);
  pairArgument(command, context)
    .description(
      'Put off what was raised about a relationship until a date. What somebody says after today is still heard.',
    )
    .requiredOption('--until <day>', 'the last day of it', dayPlanned)
    .requiredOption('--reason <text>', 'why; for the coordinator alone', answer)
    .option('--signal <name>', `only one signal: ${names.join(', ')}`, oneOf(names))
    .addHelpText(
      'after',
      '\nExample:\n  $ mentor attention snooze R7 --until 2027-01-31 --reason "On leave until February"',
    )
    .action(async (given, { until, reason, signal }) => {
      const facts = await context.write('attention snooze', (store) => {
        const found = findOpenRelationship(store, given);
        if (until < store.today)
          throw refused(`--until ${until} is past (today is ${store.today}).`, 'give today or a later day');
        insertSnooze(store, found.id, { signal: signal ?? null, until, reason, snoozedOn: store.today });
        return found;
      });
      const id = idOf('R', facts.id);
      await context.did(
        'attention.snooze/1',
        `${relationshipText(facts)}: ${signal ?? 'everything'} is put off until ${until}.`,
        {
          relationship: id,
          signal: signal ?? null,
          until,
        },
      );
      await context.next('mentor report attention', `mentor attention wake ${id} ends it sooner`);
    });
}
