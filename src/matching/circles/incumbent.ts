/** The best plan that is known. */
import { faultsOf } from './group-faults.ts';
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

  /** Keeps a plan if it is valid and better than what is known. */
  offer(plan: Assignment): void {
    const value = valueOf(this.numbers.problem, plan);
    if (this.plan !== null && compareValues(value, this.value) <= 0) return;
    if (faultsOf(this.numbers.problem, plan).length > 0) return;
    this.plan = plan;
    this.value = value;
    const { service, merit } = serviceAndMerit(this.numbers, value);
    this.service = service;
    this.merit = merit;
  }
}
