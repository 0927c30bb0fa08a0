/**
 * Finds whether printed sums, taken together and solved as linear equations, would reveal the sum of too few people.
 * Each printed figure is a row: the set of people it is over. It may be a count, or a sum of any of their values.
 *
 * The sum of a set of people is revealed exactly where the set's indicator vector lies in the span of the rows. That
 * is, where it is orthogonal to every vector that all rows are orthogonal to. So it is enough to take two such vectors
 * at random and look for small sets that add up to nothing in both. A set that is not revealed passes this test with a
 * chance of 1 in 4 · 10¹⁵, and is then held back for nothing.
 *
 * 1. Keep the rows in echelon form modulo a prime below 2²⁶, so that products stay exact.
 * 2. Give the free people random numbers, by their id. The pivots follow, from the last row to the first.
 * 3. Look for one, two, three or four people whose numbers add up to zero in both vectors. Pairs are put into a table.
 *    Single people look it up for sets of three, and pairs look it up for sets of four. People whom no row tells apart
 *    have the same numbers. Where there are five or more of those, none can be in such a set.
 *
 * O(rows · people) for each row, and O(people²) for each search. Above {@link MOST_PEOPLE}, only sets of one and two
 * are searched for.
 */
import { grouped } from '../../domain/grouping.ts';
import { LEAST } from './suppression.ts';

/** The people a figure is over, by id. */
export type People = ReadonlySet<number>;

const PRIME = 67_108_859;
const MOST_PEOPLE = 1200;

interface EchelonRow {
  readonly pivot: number;
  /** A value for each person the row is over. The pivot's value is 1. */
  readonly values: ReadonlyMap<number, number>;
}

export class PrintedSums {
  readonly #rows: EchelonRow[] = [];
  readonly #people = new Set<number>();

  /**
   * Returns whether the rows, together with those already printed, would reveal a sum of fewer than {@link LEAST}
   * people.
   */
  wouldTell(rows: readonly People[]): boolean {
    const added = this.#independent(rows);
    if (added.length === 0) return false;
    const all = [...this.#rows, ...added];
    const people = [...new Set([...this.#people, ...rows.flatMap((row) => [...row])])];
    return hasSmallSet(people, orthogonal(all, people, 1), orthogonal(all, people, 2));
  }

  /** Records rows as printed. */
  add(rows: readonly People[]): void {
    this.#rows.push(...this.#independent(rows));
    for (const row of rows) for (const person of row) this.#people.add(person);
  }

  /** Returns what the rows add to the existing ones, each reduced by all before it. */
  #independent(rows: readonly People[]): EchelonRow[] {
    const added: EchelonRow[] = [];
    for (const row of rows) {
      const rest = new Map<number, number>();
      for (const person of row) rest.set(person, 1);
      for (const { pivot, values } of [...this.#rows, ...added]) {
        const times = rest.get(pivot) ?? 0;
        if (times === 0) continue;
        for (const [person, value] of values) {
          const left = ((rest.get(person) ?? 0) + (PRIME - times) * value) % PRIME;
          if (left === 0) rest.delete(person);
          else rest.set(person, left);
        }
      }
      const [first] = rest;
      if (first === undefined) continue;
      const [pivot, value] = first;
      const inverse = inverseOf(value);
      added.push({
        pivot,
        values: new Map([...rest].map(([person, each]) => [person, (each * inverse) % PRIME])),
      });
    }
    return added;
  }
}

/** Returns a vector, by person, that is orthogonal to every row. It is the same for the same rows and seed. */
function orthogonal(
  rows: readonly EchelonRow[],
  people: readonly number[],
  seed: number,
): ReadonlyMap<number, number> {
  const vector = new Map(people.map((person) => [person, randomOf(person, seed)]));
  for (const { pivot, values } of rows.toReversed()) {
    let sum = 0;
    for (const [person, value] of values)
      if (person !== pivot) sum = (sum + value * (vector.get(person) ?? 0)) % PRIME;
    vector.set(pivot, (PRIME - sum) % PRIME);
  }
  return vector;
}

/** Returns whether some one to four people add up to nothing in both vectors. */
function hasSmallSet(
  people: readonly number[],
  one: ReadonlyMap<number, number>,
  other: ReadonlyMap<number, number>,
): boolean {
  const alike = grouped(people, (person) => (one.get(person) ?? 0) + (other.get(person) ?? 0) * PRIME);
  const few = [...alike].filter(([, own]) => own.length < LEAST);
  if (few.some(([key]) => key === 0)) return true;
  const firsts: number[] = [];
  const seconds: number[] = [];
  for (const [, own] of few)
    for (const person of own) {
      firsts.push(one.get(person) ?? 0);
      seconds.push(other.get(person) ?? 0);
    }
  const singles = new Set(few.map(([key]) => key));
  const pairs = new Set<number>();
  const isShort = firsts.length > MOST_PEOPLE;
  for (let i = 0; i < firsts.length; i++) {
    const [a, b] = [firsts[i] ?? 0, seconds[i] ?? 0];
    if (isShort) {
      if (singles.has(negative(a, b))) return true;
      continue;
    }
    for (let j = i + 1; j < firsts.length; j++) {
      const first = (a + (firsts[j] ?? 0)) % PRIME;
      const second = (b + (seconds[j] ?? 0)) % PRIME;
      const missing = negative(first, second);
      if (missing === 0 || singles.has(missing) || pairs.has(missing)) return true;
      pairs.add(first + second * PRIME);
    }
  }
  return false;
}

/** Returns the key of the numbers that would add up to nothing with these. */
function negative(first: number, second: number): number {
  return ((PRIME - first) % PRIME) + ((PRIME - second) % PRIME) * PRIME;
}

/** Returns the inverse, by Fermat: a^(p-2). */
function inverseOf(value: number): number {
  let [result, base] = [1, value];
  for (let left = PRIME - 2; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}

/** Returns a pseudo-random number, by xorshift over the id and the seed. */
function randomOf(person: number, seed: number): number {
  let state = (Math.imul(person, 2_654_435_761) ^ Math.imul(seed, 1_597_334_677)) >>> 0 || 1;
  for (let round = 0; round < 4; round++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state = Math.imul(state, 0x2c1b3c6d) >>> 0 || 1;
  }
  return state % PRIME;
}
