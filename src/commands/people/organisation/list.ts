/** `mentor organisation list`. */
import type { Command, Context } from '../../../context.ts';
import { loadOrganisations } from '../../../store/people/organisations.ts';
import { ORGANISATION, resembling } from '../../../view/pages/organisations.ts';
import { listing, lists } from '../../../view/document/result.ts';

export const shows = true;

export function define(command: Command, context: Context): void {
  command
    .description(
      'List the organisations, how many mentors and mentees are in each, how else it is spelled or called, and which other may be the same.',
    )
    .addHelpText('after', '\nExample:\n  $ mentor organisation list')
    .action(async () => {
      const organisations = await context.read((store) => loadOrganisations(store));
      const near = resembling(organisations);
      const shown = listing(
        organisations.map((one) => ({ ...one, resembles: near.get(one.name) ?? [] })),
        [...ORGANISATION, { key: 'resembles', of: ({ resembles }) => resembles, only: 'json' }],
        { whenEmpty: 'Nobody has said in which organisation they are.' },
      );
      await context.show(lists('organisation.list/1', { organisations: shown }));
      if (near.size > 0) await context.next('mentor organisation merge FROM INTO makes one of two');
    });
}
