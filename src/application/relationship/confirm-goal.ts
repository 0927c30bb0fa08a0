/** What the other side says to a goal, by a command or by an answer that came in. */
import {
  changesSubstance,
  isConfirmed,
  whoConfirmsGoal,
  whyNotTheirs,
} from '../../domain/relationship/goals/goal-confirmation.ts';
import { missingFromGoal } from '../../domain/relationship/goals/goals.ts';
import { byWhom } from '../../domain/relationship/checklist-item.ts';
import { idOf } from '../../domain/reference.ts';
import {
  type Goal,
  type GoalFields,
  personBy,
  type RelationshipFacts,
  type RelationshipPerson,
} from '../../domain/relationship/relationship.ts';
import { refused } from '../../errors.ts';
import { askForYes, saveWord } from '../../store/relationships/goals.ts';
import type { Store } from '../../store/store.ts';

/**
 * Asks the other side anew where a goal that it has not said yes to became another one. What the coordinator changes in a
 * goal that is confirmed is not asked about.
 */
export function askAgainFor(store: Store, before: Goal, after: GoalFields): void {
  const { id, confirmation } = before;
  if (confirmation === null || isConfirmed(before) || !changesSubstance(before, after)) return;
  askForYes(store, id, { writerId: confirmation.writerId, on: store.today });
}

/** Records what a list of the coordinator’s says of a goal: that both sides want it, or that the other side is to be asked. */
export function setConfirmed(store: Store, goal: Goal, isAgreed: boolean, writerId: number): void {
  if (isConfirmed(goal) === isAgreed) return;
  if (isAgreed)
    saveWord(store, goal.id, { answererId: null, answeredOn: store.today, agrees: true, words: null });
  else askForYes(store, goal.id, { writerId: goal.confirmation?.writerId ?? writerId, on: store.today });
}

/**
 * Returns who says yes or no to a goal; undefined where nobody is on the other side.
 *
 * @param by As `--by` names them; undefined for the only one on the other side.
 * @throws Failure `refused` where nobody’s yes is needed, the goal lacks a part, or who is named is not on the other side.
 */
export function whoConfirms(
  facts: RelationshipFacts,
  goal: Goal,
  by: string | undefined,
): RelationshipPerson | undefined {
  const id = idOf('G', goal.id);
  const { confirmation } = goal;
  if (confirmation === null)
    throw refused(
      `${id} needs nobody’s yes.`,
      'only what one side writes on a form is confirmed by the other: mentor programme edit --confirm-goals yes',
    );
  const [missing] = missingFromGoal(goal);
  if (missing !== undefined)
    throw refused(`${id} lacks ${missing.missing}.`, `mentor goal edit ${id} ${missing.option} …`);
  const others = whoConfirmsGoal(facts, goal);
  const named = others.map((one) => `--by ${byWhom(facts, one)}`).join(' or ');
  if (by === undefined) {
    if (others.length > 1) throw refused(`Several people can say yes to ${id}.`, `say who: ${named}`);
    return others[0];
  }
  const person = personBy(facts, by);
  if (others.some(({ participantId }) => participantId === person.participantId)) return person;
  throw refused(
    `${person.name} ${whyNotTheirs(id, goal, person)}; the other side confirms it.`,
    named === '' ? `mentor relationship show ${idOf('R', facts.id)}` : named,
  );
}
