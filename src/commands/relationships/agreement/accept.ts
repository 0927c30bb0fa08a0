/** `mentor agreement accept`: records that a side accepts the newest version. */
import type { Command, Context } from '../../../context.ts';
import { missingFromAgreement } from '../../../domain/relationship/agreement.ts';
import { idOf } from '../../../domain/reference.ts';
import { personBy, happenedOn } from '../../../domain/relationship/relationship.ts';
import { refused } from '../../../errors.ts';
import { insertAcceptance } from '../../../store/relationships/events.ts';
import { dayItHappened } from '../../../application/options/values.ts';
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
        const { agreement } = facts;
        const id = idOf('R', facts.id);
        if (agreement === null)
          throw refused(
            `${id} has no agreement yet.`,
            `mentor agreement set ${id} --help tells how to write one`,
          );
        const [missing] = missingFromAgreement(agreement);
        if (missing !== undefined)
          throw refused(
            `The agreement of ${id} has no ${missing.name} yet.`,
            `mentor agreement set ${id} ${missing.option} …`,
          );
        const people = options.by === 'both' ? facts.people : [personBy(facts, options.by)];
        const acceptedOn = happenedOn(options.on, store.today);
        const fresh = people.filter(
          (person) => !agreement.acceptances.some((one) => one.participantId === person.participantId),
        );
        for (const person of fresh) insertAcceptance(store, agreement.id, person.participantId, acceptedOn);
        const names = people.map((person) => `${person.name} (${person.role})`).join(', ');
        return {
          text: `${id}: agreement version ${agreement.version} accepted by ${names}${fresh.length === 0 ? ' before' : ` on ${acceptedOn}`}.`,
          values: {
            version: agreement.version,
            by: people.map((person) => idOf('P', person.participantId)).join(' '),
            on: acceptedOn,
          },
        };
      }),
    );
}
