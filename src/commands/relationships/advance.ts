/** `mentor advance`: moves relationships to their next phase, all in one transaction. */
import type { Command, Context } from '../../context.ts';
import { type Advance, canAdvance, planAdvance } from '../../domain/relationship/advance.ts';
import { idOf, idOrNull } from '../../domain/reference.ts';
import { type Failure, wrongUsage } from '../../errors.ts';
import { nextStep, type PhaseSettings } from '../../domain/relationship/phases.ts';
import { phaseSince, type RelationshipFacts } from '../../domain/relationship/relationship.ts';
import { type StepNotYet, stepsAhead } from '../../view/pages/relationship/steps-ahead.ts';
import { loadPhases } from '../../store/programme.ts';
import { findOpenRelationship, loadFacts } from '../../store/relationships/relationships.ts';
import { type StepTaken, takeStep } from '../../store/relationships/steps.ts';
import { textBlock } from '../../view/document/document.ts';
import { leftOverJson, leftOverText } from '../../view/pages/relationship/left-over.ts';
import { type Field, listing, recordOf } from '../../view/document/result.ts';
import { answer } from '../../application/options/values.ts';
import { sayNext } from '../../application/relationship/record-in-relationship.ts';
import { relationshipText } from '../../view/pages/people.ts';
import { plural } from '../../view/words/words.ts';
import { pairsArgument } from '../../application/naming/named-arguments.ts';
import { whichPair } from '../../application/naming/which-pair.ts';

/** A step that was taken, and what came with it. */
type Taken = Advance & StepTaken;

const TAKEN: readonly Field<Taken>[] = [
  { key: 'relationship', of: ({ relationship }) => idOf('R', relationship.id) },
  { key: 'from', of: ({ from }) => from },
  { key: 'to', of: ({ to }) => to, text: ({ to, outcome }) => to ?? outcome },
  { key: 'outcome', of: ({ outcome }) => outcome, only: 'json' },
  { key: 'forced', json: 'is_forced', of: ({ isForced }) => isForced },
  { key: 'skipped', of: ({ skipped }) => skipped.map((item) => item.text), only: 'json' },
  { key: 'renewed_as', of: ({ renewedAs }) => idOrNull('R', renewedAs) },
];

export function define(command: Command, context: Context): void {
  pairsArgument(command, context)
    .description(
      'Move relationships to their next phase: preparation, negotiation, growth, closure, then completed. The checklist of the phase must be complete.',
    )
    .option('--ready', 'move every relationship whose checklist is complete')
    .option('--force', 'go on although something is missing; marked in every report')
    .option('--reason <text>', 'why, with --force', answer)
    .option('--dry-run', 'show who would move and who would not, and why; change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  $ mentor advance R7\n  $ mentor advance --ready --dry-run\n  $ mentor advance --ready',
    )
    .action(async (given, options) => {
      if (given.length > 0 && options.ready === true) throw whichAreMeant();
      if ((options.force === true) !== (options.reason !== undefined))
        throw wrongUsage(
          '--force and --reason go together.',
          'mentor advance RELATIONSHIP --force --reason TEXT',
        );
      const isOfAll = given.length === 0 && (options.ready === true || options.dryRun === true);
      if (options.force === true && isOfAll)
        throw wrongUsage(
          '--force needs the relationships by name.',
          'mentor advance RELATIONSHIP --force --reason TEXT',
        );
      const isNamed = given.length > 0 || isOfAll;
      const named = isNamed ? [...new Set(given)] : [await oneToAdvance(context)];
      if (options.dryRun === true) {
        await lookAhead(context, named, options.force === true);
        return;
      }
      const taken = await context.write('advance', (store) => {
        const settings = loadPhases(store);
        const chosen =
          options.ready === true
            ? loadFacts(store, { isOpen: true }).filter((facts) => canAdvance(facts, settings, store.today))
            : named.map((one) => findOpenRelationship(store, one));
        const plans = chosen.map((facts) =>
          planAdvance(facts, settings, store.today, options.force === true),
        );
        return plans.map((plan) => ({
          ...plan,
          ...takeStep(store, plan, { reason: options.reason ?? null }),
        }));
      });
      await show(context, taken);
      if (options.ready === true && taken.some(({ to }) => to !== null))
        await context.next('mentor form due, for what they are asked in it');
      const [only] = taken;
      if (only !== undefined && taken.length === 1 && options.ready !== true)
        await sayNext(context, only.renewedAs ?? only.relationship.id);
    });
}

/** Asks for a relationship where none is named. */
async function oneToAdvance(context: Context): Promise<string> {
  if (context.ask.isInteractive) return whichPair(context, []);
  throw whichAreMeant();
}

function whichAreMeant(): Failure {
  return wrongUsage(
    'Name the relationships, or use --ready for all that can.',
    'mentor advance RELATIONSHIP, or mentor advance --ready',
  );
}

/** Shows what would become of the relationships that are named, or of all that go on. */
async function lookAhead(context: Context, named: readonly string[], force: boolean): Promise<void> {
  const { ahead, notYet } = await context.read((store) => {
    const settings = loadPhases(store);
    const { today } = store;
    const looked =
      named.length === 0
        ? loadFacts(store, { isOpen: true })
        : named.map((one) => findOpenRelationship(store, one));
    const would = new Set(looked.filter((facts) => force || canAdvance(facts, settings, today)));
    return {
      ahead: [...would].map((facts) => planAdvance(facts, settings, today, force)),
      notYet: looked
        .filter((facts) => !would.has(facts))
        .map((facts) => ({ relationship: facts, missing: missingOf(facts, settings, today) })),
    };
  });
  await context.show(stepsAhead(ahead, notYet));
  if (ahead.length > 0 && named.length === 0) await context.next('mentor advance --ready moves them');
}

/** Returns what keeps a relationship where it is; where the checklist is complete, that is the decision. */
function missingOf(facts: RelationshipFacts, settings: PhaseSettings, today: string): StepNotYet['missing'] {
  const { missing } = nextStep(facts, settings, today);
  if (missing.length > 0) return missing;
  const id = idOf('R', facts.id);
  return facts.phase === 'closure' && facts.decision === null
    ? [{ text: 'the decision to end or to renew', command: `mentor relationship decide ${id} end` }]
    : [{ text: `its phase began on ${phaseSince(facts)}, which is still to come`, command: null }];
}

async function show(context: Context, taken: readonly Taken[]): Promise<void> {
  const isForced = taken.some((one) => one.isForced);
  await context.show({
    schema: 'advance/1',
    json: { advanced: taken.map((one) => ({ ...recordOf(TAKEN, one), ...leftOverJson(one) })) },
    blocks:
      taken.length === 0
        ? [textBlock('No relationship is ready for its next phase.')]
        : taken.map((one) =>
            textBlock(
              `${relationshipText(one.relationship)}: ${one.from} → ${one.to ?? one.outcome}${ending(one)}.`,
              one.isForced ? 'warning' : undefined,
            ),
          ),
    table: listing(taken, TAKEN).table,
  });
  for (const one of taken) for (const line of leftOverText(one, one.renewedAs)) await context.say(line);
  const [first] = taken;
  if (first === undefined)
    await context.next('mentor relationship list --open, then mentor relationship show with one of them');
  else if (isForced) await context.say('The step is marked as forced in every report.');
}

function ending({ isForced, skipped, renewedAs }: Taken): string {
  if (renewedAs !== null) return `; the next cycle is ${idOf('R', renewedAs)}`;
  if (isForced) return ` (forced, without ${plural(skipped.length, 'item')})`;
  return skipped.length > 0 ? ' (the planned end is reached)' : '';
}
