/** Who moves as one: joiners who are kept together are one unit, and any other joiner is a unit of their own. */
import { grouped } from '../../../domain/grouping.ts';
import { type GroupProblem, NO_CLASS, NOT_ALLOWED, waitClasses } from '../group-problem.ts';

/** How many members of a class a unit brings into a group. */
export interface ClassCount {
  readonly cap: number;
  readonly classOf: number;
  readonly count: number;
}

/** Joiners who are in one group or in none. */
export interface Unit {
  /** Ascending. */
  readonly joiners: readonly number[];
  /** How many groups it can be in. */
  readonly places: number;
  /** The openers that it is held by. */
  readonly heldBy: readonly number[];
  readonly classes: readonly ClassCount[];
  /** Positions of the units that are never in one group with it. */
  readonly apart: readonly number[];
  /** When all of it are free, where groups have times. */
  readonly bits: Uint32Array | null;
  /** How many of its joiners have each wait, the longest first. */
  readonly served: readonly number[];
  /** What placing it is worth in one step of the search: more than any change of who waited how long. */
  readonly weight: number;
}

/** The units of a problem, by their first joiner. */
export interface Units {
  readonly all: readonly Unit[];
  /** `scores[unit * openers + opener]`: the sum of its joiners' scores; NaN where the two do not go together. */
  readonly scores: Float64Array;
  /** The waits there are, the longest first. */
  readonly waits: readonly number[];
}

/** Returns the units of a problem. Joiners of lists that overlap are one unit. */
export function unitsOf(problem: GroupProblem): Units {
  const { joiners, openers, counted } = problem;
  const unitOf = rootsOf(joiners, problem.together);
  const groups = [...grouped(unitOf.keys(), (joiner) => unitOf[joiner]!).values()];
  const at = new Int32Array(joiners);
  for (const [unit, list] of groups.entries()) for (const joiner of list) at[joiner] = unit;
  const waits = waitClasses(problem);
  const apart = groups.map(() => new Set<number>());
  const isTorn = groups.map(() => false);
  for (const [one, other] of problem.apart) {
    const [a, b] = [at[one]!, at[other]!];
    if (a === b) isTorn[a] = true;
    apart[a]!.add(b);
    apart[b]!.add(a);
  }
  const heldBy = groups.map(() => new Set<number>());
  for (const { joiner, opener } of problem.held) heldBy[at[joiner]!]!.add(opener);
  const scores = new Float64Array(groups.length * openers);
  for (const [unit, list] of groups.entries())
    for (let opener = 0; opener < openers; opener++) {
      let sum = isTorn[unit] === true && !heldBy[unit]!.has(opener) ? NaN : 0;
      for (const joiner of list) {
        const score = problem.scores[joiner * openers + opener]!;
        sum += score === NOT_ALLOWED ? NaN : score;
      }
      scores[unit * openers + opener] = sum;
    }
  const all = groups.map((list, unit): Unit => {
    const served = waits.map((wait) =>
      counted === 'joiners' ? list.filter((joiner) => problem.waits[joiner] === wait).length : 0,
    );
    return {
      joiners: list,
      places: list.reduce((least, joiner) => Math.min(least, problem.placesOf[joiner]!), Infinity),
      heldBy: [...heldBy[unit]!].toSorted((a, b) => a - b),
      classes: classesOf(problem, list),
      apart: [...apart[unit]!].filter((other) => other !== unit).toSorted((a, b) => a - b),
      bits: problem.slots === null ? null : allOf(list.map((joiner) => problem.slots!.ofJoiner[joiner]!)),
      served,
      weight: served.reduce((sum, count, k) => sum + count * (2 * waits.length - k), 0),
    };
  });
  return { all, scores, waits };
}

function rootsOf(joiners: number, together: GroupProblem['together']): Int32Array {
  const parent = Int32Array.from({ length: joiners }, (_, joiner) => joiner);
  const rootOf = (joiner: number): number => {
    let root = joiner;
    while (parent[root] !== root) root = parent[root]!;
    return root;
  };
  for (const [first, ...others] of together)
    for (const other of others) {
      const [a, b] = [rootOf(first!), rootOf(other)];
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  return parent.map((_, joiner) => rootOf(joiner));
}

function classesOf({ caps }: GroupProblem, list: readonly number[]): ClassCount[] {
  return caps.flatMap(({ classOf }, cap) => {
    const counts = new Map<number, number>();
    for (const joiner of list) {
      const one = classOf[joiner]!;
      if (one !== NO_CLASS) counts.set(one, (counts.get(one) ?? 0) + 1);
    }
    return [...counts].map(([one, count]) => ({ cap, classOf: one, count }));
  });
}

function allOf(bits: readonly Uint32Array[]): Uint32Array {
  const common = Uint32Array.from(bits[0]!);
  for (const more of bits) for (let k = 0; k < common.length; k++) common[k]! &= more[k]!;
  return common;
}
