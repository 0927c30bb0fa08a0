/** The threshold below which figures about people are not printed. */

/** The fewest people about whom a figure is shown. */
export const LEAST = 5;
