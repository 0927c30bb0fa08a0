/** `mentor topic add`: adds a topic, or other names for one. */
import type { Command, Context } from '../../../context.ts';
import { folded, quote } from '../../../domain/words/text.ts';
import { requireTopic, topicCalled } from '../../../domain/people/topics.ts';
import { refused, wrongUsage } from '../../../errors.ts';
import { insertAlias, insertTopic, loadTopics } from '../../../store/people/topics.ts';
import { saidOf } from '../../../view/document/result.ts';
import { TOPIC } from '../../../view/pages/topics.ts';
import { repeated, text } from '../../../application/options/values.ts';

export function define(command: Command, context: Context): void {
  command
    .description('Add a topic to the programme, or other names to the one of that name.')
    .argument('<name>', 'what it is called', text)
    .option('--alias <name>', 'what people call it too; may be repeated', repeated)
    .addHelpText(
      'after',
      '\nExample:\n  $ mentor topic add "Behaviour management" --alias "Classroom management" --alias Discipline',
    )
    .action(async (name, { alias = [] }) => {
      for (const one of [name, ...alias]) refuseList(one);
      const topic = await context.write('topic add', (store) => {
        const before = loadTopics(store);
        const known = topicCalled(before, name);
        for (const other of alias) refuseTaken(topicCalled(before, other)?.name, other, known?.name ?? name);
        const id = known?.id ?? insertTopic(store, name);
        const taken = new Set([name, known?.name ?? name, ...(known?.aliases ?? [])].map(folded));
        for (const other of alias) {
          if (taken.has(folded(other))) continue;
          taken.add(folded(other));
          insertAlias(store, id, other);
        }
        return requireTopic(loadTopics(store), name);
      });
      await context.show(
        saidOf(
          'topic.add/1',
          `${topic.name} is a topic${topic.aliases.length === 0 ? '' : `, also called ${topic.aliases.join('; ')}`}.`,
          TOPIC,
          topic,
        ),
      );
    });
}

/** Refuses the characters at which lists of topics are cut. */
function refuseList(name: string): void {
  if (/[;|\n\r]/.test(name))
    throw wrongUsage(
      `${quote(name)} reads as a list, not as one topic.`,
      'leave ; and | out of the name; add topics one by one',
    );
}

/** Refuses a name that belongs to another topic. */
function refuseTaken(owner: string | undefined, alias: string, name: string): void {
  if (owner === undefined || folded(owner) === folded(name)) return;
  throw refused(
    `${quote(alias)} is ${folded(owner) === folded(alias) ? 'a topic of its own' : `another name of ${quote(owner)}`}.`,
    `mentor topic merge ${quote(owner)} ${quote(name)} makes one of the two`,
  );
}
