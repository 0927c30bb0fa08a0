/** Which group of mentees is helped least, and whether that can be chance: made of what the equity report prints. */
import { type EquityMentee, NOT_SAID, type PrintedEquity, type PrintedGroup } from './equity-history.ts';
import { fisherTail } from './fisher.ts';

/** A group that was helped less often than all. */
export interface LeastHelped {
  readonly field: string;
  readonly group: PrintedGroup;
  /**
   * How likely some group would have had so few by chance alone, 0 to 1: the tail of Fisher's exact test, times the number of
   * groups that were looked at (C. E. Bonferroni, 1936), for the lowest of many is always low.
   */
  readonly chance: number;
}

/** Returns whether there is a group to be told of. */
export function hasGroup(printed: PrintedEquity, fields: readonly string[]): boolean {
  return groupsOf(printed, fields).length > 0;
}

/**
 * Returns the group with the least share of mentees who were helped; of two alike the larger one, then the earlier field. `null`
 * where no group has a smaller share than all mentees. A group renewed on another day than all mentees may be no part of them,
 * which its figures show: it is not compared.
 */
export function leastHelped(
  printed: PrintedEquity,
  fields: readonly string[],
  isHelped: (mentee: EquityMentee) => boolean,
): LeastHelped | null {
  if (printed.all === null) return null;
  const countsOf = ({ mentees }: PrintedGroup): readonly [helped: number, of: number] => [
    mentees.filter(isHelped).length,
    mentees.length,
  ];
  const whole = countsOf(printed.all);
  const groups = groupsOf(printed, fields)
    .map((one) => ({ ...one, counts: countsOf(one.group) }))
    .filter(({ counts: [helped, of] }) => helped <= whole[0] && of - helped <= whole[1] - whole[0]);
  const [least] = groups.toSorted(
    ({ counts: [a, ofA] }, { counts: [b, ofB] }) => a * ofB - b * ofA || ofB - ofA,
  );
  if (least === undefined || least.counts[0] * whole[1] >= whole[0] * least.counts[1]) return null;
  const { field, group, counts } = least;
  return { field, group, chance: Math.min(1, groups.length * fisherTail(counts, whole)) };
}

/** The printed groups. Those who have not said are none, for nothing can be done for them as such. */
function groupsOf(
  { groups }: PrintedEquity,
  fields: readonly string[],
): { readonly field: string; readonly group: PrintedGroup }[] {
  return fields.flatMap((field) =>
    (groups.get(field) ?? []).filter(({ name }) => name !== NOT_SAID).map((group) => ({ field, group })),
  );
}
