/** `mentor goal show`: shows one goal, a plain assessment of each letter of SMART, and its progress. */
import type { Command, Context } from '../../../context.ts';
import { isConfirmed, isDeclined } from '../../../domain/relationship/goals/goal-confirmation.ts';
import { NO_STORY } from '../../../domain/relationship/goals/goal-progress.ts';
import { smartLetters } from '../../../domain/relationship/goals/smart.ts';
import { loadGoalStories } from '../../../store/relationships/goals.ts';
import { findRelationship } from '../../../store/relationships/relationships.ts';
import { goalDocument } from '../../../view/pages/relationship/goals.ts';
import { findThing } from '../../../application/naming/which-thing.ts';
import { thingArgument } from '../../../application/naming/named-arguments.ts';

export const shows = true;

export function define(command: Command, context: Context): void {
  thingArgument(command, context, 'G', { over: true, which: 'open-first' })
    .description(
      'Show a goal: whether each letter of SMART is there and what would do, its milestones, and how far it has come.',
    )
    .addHelpText('after', '\nExample:\n  $ mentor goal show G3')
    .action(async (given) => {
      const { id, relationship } = await findThing(context, 'G', given);
      const store = await context.store();
      const { facts, stories } = store.read(() => {
        const found = findRelationship(store, relationship);
        return { facts: found, stories: loadGoalStories(store, found.id) };
      });
      const goal = facts.goals.find((one) => one.id === id);
      if (goal === undefined) throw new Error('the goal is in its relationship');
      const letters = smartLetters(goal, { today: store.today, plannedEndOn: facts.plannedEndOn });
      const story = stories.get(id) ?? NO_STORY;
      await context.show(goalDocument(relationship, goal, facts, story, letters));
      const wanting = letters.filter((one) => !one.isDone && one.example !== null);
      if (goal.status === 'open')
        await context.next(
          wanting.length > 0
            ? `mentor goal edit ${given} ${wanting.map((one) => one.example).join(' ')}`
            : isConfirmed(goal)
              ? `mentor goal progress ${given} --value "…"`
              : isDeclined(goal)
                ? `mentor goal edit ${given} --statement "…", or mentor goal confirm ${given} where they agree after all`
                : `mentor goal confirm ${given}`,
        );
    });
}
