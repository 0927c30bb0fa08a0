/** `mentor resource add`. */
import type { Command, Context } from '../../../context.ts';
import { PHASES } from '../../../domain/relationship/relationship.ts';
import { idOf } from '../../../domain/reference.ts';
import { folded, nearest, quote } from '../../../domain/words/text.ts';
import { webAddress } from '../../../domain/words/web-address.ts';
import { refused } from '../../../errors.ts';
import { loadVocabulary } from '../../../store/programme.ts';
import { insertResource, loadResources } from '../../../store/relationships/resources.ts';
import { RESOURCE } from '../../../view/pages/programme/resources.ts';
import { saidOf } from '../../../view/document/result.ts';
import { oneOf, text } from '../../../application/options/values.ts';

export function define(command: Command, context: Context): void {
  command
    .description(
      'Add guidance: a title and a link, for a phase, a topic, both or all. It is shown with relationships, in reminders and in the story.',
    )
    .argument('<title>', 'what people read', text)
    .argument('<link>', 'https://…')
    .option('--phase <phase>', `in which phase it helps: ${PHASES.join(', ')} (default: all)`, oneOf(PHASES))
    .option('--topic <topic>', 'with which topic it helps (default: all)', text)
    .addHelpText(
      'after',
      '\nExample:\n  $ mentor resource add "Writing a goal" https://example.org/goals --phase negotiation',
    )
    .action(async (title, link, options) => {
      const address = webAddress(link);
      if (address === undefined)
        throw refused(`${quote(link)} is not a web address.`, 'write it in full: https://example.org/page');
      const added = await context.write('resource add', (store) => {
        const topic =
          options.topic === undefined ? null : topicNamed(options.topic, loadVocabulary(store).topics);
        const before = loadResources(store).find(
          (one) => one.link === address && one.phase === (options.phase ?? null) && one.topic === topic,
        );
        if (before !== undefined)
          throw refused(
            `${idOf('S', before.id)} ${quote(before.title)} has this link for the same place already.`,
            `mentor resource remove ${idOf('S', before.id)} takes it out first`,
          );
        const resource = { title, link: address, phase: options.phase ?? null, topic };
        return { id: insertResource(store, resource), ...resource };
      });
      await context.show(
        saidOf(
          'resource.add/1',
          `${idOf('S', added.id)} ${added.title}: shown ${added.phase === null ? 'in every phase' : `in ${added.phase}`}${added.topic === null ? '' : `, where ${added.topic} is a topic`}.`,
          RESOURCE,
          added,
        ),
      );
    });
}

function topicNamed(given: string, topics: ReadonlyMap<string, string>): string {
  const found = topics.get(folded(given));
  if (found !== undefined) return found;
  const near = nearest(given, [...new Set(topics.values())]);
  throw refused(
    `There is no topic ${quote(given)}.${near === undefined ? '' : ` Did you mean ${quote(near)}?`}`,
    'mentor topic list shows those there are; mentor topic add adds one',
  );
}
