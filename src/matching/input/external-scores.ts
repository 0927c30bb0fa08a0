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
  readonly byMentee: ReadonlyMap<string, ReadonlyMap<string, number>>;
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
  const byMentee = new Map<string, Map<string, number>>();
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
    let row = byMentee.get(one);
    if (row === undefined) byMentee.set(one, (row = new Map<string, number>()));
    const earlier = row.get(other);
    if (earlier === undefined) row.set(other, score);
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
  const scores = { byMentee };
  return { scores: scored === 'peers' ? inBothDirections(scores) : scores, problems, count };
}

/** Returns the scores of peers in both directions. Where both were given, and they differ, each counts. */
export function inBothDirections(scores: ExternalScores): ExternalScores {
  const byMentee = new Map<string, Map<string, number>>();
  const put = (one: string, other: string, score: number): void => {
    const row = byMentee.get(one) ?? new Map<string, number>();
    byMentee.set(one, row.set(other, score));
  };
  for (const [one, row] of scores.byMentee)
    for (const [other, score] of row) {
      put(one, other, score);
      if (scores.byMentee.get(other)?.has(one) !== true) put(other, one, score);
    }
  return { byMentee };
}
