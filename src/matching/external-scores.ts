/** Scores that somebody else worked out, one row a pair. Reading the file itself is not done here. */
import { parseMillionths } from './units.ts';

/** A row as text, with the line it stands on. */
export interface ScoreRow {
  readonly mentee: string;
  readonly mentor: string;
  readonly score: string;
  readonly line: number;
}

/** What is wrong with a row, where, and what mends it. */
export interface ScoreProblem {
  readonly line: number;
  readonly column: 'mentee' | 'mentor' | 'score';
  readonly rule: 'unknown-participant' | 'unreadable-score' | 'contradiction';
  readonly message: string;
  readonly hint: string;
}

/** Millionths by mentee's key and mentor's key. A pair that is absent is not allowed. */
export interface ExternalScores {
  readonly byMentee: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/**
 * Reads rows of scores, and lists every problem in the order of the rows. A pair may come twice with the
 * same score; with another it is a problem. A row with a problem leaves nothing in the scores.
 *
 * @param resolve gives the key of the participant whom a text names, or `null` where it names nobody
 */
export function readExternalScores(
  rows: Iterable<ScoreRow>,
  resolve: (text: string, role: 'mentee' | 'mentor') => string | null,
): { readonly scores: ExternalScores; readonly problems: readonly ScoreProblem[] } {
  const byMentee = new Map<string, Map<string, number>>();
  const problems: ScoreProblem[] = [];
  for (const row of rows) {
    const { line } = row;
    const [menteeKey, mentorKey] = (['mentee', 'mentor'] as const).map((column) => {
      const key = resolve(row[column], column);
      if (key === null) problems.push(unknownParticipant(row, column));
      return key;
    });
    const score = parseMillionths(row.score);
    if (typeof score !== 'number') {
      problems.push({ line, column: 'score', rule: 'unreadable-score', ...score });
      continue;
    }
    if (menteeKey === undefined || menteeKey === null || mentorKey === undefined || mentorKey === null)
      continue;
    const ofMentee = byMentee.get(menteeKey) ?? new Map<string, number>();
    byMentee.set(menteeKey, ofMentee);
    const earlier = ofMentee.get(mentorKey);
    if (earlier === undefined) ofMentee.set(mentorKey, score);
    else if (earlier !== score) {
      problems.push({
        line,
        column: 'score',
        rule: 'contradiction',
        message: `${row.mentee} and ${row.mentor} already have another score in this file`,
        hint: 'keep one row for each pair',
      });
    }
  }
  return { scores: { byMentee }, problems };
}

function unknownParticipant(row: ScoreRow, column: 'mentee' | 'mentor'): ScoreProblem {
  return {
    line: row.line,
    column,
    rule: 'unknown-participant',
    message: `there is no participant ${JSON.stringify(row[column])}`,
    hint: 'name participants by id, e-mail or ref',
  };
}
