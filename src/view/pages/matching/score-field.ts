/** How a score appears in every list. */
import { formatUnits, unitsForJson } from '../../../matching/input/units.ts';
import type { Field } from '../../document/result.ts';

/** Returns what a list says of the score of each row, which is in units. */
export function scoreField(decimals: 3 | 6): Field<{ readonly score: number }> {
  return {
    key: 'score',
    label: 'Score',
    align: 'right',
    give: 0,
    of: ({ score }) => unitsForJson(score, decimals),
    text: ({ score }) => formatUnits(score, decimals),
  };
}
