/** Scores that were worked out elsewhere, one row a pair. The file itself is read elsewhere. */
import { EXTERNAL_DECIMALS, formatUnits, parseMillionths } from './units.ts';

/** A row as text, with its file and line. */
export interface ScoreRow {
  readonly mentee: string;
  readonly mentor: string;
  readonly score: string;
  readonly file: string;
  readonly line: number;
}

/** What is wrong with a row, where it is, and how to mend it. */
export interface ScoreProblem {
  readonly file: string;
  readonly line: number;
  readonly column: 'mentee' | 'mentor' | 'score';
  readonly rule: 'unknown-participant' | 'unreadable-score' | 'contradiction';
  readonly message: string;
  readonly hint: string;
}

/** Millionths by the mentee's key and the mentor's key. A pair that is absent is not allowed. */
export interface ExternalScores {
  readonly byMentee: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** The person a text names; or why it names nobody, and how to mend that. */
export type Resolved = { readonly key: string } | { readonly message: string; readonly hint: string };

/** How many problems are listed. Where a large file is wrong throughout, the rest are only counted. */
const MOST_TOLD = 100;

/**
 * Reads rows of scores from one or several files, and lists the problems in the order of the rows. A pair may come twice
 * with the same score; a different score is a problem. A row with a problem adds nothing to the scores.
 *
 * @param resolve gives the participant whom a text names
 * @returns the first hundred problems, and how many there are
 */
export function readExternalScores(
  rows: Iterable<ScoreRow>,
  resolve: (text: string, role: 'mentee' | 'mentor') => Resolved,
): { readonly scores: ExternalScores; readonly problems: readonly ScoreProblem[]; readonly count: number } {
  const byMentee = new Map<string, Map<string, number>>();
  const problems: ScoreProblem[] = [];
  let count = 0;
  const refuse = (problem: ScoreProblem): void => {
    if (++count <= MOST_TOLD) problems.push(problem);
  };
  for (const { file, line, ...row } of rows) {
    const [mentee, mentor] = (['mentee', 'mentor'] as const).map((column) => {
      const found = resolve(row[column], column);
      if ('key' in found) return found.key;
      refuse({ file, line, column, rule: 'unknown-participant', ...found });
      return undefined;
    });
    const score = parseMillionths(row.score);
    if (typeof score !== 'number') {
      refuse({ file, line, column: 'score', rule: 'unreadable-score', ...score });
      continue;
    }
    if (mentee === undefined || mentor === undefined) continue;
    let ofMentee = byMentee.get(mentee);
    if (ofMentee === undefined) byMentee.set(mentee, (ofMentee = new Map<string, number>()));
    const earlier = ofMentee.get(mentor);
    if (earlier === undefined) ofMentee.set(mentor, score);
    else if (earlier !== score) {
      refuse({
        file,
        line,
        column: 'score',
        rule: 'contradiction',
        message: `${row.mentee} and ${row.mentor} already have another score, ${formatUnits(earlier, EXTERNAL_DECIMALS)}`,
        hint: 'keep one row for each pair',
      });
    }
  }
  return { scores: { byMentee }, problems, count };
}
