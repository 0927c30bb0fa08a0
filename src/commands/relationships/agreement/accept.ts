/** `mentor agreement accept`: records that a side accepts the newest version. */
import type { Command, Context } from '../../../context.ts';
import { idOf } from '../../../domain/reference.ts';
import { personBy, happenedOn } from '../../../domain/relationship/relationship.ts';
import { dayItHappened } from '../../../application/options/values.ts';
import { acceptAgreement } from '../../../application/relationship/agreement.ts';
import { record } from '../../../application/relationship/record-in-relationship.ts';
import { pairArgument } from '../../../application/naming/named-arguments.ts';

export function define(command: Command, context: Context): void {
  pairArgument(command, context)
    .description('Record that a side accepts the agreement as it now stands.')
    .requiredOption('--by <who>', 'mentor, mentee, both, or one of them by name')
    .option('--on <day>', 'when (default: today)', dayItHappened)
    .addHelpText('after', '\nExample:\n  $ mentor agreement accept R7 --by both')
    .action((relationship, options) =>
      record(context, relationship, 'agreement accept', (facts, store) => {
        const id = idOf('R', facts.id);
        const acceptedOn = happenedOn(options.on, store.today);
        const people = options.by === 'both' ? facts.people : [personBy(facts, options.by)];
        const { version, fresh } = acceptAgreement(store, facts.id, facts.agreement, people, acceptedOn);
        const names = people.map((person) => `${person.name} (${person.role})`).join(', ');
        return {
          text: `${id}: agreement version ${version} accepted by ${names}${fresh.length === 0 ? ' before' : ` on ${acceptedOn}`}.`,
          values: {
            version,
            by: people.map((person) => idOf('P', person.participantId)).join(' '),
            on: acceptedOn,
          },
        };
      }),
    );
}
