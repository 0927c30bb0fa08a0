/** What makes a goal SMART-complete. */
import { saysNothing } from '../../words/answer.ts';
import type { GoalFields } from '../relationship.ts';

/** The parts of a SMART goal, the letter each stands for, and the option that fills it. */
const PARTS: readonly {
  readonly part: keyof GoalFields;
  readonly option: string;
  readonly missing: string;
  readonly name: string;
  /** Whether the part is a value for which one letter is enough, such as a grade. */
  readonly isValue?: true;
}[] = [
  { part: 'statement', option: '--statement', missing: 'a statement (specific)', name: 'statement' },
  { part: 'measure', option: '--measure', missing: 'a measure (measurable)', name: 'measure' },
  {
    part: 'baseline',
    option: '--baseline',
    missing: 'a baseline (measurable)',
    name: 'baseline',
    isValue: true,
  },
  { part: 'target', option: '--target', missing: 'a target (achievable)', name: 'target', isValue: true },
  { part: 'why', option: '--why', missing: 'why it matters (relevant)', name: 'why' },
  { part: 'dueOn', option: '--due', missing: 'a due date (time-bound)', name: 'due date' },
];

/**
 * Returns in words how an edit changes what was there; `null` where it only fills in what was missing.
 *
 * @example revision({ …, target: '6' }, { …, target: '8' }) // 'target 6 → 8'
 */
export function revision(before: GoalFields, after: GoalFields): string | null {
  const changed = PARTS.filter(
    ({ part, isValue }) => !lacks(before[part], isValue) && before[part] !== after[part],
  ).map(({ part, name }) => `${name} ${before[part]} → ${after[part] ?? '–'}`);
  return changed.length === 0 ? null : changed.join('; ');
}

/**
 * Returns what a goal lacks to be SMART-complete, in the order of the letters; empty when complete. A part that says
 * nothing (".", "n/a") is lacking.
 *
 * @example missingFromGoal({ …, measure: null, … }) // [{ option: '--measure', missing: 'a measure (measurable)' }]
 */
export function missingFromGoal(goal: GoalFields): { option: string; missing: string }[] {
  return PARTS.filter(({ part, isValue }) => lacks(goal[part], isValue)).map(({ option, missing }) => ({
    option,
    missing,
  }));
}

/** Returns whether a goal lacks nothing: see {@link missingFromGoal}. */
export function isGoalComplete(goal: GoalFields): boolean {
  return PARTS.every(({ part, isValue }) => !lacks(goal[part], isValue));
}

function lacks(given: string | null, isValue: true | undefined): boolean {
  return saysNothing(given, isValue === true ? 1 : 2);
}
