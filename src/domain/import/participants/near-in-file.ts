/** Finds people in a file who may be the same person as somebody else, in the file or already enrolled. */
import { nearIdentities, type Nearness, type Said } from '../../people/near-identities.ts';
import { byLine } from '../row.ts';
import type { Enrolled, KnownPerson, Person, PlannedPerson } from './people-of-file.ts';

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

type One = Person | KnownPerson;

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
  const known = new Set<number | null>();
  for (const { id } of spoken) if (id !== null) known.add(id);
  const people: One[] = [];
  for (const one of enrolled.people) if (!known.has(one.id)) people.push(one);
  const others = people.length;
  for (const one of spoken) people.push(one);
  const rowAt = (place: number): PlannedPerson | null => rows[place - others] ?? null;
  return nearIdentities(people, (one, place) => saidBy(one, rowAt(place), enrolled))
    .filter(({ places: [one, other] }) => one >= others || other >= others)
    .filter(({ people: two }) => !wereNear(two, enrolled))
    .map(({ people: two, places, why }) => {
      const found = two.map((one, at) => ({ one, line: rowAt(places[at] as number)?.line ?? null }));
      const [other, later] = found.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) as [Found, Found];
      return {
        line: later.line ?? 0,
        name: later.one.name,
        otherLine: other.line,
        id: later.one.id,
        otherId: other.one.id,
        otherName: other.one.name,
        why,
      };
    })
    .sort(byLine);
}

interface Found {
  readonly one: One;
  /** Null for a person whom the file does not mention. */
  readonly line: number | null;
}

function saidBy({ id }: One, row: PlannedPerson | null, { load }: Enrolled): Said {
  return row === null || row.kind === 'unchanged' ? load(id ?? 0) : row.fields;
}

/** Returns whether two people looked like one before the import. If so, they have already been asked about. */
function wereNear(two: readonly One[], { load }: Enrolled): boolean {
  const before = two.flatMap(({ id }) => (id === null ? [] : [load(id)]));
  return nearIdentities(before, (one) => one).length > 0;
}
