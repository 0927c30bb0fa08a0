/** A small problem as people with scores of a file, so that whole proposals can be held against the oracle. */
import type { ProposalPlan } from '../../src/matching/proposal/proposal-plan.ts';
import type { MatchingInput } from '../../src/matching/input/pair-context.ts';
import type { Table } from './oracle.ts';
import { aPerson, anInput, candidate, scoresOf } from './people.ts';

/** Keys in the order of the rows and columns. */
export const KEY_OF = {
  mentee: (row: number): string => `ref:mentee ${row}`,
  mentor: (column: number): string => `ref:mentor ${column}`,
};

/** Returns the input that is this table: mentee 0 has the first key, and so on. Ids are 1 …, mentors' from 101. */
export function inputOf({ scores, waits, places }: Table): MatchingInput {
  return anInput({
    mentees: waits.map((wait, row) =>
      candidate(aPerson(`Mentee ${row}`, { id: 1 + row, key: KEY_OF.mentee(row) }), { wait }),
    ),
    mentors: places.map((count, column) =>
      candidate(aPerson(`Mentor ${column}`, { id: 101 + column, key: KEY_OF.mentor(column) }), {
        places: count,
      }),
    ),
    scores: scoresOf(
      scores.flatMap((row, mentee) =>
        row.flatMap((score, mentor) =>
          score === null ? [] : [[KEY_OF.mentee(mentee), KEY_OF.mentor(mentor), score] as const],
        ),
      ),
    ),
  });
}

/** Returns the column of each row's mentor, −1 where unmatched. */
export function assignmentOf({ matches }: ProposalPlan, { mentees }: MatchingInput): number[] {
  const mentorOf = mentees.map(() => -1);
  for (const { menteeId, mentorId } of matches) mentorOf[menteeId - 1] = mentorId - 101;
  return mentorOf;
}
