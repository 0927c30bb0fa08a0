/** What a review says of the decisions that were made in it, on pairs or on groups. */
import type { Decision } from '../../../domain/decision.ts';
import { Failure } from '../../../errors.ts';
import { listed } from '../../../domain/words/text.ts';
import { plural } from '../../../view/words/words.ts';
import { DECIDED } from '../decide-pair.ts';

/** `null` where one was taken back. */
type MadeDecision = Decision | null;

/**
 * Returns what was decided.
 *
 * @param nounOf what each decision is on, one and several
 * @example madeText(made, () => ['match', 'matches']) // '2 matches approved and 1 match kept apart'
 */
export function madeText(
  made: readonly { readonly decision: MadeDecision }[],
  nounOf: (decision: MadeDecision) => readonly [one: string, many: string],
): string {
  const parts = (['approve', 'lock', 'forbid', null] as const).flatMap((decision) => {
    const count = made.filter((one) => one.decision === decision).length;
    const words = decision === null ? 'taken back' : DECIDED[decision];
    return count === 0 ? [] : [`${plural(count, ...nounOf(decision))} ${words}`];
  });
  return parts.length === 0 ? 'Nothing was decided' : listed(parts);
}

/**
 * Returns what a review ends with at Ctrl-C, which loses nothing.
 *
 * @param made as {@link madeText} has it; `null` where nothing was decided
 */
export function stopped(made: string | null): Failure {
  return made === null
    ? new Failure('cancelled', 'Stopped; nothing was decided.', 'mentor match review begins again')
    : new Failure(
        'cancelled',
        `Stopped. What was decided is kept: ${made}.`,
        'mentor match decisions lists it; mentor match review goes on with the others',
      );
}
