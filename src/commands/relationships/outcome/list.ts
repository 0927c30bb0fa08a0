/** `mentor outcome list`. */
import type { Command, Context } from '../../../context.ts';
import { OUTCOME_NAMES, type OutcomeRecord } from '../../../domain/relationship/outcomes.ts';
import { idOf, idOrNull } from '../../../domain/reference.ts';
import { findParticipant, loadNamesOf } from '../../../store/people/participants.ts';
import { loadOutcomes } from '../../../store/relationships/outcomes.ts';
import { type Field, listing, lists } from '../../../view/document/result.ts';
import { oneOf } from '../../../application/options/values.ts';
import { anyPersonArgument } from '../../../application/naming/named-arguments.ts';

const NOTES: Field<OutcomeRecord> = { key: 'notes', label: 'Notes', give: 2, of: ({ notes }) => notes };

export const shows = true;

export function define(command: Command, context: Context): void {
  anyPersonArgument(command, context, {
    about: 'P12, an e-mail, a ref, a name or part of it; everybody without',
  })
    .description('List what became of people, oldest first.')
    .option('--kind <kind>', `only ${OUTCOME_NAMES.join(', ')}`, oneOf(OUTCOME_NAMES))
    .option('--confidential', 'show the words too')
    .addHelpText('after', '\nExample:\n  $ mentor outcome list --kind suggestion --confidential')
    .action(async (given, { kind, confidential }) => {
      const { outcomes, names } = await context.read((store) => {
        const found = loadOutcomes(
          store,
          given === undefined ? undefined : findParticipant(store, given).id,
        ).filter((one) => kind === undefined || one.kind === kind);
        return { outcomes: found, names: loadNamesOf(store, found) };
      });
      const listed = listing(
        outcomes,
        [
          { key: 'on', label: 'On', give: 0, of: (one) => one.happenedOn, only: 'table' },
          { key: 'id', json: 'participant', label: 'Id', give: 0, of: (one) => idOf('P', one.participantId) },
          { key: 'name', label: 'Name', of: (one) => names.get(one.participantId) ?? null, only: 'table' },
          { key: 'relationship', of: (one) => idOrNull('R', one.relationshipId), only: 'json' },
          { key: 'kind', label: 'Kind', give: 0, of: (one) => one.kind },
          { key: 'on', of: (one) => one.happenedOn, only: 'json' },
          { key: 'value', label: 'Value', align: 'right', give: 0, of: (one) => one.value },
          ...(confidential === true ? [NOTES] : []),
        ],
        { whenEmpty: 'Nothing is recorded.' },
      );
      await context.show(lists('outcome.list/1', { outcomes: listed }));
    });
}
