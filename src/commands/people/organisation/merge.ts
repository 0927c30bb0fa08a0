/** `mentor organisation merge`: merges two organisations, or two spellings of one. */
import type { Command, Context } from '../../../context.ts';
import { calledAs, requireOrganisation } from '../../../domain/people/organisations.ts';
import { quote } from '../../../domain/words/text.ts';
import { refused } from '../../../errors.ts';
import { loadOrganisations, mergeOrganisations } from '../../../store/people/organisations.ts';
import { ORGANISATION } from '../../../view/pages/organisations.ts';
import { saidOf } from '../../../view/document/result.ts';
import { plural } from '../../../view/words/words.ts';
import { text } from '../../../application/options/values.ts';

export function define(command: Command, context: Context): void {
  command
    .description(
      'Make one organisation of two: everybody in the first is then in the second, however it was spelled, and whoever says the first from then on means the second.',
    )
    .argument('<from>', 'the name that goes', text)
    .argument('<into>', 'the name that stays', text)
    .addHelpText('after', '\nExample:\n  $ mentor organisation merge "Elm Schol" "Elm School"')
    .action(async (given, target) => {
      const { merged, into } = await context.write('organisation merge', (store) => {
        const all = loadOrganisations(store);
        const from = requireOrganisation(all, given);
        const stays = requireOrganisation(all, target);
        const [gone, name] = [calledAs(from, given), calledAs(stays, target)];
        if (gone === name || (from === stays && from.spellings.every((spelling) => spelling === name)))
          throw refused(
            `${quote(given)} and ${quote(target)} are one organisation already: ${quote(name)}.`,
            'mentor organisation list shows how else they are called',
          );
        mergeOrganisations(store, [...new Set([from, stays])], name);
        return { merged: gone, into: requireOrganisation(loadOrganisations(store), name) };
      });
      await context.show(
        saidOf(
          'organisation.merge/1',
          `${merged} is now ${into.name}, in which ${plural(into.mentors, 'mentor')} and ${plural(into.mentees, 'mentee')} are.`,
          ORGANISATION,
          { ...into, resembles: [] },
          { merged },
        ),
      );
      await context.next('mentor undo takes it back');
    });
}
