/** `mentor skill list`: lists ratings before, during and after. */
import type { Command, Context } from '../../../context.ts';
import { idOf } from '../../../domain/reference.ts';
import { type SkillLine, skillLines } from '../../../domain/people/skills.ts';
import { capitalised } from '../../../domain/words/text.ts';
import { findParticipant, loadNamesOf } from '../../../store/people/participants.ts';
import { loadRatings } from '../../../store/people/skills.ts';
import { type Field, listing, lists } from '../../../view/document/result.ts';
import { anyPersonArgument } from '../../../application/naming/named-arguments.ts';

export const shows = true;

export function define(command: Command, context: Context): void {
  anyPersonArgument(command, context, {
    about: 'P12, an e-mail, a ref, a name or part of it; everybody without',
  })
    .description(
      'List what people rated in themselves: the first rating before, the latest during, the last after.',
    )
    .addHelpText('after', '\nExample:\n  $ mentor skill list P3')
    .action(async (given) => {
      const { lines, names } = await context.read((store) => {
        const found = skillLines(
          loadRatings(store, given === undefined ? undefined : findParticipant(store, given).id),
        );
        return { lines: found, names: loadNamesOf(store, found) };
      });
      const ratings = listing(
        lines,
        [
          {
            key: 'id',
            json: 'participant',
            label: 'Id',
            give: 0,
            of: (line) => idOf('P', line.participantId),
          },
          { key: 'name', label: 'Name', of: (line) => names.get(line.participantId) ?? null, only: 'table' },
          { key: 'subject', label: 'Subject', give: 2, of: (line) => line.subject },
          ...(['before', 'during', 'after', 'change'] as const).map((key): Field<SkillLine> => ({
            key,
            label: capitalised(key),
            align: 'right',
            give: 0,
            of: (line) => line[key],
          })),
        ],
        { whenEmpty: 'No ratings yet.' },
      );
      await context.show(lists('skill.list/1', { ratings }));
    });
}
