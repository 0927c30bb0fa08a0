/** What makes a goal SMART-complete. */
import type { GoalFields } from './relationship.ts';

/** The parts of a SMART goal, the letter each stands for, and the option that fills it. */
const PARTS: readonly {
  readonly part: keyof GoalFields;
  readonly option: string;
  readonly missing: string;
}[] = [
  { part: 'statement', option: '--statement', missing: 'a statement (specific)' },
  { part: 'measure', option: '--measure', missing: 'a measure (measurable)' },
  { part: 'baseline', option: '--baseline', missing: 'a baseline (measurable)' },
  { part: 'target', option: '--target', missing: 'a target (achievable)' },
  { part: 'why', option: '--why', missing: 'why it matters (relevant)' },
  { part: 'dueOn', option: '--due', missing: 'a due date (time-bound)' },
];

/**
 * Returns what a goal lacks to be SMART-complete, in the order of the letters; empty when complete.
 *
 * @example missingFromGoal({ …, measure: null, … }) // [{ option: '--measure', missing: 'a measure (measurable)' }]
 */
export function missingFromGoal(goal: GoalFields): { option: string; missing: string }[] {
  return PARTS.filter(({ part }) => goal[part] === null || goal[part] === '').map(({ option, missing }) => ({
    option,
    missing,
  }));
}
