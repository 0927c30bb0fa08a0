/** What a benchmark prints: one line a comparison. */
export interface Comparison {
  readonly what: string;
  readonly peer: string;
  /** Median of the ratios of the pairs. */
  readonly ratio: number;
  /** What the design allows, or undefined where it names nothing. */
  readonly most: number | undefined;
  /** `NaN` where it is not time that is compared. */
  readonly milliseconds: number;
  readonly peerMilliseconds: number;
}
