/** `--where FIELD=VALUE`: conditions on the rows of a list. */
import { type Asked, type Condition, nearValues, readCondition } from '../../domain/search/condition.ts';
import { quote } from '../../domain/words/text.ts';
import { wrongUsage } from '../../errors.ts';

/** The help of `--where`. */
export const WHERE =
  'only those with this value: organisation="Elm Hill"; != ~ (has in it) < > too; several are all asked for';

/**
 * Reads conditions.
 *
 * @throws Failure `usage` for the first that cannot be read.
 */
export function conditionsFrom<Row, A extends Asked<Row> = Asked<Row>>(
  given: readonly string[],
  all: readonly A[],
): readonly Condition<Row, A>[] {
  return given.map((text) => {
    const read = readCondition<Row, A>(text, all);
    if ('problem' in read) throw wrongUsage(`--where ${quote(text)}: ${read.problem}.`, read.hint);
    return read;
  });
}

/**
 * Returns a sentence for each condition that nobody meets, even alone, with values that may be meant.
 *
 * @param who What the rows are, one of them: `participant`.
 */
export function unmetWords<Row>(
  conditions: readonly Condition<Row>[],
  rows: readonly Row[],
  who: string,
): readonly string[] {
  return conditions
    .filter(({ isMet }) => !rows.some(isMet))
    .map((condition) => {
      const { asked, comparison, value } = condition;
      const near = nearValues(condition, rows).map((one) => `${one.value} (${one.rows})`);
      const none = `No ${who} has ${asked.name}${comparison}${value}.`;
      return near.length === 0 ? none : `${none} There are: ${near.join(', ')}.`;
    });
}
