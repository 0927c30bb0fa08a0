/** `mentor resource list`. */
import type { Command, Context } from '../../../context.ts';
import { helpfulResources } from '../../../domain/letters/resources.ts';
import { PHASES } from '../../../domain/relationship/relationship.ts';
import { loadResources } from '../../../store/relationships/resources.ts';
import { RESOURCE } from '../../../view/pages/programme/resources.ts';
import { listing, lists } from '../../../view/document/result.ts';
import { oneOf, text } from '../../../application/options/values.ts';

export const shows = true;

export function define(command: Command, context: Context): void {
  command
    .description('List the guidance that the programme points people to.')
    .option('--phase <phase>', 'only what helps in a phase', oneOf(PHASES))
    .option('--topic <topic>', 'only what helps with a topic, or with all', text)
    .addHelpText('after', '\nExample:\n  $ mentor resource list --phase negotiation')
    .action(async (options) => {
      const all = await context.read((store) => loadResources(store));
      const topics = options.topic === undefined ? all.map((one) => one.topic ?? '') : [options.topic];
      const found = helpfulResources(all, options.phase ?? null, topics);
      await context.show(
        lists('resource.list/1', { resources: listing(found, RESOURCE, { whenEmpty: 'No guidance yet.' }) }),
      );
      if (all.length === 0)
        await context.next('mentor resource add "TITLE" https://… --phase negotiation, or --topic TOPIC');
    });
}
