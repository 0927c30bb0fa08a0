/** A file of participants as a large programme's form exports it. */
import { stringify } from 'csv-stringify/sync';
import { generateProgramme } from './generate-programme.ts';

/** What the form asks. */
export const LARGE_COLUMNS =
  `ref name email roles organisation department job_title level years_experience sector country region
  timezone languages availability channels expertise goals capacity consent_on`.split(/\s+/);

/**
 * Returns the file, two in five of its people mentors, and the levels that they have. Everybody has a ref and an e-mail:
 * two blanks are one value to the indexes of a peer, and no address to us.
 */
export function largeFile(people: number): { readonly csv: string; readonly levels: readonly string[] } {
  const { mentors, mentees, levels } = generateProgramme({
    seed: 1,
    mentors: people * 0.4,
    mentees: people * 0.6,
  });
  const rows = [...mentors, ...mentees].map((row, at) => ({
    ...row,
    ref: row.ref || `S${at}`,
    email: row.email || `nobody.${at}@example.org`,
  }));
  return { csv: stringify(rows, { header: true, columns: LARGE_COLUMNS }), levels };
}
