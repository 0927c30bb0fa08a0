/** The axis along which amounts are drawn, and which texts have room beside each other. */
import { nice, ticks } from 'd3-array';
import { thousands } from '../../domain/words/text.ts';
import type { WidthOf } from '../terminal/measure.ts';
import { LETTER, MARGIN, WIDTH } from './svg.ts';

/** About how many steps an axis has. */
const STEPS = 4;

export interface Axis {
  /** Round values to mark, in ascending order. */
  readonly ticks: readonly number[];
  /** Returns where a value stands, of an axis that is drawn from `start` to `end`. */
  readonly place: (value: number, start: number, end: number) => number;
}

/** A text, and where its middle is from left to right. */
export interface Mark {
  readonly text: string;
  readonly x: number;
}

/** Returns the axis for some values. It has 0, from which lengths are compared; whole values have whole ticks. */
export function axisOf(values: readonly number[]): Axis {
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  const [from, to] = least === most ? [0, 1] : nice(least, most, STEPS);
  const isWhole = values.every((value) => Number.isInteger(value));
  return {
    ticks: ticks(from, to, STEPS).filter((tick) => !isWhole || Number.isInteger(tick)),
    place: (value, start, end) => start + ((value - from) / (to - from)) * (end - start),
  };
}

/** Returns an amount as it stands at an axis, with a true minus. */
export function amountText(amount: number): string {
  return thousands(amount).replace('-', '−');
}

/**
 * Returns the marks that have room beside each other: all, else every second, every third, and so on from the first.
 * One that would reach out of the picture is moved in.
 */
export function withRoom<One extends Mark>(marks: readonly One[], widthOf: WidthOf): One[] {
  const half = ({ text }: Mark): number => (LETTER * widthOf(text)) / 2;
  const inside = marks.map((mark) => ({
    ...mark,
    x: Math.max(half(mark), Math.min(WIDTH - half(mark), mark.x)),
  }));
  for (let step = 1; ; step++) {
    const some = inside.filter((_, at) => at % step === 0);
    const isApart = some.every((mark, at) => {
      const before = some[at - 1];
      return before === undefined || mark.x - before.x >= half(before) + half(mark) + 2 * MARGIN;
    });
    if (isApart) return some;
  }
}
