/** Names that several people of a file have, who are told apart by little where they have no address. */
import { folded } from '../../words/text.ts';
import type { PlannedPerson } from './people-of-file.ts';

export interface RepeatedName {
  readonly name: string;
  /** A row of each person, in the order of the file. */
  readonly lines: readonly number[];
  /** Those of the people who have neither e-mail nor ref. */
  readonly withoutAddress: readonly number[];
}

/** What tells people apart. */
type Named = Pick<PlannedPerson, 'line' | 'name' | 'hasAddress'>;

/** Returns the names that several people of a file have, in the order of the file. */
export function repeatedNames(people: Iterable<Named>): RepeatedName[] {
  // Lists are made only for names that several people share: few of a hundred thousand people do.
  const byName = new Map<string, Named | Named[]>();
  for (const one of people) {
    const name = folded(one.name);
    const others = byName.get(name);
    if (others === undefined) byName.set(name, one);
    else if (Array.isArray(others)) others.push(one);
    else byName.set(name, [others, one]);
  }
  const repeated: RepeatedName[] = [];
  for (const sharing of byName.values()) {
    if (!Array.isArray(sharing)) continue;
    const lines = sharing.map(({ line }) => line).sort((a, b) => a - b);
    const without = sharing.filter(({ hasAddress }) => !hasAddress).map(({ line }) => line);
    repeated.push({
      name: sharing[0]?.name ?? '',
      lines,
      withoutAddress: without.sort((a, b) => a - b),
    });
  }
  return repeated;
}
