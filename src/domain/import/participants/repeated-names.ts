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

export interface RepeatedNames {
  /** How many names several people have. */
  readonly count: number;
  /** The most people that one name is of; 0 where none is of several. */
  readonly most: number;
  /** The names of several people of whom some have no address, in the order of the file. */
  readonly unclear: readonly RepeatedName[];
}

/** What tells people apart. */
type Named = Pick<PlannedPerson, 'line' | 'name' | 'hasAddress'>;

/** Returns which names several people of a file have. */
export function repeatedNames(people: readonly Named[]): RepeatedNames {
  // Of a hundred thousand people, only numbers are kept, and lists of those of whom something is told.
  const counts = new Map<string, number>();
  for (const { name } of people) counts.set(folded(name), (counts.get(folded(name)) ?? 0) + 1);
  let [count, most] = [0, 0];
  for (const times of counts.values()) {
    if (times < 2) continue;
    count++;
    most = Math.max(most, times);
  }
  return { count, most, unclear: count === 0 ? [] : unclearNames(people, counts) };
}

function unclearNames(people: readonly Named[], counts: ReadonlyMap<string, number>): RepeatedName[] {
  const unclear = new Map<string, { name: string; lines: number[]; withoutAddress: number[] }>();
  for (const { name, hasAddress } of people)
    if (!hasAddress && (counts.get(folded(name)) ?? 0) > 1 && !unclear.has(folded(name)))
      unclear.set(folded(name), { name, lines: [], withoutAddress: [] });
  if (unclear.size === 0) return [];
  for (const { line, name, hasAddress } of people) {
    const sharing = unclear.get(folded(name));
    if (sharing === undefined) continue;
    sharing.lines.push(line);
    if (!hasAddress) sharing.withoutAddress.push(line);
  }
  return [...unclear.values()].map(({ name, lines, withoutAddress }) => ({
    name,
    lines: lines.sort((a, b) => a - b),
    withoutAddress: withoutAddress.sort((a, b) => a - b),
  }));
}
