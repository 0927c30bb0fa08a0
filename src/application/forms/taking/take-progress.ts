/** Takes where the goals of a pair stand. */
import { idOf } from '../../../domain/reference.ts';
import type { Goal } from '../../../domain/relationship/relationship.ts';
import { saysNothing } from '../../../domain/words/answer.ts';
import { closeGoal } from '../../../store/relationships/events.ts';
import { insertProgress } from '../../../store/relationships/goals.ts';
import { ofEachGoal } from './of-each-goal.ts';
import { type AnsweringInPair, type PairTaking } from './taking.ts';

export const progress: PairTaking = {
  about: 'pair',
  isReplaceable: true, // one more note of where a goal stands
  take: ofEachGoal(['value', 'note', 'status'], keepProgress),
};

/** Notes where a goal stands, and closes it where it is settled; returns what there is to tell. */
function keepProgress({ store, said, on }: AnsweringInPair, goal: Goal): string[] {
  const id = idOf('G', goal.id);
  const of = (field: string): string | null => said.fields.get(`${field}.${id}`) ?? null;
  const [value, note, status] = [of('value'), of('note'), of('status') ?? 'open'];
  if (goal.status !== 'open')
    return status === goal.status
      ? []
      : [`${id} is ${goal.status} since ${goal.closedOn}, so what is said of it is left out`];
  if (status === 'dropped' && saysNothing(note)) {
    if (value !== null) insertProgress(store, goal.id, { notedOn: on, value, note });
    return [`${id} should be dropped, and it is not said why: mentor goal drop ${id} --reason …`];
  }
  if (value !== null || note !== null)
    insertProgress(store, goal.id, { notedOn: on, value: value ?? '–', note });
  if (status === 'achieved' || status === 'dropped')
    closeGoal(store, goal.id, status, on, status === 'dropped' ? note : null);
  return [];
}
