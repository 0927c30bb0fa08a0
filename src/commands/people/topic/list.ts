/** `mentor topic list`. */
import type { Command, Context } from '../../../context.ts';
import { loadTopics } from '../../../store/people/topics.ts';
import { listing, lists } from '../../../view/document/result.ts';
import { TOPIC } from '../../../view/pages/topics.ts';

export const shows = true;

export function define(command: Command, context: Context): void {
  command
    .description(
      'List the topics of the programme, how many mentors and mentees name each, and what else they are called.',
    )
    .option('--unused', 'only those that nobody names')
    .addHelpText('after', '\nExample:\n  $ mentor topic list --unused')
    .action(async ({ unused }) => {
      const store = await context.store();
      const topics = store
        .read(() => loadTopics(store))
        .filter(({ mentors, mentees }) => unused !== true || mentors + mentees === 0);
      await context.show(
        lists('topic.list/1', { topics: listing(topics, TOPIC, { whenEmpty: 'No topics.' }) }),
      );
    });
}
