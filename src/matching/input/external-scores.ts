/** Scores that were worked out elsewhere, one row a pair. The file itself is read elsewhere. */
import { EXTERNAL_DECIMALS, formatUnits, parseMillionths } from './units.ts';

/** The columns that name the two people of a row: of pairs by their roles, of peers in either order. */
export const SCORED_PEOPLE = { pairs: ['mentee', 'mentor'], peers: ['a', 'b'] } as const;

/** Whose scores they are: of mentees and mentors, or of peers. */
export type Scored = keyof typeof SCORED_PEOPLE;

export type PersonColumn = (typeof SCORED_PEOPLE)[Scored][number];

/** A row as text, with its file and line. */
export interface ScoreRow {
  /** Whom it names, as {@link SCORED_PEOPLE} has the columns. */
  readonly people: readonly [one: string, other: string];
  readonly score: string;
  readonly file: string;
  readonly line: number;
}

/** What is wrong with a row, where it is, and how to mend it. */
export interface ScoreProblem {
  readonly file: string;
  readonly line: number;
  readonly column: PersonColumn | 'score';
  readonly rule: 'unknown-participant' | 'own-peer' | 'unreadable-score' | 'contradiction';
  readonly message: string;
  readonly hint: string;
}

/**
 * Millionths by the mentee's key and the mentor's key. A pair that is absent is not allowed. Two peers are in it in both
 * directions.
 */
export interface ExternalScores {
  readonly byMentee: ReadonlyMap<string, Readonly<ScoresOfOne>>;
}

/** Scores that are added one by one; the last of a pair counts. */
export class CollectedScores implements ExternalScores {
  readonly byMentee = new Map<string, ScoresOfOne>();
  readonly #numbers = new KeyNumbers();

  add(mentee: string, mentor: string, score: number): void {
    let row = this.byMentee.get(mentee);
    if (row === undefined) this.byMentee.set(mentee, (row = new ScoresOfOne(this.#numbers)));
    row.set(mentor, score);
  }
}

/** The person a text names; or why it names nobody, and how to mend that. */
export type Resolved = { readonly key: string } | { readonly message: string; readonly hint: string };

/** How many problems are listed. Where a large file is wrong throughout, the rest are only counted. */
const MOST_TOLD = 100;

/**
 * Reads rows of scores from one or several files, and lists the problems in the order of the rows. A pair may come twice
 * with the same score; a different score is a problem. A row with a problem adds nothing to the scores. Of two peers a row is
 * the score of both directions, unless another row names them the other way round.
 *
 * @param resolve gives the participant whom a text names
 * @returns the first hundred problems, and how many there are
 */
export function readExternalScores(
  rows: Iterable<ScoreRow>,
  resolve: (text: string, column: PersonColumn) => Resolved,
  scored: Scored = 'pairs',
): { readonly scores: ExternalScores; readonly problems: readonly ScoreProblem[]; readonly count: number } {
  const collected = new CollectedScores();
  const problems: ScoreProblem[] = [];
  let count = 0;
  const refuse = (problem: ScoreProblem): void => {
    if (++count <= MOST_TOLD) problems.push(problem);
  };
  const columns = SCORED_PEOPLE[scored];
  for (const { file, line, people, score: text } of rows) {
    const [one, other] = columns.map((column, at) => {
      const found = resolve(people[at]!, column);
      if ('key' in found) return found.key;
      refuse({ file, line, column, rule: 'unknown-participant', ...found });
      return undefined;
    });
    const score = parseMillionths(text);
    if (typeof score !== 'number') {
      refuse({ file, line, column: 'score', rule: 'unreadable-score', ...score });
      continue;
    }
    if (one === undefined || other === undefined) continue;
    if (one === other && scored === 'peers') {
      const message = `${people[0]} and ${people[1]} are one person`;
      refuse({ file, line, column: columns[1], rule: 'own-peer', message, hint: 'name two people' });
      continue;
    }
    const earlier = collected.byMentee.get(one)?.get(other);
    if (earlier === undefined) collected.add(one, other, score);
    else if (earlier !== score) {
      refuse({
        file,
        line,
        column: 'score',
        rule: 'contradiction',
        message: `${people[0]} and ${people[1]} already have another score, ${formatUnits(earlier, EXTERNAL_DECIMALS)}`,
        hint: 'keep one row for each pair',
      });
    }
  }
  return { scores: scored === 'peers' ? inBothDirections(collected) : collected, problems, count };
}

/** Returns the scores of peers in both directions. Where both were given, and they differ, each counts. */
export function inBothDirections(scores: ExternalScores): ExternalScores {
  const both = new CollectedScores();
  for (const [one, row] of scores.byMentee)
    for (const [other, score] of row) {
      both.add(one, other, score);
      if (scores.byMentee.get(other)?.has(one) !== true) both.add(other, one, score);
    }
  return both;
}

/** Numbers from 0 for keys, in the order in which they first come. All rows share one. */
export class KeyNumbers {
  readonly keys: string[] = [];
  readonly #numberOf = new Map<string, number>();

  /** Returns the number of a key, and gives it one where it has none. */
  of(key: string): number {
    const known = this.#numberOf.get(key);
    if (known !== undefined) return known;
    this.#numberOf.set(key, this.keys.length);
    return this.keys.push(key) - 1;
  }

  /** Returns the number of a key; −1 where it has none. */
  find(key: string): number {
    return this.#numberOf.get(key) ?? -1;
  }
}

/**
 * A map from keys to scores, in the order of the keys' numbers. It is in typed arrays: of millions of pairs a map would take
 * several times the memory. Memory 12 bytes an entry, and half as much again while it
 * grows. Time O(log k) to get one of k entries, and to set one that comes last; others are moved for one in between.
 */
export class ScoresOfOne implements Iterable<readonly [key: string, score: number]> {
  size = 0;
  readonly #of: KeyNumbers;
  #numbers = new Int32Array(8);
  #scores = new Float64Array(8);

  constructor(of: KeyNumbers) {
    this.#of = of;
  }

  get(key: string): number | undefined {
    const number = this.#of.find(key);
    const at = this.#placeOf(number);
    return at < this.size && this.#numbers[at] === number ? this.#scores[at] : undefined;
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  set(key: string, score: number): void {
    const number = this.#of.of(key);
    const at = this.#placeOf(number);
    if (at === this.size || this.#numbers[at] !== number) {
      if (this.size === this.#numbers.length) this.#grow();
      this.#numbers.copyWithin(at + 1, at, this.size);
      this.#scores.copyWithin(at + 1, at, this.size);
      this.size++;
    }
    this.#numbers[at] = number;
    this.#scores[at] = score;
  }

  *[Symbol.iterator](): Generator<readonly [key: string, score: number]> {
    for (let at = 0; at < this.size; at++) yield [this.#of.keys[this.#numbers[at]!]!, this.#scores[at]!];
  }

  /** Returns where a number is, or would be. */
  #placeOf(number: number): number {
    if (this.size === 0 || this.#numbers[this.size - 1]! < number) return this.size;
    let [low, high] = [0, this.size - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#numbers[middle]! < number) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #grow(): void {
    const [numbers, scores] = [this.#numbers, this.#scores];
    const room = Math.ceil(1.5 * numbers.length);
    this.#numbers = new Int32Array(room);
    this.#numbers.set(numbers);
    this.#scores = new Float64Array(room);
    this.#scores.set(scores);
  }
}
