/** Finds people in a file who may be the same person as somebody else, in the file or already enrolled. */
import { nearIdentities, type Nearness, type Said } from '../../people/near-identities.ts';
import type { Findable } from '../../people/people-finder.ts';
import { byLine } from '../row.ts';
import type { Enrolled, Person, PlannedPerson } from './people-of-file.ts';

export interface NearInFile {
  /** The later of the two rows, or the only one. */
  readonly line: number;
  readonly name: string;
  /** The other row, or null where the file does not mention the other person. */
  readonly otherLine: number | null;
  /** Their number, where they are enrolled. */
  readonly id: number | null;
  readonly otherId: number | null;
  readonly otherName: string;
  readonly why: Nearness;
}

interface One extends Findable {
  /** What happens to them; null for a person whom the file does not mention. */
  readonly row: PlannedPerson | null;
}

/**
 * Returns pairs who may be one person after the import and did not seem so before, by line.
 *
 * @param rows What happens to each person in the file, in the same order.
 */
export function nearInFile(
  spoken: ReadonlySet<Person>,
  rows: readonly PlannedPerson[],
  enrolled: Enrolled,
): NearInFile[] {
  const known = new Set(Array.from(spoken, ({ id }) => id));
  const people: One[] = [
    ...Array.from(enrolled.people)
      .filter(({ id }) => !known.has(id))
      .map(({ id, name, ref, email }) => ({ id, name, ref, email, row: null })),
    ...Array.from(spoken, ({ id, name, ref, email }, at) => ({
      id: id ?? -1 - at,
      name,
      ref,
      email,
      row: rows[at] ?? null,
    })),
  ];
  return nearIdentities(people, (one) => saidBy(one, enrolled))
    .filter(({ people: [one, other] }) => one.row !== null || other.row !== null)
    .filter(({ people: two }) => !wereNear(two, enrolled))
    .map(({ people: two, why }) => {
      const [other, one] = two.toSorted((a, b) => lineOf(a) - lineOf(b)) as [One, One];
      return {
        line: lineOf(one),
        name: one.name,
        otherLine: other.row === null ? null : lineOf(other),
        id: enrolledId(one),
        otherId: enrolledId(other),
        otherName: other.name,
        why,
      };
    })
    .sort(byLine);
}

function saidBy({ id, row }: One, { load }: Enrolled): Said {
  return row === null || row.kind === 'unchanged' ? load(id) : row.fields;
}

/** Returns whether two people looked like one before the import. If so, they have already been asked about. */
function wereNear(two: readonly One[], { load }: Enrolled): boolean {
  if (two.some((one) => enrolledId(one) === null)) return false;
  const before = two.map((one) => load(one.id));
  return nearIdentities(before, (one) => one).length > 0;
}

function lineOf({ row }: One): number {
  return row?.line ?? 0;
}

function enrolledId({ id }: One): number | null {
  return id < 0 ? null : id;
}
