/** What is recorded when a pair looks back, by a command or by an answer that came in. */
import { idOf } from '../../domain/reference.ts';
import type { Reflection, RelationshipFacts } from '../../domain/relationship/relationship.ts';
import { refused } from '../../errors.ts';
import { saveReflection } from '../../store/relationships/events.ts';
import { recordDecision } from '../../store/relationships/relationships.ts';
import type { Store } from '../../store/store.ts';

/** What one side says looking back; what is left out stays as that side said it before. */
export type SaidInReflection = Pick<Reflection, 'participantId' | 'reflectedOn' | 'achievements'> & {
  readonly [Part in 'lessons' | 'celebrate' | 'satisfaction' | 'wantsMore' | 'isShared']?:
    Reflection[Part] | undefined;
};

/** Keeps one side's reflection, laid over what that side said before, and returns it. */
export function keepReflection(
  store: Store,
  { id, reflections }: RelationshipFacts,
  said: SaidInReflection,
): Reflection {
  const before = reflections.find((one) => one.participantId === said.participantId);
  const reflection = {
    participantId: said.participantId,
    reflectedOn: said.reflectedOn,
    achievements: said.achievements,
    lessons: said.lessons ?? before?.lessons ?? null,
    celebrate: said.celebrate ?? before?.celebrate ?? null,
    satisfaction: said.satisfaction ?? before?.satisfaction ?? null,
    wantsMore: said.wantsMore ?? before?.wantsMore ?? null,
    isShared: said.isShared ?? before?.isShared ?? false,
  };
  saveReflection(store, id, reflection);
  return reflection;
}

/**
 * Records what a pair decided.
 *
 * @throws Failure `refused` where it is not in closure.
 */
export function decide(
  store: Store,
  { id, phase }: RelationshipFacts,
  decision: 'end' | 'renew',
  on: string,
): void {
  if (phase !== 'closure')
    throw refused(`${idOf('R', id)} is in ${phase}, not in closure.`, `mentor advance ${idOf('R', id)}`);
  recordDecision(store, id, decision, on);
}
