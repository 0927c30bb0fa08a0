/** What pairs of peers are worth: one whole number for the two levels of the objective. */
import { refused } from '../../errors.ts';
import { emptyRow, type PeerRow, type PeerScores } from './peer-problem.ts';

/**
 * Weights up to this are exact: prices and sums in the search stay below 8 times it, and so below 2^53. The prices of the
 * one-to-one solver, which makes the start, are below 2 times it.
 */
export const LARGEST_WEIGHT = 2 ** 50;

/** The weights of all allowed pairs: `priorityUnit` × the priorities of the two + their score. */
export interface PeerWeights {
  readonly people: number;
  readonly priorityUnit: number;
  /** No answer has a lower total of scores. */
  readonly lowestTotal: number;
  /** The share of each person in the weight of a pair: `priorityUnit` × their priority. */
  readonly own: Float64Array;
  /** Fills in a row, with weights in place of scores. */
  row(person: number, into: PeerRow): void;
}

/**
 * Returns the weights of a problem's pairs.
 *
 * Let q be the most pairs that an answer has. Its total differs from that of any other by at most q × (the greatest score or 0 −
 * the least score or 0). One more than this is the unit of priority. So of two answers the one with the greater sum of
 * priorities weighs more, and of those with equal sums the one with the greater total: the sum of weights orders answers
 * exactly as the vector (sum of priorities, total) does.
 *
 * @param most how many pairs an answer has at most
 * @param hasTrio whether the weights of whole answers are added up too
 * @throws Failure where weights might not be added exactly
 */
export function weightsOf(
  scores: PeerScores,
  priorities: ArrayLike<number>,
  most: number,
  hasTrio = false,
): PeerWeights {
  const { people } = scores;
  const row = emptyRow(people);
  let [least, greatest, highest] = [0, 0, 0];
  for (let person = 0; person < people; person++) {
    highest = Math.max(highest, priorities[person]!);
    scores.row(person, row);
    for (let k = 0; k < row.length; k++) {
      if (row.scores[k]! < least) least = row.scores[k]!;
      if (row.scores[k]! > greatest) greatest = row.scores[k]!;
    }
  }
  const priorityUnit = highest === 0 && people > 0 ? 0 : most * (greatest - least) + 1;
  const largest = hasTrio ? LARGEST_WEIGHT / most : LARGEST_WEIGHT;
  if (2 * highest * priorityUnit + greatest - least > largest)
    throw refused(
      'The scores lie too far apart for so many people: their sums would not be exact.',
      'give the scores with fewer decimal places',
    );
  const own = Float64Array.from({ length: people }, (_, person) => priorityUnit * priorities[person]!);
  return {
    people,
    priorityUnit,
    lowestTotal: most * least,
    own,
    row: (person, into) => {
      scores.row(person, into);
      for (let k = 0; k < into.length; k++) into.scores[k]! += own[person]! + own[into.peerOf[k]!]!;
    },
  };
}
