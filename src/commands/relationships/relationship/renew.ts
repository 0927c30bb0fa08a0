/** `mentor relationship renew`: continues a pair; the next cycle opens with the goals carried over. */
import type { Command, Context } from '../../../context.ts';
import { planAdvance } from '../../../domain/relationship/advance.ts';
import { idOf } from '../../../domain/reference.ts';
import type { RelationshipFacts } from '../../../domain/relationship/relationship.ts';
import { refused, wrongUsage } from '../../../errors.ts';
import { loadPhases } from '../../../store/programme.ts';
import {
  findOpenRelationship,
  loadFacts,
  recordDecision,
} from '../../../store/relationships/relationships.ts';
import { takeStep } from '../../../store/relationships/steps.ts';
import { textBlock } from '../../../view/document/document.ts';
import { leftOverJson, leftOverText } from '../../../view/pages/relationship/left-over.ts';
import { relationshipText } from '../../../view/pages/people.ts';
import { said } from '../../../view/document/result.ts';
import { plural } from '../../../view/words/words.ts';
import { answer, dayPlanned } from '../../../application/options/values.ts';
import { sayNext } from '../../../application/relationship/record-in-relationship.ts';
import { pairArgument } from '../../../application/naming/named-arguments.ts';

export function define(command: Command, context: Context): void {
  pairArgument(command, context)
    .description(
      'Renew a relationship in closure: the decision is recorded and the next cycle opens, with the same people and every goal that is not achieved or dropped. The checklist of closure must be complete.',
    )
    .option(
      '--until <day>',
      'when the next cycle is to end (default: as long as this one was planned)',
      dayPlanned,
    )
    .option('--force', 'go on although something is missing; marked in every report')
    .option('--reason <text>', 'why, with --force', answer)
    .addHelpText('after', '\nExample:\n  $ mentor relationship renew R7 --until 2027-12-17')
    .action(async (given, options) => {
      if ((options.force === true) !== (options.reason !== undefined))
        throw wrongUsage(
          '--force and --reason go together.',
          'mentor relationship renew RELATIONSHIP --force --reason TEXT',
        );
      const store = await context.store();
      const { plan, step } = store.write('relationship renew', () => {
        const facts = findOpenRelationship(store, given);
        refuseOutsideClosure(facts);
        const isDecided = facts.decision === 'renew';
        if (!isDecided) recordDecision(store, facts.id, 'renew', store.today);
        const decided = {
          ...facts,
          decision: 'renew' as const,
          decidedOn: isDecided ? facts.decidedOn : store.today,
        };
        const planned = planAdvance(decided, loadPhases(store), store.today, options.force === true);
        const { reason = null, until } = options;
        return { plan: planned, step: takeStep(store, planned, { reason, until }) };
      });
      const [next] = store.read(() => loadFacts(store, { ids: [step.renewedAs ?? 0] }));
      if (next === undefined) throw new Error('a renewal opens a cycle');
      const before = plan.relationship;
      const goals = next.goals.map((goal) => ({ id: idOf('G', goal.id), statement: goal.statement }));
      const result = said(
        'relationship.renew/1',
        `${relationshipText(before)} is renewed: ${idOf('R', next.id)} runs until ${next.plannedEndOn}, with ${plural(goals.length, 'goal')} carried over.`,
        {
          relationship: idOf('R', before.id),
          renewed_as: idOf('R', next.id),
          planned_end_on: next.plannedEndOn,
          goals: goals.map(({ id }) => id).join(' '),
        },
      );
      await context.show({
        ...result,
        json: {
          relationship: idOf('R', before.id),
          renewed_as: idOf('R', next.id),
          started_on: next.startedOn,
          planned_end_on: next.plannedEndOn,
          goals,
          is_forced: plan.isForced,
          skipped: plan.skipped.map((item) => item.text),
          ...leftOverJson(step),
        },
        blocks: [...result.blocks, ...goals.map(({ id, statement }) => textBlock(`${id} ${statement}`))],
      });
      if (plan.isForced) await context.say('The step is marked as forced in every report.');
      for (const line of leftOverText(step, next.id)) await context.say(line);
      await sayNext(context, next.id);
    });
}

function refuseOutsideClosure(facts: RelationshipFacts): void {
  if (facts.phase === 'closure') return;
  const id = idOf('R', facts.id);
  throw refused(
    `${id} is in ${facts.phase}; it is renewed in closure, once both have looked back.`,
    `mentor advance ${id}`,
  );
}
