/** A field of many people with few different values. */
import type { Participant } from '../../domain/people/participant.ts';
import { type Answer, eachOnce } from './memo.ts';
import { type Held, heldIn, valuesIn } from './field-values.ts';

/**
 * Returns a function that reads a field of one participant after another. What is read of equal values is worked out once.
 *
 * @param read is given what `fieldValues` returns
 */
export function fieldReader<T extends Answer>(
  field: string,
  read: (values: readonly string[]) => T,
): (participant: Participant) => T {
  const readOnce = eachOnce((held: Held) => read(valuesIn(held)));
  return (participant) => readOnce(heldIn(participant, field));
}
