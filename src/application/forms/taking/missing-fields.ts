/** What has to be said for something to be recorded, whatever the programme's own version of a form requires. */
import type { SaidOnForm } from '../../../domain/forms/check-answer.ts';
import { fault } from './taking.ts';

/** Returns the faults of an answer that leaves some of these fields out; undefined where it has them all. */
export function missingFields(
  { fields }: SaidOnForm,
  needed: readonly string[],
): ReturnType<typeof fault> | undefined {
  const missing = needed.filter((field) => !fields.has(field));
  if (missing.length === 0) return undefined;
  return fault(
    `it does not say ${missing.join(', ')}, without which nothing can be recorded`,
    'ask for the rest, or record it by hand',
  );
}
