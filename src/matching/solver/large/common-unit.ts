/** The unit of the scores of an assignment. */
import { greatestCommonDivisor } from '../../scoring/greatest-common-divisor.ts';
import type { Assignment } from '../assignment.ts';

/**
 * Returns the greatest unit of which all scores of matches are multiples. Prices off this grid would tie with nothing,
 * and a search would have to distinguish labels that are nearly equal.
 */
export function commonUnit({ mentorOf, scoreOf }: Pick<Assignment, 'mentorOf' | 'scoreOf'>): number {
  let unit = 0;
  for (let mentee = 0; mentee < mentorOf.length && unit !== 1; mentee++)
    if (mentorOf[mentee] !== -1) unit = greatestCommonDivisor(unit, Math.abs(scoreOf[mentee]!));
  return Math.max(1, unit);
}
