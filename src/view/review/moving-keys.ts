/** The keys that move through the list of a review. */

/** Where the row in hand stands in a list. */
interface Place {
  readonly at: number;
  readonly last: number;
  /** How many rows are in sight. */
  readonly inSight: number;
}

/** Returns the row that a key goes to, which may be before the first or behind the last; `undefined` of a key that moves nothing. */
export function rowMovedTo(name: string, { at, last, inSight }: Place): number | undefined {
  switch (name) {
    case 'up':
    case 'k':
      return at - 1;
    case 'down':
    case 'j':
      return at + 1;
    case 'pageup':
      return at - Math.max(1, inSight);
    case 'pagedown':
      return at + Math.max(1, inSight);
    case 'home':
    case 'g':
      return 0;
    case 'end':
    case 'G':
      return last;
    default:
      return undefined;
  }
}
