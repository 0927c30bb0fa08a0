/** `mentor skill list`: ratings before, during and after. */
import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../../context.ts';
import { idOf } from '../../../domain/reference.ts';
import { skillLines } from '../../../domain/people/skills.ts';
import { findParticipant, loadParticipantsById } from '../../../store/people/participants.ts';
import { loadRatings } from '../../../store/people/skills.ts';

export function define(command: Command, context: Context): void {
  command
    .description(
      'List what people rated in themselves: the first rating before, the latest during, the last after.',
    )
    .argument('[participant]', 'P12, an e-mail, a ref or a name; everybody without')
    .addHelpText('after', '\nExample:\n  $ mentor skill list P3')
    .action(async (given) => {
      const store = await context.store();
      const { lines, names } = store.read(() => {
        const found = skillLines(
          loadRatings(store, given === undefined ? undefined : findParticipant(store, given).id),
        );
        const ids = [...new Set(found.map(({ participantId }) => participantId))];
        return {
          lines: found,
          names: new Map(loadParticipantsById(store, ids).map(({ id, name }) => [id, name])),
        };
      });
      await context.show({
        schema: 'skill.list/1',
        json: {
          ratings: lines.map(({ participantId, ...line }) => ({
            participant: idOf('P', participantId),
            ...line,
          })),
        },
        blocks: [
          {
            kind: 'table',
            table: {
              columns: [
                { key: 'id', label: 'Id', give: 0 },
                { key: 'name', label: 'Name' },
                { key: 'subject', label: 'Subject', give: 2 },
                ...['Before', 'During', 'After', 'Change'].map((label) => ({
                  key: label.toLowerCase(),
                  label,
                  align: 'right' as const,
                  give: 0,
                })),
              ],
              rows: lines.map((line) => [
                idOf('P', line.participantId),
                names.get(line.participantId) ?? null,
                line.subject,
                line.before,
                line.during,
                line.after,
                line.change,
              ]),
              whenEmpty: 'No ratings yet.',
            },
          },
        ],
      });
    });
}
