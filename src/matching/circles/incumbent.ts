/** The best plan that is known. */
import { faultsOf } from './group-faults.ts';
import { withFewerRepeats } from './plan/fewer-repeats.ts';
import { type GroupNumbers, serviceAndMerit } from './group-numbers.ts';
import { type Assignment, compareValues, type GroupValue, valueOf } from './group-problem.ts';

export class Incumbent {
  plan: Assignment | null = null;
  value: GroupValue = [];
  service = -1;
  merit = -Infinity;
  private readonly numbers: GroupNumbers;

  constructor(numbers: GroupNumbers) {
    this.numbers = numbers;
  }

  /** Keeps a plan if it is valid and better than what is known, with fewer repeats where that makes it better. */
  offer(offered: Assignment): void {
    const { problem } = this.numbers;
    if (!this.isBetter(valueOf({ ...problem, repeats: [] }, offered))) return;
    if (faultsOf(problem, offered).length > 0) return;
    const plan = problem.repeats === undefined ? offered : withFewerRepeats(problem, offered);
    const value = valueOf(problem, plan);
    if (!this.isBetter(value)) return;
    this.plan = plan;
    this.value = value;
    const { service, merit } = serviceAndMerit(this.numbers, value);
    this.service = service;
    this.merit = merit;
  }

  private isBetter(value: GroupValue): boolean {
    return this.plan === null || compareValues(value, this.value) > 0;
  }
}
