/** `mentor relationship story`: puts the whole relationship on one page, for both to keep. */
import type { Command, Context } from '../../../context.ts';
import { loadGoalStories } from '../../../store/relationships/goals.ts';
import { loadProgramme } from '../../../store/programme.ts';
import { findRelationship, nextCycleOf } from '../../../store/relationships/relationships.ts';
import { loadHelpfulResources } from '../../../store/relationships/resources.ts';
import { type Story, storyBlocks, storyJson } from '../../../view/pages/relationship/story.ts';
import { addPageOptions, showPage } from '../../../application/reports/page.ts';
import { pairArgument } from '../../../application/naming/named-arguments.ts';

export const shows = true;

export function define(command: Command, context: Context): void {
  addPageOptions(
    pairArgument(command, context, { over: true }).description(
      'Write the story of a relationship on one page that both can keep. It holds nothing that one side said in confidence: no readiness, check-in or rating, no reason of an end, and only the reflections that a side shares.',
    ),
  )
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor relationship story R7\n  $ mentor relationship story R7 --out story.html',
    )
    .action(async (given, options) => {
      const store = await context.store();
      const story = store.read((): Story => {
        const facts = findRelationship(store, given);
        return {
          facts,
          goals: loadGoalStories(store, facts.id),
          programme: loadProgramme(store).name,
          nextId: nextCycleOf(store, facts.id),
          resources: loadHelpfulResources(store, facts),
        };
      });
      await showPage(
        context,
        { schema: 'relationship.story/1', json: storyJson(story), blocks: storyBlocks(story) },
        options,
      );
    });
}
