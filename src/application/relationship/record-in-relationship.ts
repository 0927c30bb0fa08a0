/** What every command that records something in a relationship shares. */
import type { Context } from '../../context.ts';
import { checklist, nextStep, type PhaseSettings } from '../../domain/relationship/phases.ts';
import { idOf } from '../../domain/reference.ts';
import type { RelationshipFacts } from '../../domain/relationship/relationship.ts';
import { loadPhases } from '../../store/programme.ts';
import { findOpenRelationship, loadFacts } from '../../store/relationships/relationships.ts';
import type { Store } from '../../store/store.ts';
import type { Cell } from '../../view/document/document.ts';

export interface Recorded {
  /** A sentence saying what was recorded. */
  readonly text: string;
  /** The same for scripts: the keys of the JSON document, and the columns of the single TSV row. */
  readonly values: Readonly<Record<string, Cell>>;
}

/**
 * Records something in an open relationship, in one transaction. Reports what was recorded and what the checklist asks
 * next.
 *
 * @param given `R7`.
 * @param command The words of the command, for the change log. With a dot and a version they also name the schema.
 * @throws Failure `refused` where there is no such relationship or it is over, and whatever `apply` throws.
 */
export async function record(
  context: Context,
  given: string,
  command: string,
  apply: (facts: RelationshipFacts, store: Store) => Recorded,
): Promise<void> {
  const { recorded, id, startedOn } = await context.write(command, (store) => {
    const facts = findOpenRelationship(store, given);
    return { recorded: apply(facts, store), id: facts.id, startedOn: facts.startedOn };
  });
  const values = { relationship: idOf('R', id), ...recorded.values };
  await context.did(`${command.replaceAll(' ', '.')}/1`, recorded.text, values);
  const { on } = recorded.values;
  if (typeof on === 'string' && on < startedOn)
    await context.say(`Note: ${on} is before ${idOf('R', id)} began, on ${startedOn}.`);
  await sayNext(context, id);
}

/**
 * Reports what a relationship waits for once the change is made.
 *
 * @param newcomer Who has just joined it: what they are asked for is told first, all of it.
 */
export async function sayNext(context: Context, id: number, newcomer?: number): Promise<void> {
  const steps = await context.read((store) => {
    const settings = loadPhases(store);
    return loadFacts(store, { ids: [id] }).flatMap((facts) => {
      const own = checklist(facts, settings, store.today)
        .filter((line) => line.own !== null && line.own.participantId === newcomer)
        .flatMap(({ command }) => command ?? []);
      return own.length > 0 ? own : whatNext(facts, settings, store.today);
    });
  });
  await context.next(...steps);
}

/** Returns the commands that a relationship waits for: those named by its checklist, or the step to the next phase. */
export function whatNext(facts: RelationshipFacts, settings: PhaseSettings, today: string): string[] {
  if (facts.outcome !== null) return [];
  const step = nextStep(facts, settings, today);
  if (step.isAllowed) return [`mentor advance ${idOf('R', facts.id)}`];
  return [step.missing[0]?.command ?? `mentor relationship show ${idOf('R', facts.id)}`];
}
