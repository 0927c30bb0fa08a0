/** Whether a round goes better than the one before it: by rules, from shares of which more is better. */
import type { Figure } from '../figure.ts';
import { fisherTail } from './fisher.ts';

/** As sure as intervals are: less likely by chance than so, and it is called hardly chance. */
export const HARDLY = 0.05;

/** How a share stands to what it was in the round before. */
interface Course {
  readonly figure: Figure;
  /** Above 0 where it is greater now. */
  readonly change: number;
  readonly isHardlyChance: boolean;
}

export interface Verdict {
  /** What it goes like, before “than” or “as” and the round before: `perhaps worse than the round before at this stage`. */
  readonly words: string;
  /** Which of the differences can be chance, in a sentence. */
  readonly sureness: string;
}

const BEFORE = 'the round before at this stage';

/**
 * Returns whether things go better or worse than in the round before, and how sure that is; `null` where nothing is known of both.
 * A difference is hardly chance where the tail of Fisher's exact test, doubled for both directions and times the number of
 * shares that are compared (C. E. Bonferroni, 1936), is under {@link HARDLY}.
 */
export function verdictOn(figures: readonly Figure[]): Verdict | null {
  const courses = coursesOf(figures);
  if (courses.length === 0) return null;
  const sure = courses.filter(({ isHardlyChance }) => isHardlyChance);
  const open = courses.filter(({ change, isHardlyChance }) => change !== 0 && !isHardlyChance);
  return { words: wordsOf(sure, open), sureness: surenessOf(sure, open) };
}

function coursesOf(figures: readonly Figure[]): Course[] {
  const known = figures.filter(
    ({ value, denominator, lastRound }) =>
      value !== null && (denominator ?? 0) > 0 && (lastRound?.denominator ?? 0) > 0,
  );
  return known.map((figure) => {
    const now = countsOf(figure);
    const then = countsOf(figure.lastRound ?? figure);
    const change = now[0] * then[1] - then[0] * now[1];
    const whole = [now[0] + then[0], now[1] + then[1]] as const;
    const chance = 2 * known.length * fisherTail(change < 0 ? now : then, whole);
    return { figure, change, isHardlyChance: change !== 0 && chance < HARDLY };
  });
}

function countsOf({ numerator, denominator }: Figure): readonly [part: number, whole: number] {
  return [numerator ?? 0, denominator ?? 0];
}

function wordsOf(sure: readonly Course[], open: readonly Course[]): string {
  if (sure.length + open.length === 0) return `as good as ${BEFORE}`;
  const told = sure.length > 0 ? sure : open;
  const isUp = told.some(({ change }) => change > 0);
  const isDown = told.some(({ change }) => change < 0);
  if (isUp && isDown)
    return `${sure.length > 0 ? 'better in some and worse in other things' : 'neither clearly better nor clearly worse'} than ${BEFORE}`;
  return `${sure.length > 0 ? '' : 'perhaps '}${isUp ? 'better' : 'worse'} than ${BEFORE}`;
}

function surenessOf(sure: readonly Course[], open: readonly Course[]): string {
  const named = (courses: readonly Course[]): string =>
    courses.map(({ figure }) => figure.label.toLowerCase()).join(', ');
  if (sure.length + open.length === 0) return 'There is no difference.';
  if (open.length === 0) return `So large a difference is hardly chance: ${named(sure)}.`;
  if (sure.length === 0) return `A difference of this size can be chance: ${named(open)}.`;
  return `Hardly chance: ${named(sure)}. Can be chance: ${named(open)}.`;
}
