/** Takes how somebody looks back, and how the two want it to go on. */
import { idOf } from '../../../domain/reference.ts';
import { saysNothing } from '../../../domain/words/answer.ts';
import { loadKeptValues } from '../../../store/forms/answers.ts';
import { decide, keepReflection } from '../../relationship/closing.ts';
import { type AnsweringInPair, numberSaid, type PairTaking, yesSaid } from './taking.ts';
import { missingFields } from './missing-fields.ts';

/** Under which each side's wish is kept until the other says theirs; no question has such an id. */
const DECISION = 'field:decision';

export const reflection: PairTaking = {
  about: 'pair',
  isReplaceable: true,
  take(answering) {
    const { store, facts, person, said, on } = answering;
    const missing = missingFields(said, ['achievements']);
    if (missing !== undefined) return missing;
    const achievements = said.fields.get('achievements') ?? '';
    keepReflection(store, facts, {
      participantId: person.participantId,
      reflectedOn: on,
      achievements,
      lessons: said.fields.get('lessons'),
      celebrate: said.fields.get('celebrate'),
      satisfaction: numberSaid(said, 'satisfaction'),
      wantsMore: yesSaid(said, 'wants_more'),
      isShared: yesSaid(said, 'is_shared'),
    });
    const decision = said.fields.get('decision');
    return {
      told: [
        ...(saysNothing(achievements)
          ? ['it says nothing of what was achieved, so that the checklist waits for it']
          : []),
        ...(decision === undefined ? [] : settle(answering, decision as 'end' | 'renew')),
      ],
      ...(decision !== undefined && { kept: new Map([[DECISION, decision]]) }),
    };
  },
};

/** Records the decision once everybody who is in it has said the same; returns what there is to tell. */
function settle(
  { store, facts, person, occasion, on }: AnsweringInPair,
  decision: 'end' | 'renew',
): string[] {
  const wishes = loadKeptValues(store, occasion, DECISION);
  wishes.set(person.participantId, decision);
  const said = facts.people.flatMap(({ participantId }) => wishes.get(participantId) ?? []);
  if (said.length < facts.people.length) return [];
  const id = idOf('R', facts.id);
  const isOfTwo = facts.people.length === 2;
  if (new Set(said).size > 1)
    return [
      `${isOfTwo ? 'the two' : 'they'} do not say the same of ending or renewing; talk to them: mentor relationship decide ${id} …`,
    ];
  if (facts.phase !== 'closure')
    return [
      `${isOfTwo ? 'both' : 'all'} have said how it should go on, which is decided in closure: mentor advance ${id}`,
    ];
  if (facts.decision === decision) return [];
  if (facts.decision !== null)
    return [
      `another decision is recorded since ${facts.decidedOn}, and stays: mentor relationship decide ${id} …`,
    ];
  decide(store, facts, decision, on);
  return [];
}
