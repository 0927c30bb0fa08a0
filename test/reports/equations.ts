/** What printed sums tell when they are solved: by rational elimination, with nothing taken from the program. */

/**
 * Returns the sets of one to four people whose sum is determined by the sums over the rows: those orthogonal to all that
 * the rows are orthogonal to. People whom no row tells apart come together.
 */
export function smallSetsTold(rows: readonly (readonly number[])[], people: readonly number[]): number[][] {
  const cells = new Map<string, number[]>();
  for (const person of people) {
    const column = rows.map((row) => (row.includes(person) ? 1 : 0)).join('');
    cells.set(column, [...(cells.get(column) ?? []), person]);
  }
  const columns = [...cells];
  const nullspace = nullSpace(
    rows.map((_, at) => columns.map(([column]) => (column[at] === '1' ? 1n : 0n))),
    columns.length,
  );
  const told: number[][] = [];
  const look = (from: number, chosen: readonly number[], size: number): void => {
    if (chosen.length > 0 && nullspace.every((one) => chosen.reduce((sum, at) => sum + one[at]!, 0n) === 0n))
      told.push(chosen.flatMap((at) => columns[at]?.[1] ?? []));
    for (let at = from; at < columns.length; at++) {
      const own = columns[at]?.[1].length ?? 0;
      if (size + own <= 4) look(at + 1, [...chosen, at], size + own);
    }
  };
  look(0, [], 0);
  return told;
}

/** Vectors of whole numbers that span all that is orthogonal to the rows. */
function nullSpace(rows: readonly (readonly bigint[])[], width: number): bigint[][] {
  const reduced: bigint[][] = [];
  const pivots: number[] = [];
  for (const row of rows) {
    let rest = [...row];
    for (const [at, pivot] of pivots.entries()) rest = cleared(rest, reduced[at]!, pivot);
    const pivot = rest.findIndex((value) => value !== 0n);
    if (pivot === -1) continue;
    for (const [at, own] of reduced.entries()) reduced[at] = cleared(own, rest, pivot);
    reduced.push(rest);
    pivots.push(pivot);
  }
  const multiple = pivots.reduce((product, pivot, at) => product * reduced[at]![pivot]!, 1n);
  return Array.from({ length: width }, (_, at) => at)
    .filter((at) => !pivots.includes(at))
    .map((free) => {
      const vector = Array.from({ length: width }, () => 0n);
      vector[free] = multiple;
      for (const [at, pivot] of pivots.entries())
        vector[pivot] = (-reduced[at]![free]! * multiple) / reduced[at]![pivot]!;
      return vector;
    });
}

/** The row with nothing at the pivot of another, by whole numbers divided by what they share. */
function cleared(row: readonly bigint[], by: readonly bigint[], pivot: number): bigint[] {
  const [times, own] = [row[pivot]!, by[pivot]!];
  if (times === 0n) return [...row];
  const rest = row.map((value, at) => value * own - by[at]! * times);
  const shared = rest.reduce((divisor, value) => greatest(divisor, value), 0n);
  return shared > 1n ? rest.map((value) => value / shared) : rest;
}

function greatest(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a < 0n ? -a : a;
}
