/** `mentor relationship story`: puts the whole relationship on one page, for both to keep. */
import type { Command, Context } from '../../../context.ts';
import { loadGoalStories } from '../../../store/relationships/goals.ts';
import { loadProgramme } from '../../../store/programme.ts';
import { findRelationship, nextCycleOf } from '../../../store/relationships/relationships.ts';
import { loadHelpfulResources } from '../../../store/relationships/resources.ts';
import { type Story, storyBlocks, storyJson, storyTable } from '../../../view/pages/relationship/story.ts';
import { goalsReadBy } from '../../../domain/relationship/goals/goals-read.ts';
import { personBy } from '../../../domain/relationship/relationship.ts';
import { plural } from '../../../view/words/words.ts';
import { addPageOptions, showPage } from '../../../application/reports/page.ts';
import { pairArgument } from '../../../application/naming/named-arguments.ts';

export const shows = true;

export function define(command: Command, context: Context): void {
  addPageOptions(
    pairArgument(command, context, { over: true }).description(
      'Write the story of a relationship on a page that both can keep, month by month. It holds nothing that one side said in confidence: no readiness, check-in or rating, no reason of an end, and only the reflections that a side shares. Of several mentees, the goals of each are in the story for them and for the mentor alone.',
    ),
  )
    .option('--for <who>', 'for one of its people, with the goals that they read: a name, P12 or mentor')
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor relationship story R7\n  $ mentor relationship story R7 --out story.html\n  $ mentor relationship story R7 --for Ana --out ana.html',
    )
    .action(async (given, options) => {
      const store = await context.store();
      const story = store.read((): Story => {
        const facts = findRelationship(store, given);
        const reader = options.for === undefined ? null : personBy(facts, options.for, '--for').participantId;
        return {
          facts: { ...facts, goals: goalsReadBy(facts, reader) },
          ofOthers: facts.goals.length - goalsReadBy(facts, reader).length,
          goals: loadGoalStories(store, facts.id),
          programme: loadProgramme(store).name,
          nextId: nextCycleOf(store, facts.id),
          resources: loadHelpfulResources(store, facts),
        };
      });
      await showPage(
        context,
        {
          schema: 'relationship.story/1',
          isKeepsake: true,
          json: storyJson(story),
          blocks: storyBlocks(story),
          table: storyTable(story),
        },
        options,
      );
      if (options.for === undefined && story.ofOthers > 0)
        await context.say(
          `${plural(story.ofOthers, 'goal')} of one mentee alone ${story.ofOthers === 1 ? 'is' : 'are'} left out: --for NAME has their own.`,
        );
    });
}
