/** What is open in a pair, about which a form asks once for each. */
import type { AskedForm, EachOf } from '../../domain/forms/asked-form.ts';
import type { FormKind } from '../../domain/forms/form.ts';
import { idOf } from '../../domain/reference.ts';
import { goalsToConfirm } from '../../domain/relationship/goals/goal-confirmation.ts';
import { ownerOf } from '../../domain/relationship/meetings.ts';
import { type BriefFacts, side } from '../../domain/relationship/relationship.ts';
import type { FormSet } from './form-set.ts';
import { ownerText, readableGoal } from './shown-of.ts';
import { goalsReadBy } from '../../domain/relationship/goals/goals-read.ts';

/**
 * Returns the goals about which a form asks somebody: the open ones that they read, or those that await their yes. How far a
 * goal of another is, nobody of several is asked.
 */
export function goalsAskedAbout(
  kind: FormKind,
  pair: BriefFacts,
  { id, languages }: Pick<AskedForm['person'], 'id' | 'languages'>,
  formSet: FormSet,
): EachOf[] {
  const isOfSeveral = side(pair, 'mentee').length > 1;
  const goals =
    kind === 'goal-confirmation'
      ? goalsToConfirm(pair, id)
      : goalsReadBy(pair, id).filter(
          ({ status, participantId }) =>
            status === 'open' && (!isOfSeveral || participantId === id || participantId === null),
        );
  return goals.map((goal) => ({
    id: idOf('G', goal.id),
    name: `${ownerText(goal, pair, languages, formSet)}${readableGoal(goal, id, formSet).statement}`,
  }));
}

/**
 * Returns the actions of a pair that are not done, each with who does it and by when: somebody's own, then those of all, then
 * those of the others. Where the programme’s form does not let both sides read an action, their own alone.
 *
 * @param id Who is asked.
 */
export function openActions({ actions, people }: BriefFacts, id: number, formSet: FormSet): EachOf[] {
  const question = formSet.current('meeting').questions.find(({ field }) => field === 'action');
  const isReadByBoth = question === undefined || question.readers === 'both';
  const rank = ({ ownerId }: (typeof actions)[number]): number =>
    ownerId === id ? 0 : ownerId === null ? 1 : 2;
  return actions
    .filter((one) => one.doneOn === null && (isReadByBoth || rank(one) === 0))
    .toSorted((a, b) => rank(a) - rank(b) || a.id - b.id)
    .map((one) => {
      const details = [ownerOf(one, people)?.name, one.dueOn].filter((part) => typeof part === 'string');
      const about = details.length === 0 ? '' : ` (${details.join(', ')})`;
      return { id: idOf('A', one.id), name: `${one.action}${about}` };
    });
}
