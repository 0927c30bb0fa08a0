/** A question at the keyboard, as data. Every answer is text, as the option's own would be. */

/** One of the answers of a list. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Shown beside the question once the choice is made, if not the label. */
  readonly short?: string;
  /** Shown under the list while the choice is marked. */
  readonly about?: string;
}

/** No, which is marked first, or yes. */
export const NO_OR_YES: readonly Choice[] = [
  { value: 'no', label: 'No' },
  { value: 'yes', label: 'Yes' },
];

/** The answers so far, by option. A question that was not asked has none; one left out has an empty text. */
export type Answers = Readonly<Record<string, string>>;

/** A question that fills one option. */
export interface Question {
  /** The option that it fills: `--name`. */
  readonly option: string;
  readonly message: string;
  /**
   * `yes-no` is answered `yes` or `no`. `search` is a list that typing narrows. `scale` is a list of numbers with
   * their words, and a digit answers it at once.
   */
  readonly kind: 'text' | 'choice' | 'yes-no' | 'search' | 'scale';
  /**
   * What can be chosen. For `search` this may be a function of what was typed, `''` at first. A list is searched by the
   * words of its labels.
   */
  readonly choices?: readonly Choice[] | Search;
  /** For `search`: whether several can be chosen. The answer has them with `; ` between. */
  readonly isSeveral?: boolean;
  /** The answer that Enter alone gives. */
  readonly initial?: string | undefined;
  /** Whether Enter leaves the question out, with an empty answer. Where this is absent, `check` decides on blank text. */
  readonly isOptional?: boolean;
  /** Returns what is wrong with an answer, or undefined. A `Failure` that it throws is what is wrong. */
  readonly check?: (answer: string) => string | undefined | Promise<string | undefined>;
}

/** Returns at most ten choices for what was typed. */
export type Search = (typed: string) => readonly Choice[] | Promise<readonly Choice[]>;

/** A question of a series, or one that depends on the answers so far; `undefined` is not asked. */
export type Step = Question | ((answers: Answers) => Question | undefined | Promise<Question | undefined>);

/** The answer that goes back to the question before. */
export const BACK = Symbol('back');

/** At most this many choices of a search are shown. */
export const MOST_FOUND = 10;
