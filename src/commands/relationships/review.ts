/** `mentor review`: records the pair's own view of whether it still works and the goals are still right. */
import type { Command, Context } from '../../context.ts';
import { revision } from '../../domain/relationship/goals/goals.ts';
import { type Goal, happenedOn, type RelationshipFacts } from '../../domain/relationship/relationship.ts';
import { saysNothing } from '../../domain/words/answer.ts';
import { idOf, requireId } from '../../domain/reference.ts';
import { refused, wrongUsage } from '../../errors.ts';
import { closeGoal, insertReview, updateGoal } from '../../store/relationships/events.ts';
import { insertRevision } from '../../store/relationships/goals.ts';
import { answer, dayItHappened, text, yesNo } from '../../application/options/values.ts';
import {
  addGoalOptions,
  GOAL_OPTIONS,
  goalFields,
  type GoalOptions,
  requireOpen,
} from '../../application/relationship/goal.ts';
import { askAgainFor } from '../../application/relationship/confirm-goal.ts';
import { record } from '../../application/relationship/record-in-relationship.ts';
import { pairArgument } from '../../application/naming/named-arguments.ts';
import { relationshipText } from '../../view/pages/people.ts';

export function define(command: Command, context: Context): void {
  addGoalOptions(
    pairArgument(command, context)
      .description('Record a review: does the relationship still work for both, are the goals still right?')
      .requiredOption('--still-works <yes|no>', 'whether it still works for both', yesNo)
      .requiredOption('--goals-right <yes|no>', 'whether the goals are still right', yesNo)
      .option('--changes <text>', 'what they will do differently', answer)
      .option('--statement <text>', 'what is to be achieved', text),
  )
    .option('--drop <goal=reason...>', 'drop a goal: --drop "G4=She has changed teams"')
    .option('--revise <goal=reason>', 'revise a goal, with its new parts: --target, --due …')
    .option('--on <day>', 'when (default: today)', dayItHappened)
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor review R7 --still-works yes --goals-right yes\n  $ mentor review R7 --still-works yes --goals-right no --drop "G4=She has changed teams" \\\n      --revise "G5=Six was too many" --target 4',
    )
    .action((relationship, options) =>
      record(context, relationship, 'review', (facts, store) => {
        const reviewedOn = happenedOn(options.on, store.today);
        const { stillWorks, goalsRight } = options;
        const { drops, revises } = goalsOf(facts, options);
        const reviewId = insertReview(store, facts.id, {
          reviewedOn,
          stillWorks,
          goalsRight,
          changesAgreed: options.changes ?? null,
        });
        for (const { goal, reason } of drops) closeGoal(store, goal.id, 'dropped', reviewedOn, reason);
        if (revises !== null) {
          const { goal, reason, fields, changed } = revises;
          updateGoal(store, goal.id, fields);
          insertRevision(store, goal.id, { revisedOn: reviewedOn, changed, reason }, reviewId);
          askAgainFor(store, goal, fields);
        }
        const settled = [
          ...drops.map(({ goal }) => `${idOf('G', goal.id)} dropped`),
          ...(revises === null ? [] : [`${idOf('G', revises.goal.id)} revised: ${revises.changed}`]),
        ];
        const doubts = [
          stillWorks ? [] : ['it does not work for both'],
          goalsRight ? [] : ['the goals are not right'],
        ].flat();
        return {
          text: `${relationshipText(facts)}: review of ${reviewedOn} recorded${doubts.length === 0 ? '; it works and the goals are right' : `: ${doubts.join(', ')}`}.${settled.length === 0 ? '' : ` ${settled.join('; ')}.`}`,
          values: {
            on: reviewedOn,
            still_works: stillWorks,
            goals_right: goalsRight,
            dropped: drops.map(({ goal }) => idOf('G', goal.id)).join(' '),
            revised: revises === null ? '' : idOf('G', revises.goal.id),
          },
        };
      }),
    );
}

/** Returns the goals that a review drops and revises. */
function goalsOf(
  facts: RelationshipFacts,
  options: GoalOptions & {
    readonly drop?: readonly string[] | undefined;
    readonly revise?: string | undefined;
  },
) {
  const drops = (options.drop ?? []).map((given) => goalWithReason(facts, '--drop', given));
  const isRevising = GOAL_OPTIONS.some((part) => options[part] !== undefined);
  if (isRevising !== (options.revise !== undefined))
    throw wrongUsage(
      isRevising ? 'It is not said which goal is revised.' : 'It is not said what changes in the goal.',
      `mentor review ${idOf('R', facts.id)} … --revise GOAL=REASON, and what changes: --target TEXT`,
    );
  const revised = options.revise === undefined ? null : goalWithReason(facts, '--revise', options.revise);
  const named = [...drops, ...(revised === null ? [] : [revised])].map(({ goal }) => goal.id);
  const twice = named.find((id, at) => named.indexOf(id) !== at);
  if (twice !== undefined)
    throw refused(
      `${idOf('G', twice)} is named twice.`,
      'a goal is dropped once, or revised; nothing was changed',
    );
  if (revised === null) return { drops, revises: null };
  const fields = goalFields(options, revised.goal);
  const changed = revision(revised.goal, fields) ?? 'what was missing filled in';
  return { drops, revises: { ...revised, fields, changed } };
}

function goalWithReason(
  facts: RelationshipFacts,
  option: string,
  given: string,
): { readonly goal: Goal; readonly reason: string } {
  const at = given.indexOf('=');
  const reason = given.slice(at + 1).trim();
  if (at < 1 || saysNothing(reason))
    throw wrongUsage(`${option} ${given}: the reason is missing.`, `${option} GOAL=REASON`);
  const id = requireId('G', given.slice(0, at));
  if (!facts.goals.some((goal) => goal.id === id))
    throw refused(
      `${idOf('G', id)} is not a goal of ${idOf('R', facts.id)}.`,
      `mentor goal list ${idOf('R', facts.id)}`,
    );
  return { goal: requireOpen(facts.goals, id), reason };
}
