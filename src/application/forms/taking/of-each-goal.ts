/** An answer that speaks of each goal of a pair. */
import { saidOfEach } from '../../../domain/forms/check-answer.ts';
import { idOf, parseId } from '../../../domain/reference.ts';
import type { Goal } from '../../../domain/relationship/relationship.ts';
import { quote } from '../../../domain/words/text.ts';
import type { AnsweringInPair, PairTaking } from './taking.ts';

/**
 * Returns how an answer is taken that says something of each goal, in one or more fields.
 *
 * @param keep Keeps what is said of a goal, and returns what there is to tell.
 */
export function ofEachGoal(
  fields: readonly string[],
  keep: (answering: AnsweringInPair, goal: Goal) => string[],
): PairTaking['take'] {
  return (answering) => {
    const { facts, said } = answering;
    const keys = new Set(fields.flatMap((field) => [...saidOfEach(said, field).keys()]));
    const about = [...keys].map((key) => ({
      key,
      goal: facts.goals.find(({ id }) => id === parseId('G', key)),
    }));
    const unknown = about.filter(({ goal }) => goal === undefined);
    if (unknown.length > 0)
      return {
        faults: unknown.map(({ key }) => ({
          message: `${quote(key)} is no goal of ${idOf('R', facts.id)}`,
          hint: `mentor goal list ${idOf('R', facts.id)}`,
        })),
      };
    return { told: about.flatMap(({ goal }) => (goal === undefined ? [] : keep(answering, goal))) };
  };
}
