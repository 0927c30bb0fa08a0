/** `mentor outcome list`. */
import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../../context.ts';
import { OUTCOME_NAMES } from '../../../domain/relationship/outcomes.ts';
import { idOf } from '../../../domain/reference.ts';
import { findParticipant, loadParticipantsById } from '../../../store/people/participants.ts';
import { loadOutcomes } from '../../../store/relationships/outcomes.ts';
import { oneOf } from '../../../application/options/values.ts';

export function define(command: Command, context: Context): void {
  command
    .description('List what became of people, oldest first.')
    .argument('[participant]', 'P12, an e-mail, a ref or a name; everybody without')
    .option('--kind <kind>', `only ${OUTCOME_NAMES.join(', ')}`, oneOf(OUTCOME_NAMES))
    .option('--confidential', 'show the words too')
    .addHelpText('after', '\nExample:\n  $ mentor outcome list --kind suggestion --confidential')
    .action(async (given, { kind, confidential }) => {
      const store = await context.store();
      const { outcomes, names } = store.read(() => {
        const found = loadOutcomes(
          store,
          given === undefined ? undefined : findParticipant(store, given).id,
        ).filter((one) => kind === undefined || one.kind === kind);
        const ids = [...new Set(found.map(({ participantId }) => participantId))];
        return {
          outcomes: found,
          names: new Map(loadParticipantsById(store, ids).map(({ id, name }) => [id, name])),
        };
      });
      await context.show({
        schema: 'outcome.list/1',
        json: {
          outcomes: outcomes.map((one) => ({
            participant: idOf('P', one.participantId),
            relationship: one.relationshipId === null ? null : idOf('R', one.relationshipId),
            kind: one.kind,
            on: one.happenedOn,
            value: one.value,
            ...(confidential === true ? { notes: one.notes } : {}),
          })),
        },
        blocks: [
          {
            kind: 'table',
            table: {
              columns: [
                { key: 'on', label: 'On', give: 0 },
                { key: 'id', label: 'Id', give: 0 },
                { key: 'name', label: 'Name' },
                { key: 'kind', label: 'Kind', give: 0 },
                { key: 'value', label: 'Value', align: 'right', give: 0 },
                ...(confidential === true ? [{ key: 'notes', label: 'Notes', give: 2 }] : []),
              ],
              rows: outcomes.map((one) => [
                one.happenedOn,
                idOf('P', one.participantId),
                names.get(one.participantId) ?? null,
                one.kind,
                one.value,
                ...(confidential === true ? [one.notes] : []),
              ]),
              whenEmpty: 'Nothing is recorded.',
            },
          },
        ],
      });
    });
}
