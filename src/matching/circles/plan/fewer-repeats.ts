/** Makes a plan better by exchanges that look at what groups lose by repeats, which a flow does not know. */
import { type Assignment, type GroupProblem, lossOf, NO_CLASS, scoreOf } from '../group-problem.ts';

/** A plan that still gets better after so many rounds over all groups is taken as it is. */
const MOST_ROUNDS = 20;

/**
 * Returns a plan that is at least as good, with the same groups open: as long as that gains, a group takes in a joiner who has
 * a place left, with or without another going, loses one, or changes one with another group. Held pairs, and those who are
 * together, stay. A plan with slots, or where joiners count, stays as it is.
 *
 * O(groups × size × joiners × places) for each round.
 *
 * @param plan that breaks no constraint
 */
export function withFewerRepeats(problem: GroupProblem, plan: Assignment): Assignment {
  if (problem.slots !== null || problem.counted === 'joiners') return plan;
  const exchanges = new RepeatExchanges(problem, plan);
  for (let round = 0; round < MOST_ROUNDS; round++) if (!exchanges.go()) break;
  return exchanges.plan();
}

class RepeatExchanges {
  private readonly problem: GroupProblem;
  private readonly before: Assignment;
  private readonly groups: (readonly number[])[];
  private readonly worth: number[];
  private readonly left: Int32Array;
  private readonly stays: ReadonlySet<string>;
  private readonly isTogether: ReadonlySet<number>;
  private readonly apartOf: readonly ReadonlySet<number>[];

  constructor(problem: GroupProblem, plan: Assignment) {
    this.problem = problem;
    this.before = plan;
    const groups: number[][] = Array.from({ length: problem.openers }, () => []);
    this.left = problem.placesOf.slice();
    for (const [joiner, openers] of plan.openerOf.entries())
      for (const opener of openers) {
        groups[opener]!.push(joiner);
        this.left[joiner]!--;
      }
    this.groups = groups;
    this.worth = groups.map((group, opener) => this.worthOf(opener, group));
    this.stays = new Set(problem.held.map(({ joiner, opener }) => `${joiner} ${opener}`));
    this.isTogether = new Set(problem.together.flat());
    const apartOf = Array.from({ length: problem.joiners }, () => new Set<number>());
    for (const [one, other] of problem.apart) {
      apartOf[one]!.add(other);
      apartOf[other]!.add(one);
    }
    this.apartOf = apartOf;
  }

  plan(): Assignment {
    const openerOf: number[][] = Array.from({ length: this.problem.joiners }, () => []);
    for (const [opener, group] of this.groups.entries())
      for (const joiner of group) openerOf[joiner]!.push(opener);
    return { openerOf, slotOf: this.before.slotOf };
  }

  /** Goes through all groups once, and returns whether anything was gained. */
  go(): boolean {
    let hasGained = false;
    for (const opener of this.groups.keys()) {
      if (this.groups[opener]!.length === 0) continue;
      for (const gone of [null, ...this.groups[opener]!]) {
        if (gone !== null && (!this.groups[opener]!.includes(gone) || !this.canGo(gone, opener))) continue;
        if (this.exchange(opener, gone)) hasGained = true;
      }
    }
    return hasGained;
  }

  /** Makes the first exchange of a group that gains, in which somebody goes, or nobody. */
  private exchange(opener: number, gone: number | null): boolean {
    const rest = this.groups[opener]!.filter((joiner) => joiner !== gone);
    if (gone !== null && this.change([[opener, rest]])) return true;
    for (let comes = 0; comes < this.problem.joiners; comes++) {
      if (rest.includes(comes) || comes === gone || this.isTogether.has(comes)) continue;
      const group = [...rest, comes];
      if (this.left[comes]! > 0) {
        if (this.change([[opener, group]])) return true;
      } else if (gone !== null)
        for (const [other, theirs] of this.groups.entries()) {
          if (other === opener || !theirs.includes(comes) || theirs.includes(gone)) continue;
          if (!this.canGo(comes, other)) continue;
          const without = theirs.filter((joiner) => joiner !== comes);
          if (
            this.change([
              [opener, group],
              [other, [...without, gone]],
            ])
          )
            return true;
        }
    }
    return false;
  }

  /** Changes groups where that gains, and they may be so. */
  private change(changes: readonly (readonly [opener: number, group: readonly number[]])[]): boolean {
    let gain = 0;
    for (const [opener, group] of changes) gain += this.worthOf(opener, group) - this.worth[opener]!;
    if (!(gain > 0) || !changes.every(([opener, group]) => this.fits(opener, group))) return false;
    for (const [opener, group] of changes) {
      for (const joiner of this.groups[opener]!) this.left[joiner]!++;
      for (const joiner of group) this.left[joiner]!--;
      this.groups[opener] = group;
      this.worth[opener] = this.worthOf(opener, group);
    }
    return true;
  }

  /** Returns what a group scores; −∞ where a pair of it is not allowed. */
  private worthOf(opener: number, group: readonly number[]): number {
    let sum = 0;
    for (const joiner of group) sum += scoreOf(this.problem, joiner, opener);
    return sum - lossOf(this.problem.repeats?.[opener], group);
  }

  private canGo(joiner: number, opener: number): boolean {
    return !this.isTogether.has(joiner) && !this.stays.has(`${joiner} ${opener}`);
  }

  private fits(opener: number, group: readonly number[]): boolean {
    const { least, most, caps } = this.problem;
    if (group.length < least[opener]! || group.length > most[opener]!) return false;
    if (group.some((one) => group.some((other) => this.apartOf[one]!.has(other)))) return false;
    return caps.every(({ classOf, most: atMost, isAloneAllowed }) =>
      group.every((joiner) => {
        if (classOf[joiner] === NO_CLASS) return true;
        const alike = group.filter((other) => classOf[other] === classOf[joiner]).length;
        return (atMost === null || alike <= atMost) && (isAloneAllowed || alike > 1);
      }),
    );
  }
}
