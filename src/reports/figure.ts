/** A figure of a report, and functions that make one from lines or numbers. */
import type { Target } from '../domain/target.ts';
import { meanOf, quantile, sum } from './statistics/arithmetic.ts';
import { type Interval, wilson } from './statistics/wilson.ts';

export interface Figure {
  /** snake_case. */
  readonly name: string;
  readonly label: string;
  /** `null` where there is nothing to count. */
  readonly value: number | null;
  /** A count, a sum, a share from 0 to 1, a mean, a median, or a score from -100 to 100. */
  readonly unit: 'count' | 'sum' | 'share' | 'mean' | 'median' | 'score';
  readonly numerator: number | null;
  /** For a mean or a median: how many values it is made of. */
  readonly denominator: number | null;
  /** For a median: the lower and the upper quartile. */
  readonly quartiles?: readonly [lower: number, upper: number];
  /** For a share that says how such things tend to go: between what it is likely to be, of many. */
  readonly interval?: Interval;
  /**
   * What is missing where it is of nothing or is held back: `what mentees said of themselves before and after`. Several figures
   * may be of one thing, which is told once. Default: the label.
   */
  readonly ofWhat?: string;
  /** What the denominator counts: `relationships`, `people`, `ratings`. Of a share, a mean and a median. */
  readonly noun?: readonly [one: string, many: string];
  /** Whether a share can be over 100%, as of places where more are taken than there are. */
  readonly canExceed?: true;
  /** Whether it is one of several into which one thing falls, as reasons are: people are not told of one that is 0. */
  readonly isOneOfSeveral?: true;
  /** For machines: in files, but not in what people read, who have it in another way. */
  readonly isExtra?: true;
  /** How many are in neither value nor denominator because they are not known. */
  readonly unknown: number;
  /** Whether its value is held back, because so few said it that it could be told who. */
  readonly isOfTooFew?: true;
  /** The same of the round before, where that is known. */
  readonly lastRound?: Figure;
  /** What the programme aims at, where that is set. */
  readonly target?: Pick<Target, 'value' | 'byOn'>;
  readonly definition: string;
}

/** What a figure says besides its value. */
interface About {
  readonly definition: string;
  readonly isOneOfSeveral?: true;
  readonly isExtra?: true;
  /** How many are unknown besides the unknown lines. Default 0. */
  readonly unknown?: number;
}

/** What a share says besides. */
interface AboutShare extends About, Named {
  readonly canExceed?: true;
  /**
   * Whether it has an interval. Only where each line is another pair or person, and the share is of how things tend to go: of
   * how many are here today there is no doubt, and two answers of one person are not two people.
   */
  readonly hasInterval?: true;
}

/** What the denominator counts. */
type Named = Required<Pick<Figure, 'noun'>>;

/** Reads a line; `null` where its value is not known. */
type Reading<Line, Value> = (line: Line) => Value | null;

/** Returns a figure that counts. */
export function count(
  name: string,
  label: string,
  value: number,
  { definition, isOneOfSeveral, isExtra }: About,
): Figure {
  return {
    name,
    label,
    value,
    unit: 'count',
    numerator: null,
    denominator: null,
    ...(isOneOfSeveral === true ? { isOneOfSeveral } : {}),
    ...(isExtra === true ? { isExtra } : {}),
    unknown: 0,
    definition,
  };
}

/** Returns a figure that is a share of a whole. A share of nothing is `null`, not 0. */
export function ratio(
  name: string,
  label: string,
  part: number,
  whole: number,
  { definition, noun, unknown = 0, hasInterval, canExceed, isOneOfSeveral }: AboutShare,
): Figure {
  const value = whole === 0 ? null : part / whole;
  const interval = hasInterval === true ? wilson(part, whole) : null;
  return {
    name,
    label,
    value,
    unit: 'share',
    numerator: part,
    denominator: whole,
    ...(interval === null ? {} : { interval }),
    ...(canExceed === true ? { canExceed } : {}),
    ...(isOneOfSeveral === true ? { isOneOfSeveral } : {}),
    noun,
    unknown,
    definition,
  };
}

/** Returns a figure that is a share of the lines whose value is known. */
export function share<Line>(
  name: string,
  label: string,
  lines: readonly Line[],
  isPart: Reading<Line, boolean>,
  about: AboutShare,
): Figure {
  const [known, unknown] = knownOf(lines, isPart, about);
  return ratio(name, label, known.filter(Boolean).length, known.length, { ...about, unknown });
}

/** Returns a figure that is the mean of the known values. */
export function mean<Line>(
  name: string,
  label: string,
  lines: readonly Line[],
  of: Reading<Line, number>,
  { noun = ['rating', 'ratings'], ...about }: About & Pick<Figure, 'noun'>,
): Figure {
  const [known, unknown] = knownOf(lines, of, about);
  return {
    name,
    label,
    value: meanOf(known),
    unit: 'mean',
    numerator: sum(known),
    denominator: known.length,
    noun,
    unknown,
    definition: about.definition,
  };
}

/** Returns a figure that is the sum of the known values; 0 where there are none. */
export function total<Line>(
  name: string,
  label: string,
  lines: readonly Line[],
  of: Reading<Line, number>,
  about: About,
): Figure {
  const [known, unknown] = knownOf(lines, of, about);
  return { ...count(name, label, sum(known), about), unit: 'sum', unknown };
}

/** Returns a figure that is the median of the known values, with its quartiles. */
export function median<Line>(
  name: string,
  label: string,
  lines: readonly Line[],
  of: Reading<Line, number>,
  { noun, ...about }: About & Named,
): Figure {
  const [known, unknown] = knownOf(lines, of, about);
  const sorted = known.toSorted((a, b) => a - b);
  const value = quantile(sorted, 0.5);
  const quartiles = [quantile(sorted, 0.25) ?? 0, quantile(sorted, 0.75) ?? 0] as const;
  return {
    name,
    label,
    value,
    unit: 'median',
    numerator: null,
    denominator: known.length,
    ...(value === null ? {} : { quartiles }),
    noun,
    unknown,
    definition: about.definition,
  };
}

/** Returns the known values of the lines, and how many are unknown. */
function knownOf<Line, Value>(
  lines: readonly Line[],
  of: Reading<Line, Value>,
  { unknown = 0 }: About,
): [Value[], number] {
  const known = lines.map(of).filter((one) => one !== null);
  return [known, unknown + lines.length - known.length];
}

/** Returns what people are told figures are of where their values are not told, each once, in the order of the figures. */
export function ofWhat(figures: readonly Figure[]): string[] {
  return [...new Set(figures.map(({ label, ofWhat: told = label }) => told))];
}
