/** How far a goal has come: its milestones, the noted values, and their position between baseline and target. */
import type { Goal } from '../relationship.ts';

export interface Milestone {
  /** From 1. */
  readonly position: number;
  readonly statement: string;
  readonly dueOn: string | null;
  readonly doneOn: string | null;
}

export interface Progress {
  readonly notedOn: string;
  /** As it was written: `4`, `4 of 10`, `40%`. */
  readonly value: string;
  readonly note: string | null;
}

export interface GoalRevision {
  readonly revisedOn: string;
  /** `target 6 → 8`. */
  readonly changed: string;
  readonly reason: string | null;
}

/** What happened with a goal, each list oldest first. */
export interface GoalStory {
  readonly milestones: readonly Milestone[];
  readonly progress: readonly Progress[];
  readonly revisions: readonly GoalRevision[];
}

export const NO_STORY: GoalStory = { milestones: [], progress: [], revisions: [] };

/**
 * Returns the number that a value begins with, or undefined where it begins with none. `3 of 10` is 3; `£1,200` is
 * 1200; a comma is a decimal point only where no three digits follow it.
 *
 * @example numberIn('40%') // 40
 */
export function numberIn(text: string): number | undefined {
  const match = /^[^\d+-]{0,3}([+-]?\d[\d,.' ]*)/.exec(text.trim());
  const digits = match?.[1]?.replace(/[' ]/g, '').replace(/[.,]$/, '');
  if (digits === undefined) return undefined;
  const plain = digits.replace(/,(?=\d{3}(?:\D|$))/g, '').replace(',', '.');
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

/** Where a goal stands. */
export interface GoalStanding {
  /** The newest value that was noted; `null` where none was. */
  readonly latest: string | null;
  /** From 0 at the baseline to 1 at the target or past it; `null` where one of the three is not a number. */
  readonly share: number | null;
  /** Each noted value as such a share, the baseline first and then oldest first; empty where no share can be worked out. */
  readonly shares: readonly number[];
}

/**
 * Returns where a goal stands between its baseline and its target. Where the target is below the baseline, the value is
 * meant to fall.
 *
 * @example goalStanding({ baseline: '2', target: '10' }, [{ value: '6', … }]).share // 0.5
 */
export function goalStanding(
  { baseline, target }: Pick<Goal, 'baseline' | 'target'>,
  progress: readonly Pick<Progress, 'value'>[],
): GoalStanding {
  const latest = progress.at(-1)?.value ?? null;
  const [from, to] = [numberIn(baseline ?? ''), numberIn(target ?? '')];
  if (from === undefined || to === undefined || from === to) return { latest, share: null, shares: [] };
  const shares = progress.flatMap(({ value }) => {
    const number = numberIn(value);
    return number === undefined ? [] : [Math.min(1, Math.max(0, (number - from) / (to - from)))];
  });
  const share = latest === null || numberIn(latest) === undefined ? null : (shares.at(-1) ?? null);
  return { latest, share, shares: shares.length === 0 ? [] : [0, ...shares] };
}

const BARS = '▁▂▃▄▅▆▇█';

/**
 * Returns shares from 0 to 1 as a line of bars, the last twelve of them.
 *
 * @example sparkline([0, 0.5, 1]) // '▁▅█'
 */
export function sparkline(shares: readonly number[]): string {
  return shares
    .slice(-12)
    .map((share) => BARS[Math.round(Math.min(1, Math.max(0, share)) * (BARS.length - 1))] ?? '')
    .join('');
}
