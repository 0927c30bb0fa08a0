/** How few people are too few to print a figure about. */

/** The fewest people whose figure is shown. */
export const LEAST = 5;
