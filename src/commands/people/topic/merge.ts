/** `mentor topic merge`: merges two topics. */
import type { Command, Context } from '../../../context.ts';
import { quote } from '../../../domain/words/text.ts';
import { requireTopic } from '../../../domain/people/topics.ts';
import { refused } from '../../../errors.ts';
import { loadTopics, mergeTopics } from '../../../store/people/topics.ts';
import { saidOf } from '../../../view/document/result.ts';
import { TOPIC } from '../../../view/pages/topics.ts';
import { text } from '../../../application/options/values.ts';

export function define(command: Command, context: Context): void {
  command
    .description(
      'Make one topic of two: everybody who names the first then names the second, and the first is another name of it.',
    )
    .argument('<from>', 'the topic that goes, by name or alias', text)
    .argument('<into>', 'the topic that stays', text)
    .addHelpText('after', '\nExample:\n  $ mentor topic merge "Classroom management" "Behaviour management"')
    .action(async (given, target) => {
      const { from, into } = await context.write('topic merge', (store) => {
        const topics = loadTopics(store);
        const gone = requireTopic(topics, given);
        const stays = requireTopic(topics, target);
        if (gone.id === stays.id)
          throw refused(
            `${quote(given)} and ${quote(target)} are one topic already: ${quote(stays.name)}.`,
            'mentor topic list shows what else topics are called',
          );
        mergeTopics(store, gone, stays);
        return { from: gone, into: requireTopic(loadTopics(store), stays.name) };
      });
      await context.show(
        saidOf(
          'topic.merge/1',
          `${from.name} is now ${into.name}, which ${into.mentors} mentors and ${into.mentees} mentees name.`,
          TOPIC,
          into,
          { merged: from.name },
        ),
      );
      await context.next('mentor undo takes it back');
    });
}
