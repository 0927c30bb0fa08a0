/** A pair in a programme that has goals confirmed, and the goal that its mentee writes on a form. */
import { checklist } from '../../../../src/domain/relationship/phases.ts';
import type { Goal, RelationshipFacts } from '../../../../src/domain/relationship/relationship.ts';
import { loadDueForms } from '../../../../src/application/forms/asked-forms.ts';
import { loadPhases } from '../../../../src/store/programme.ts';
import type { Store } from '../../../../src/store/store.ts';
import { loadFacts } from '../../../../src/store/relationships/relationships.ts';
import type { Made } from '../../../support/programme.ts';
import { ADA, anAnswer, aPairMade, inPhase, put, take } from './answering.ts';

/** The day after that of the answers. */
export const NEXT_DAY = '2026-12-01';

/** What Ada writes. */
export const GOAL = {
  statement: 'Lead the team meeting',
  measure: 'meetings led',
  baseline: '0',
  target: '6',
  why: 'I want to lead',
  'due-on': '2027-03-31',
};

/** R1 in negotiation, in a programme that has goals confirmed. */
export function aConfirmingPair(): Made {
  const made = inPhase(aPairMade(), 'negotiation');
  const { store } = made;
  store.write('programme edit', () => store.db.exec('UPDATE programme SET has_goals_confirmed = 1'));
  return made;
}

/** R1 as it is. */
export function factsOf({ store }: Made): RelationshipFacts {
  const [facts] = loadFacts(store, { ids: [1] });
  if (facts === undefined) throw new Error('there is no R1');
  return facts;
}

/** Its first goal. */
export function goalOf(made: Made): Goal {
  const [goal] = factsOf(made).goals;
  if (goal === undefined) throw new Error('there is no goal');
  return goal;
}

/** What the checklist says of the goal. */
export function lineOf(made: Made): { text: string; isDone: boolean; command: string | null } | undefined {
  const { store } = made;
  return checklist(factsOf(made), loadPhases(store), store.today).find(
    ({ requirement }) => requirement === 'smart-goal',
  );
}

/** Who is asked for goals, or for a yes to them, by the occasion. */
export function dueOf({ store }: Made): string[] {
  const later = Object.create(store, { today: { value: NEXT_DAY } }) as Store;
  return loadDueForms(later, ['goals', 'goal-confirmation']).due.map(
    ({ form, participantId, day }) => `${form} P${participantId} ${day}`,
  );
}

/** Ada writes her goal on a form. */
export async function written(made: Made, given: { readonly day?: string } = {}): Promise<Made> {
  put(made, { 'inbox/goal.txt': anAnswer(made, 'goals', ADA, GOAL, given) });
  await take(made);
  return made;
}

/** Imports one answer more, and returns what is told of it. */
export async function told(
  made: Made,
  name: string,
  answer: string,
  ...options: string[]
): Promise<string[]> {
  put(made, { [`inbox/${name}.txt`]: answer });
  const { notes, problems } = await take(made, ...options);
  return [...notes, ...problems].map(({ message }) => message.replace(/^.*? of R1: /, ''));
}
