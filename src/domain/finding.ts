/** What a check of a data file found, and whether a mentor's load above their places was decided. */
import { idOf } from './reference.ts';

/** One thing that is wrong. */
export interface Finding {
  /** The name of what must hold: `capacity`, `log-replay`. */
  readonly check: string;
  /** Where: `R7`, `P3`, or a table. Never a name. */
  readonly thing: string;
  /** What is wrong. */
  readonly message: string;
  /** What to do. */
  readonly hint: string;
}

/** A change that affects one mentor's load, in the order of the log. */
export interface LoadStep {
  readonly invocation: number;
  readonly command: string;
  /** The invocation that this one undid, or null. */
  readonly undoes: number | null;
  /** The mentor's own places after it: a number, or null for the programme's default. */
  readonly capacity?: number | null;
  /** A relationship of theirs, and whether it takes a place after it: it is open, with a mentee. */
  readonly relationship?: { readonly id: number; readonly takesPlace: boolean };
}

/**
 * Commands by which a coordinator accepts more relationships than places: they warn about it, or set that number.
 */
const DECISIONS: ReadonlySet<string> = new Set([
  'relationship pair',
  'relationship join',
  'import relationships',
  'participant edit',
  'import participants',
]);

/**
 * Returns what is wrong with a mentor's load, or null if it fits or the coordinator accepted the excess,
 * which is so if the command that last raised it is one of {@link DECISIONS}. An undo restores the earlier
 * state exactly, even if that does not fit what came after it; the result then names it.
 *
 * @param steps Everything that affected the load since the start, in order.
 */
export function overloadOf(
  mentorId: number,
  steps: readonly LoadStep[],
  defaultCapacity: number,
): Finding | null {
  const open = new Set<number>();
  let capacity: number | null = null;
  let excess = 0;
  let cause: LoadStep | undefined;
  for (const [index, step] of steps.entries()) {
    if (step.capacity !== undefined) capacity = step.capacity;
    if (step.relationship?.takesPlace === true) open.add(step.relationship.id);
    else if (step.relationship !== undefined) open.delete(step.relationship.id);
    if (steps[index + 1]?.invocation === step.invocation) continue; // only the state after a whole command counts
    const now = open.size - (capacity ?? defaultCapacity);
    if (now > Math.max(0, excess)) cause = step;
    excess = now;
  }
  if (excess <= 0 || (cause !== undefined && DECISIONS.has(cause.command))) return null;
  const places = capacity ?? defaultCapacity;
  const id = idOf('P', mentorId);
  const relationships = [...open].sort((a, b) => a - b).map((one) => idOf('R', one));
  return {
    check: 'capacity',
    thing: id,
    message: `${id} is a mentor in ${open.size} ${open.size === 1 ? 'relationship' : 'relationships'} (${relationships.join(', ')}) for ${places} ${places === 1 ? 'place' : 'places'}${storyOf(cause)}`,
    hint: `mentor participant edit ${id} --capacity ${open.size} if they take them all, else mentor relationship end one of them`,
  };
}

function storyOf(cause: LoadStep | undefined): string {
  if (cause === undefined) return '; the log does not say how';
  if (cause.undoes === null) return `, since change ${cause.invocation} (${cause.command})`;
  return `: change ${cause.invocation} undid ${cause.undoes} and brought back exactly what was, though other changes had come since`;
}
