/** Takes what the other side says to goals that one side wrote. */
import { idOf } from '../../../domain/reference.ts';
import { whoConfirmsGoal, whyNotTheirs } from '../../../domain/relationship/goals/goal-confirmation.ts';
import type { Goal } from '../../../domain/relationship/relationship.ts';
import { saysNothing } from '../../../domain/words/answer.ts';
import { saveWord } from '../../../store/relationships/goals.ts';
import { ofEachGoal } from './of-each-goal.ts';
import { type AnsweringInPair, type PairTaking } from './taking.ts';

export const goalConfirmation: PairTaking = {
  about: 'pair',
  isReplaceable: true, // a word that they have changed since
  take: ofEachGoal(['agrees', 'words'], keepWord),
};

/** Keeps what they say to a goal, if it is theirs to say and about the goal as it is; returns what there is to tell. */
function keepWord(answering: AnsweringInPair, goal: Goal): string[] {
  const { store, facts, person, said, on, occasion } = answering;
  const id = idOf('G', goal.id);
  const { confirmation } = goal;
  if (goal.status !== 'open')
    return [`${id} is ${goal.status} since ${goal.closedOn}, so what is said of it is left out`];
  if (confirmation === null) return [`${id} needs nobody’s yes, so what is said of it is left out`];
  const { participantId, name } = person;
  if (!whoConfirmsGoal(facts, goal).some((one) => one.participantId === participantId))
    return [`${name} ${whyNotTheirs(id, goal, person)}, so what is said of it is left out`];
  if (occasion.day < confirmation.askedOn)
    return [`${id} was worded anew after the form was made; ${name} is asked again: mentor form due`];
  const given = said.fields.get(`words.${id}`) ?? null;
  const words = saysNothing(given) ? null : given;
  const yesOrNo = said.fields.get(`agrees.${id}`);
  if (yesOrNo === undefined && words === null)
    return [`${name} says neither yes nor no to ${id}, and is asked again: mentor form due`];
  // Who would change something, and does not say yes, does not agree.
  const agrees = yesOrNo === 'yes';
  const { answererId, answeredOn } = confirmation;
  const isFirst = answeredOn === null || (answererId === participantId && on >= answeredOn);
  if (!isFirst) {
    if (agrees === confirmation.agrees) return [];
    return [
      `${name} says ${agrees ? 'yes' : 'no'} to ${id}; what was said on ${answeredOn} stays: mentor goal show ${id}`,
    ];
  }
  saveWord(store, goal.id, { answererId: participantId, answeredOn: on, agrees, words });
  if (agrees)
    return words === null ? [] : [`${name} agrees to ${id}, and adds a word: mentor goal show ${id}`];
  const what = words === null ? ' and does not say what they would change: a word with them helps' : '';
  return [`${name} does not agree to ${id}${what}; who wrote it is asked anew: mentor goal show ${id}`];
}
